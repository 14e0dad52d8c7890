import StakeholderModel

extension WrittenTable {
  /// The table as a resource of `datapackage.json`, with a schema that validators understand.
  ///
  /// - Parameter tables: All tables of the package, which ids can refer to.
  /// - Returns: The resource.
  func resource(among tables: Set<Table>) -> JSONNode {
    .object([
      ("name", .string(table.rawValue)), ("type", "table"), ("title", .string(title)),
      ("path", .string(table.fileName)), ("scheme", "file"), ("format", "csv"),
      ("mediatype", "text/csv"), ("encoding", "utf-8"), ("schema", schema(among: tables)),
    ])
  }

  private func schema(among tables: Set<Table>) -> JSONNode {
    var members: [(String, JSONNode)] = [
      ("fields", .array(columns.map { field($0.name, $0.content) })),
      ("missingValues", [""]),
    ]
    if columns.contains(where: { isKey($0.name, $0.content) }) {
      members.append(("primaryKey", "id"))
    }
    let references = columns.compactMap { column -> JSONNode? in
      guard case .id(let other) = column.content, !isKey(column.name, column.content),
        tables.contains(other)
      else { return nil }
      let target: JSONNode = .string(other == table ? "" : other.rawValue)
      return .object([
        ("fields", .string(column.name)),
        ("reference", .object([("resource", target), ("fields", "id")])),
      ])
    }
    if !references.isEmpty { members.append(("foreignKeys", .array(references))) }
    return .object(members)
  }

  private func field(_ name: String, _ content: CellContent) -> JSONNode {
    var members: [(String, JSONNode)] = [("name", .string(name))]
    var constraints: [(String, JSONNode)] = []
    if required.contains(name) { constraints.append(("required", true)) }
    switch content {
    case .text, .list: members.append(("type", "string"))
    case .id:
      members.append(("type", "string"))
      if isKey(name, content) { constraints.append(("unique", true)) }
    case .date:
      // A date type would refuse dates of which the day is not known.
      members.append(("type", "string"))
      constraints.append(("pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"))
    case .boolean:
      members.append(("type", "boolean"))
      members.append(("trueValues", ["true"]))
      members.append(("falseValues", ["false"]))
    case .number: members.append(("type", "number"))
    case .choice(let legal):
      members.append(("type", "string"))
      constraints.append(("enum", .array(legal.map { .string($0) })))
    }
    if !constraints.isEmpty { members.append(("constraints", .object(constraints))) }
    return .object(members)
  }

  private func isKey(_ name: String, _ content: CellContent) -> Bool {
    guard name == "id", case .id(let other) = content else { return false }
    return other == table
  }
}
