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

  /// A number with at most three digits after the mark that the language uses.
  func number(_ value: Double) -> String {
    guard value.isFinite else { return "—" }
    let magnitude = value.magnitude
    guard magnitude < 1e15 else { return "\(value)" }
    let places = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 3
    let scale = [1.0, 10, 100, 1000][places]
    let scaled = Int((magnitude * scale).rounded())
    let whole = scaled / Int(scale)
    var digits = String(scaled % Int(scale))
    digits = String(repeating: "0", count: max(0, places - digits.count)) + digits
    while digits.last == "0" { digits.removeLast() }
    let sign = value < 0 && scaled > 0 ? "−" : ""
    if places == 0 || digits.isEmpty { return "\(sign)\(whole)" }
    return "\(sign)\(whole)\(language == .english ? "." : ",")\(digits)"
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
