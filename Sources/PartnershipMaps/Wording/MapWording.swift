public import StakeholderModel

/// One wording in the three languages of a map.
///
/// Wordings are free of plurals: a count follows a colon, because Russian would need three forms of
/// each word and Kazakh one.
public struct MapWording: Sendable, Hashable {
  /// Kazakh.
  public let kazakh: String
  /// Russian.
  public let russian: String
  /// English.
  public let english: String

  init(kk kazakh: String, ru russian: String, en english: String) {
    self.kazakh = kazakh
    self.russian = russian
    self.english = english
  }

  /// Returns the wording in a language.
  ///
  /// - Parameter language: The language.
  /// - Returns: The text.
  public func text(in language: Language) -> String {
    switch language {
    case .kazakh: kazakh
    case .russian: russian
    case .english: english
    }
  }
}

extension MapWording {
  static let colour = MapWording(kk: "Түсі", ru: "Цвет", en: "Colour")
  static let number = MapWording(kk: "Нөмірі", ru: "Номер", en: "Number")
  static let shape = MapWording(kk: "Пішіні", ru: "Форма", en: "Shape")
  static let shapeAndColour = MapWording(
    kk: "Пішіні мен түсі", ru: "Форма и цвет", en: "Shape and colour")
  static let shapeAndNumber = MapWording(
    kk: "Пішіні мен нөмірі", ru: "Форма и номер", en: "Shape and number")
  static let outline = MapWording(kk: "Жиегі", ru: "Контур", en: "Outline")
  static let size = MapWording(kk: "Көлемі", ru: "Размер", en: "Size")
  static let lineKind = MapWording(
    kk: "Сызықтың түсі мен ұшы: байланыс түрі", ru: "Цвет и конец линии: вид связи",
    en: "Line colour and end: kind of tie")
  static let lineKindPlain = MapWording(
    kk: "Сызық: байланыс түрі", ru: "Линия: вид связи", en: "Line: kind of tie")
  static let lineStatus = MapWording(
    kk: "Сызық: байланыстың жай-күйі", ru: "Линия: состояние связи", en: "Line: status of tie")
  static let names = MapWording(
    kk: "Толық атаулары", ru: "Полные названия", en: "Full names")
  static let sector = MapWording(kk: "сектор", ru: "сектор", en: "sector")
  static let kind = MapWording(kk: "тарап түрі", ru: "вид участника", en: "kind of party")
  static let level = MapWording(kk: "деңгей", ru: "уровень", en: "level")
  static let region = MapWording(kk: "өңір", ru: "регион", en: "region")
  static let notStated = MapWording(kk: "Көрсетілмеген", ru: "Не указано", en: "Not stated")
  static let otherValues = MapWording(kk: "Басқа", ru: "Другие", en: "Others")
  static let collective = MapWording(
    kk: "Қос жиек: жиынтық атау (бірнеше тарап)",
    ru: "Двойной контур: собирательное название (несколько участников)",
    en: "Double outline: collective name (several parties)")
  static let impliedOnly = MapWording(
    kk: "Жіңішке: тікелей айтылмаған, кодтаушының қорытындысы",
    ru: "Тонкая: прямо не сказано, вывод кодировщика",
    en: "Thin: not said outright, the coder’s inference")
  static let oneWay = MapWording(
    kk: "Бағытталған: кімнен кімге", ru: "Направленная: от кого к кому",
    en: "Directed: from whom to whom")
  static let mutual = MapWording(
    kk: "Өзара бағытталған", ru: "Направлена в обе стороны", en: "Directed both ways")
  static let undirected = MapWording(
    kk: "Бағытсыз байланыс", ru: "Связь без направления", en: "Tie without direction")
  static let undefinedValue = MapWording(
    kk: "мәні анықталмаған тараптар", ru: "участники, для которых значение не определено",
    en: "parties for which it is undefined")
  static let withoutTies = MapWording(
    kk: "Бұл картада байланысы жоқ тараптар", ru: "Участники без связей на этой карте",
    en: "Parties without ties on this map")
  static let noActors = MapWording(
    kk: "Бұл көріністе бірде-бір тарап жоқ", ru: "В этом представлении нет участников",
    en: "No party is in this view")

  static let shown = MapWording(kk: "Көрсетілген", ru: "Показано", en: "Shown")
  static let leftOut = MapWording(kk: "Көрсетілмеген", ru: "Не показано", en: "Not shown")
  static let actors = MapWording(kk: "тараптар", ru: "участники", en: "parties")
  static let ties = MapWording(kk: "байланыстар", ru: "связи", en: "ties")
  static let isolates = MapWording(
    kk: "байланысы жоқтар", ru: "участники без связей", en: "parties without ties")
  static let claims = MapWording(
    kk: "байланыс туралы мәліметтер", ru: "сведения о связях", en: "claims about ties")
  static let participations = MapWording(
    kk: "қатысу туралы мәліметтер", ru: "сведения об участии", en: "records of participation")
  static let persons = MapWording(kk: "жеке тұлғалар", ru: "физические лица", en: "persons")
  static let programmes = MapWording(kk: "бағдарламалар", ru: "программы", en: "programmes")
  static let statuses = MapWording(kk: "жай-күйі", ru: "состояние", en: "status")
  static let bases = MapWording(kk: "негізі", ru: "основание", en: "basis")
  static let kindsOfTie = MapWording(kk: "байланыс түрі", ru: "вид связи", en: "kind of tie")
  static let kindsOfActor = MapWording(kk: "тарап түрі", ru: "вид участника", en: "kind of party")
  static let time = MapWording(kk: "уақыты", ru: "время", en: "time")
  static let from = MapWording(kk: "басы", ru: "с", en: "from")
  static let until = MapWording(kk: "соңы", ru: "до", en: "until")
  static let minimumConfidence = MapWording(
    kk: "сенімділігі кемінде", ru: "достоверность не ниже", en: "confidence at least")
  static let jointParticipation = MapWording(
    kk: "Іс-шараға бірге қатысу", ru: "Совместное участие в мероприятии",
    en: "Joint participation in an event")

  static let source = MapWording(kk: "Дереккөз", ru: "Источник", en: "Source")
  static let dateInferred = MapWording(
    kk: "күні болжаммен қойылған", ru: "дата предположительная", en: "date inferred")
  static let undated = MapWording(kk: "күні көрсетілмеген", ru: "без даты", en: "undated")
  static let moreSources = MapWording(
    kk: "тағы басқа дереккөздер", ru: "и другие источники", en: "and further sources")

  /// Every wording that is not the name of a value, for the test that none lacks a language.
  static let all: [MapWording] = [
    colour, number, shape, shapeAndColour, shapeAndNumber, outline, size, lineKind, lineKindPlain,
    lineStatus, names, sector,
    kind, level, region, notStated, otherValues, collective, impliedOnly, oneWay, mutual,
    undirected, undefinedValue, withoutTies, withoutAnyTie, noActors, shown, leftOut, actors, ties,
    isolates,
    claims, participations, persons, programmes, statuses, bases, kindsOfTie, kindsOfActor, time,
    from, until, minimumConfidence, jointParticipation, source, dateInferred, undated, moreSources,
  ]
}
