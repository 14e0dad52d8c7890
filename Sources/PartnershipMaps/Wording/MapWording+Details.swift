extension MapWording {
  /// The card of a party, tables and the legend.
  static let details: [String: MapWording] = [
    "choose": MapWording(
      kk: "Картадан, іздеуден немесе кестеден тарапты таңдаңыз.",
      ru: "Выберите участника на карте, в поиске или в таблице.",
      en: "Choose a party on the map, in the search or in the table."),
    "close": MapWording(kk: "Жабу", ru: "Закрыть", en: "Close"),
    "showOnMap": MapWording(kk: "Картадан көрсету", ru: "Показать на карте", en: "Show on the map"),
    "metrics": MapWording(kk: "Көрсеткіштер", ru: "Показатели", en: "Metrics"),
    "metricsNote": MapWording(
      kk: "Көрсеткіштер тек қазір көрсетілген байланыстардан есептелген. Ең үлкен мән – 1-орын; "
        + "тең мәндер орындарының орташасын бөліседі.",
      ru: "Показатели рассчитаны только по связям, которые сейчас показаны. Место 1 – наибольшее "
        + "значение; равные значения делят среднее своих мест.",
      en: "Metrics are computed from the ties shown now, and from nothing else. Rank 1 is the "
        + "largest value; equal values share the mean of their ranks."),
    "certaintyNote": MapWording(
      kk: "Аралық: байланыстардың бір бөлігі қате болса, орын қайда жатады. Әр сынақта кездейсоқ "
        + "жылжытылатын байланыстар",
      ru: "Интервал: где лежит место, если часть связей ошибочна. Доля связей, случайно "
        + "перенесённых в каждой пробе",
      en: "Interval: where the rank lies if some ties are wrong. Share of ties moved at random in "
        + "each trial"),
    "trials": MapWording(kk: "сынақтар", ru: "проб", en: "trials"),
    "coverage": MapWording(
      kk: "аралыққа түсетін сынақтар", ru: "проб в интервале", en: "trials within the interval"),
    "certaintyStale": MapWording(
      kk: "Орын аралықтары бұл көрініс үшін есептелмеген.",
      ru: "Интервалы мест для этого представления не рассчитаны.",
      en: "Intervals of ranks are not computed for this view."),
    "interval": MapWording(kk: "аралығы", ru: "интервал", en: "interval"),
    "calculating": MapWording(kk: "есептелуде…", ru: "идёт расчёт…", en: "computing…"),
    "undefined": MapWording(kk: "анықталмаған", ru: "не определено", en: "undefined"),
    "rank": MapWording(kk: "орны", ru: "место", en: "rank"),
    "outOf": MapWording(kk: "барлығы", ru: "из", en: "of"),
    "formula": MapWording(kk: "Формула", ru: "Формула", en: "Formula"),
    "help.degree": MapWording(
      kk: "Тарап қанша тараппен байланысты.",
      ru: "Со сколькими участниками связан.",
      en: "How many others the party is tied to."),
    "help.betweenness": MapWording(
      kk: "Тарап өзгелердің арасындағы ең қысқа жолдарда қаншалықты жиі тұрады.",
      ru: "Как часто участник стоит на кратчайших путях между другими.",
      en: "How often the party lies on the shortest ways between others."),
    "help.harmonic-closeness": MapWording(
      kk: "Тарап қалғандарына қаншалықты жақын; жетпейтіндері нөл болып саналады.",
      ru: "Насколько участник близок ко всем; недостижимые дают ноль.",
      en: "How near the party is to all others; those out of reach count zero."),
    "help.constraint": MapWording(
      kk: "Серіктестері бір-бірімен қаншалықты тұйықталған; аз болса, делдал еркін.",
      ru: "Насколько партнёры замкнуты друг на друга; чем меньше, тем свободнее посредник.",
      en: "How far the party’s contacts lead back to each other: low for a free broker."),
    "ties": MapWording(kk: "Байланыстар", ru: "Связи", en: "Ties"),
    "parties": MapWording(kk: "Тараптар", ru: "Участники", en: "Parties"),
    "noTies": MapWording(
      kk: "Бұл көріністе байланысы жоқ.",
      ru: "В этом представлении связей нет.",
      en: "No ties in this view."),
    "claims": MapWording(kk: "Мәліметтер саны", ru: "Сведений", en: "Claims"),
    "confidenceIs": MapWording(kk: "сенімділігі", ru: "достоверность", en: "confidence"),
    "strength": MapWording(kk: "күші", ru: "сила", en: "strength"),
    "amount": MapWording(kk: "сомасы", ru: "сумма", en: "amount"),
    "from": MapWording(kk: "Кімнен", ru: "От кого", en: "From"),
    "to": MapWording(kk: "Кімге", ru: "К кому", en: "To"),
    "name": MapWording(kk: "Атауы", ru: "Название", en: "Name"),
    "region": MapWording(kk: "Өңір", ru: "Регион", en: "Region"),
    "level": MapWording(kk: "Деңгей", ru: "Уровень", en: "Level"),
    "identifier": MapWording(
      kk: "Тіркеу нөмірі", ru: "Регистрационный номер", en: "Register number"),
    "aliases": MapWording(kk: "Басқа атаулары", ru: "Другие названия", en: "Other names"),
    "period": MapWording(kk: "Кезең", ru: "Период", en: "Period"),
    "note": MapWording(kk: "Ескерту", ru: "Примечание", en: "Note"),
    "events": MapWording(kk: "Іс-шаралар", ru: "Мероприятия", en: "Events"),
    "collectiveParty": MapWording(
      kk: "Жиынтық атау (бірнеше тарап)",
      ru: "Собирательное название (несколько участников)",
      en: "Collective name (several parties)"),
    "gaps": MapWording(kk: "Жоқ байланыстар", ru: "Недостающие связи", en: "Missing ties"),
    "gapsNone": MapWording(
      kk: "Бұл тарапқа ұсынылатын байланыс жоқ.",
      ru: "Для этого участника ничего не предлагается.",
      en: "Nothing to suggest for this party."),
    "gapsStale": MapWording(
      kk: "Бұл тізім бастапқы көрініске арналған; қазіргі сүзгілер үшін есептелмеген.",
      ru: "Этот список относится к исходному представлению и для нынешних фильтров не рассчитан.",
      en: "This list is for the starting view; it is not computed for the filters set now."),
    "introducers": MapWording(
      kk: "Таныстыра алады", ru: "Могут познакомить", en: "Could introduce"),
    "score": MapWording(kk: "Ұпай", ru: "Балл", en: "Score"),
    "colour": MapWording(kk: "Түсі", ru: "Цвет", en: "Colour"),
    "shape": MapWording(kk: "Пішіні", ru: "Форма", en: "Shape"),
    "shapeColour": MapWording(kk: "Пішіні мен түсі", ru: "Форма и цвет", en: "Shape and colour"),
    "kindOfParty": MapWording(kk: "тарап түрі", ru: "вид участника", en: "kind of party"),
    "outline": MapWording(kk: "Жиегі", ru: "Контур", en: "Outline"),
    "sizeStale": MapWording(
      kk: "Қазіргі сүзгілер үшін есептелмеген: барлық түйін бірдей.",
      ru: "Для нынешних фильтров не рассчитано: все узлы одинаковы.",
      en: "Not computed for the filters set now: all nodes are alike."),
    "nothing": MapWording(
      kk: "Бұл сүзгілермен көрсетілетін ештеңе жоқ.",
      ru: "При этих фильтрах показывать нечего.",
      en: "With these filters there is nothing to show."),
    "notInPage": MapWording(
      kk: "Бұл бетте жоқ", ru: "На этой странице нет", en: "Not in this page"),
  ]
}
