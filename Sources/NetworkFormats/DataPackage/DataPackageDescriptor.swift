import StakeholderModel

/// What a `datapackage.json` says about a network: its title, and where its tables are.
struct DataPackageDescriptor {
  /// Where a table is.
  struct Resource {
    /// The path, relative to the folder.
    var path: String
    /// The delimiter, if it is given.
    var delimiter: CSVDelimiter?
  }

  private(set) var title: LocalizedName?
  private(set) var resources: [Table: Resource] = [:]
  private var problems: [Problem] = []

  /// The descriptor of a folder that has none.
  init() {}

  /// Reads a descriptor.
  ///
  /// - Parameter path: The file.
  /// - Throws: `DataError` if it is missing, is no JSON, or asks for what this project cannot do.
  init(path: String) throws(DataError) {
    let document = try JSONDocument(path: path)
    guard document.root.members != nil else {
      throw DataError(
        .badData,
        [
          document.problem(
            at: document.root, "a data package is an object", remedy: "write { … } around it")
        ])
    }
    readTitle(document)
    if let resources = document.root["resources"] {
      if let list = resources.array {
        for resource in list { read(resource, document) }
      } else {
        report(document, resources, "resources is no list", remedy: "write [ … ] around it")
      }
    }
    guard problems.isEmpty else { throw DataError(.badData, problems) }
  }

  /// A title is a string, beside which there may be `title_kk` and so on, or one string a language.
  private mutating func readTitle(_ document: JSONDocument) {
    guard let node = document.root["title"] else { return }
    if let text = node.string {
      var name = LocalizedName(text)
      for language in Language.allCases {
        name.translations[language] = document.root["title_" + language.rawValue]?.string
      }
      title = name
    } else if let members = node.members, let first = members.first?.value.string {
      var name = LocalizedName(first)
      for member in members {
        if let language = Language(rawValue: member.name) {
          name.translations[language] = member.value.string
        }
      }
      title = name
    } else {
      report(
        document, node, "title is neither a string nor an object of strings",
        remedy: "write \"title\": \"…\"")
    }
  }

  private mutating func read(_ resource: JSONNode, _ document: JSONDocument) {
    guard let node = resource["path"] else { return }
    let parts = node.array ?? [node]
    guard let path = parts.first?.string, parts.count == 1 else {
      if table(named: resource["name"]?.string, path: "") != nil {
        report(
          document, node, "the path of a table is not one string",
          remedy: "keep each table in one file")
      }
      return
    }
    guard let table = table(named: resource["name"]?.string, path: path) else { return }
    guard Self.isInside(path) else {
      report(
        document, node, "the path “\(path)” leads out of the folder",
        remedy: "move the file into the folder and name it relative to it")
      return
    }
    guard resources[table] == nil else {
      report(
        document, resource, "the table \(table.rawValue) is listed twice",
        remedy: "delete one of the resources")
      return
    }
    var entry = Resource(path: path)
    if let encoding = resource["encoding"], let name = encoding.string?.lowercased(),
      name != "utf-8", name != "utf8"
    {
      report(
        document, encoding, "the encoding \(name) is not read",
        remedy: "convert the file: iconv -f \(name) -t UTF-8")
    }
    if let dialect = resource["dialect"] { read(dialect, document, into: &entry) }
    resources[table] = entry
  }

  private mutating func read(
    _ dialect: JSONNode, _ document: JSONDocument, into entry: inout Resource
  ) {
    // Frictionless tools write the settings into the dialect or into a part of it called `csv`.
    for part in [dialect, dialect["csv"]].compactMap({ $0 }) {
      if let node = part["delimiter"] {
        let text = node.string ?? ""
        if let delimiter = text.count == 1 ? text.first.flatMap({ CSVDelimiter($0) }) : nil {
          entry.delimiter = delimiter
        } else {
          report(
            document, node, "the delimiter is not one ASCII character",
            remedy: "write \",\" or \";\" or \"\\t\"")
        }
      }
      if let node = part["header"], node.boolean == false {
        report(
          document, node, "a table without a header is not read",
          remedy: "let the first line of the file name the columns")
      }
      if let node = part["quoteChar"], node.string != "\"" {
        report(document, node, "only \" is read as quote", remedy: "write the file with \" again")
      }
    }
  }

  private func table(named name: String?, path: String) -> Table? {
    name.flatMap { Table(rawValue: $0) }
      ?? Table.allCases.first { $0.fileName == FilePath.name(of: path) }
  }

  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.contains("://") && !path.contains("\0")
      && !path.split(separator: "/").contains("..")
  }

  private mutating func report(
    _ document: JSONDocument, _ node: JSONNode, _ what: String, remedy: String
  ) {
    problems.append(document.problem(at: node, what, remedy: remedy))
  }
}
