import StakeholderModel

/// The words of one map: the catalogue in its language, and the data's own words where the
/// catalogue has none.
struct MapVocabulary: Sendable {
  let language: Language

  subscript(_ wording: MapWording) -> String { wording.text(in: language) }

  func name(of kind: ActorKind) -> String {
    MapWording.actorKinds[kind].map { self[$0] } ?? readable(kind.rawValue)
  }

  func name(of kind: TieKind) -> String {
    MapWording.tieKinds[kind].map { self[$0] } ?? readable(kind.rawValue, capital: false)
  }

  func name(of attribute: GroupAttribute) -> String {
    switch attribute {
    case .sector: self[.sector]
    case .kind: self[.kind]
    case .level: self[.level]
    case .region: self[.region]
    case .column(let name): readable(name, capital: false)
    }
  }

  func name(ofGroup value: String, of attribute: GroupAttribute, in network: StakeholderNetwork)
    -> String
  {
    switch attribute {
    case .kind: return name(of: ActorKind(rawValue: value))
    case .region:
      return network.region(RegionID(rawValue: value))?.name.text(in: language) ?? value
    case .sector, .level:
      return MapWording.groupValues[value].map { self[$0] } ?? readable(value)
    case .column: return readable(value)
    }
  }

  func metric(_ name: String) -> String {
    guard let wording = MapWording.metrics[name] else { return name }
    return "\(self[wording]) (\(name))"
  }

  /// A sentence with its placeholders `{1}`, `{2}` and so on filled in.
  func text(_ wording: MapWording, _ arguments: String...) -> String {
    var result = ""
    var rest = Substring(self[wording])
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      if let number = Int(rest[rest.index(after: open)..<close]),
        arguments.indices.contains(number - 1)
      {
        result += arguments[number - 1]
      }
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// A name in quotes, unless it has quotes of its own.
  func quoted(_ name: String) -> String {
    if name.contains("«") || name.contains("“") { return name }
    return language == .english ? "“\(name)”" : "«\(name)»"
  }

  func capitalised(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// A value of the data as people read it: `civil_society` is “Civil society”.
  private func readable(_ value: String, capital: Bool = true) -> String {
    let text = String(value.map { $0 == "_" ? " " : $0 })
    return capital ? capitalised(text) : text
  }
}
