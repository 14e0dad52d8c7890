extension MapWording {
  static let withoutAnyTie = MapWording(
    kk: "Бұл бетте ешқандай байланысы жоқ тараптар",
    ru: "Участники без единой связи на этой странице",
    en: "Parties without any tie in this page")

  /// The words of the page, by the keys that its scripts use.
  static let page: [String: MapWording] =
    controls.merging(details) { first, _ in first }.merging(shared) { first, _ in first }

  /// Words that sheets use too.
  private static let shared: [String: MapWording] = [
    "notStated": notStated,
    "size": size,
    "undefinedValue": undefinedValue,
    "lineKind": lineKind,
    "lineStatus": lineStatus,
    "doubled": collective,
    "thin": impliedOnly,
    "oneWay": oneWay,
    "mutual": mutual,
    "sourceIs": source,
    "inferred": dateInferred,
    "undatedSource": undated,
    "moreSources": moreSources,
    "joint": jointParticipation,
    "isolates": isolates,
    "names": names,
    "lineKindPlain": lineKindPlain,
  ]

  /// Buttons, filters, search, time and path.
  private static let controls: [String: MapWording] = [
    "skip": MapWording(kk: "Кестеге өту", ru: "Перейти к таблице", en: "Skip to the table"),
    "map": MapWording(kk: "Карта", ru: "Карта", en: "Map"),
    "table": MapWording(kk: "Кесте", ru: "Таблица", en: "Table"),
    "mapHelp": MapWording(
      kk: "Карта. Көрсеткі пернелер тараптар арасында жылжытады, енгізу пернесі "
        + "карточканы ашады, плюс пен минус масштабты өзгертеді.",
      ru: "Карта. Клавиши со стрелками переводят от участника к участнику, ввод "
        + "открывает карточку, плюс и минус меняют масштаб.",
      en: "Map. Arrow keys go from party to party, Enter opens the card, plus and "
        + "minus change the scale."),
    "search": MapWording(kk: "Іздеу", ru: "Поиск", en: "Search"),
    "searchHelp": MapWording(
      kk: "Атауы, кез келген тілде", ru: "Название на любом языке", en: "Name, in any language"),
    "noMatch": MapWording(kk: "Ештеңе табылмады", ru: "Ничего не найдено", en: "Nothing found"),
    "hiddenNow": MapWording(
      kk: "қазір көрсетілмеген", ru: "сейчас не показан", en: "not shown now"),
    "language": MapWording(kk: "Тіл", ru: "Язык", en: "Language"),
    "filters": MapWording(kk: "Сүзгілер", ru: "Фильтры", en: "Filters"),
    "legend": MapWording(kk: "Шартты белгілер", ru: "Легенда", en: "Legend"),
    "path": MapWording(kk: "Жол", ru: "Путь", en: "Path"),
    "party": MapWording(kk: "Тарап", ru: "Участник", en: "Party"),
    "panel": MapWording(
      kk: "Баптаулар мен мәліметтер", ru: "Настройки и сведения", en: "Settings and details"),
    "reset": MapWording(kk: "Бастапқы көрініс", ru: "Исходное представление", en: "Starting view"),
    "all": MapWording(kk: "Барлығы", ru: "Все", en: "All"),
    "none": MapWording(kk: "Ешқайсысы", ru: "Ни одного", en: "None"),
    "partyKinds": MapWording(kk: "Тарап түрі", ru: "Вид участника", en: "Kind of party"),
    "sectors": MapWording(kk: "Сектор", ru: "Сектор", en: "Sector"),
    "tieKinds": MapWording(kk: "Байланыс түрі", ru: "Вид связи", en: "Kind of tie"),
    "status": MapWording(kk: "Жай-күйі", ru: "Состояние", en: "Status"),
    "basis": MapWording(kk: "Негізі", ru: "Основание", en: "Basis"),
    "confidence": MapWording(
      kk: "Сенімділігі кемінде", ru: "Достоверность не ниже", en: "Confidence at least"),
    "anyConfidence": MapWording(kk: "кез келген", ru: "любая", en: "any"),
    "persons": MapWording(
      kk: "Жеке тұлғаларды жасыру", ru: "Скрыть физических лиц", en: "Hide persons"),
    "noPersons": MapWording(
      kk: "Бұл бетте жеке тұлғалар жоқ.",
      ru: "На этой странице нет физических лиц.",
      en: "There are no persons in this page."),
    "lonely": MapWording(
      kk: "Байланысы жоқ тараптарды жасыру",
      ru: "Скрыть участников без связей",
      en: "Hide parties without ties"),
    "zoomIn": MapWording(kk: "Үлкейту", ru: "Увеличить", en: "Zoom in"),
    "zoomOut": MapWording(kk: "Кішірейту", ru: "Уменьшить", en: "Zoom out"),
    "fit": MapWording(kk: "Түгел көрсету", ru: "Показать целиком", en: "Show everything"),
    "time": MapWording(kk: "Уақыт", ru: "Время", en: "Time"),
    "allTime": MapWording(kk: "барлық уақыт", ru: "всё время", en: "all times"),
    "play": MapWording(kk: "Ойнату", ru: "Проиграть", en: "Play"),
    "pause": MapWording(kk: "Тоқтату", ru: "Остановить", en: "Pause"),
    "undated": MapWording(
      kk: "Күні жоқ мәліметтерді де санау",
      ru: "Считать и сведения без даты",
      en: "Count claims without a date too"),
    "dark": MapWording(kk: "Қараңғы түстер", ru: "Тёмные цвета", en: "Dark colours"),
    "save": MapWording(kk: "Сақтау", ru: "Сохранить", en: "Save"),
    "print": MapWording(kk: "Басып шығару", ru: "Печать", en: "Print"),
    "exportPicture": MapWording(kk: "Сурет", ru: "Рисунок", en: "Picture"),
    "pathHelp": MapWording(
      kk: "Екі тарап арасындағы ең қысқа жол: кім кім арқылы таныса алады.",
      ru: "Кратчайший путь между двумя участниками: кто через кого может познакомиться.",
      en: "The shortest way between two parties: who can meet whom through whom."),
    "pathFrom": MapWording(kk: "Кімнен", ru: "От кого", en: "From"),
    "pathTo": MapWording(kk: "Кімге", ru: "К кому", en: "To"),
    "swap": MapWording(kk: "Орнын ауыстыру", ru: "Поменять местами", en: "Swap"),
    "clear": MapWording(kk: "Тазарту", ru: "Очистить", en: "Clear"),
    "steps": MapWording(kk: "Қадамдар", ru: "Шагов", en: "Steps"),
    "noPath": MapWording(
      kk: "Бұл көріністе олардың арасында жол жоқ.",
      ru: "В этом представлении пути между ними нет.",
      en: "In this view there is no way between them."),
    "pathHere": MapWording(kk: "Осы тараптан жол", ru: "Путь отсюда", en: "Path from here"),
    "shortestPaths": MapWording(
      kk: "Осындай қысқа жолдар саны", ru: "Столь же коротких путей", en: "Equally short ways"),
    "visibleNow": MapWording(kk: "Көрсетілген", ru: "Показано", en: "Shown"),
  ]
}
