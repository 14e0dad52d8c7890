import StakeholderModel

/// Reads which part of a workbook refers to which.
struct RelationshipsHandler: XMLElementHandler {
  struct Relationship {
    var id: String
    /// The last word of the type, which both versions of the standard share.
    var kind: String
    /// The path in the archive.
    var target: String
  }

  /// The folder that the targets are relative to.
  let folder: String
  private(set) var relationships: [Relationship] = []

  init(folder: String) { self.folder = folder }

  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) throws(DataError) {
    guard name == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    let path = target.hasPrefix("/") ? String(target.dropFirst()) : FilePath.join(folder, target)
    relationships.append(
      Relationship(id: id, kind: FilePath.name(of: type), target: Self.normal(path)))
  }

  mutating func end(_ name: String, text: String) throws(DataError) {}

  /// The path without `.` and `..`; one that leads out of the archive names nothing in it.
  private static func normal(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

/// Reads the names of the sheets, and from which day dates are counted.
struct WorkbookHandler: XMLElementHandler {
  private(set) var sheets: [(name: String, id: String)] = []
  private(set) var epoch = SerialDate.Epoch.from1900

  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) throws(DataError) {
    switch name {
    case "sheet":
      if let name = attributes["name"], let id = attributes["id"] { sheets.append((name, id)) }
    case "workbookPr":
      if ["1", "true"].contains(attributes["date1904"]) { epoch = .from1904 }
    default: break
    }
  }

  mutating func end(_ name: String, text: String) throws(DataError) {}
}

/// Reads the texts that cells share.
struct SharedStringsHandler: XMLElementHandler {
  private(set) var strings: [String] = []
  private var current = ""
  private var isPhonetic = false

  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) throws(DataError) {
    if name == "si" { current = "" }
    if name == "rPh" { isPhonetic = true }
  }

  mutating func end(_ name: String, text: String) throws(DataError) {
    switch name {
    // A text may be cut into runs of one look each; how it is pronounced is no part of it.
    case "t": if !isPhonetic { current += text }
    case "rPh": isPhonetic = false
    case "si": strings.append(current.withoutWorkbookEscapes)
    default: break
    }
  }
}

/// Reads what the numbers of cells look like, by the number of their style.
struct StylesHandler: XMLElementHandler {
  private(set) var formats: [CellNumberFormat] = []
  private var codes: [Int: String] = [:]
  private var isInCells = false

  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) throws(DataError) {
    let id = attributes["numFmtId"].flatMap { Int($0) }
    switch name {
    case "numFmt": if let id { codes[id] = attributes["formatCode"] }
    case "cellXfs": isInCells = true
    case "xf": if isInCells { formats.append(CellNumberFormat(id: id ?? 0, code: codes[id ?? 0])) }
    default: break
    }
  }

  mutating func end(_ name: String, text: String) throws(DataError) {
    if name == "cellXfs" { isInCells = false }
  }
}

extension String {
  /// The text with `_x000D_` and the like, by which workbooks hold what XML cannot, as characters.
  var withoutWorkbookEscapes: String {
    guard contains("_x") else { return self }
    return replacing(#/_x([0-9A-Fa-f]{4})_/#) { match in
      UInt32(match.1, radix: 16).flatMap(UnicodeScalar.init).map { String(Character($0)) }
        ?? String(match.0)
    }
  }
}
