public import StakeholderModel

/// A roster survey as an XLSForm: who works with whom, how often, how far they trust and value each
/// other, and what they give.
///
/// The choices are those of the network's actors, written into the form: an XLSForm cannot offer
/// choices that a repeat has collected. The form asks for the partners once, and then repeats its
/// questions for each partner that was ticked. Fields and choices have the names that
/// ``SurveyAnswers`` reads; the ids of the actors go through ``ChoiceName``.
public struct SurveyForm: Sendable {
  /// The title that respondents see.
  public let title: String
  /// The form's id.
  public let id: String
  /// The wave of the survey, which every answer carries.
  public let wave: String
  /// The language that the form opens in.
  public let language: Language
  /// Who can answer: the actors that exist and stand for themselves.
  public let respondents: [Actor]
  /// Who can be named as a partner.
  public let partners: [Actor]
  /// Whether the partners are all parties of the network that exist.
  public let coverage: Coverage

  /// How much of the network a roster asks about.
  public enum Coverage: Sendable, Hashable {
    /// Every party that exists.
    case all
    /// A part; the form carries the list.
    case listed
  }

  /// Makes a form of a network's actors.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - wave: The wave of the survey.
  ///   - kinds: The kinds of actors to ask about; `nil` for every kind that is a party.
  ///   - language: The language that the form opens in.
  public init(
    _ network: StakeholderNetwork, wave: String, kinds: Set<ActorKind>? = nil,
    language: Language = .kazakh
  ) {
    self.wave = wave
    self.language = language
    title = network.title.text(in: language)
    let all = network.actors.filter { $0.status == .existing && $0.kind.isParty }
    partners = kinds.map { kinds in all.filter { kinds.contains($0.kind) } } ?? all
    respondents = partners.filter { !$0.isCollective }
    coverage = partners.count == all.count ? .all : .listed
    id = "tarap_roster_" + ChoiceName(ActorID(rawValue: wave)).description
  }

  /// The sheets of the form: `survey`, `choices` and `settings`.
  public var sheets: [FormSheet] { [survey, choices, settings] }

  private var survey: FormSheet {
    var sheet = FormSheet(
      "survey",
      columns: ["type", "name"] + Self.columns("label") + Self.columns("hint") + [
        "required", "choice_filter", "appearance", "calculation", "repeat_count",
      ])
    sheet.add(type: "start", name: "start")
    sheet.add(type: "end", name: "end")
    sheet.add(type: "calculate", name: "wave", ["calculation": Self.literal(wave)])
    let asked =
      coverage == .all ? "all" : partners.map { "\(ChoiceName($0.id))" }.joined(separator: " ")
    sheet.add(type: "calculate", name: "asked", ["calculation": Self.literal(asked)])
    sheet.add(
      type: "select_one respondents", name: "respondent", SurveyWording.respondent,
      ["required": "yes", "appearance": "autocomplete"])
    sheet.add(type: "text", name: "role", SurveyWording.role)
    sheet.add(
      type: "select_multiple actors", name: "partners", SurveyWording.partners,
      ["choice_filter": "name != ${respondent}"], hint: SurveyWording.partnersHint)
    sheet.add(
      type: "begin repeat", name: "partner_loop", SurveyWording.loop,
      ["repeat_count": "count-selected(${partners})"])
    sheet.add(
      type: "calculate", name: "partner",
      ["calculation": "selected-at(${partners}, position(..) - 1)"])
    sheet.add(
      type: "calculate", name: "partner_name",
      ["calculation": "jr:choice-name(${partner}, '${partners}')"])
    sheet.add(type: "select_one frequencies", name: "frequency", SurveyWording.frequency)
    for group in SurveyItem.Group.allCases {
      sheet.add(
        type: "begin group", name: group.rawValue, SurveyWording.group(group),
        ["appearance": "field-list"])
      for item in SurveyItem.allCases where item.group == group {
        sheet.add(type: "select_one scale", name: item.rawValue, SurveyWording.item(item))
      }
      sheet.add(type: "end group", name: "")
    }
    sheet.add(type: "select_multiple resource_kinds", name: "given", SurveyWording.given)
    sheet.add(type: "select_multiple resource_kinds", name: "received", SurveyWording.received)
    sheet.add(type: "text", name: "comment", SurveyWording.comment)
    sheet.add(type: "end repeat", name: "")
    return sheet
  }

  private var choices: FormSheet {
    var sheet = FormSheet(
      "choices", columns: ["list_name", "name"] + Self.columns("label") + ["actor"])
    func add(_ list: String, _ name: String, _ text: SurveyText, actor: String = "") {
      sheet.add(
        ["list_name": list, "name": name, "actor": actor]
          .merging(Self.labels(text, "label")) { first, _ in first })
    }
    for (list, actors) in [("respondents", respondents), ("actors", partners)] {
      for actor in actors {
        add(list, "\(ChoiceName(actor.id))", SurveyText(actor.name), actor: actor.id.rawValue)
      }
    }
    for (index, text) in SurveyWording.frequencies.enumerated() {
      add("frequencies", "\(index + 1)", text)
    }
    for (index, text) in SurveyWording.scale.enumerated() { add("scale", "\(index + 1)", text) }
    for resource in SurveyResource.allCases {
      add("resource_kinds", resource.rawValue, SurveyWording.resource(resource))
    }
    return sheet
  }

  private var settings: FormSheet {
    let names = ["form_title", "form_id", "version", "default_language", "instance_name"]
    var sheet = FormSheet("settings", columns: names)
    sheet.add([
      "form_title": title, "form_id": id, "version": wave,
      "default_language": Self.columnLanguage(language),
      "instance_name": "concat(${respondent}, ' ', ${wave})",
    ])
    return sheet
  }

  // MARK: Columns

  static func columns(_ name: String) -> [String] {
    Language.allCases.map { "\(name)::\(columnLanguage($0))" }
  }

  static func labels(_ text: SurveyText, _ name: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: Language.allCases.map {
        ("\(name)::\(columnLanguage($0))", text.text(in: $0))
      })
  }

  /// A language as column headers of an XLSForm name it.
  private static func columnLanguage(_ language: Language) -> String {
    switch language {
    case .kazakh: "Қазақша (kk)"
    case .russian: "Русский (ru)"
    case .english: "English (en)"
    }
  }

  /// A text as a constant of XPath, which has no escape for its quotes.
  private static func literal(_ text: String) -> String {
    "'" + text.replacing("'", with: "’") + "'"
  }
}

/// A sheet of a form: a header and rows of texts.
public struct FormSheet: Sendable, Hashable {
  /// The sheet's name.
  public let name: String
  /// The header.
  public let columns: [String]
  /// The rows, each of as many texts as there are columns.
  public private(set) var rows: [[String]] = []

  init(_ name: String, columns: [String]) {
    self.name = name
    self.columns = columns
  }

  mutating func add(_ cells: [String: String]) { rows.append(columns.map { cells[$0] ?? "" }) }

  mutating func add(
    type: String, name: String, _ label: SurveyText? = nil, _ more: [String: String] = [:],
    hint: SurveyText? = nil
  ) {
    var cells = more
    cells["type"] = type
    cells["name"] = name
    if let label { cells.merge(SurveyForm.labels(label, "label")) { first, _ in first } }
    if let hint { cells.merge(SurveyForm.labels(hint, "hint")) { first, _ in first } }
    add(cells)
  }

  mutating func add(type: String, name: String, _ more: [String: String]) {
    add(type: type, name: name, nil, more)
  }
}
