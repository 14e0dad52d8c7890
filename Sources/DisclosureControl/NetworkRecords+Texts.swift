import StakeholderModel

/// Whether a field of free text may be empty.
enum TextNeed: Sendable {
  case optional
  case required
}

extension NetworkRecords {
  /// Changes a text: given its table, line, column and need, returns what it becomes.
  typealias TextEdit = (Table, Int, String, String, TextNeed) -> String?
  /// Changes a column that the model does not know: given table, line, column and value.
  typealias AttributeEdit = (Table, Int, String, String) -> String?

  /// Goes through every field in which people write freely, in the order of the tables.
  ///
  /// Ids, numbers, dates and words of vocabularies are no free text.
  mutating func editTexts(_ edit: TextEdit) {
    title.edit("title") { column, text in edit(.actors, 0, column, text, .required) ?? "" }
    Self.edit(&actors, .actors, \.line, names: \.name, [("note", \.note)], \.attributes, edit)
    for index in aliases.indices {
      let line = aliases[index].line
      aliases[index].alias =
        edit(.aliases, line, "alias", aliases[index].alias, .required) ?? ""
    }
    Self.edit(&aliases, .aliases, \.line, [("basis", \.basis)], \.attributes, edit)
    Self.edit(
      &claims, .ties, \.line,
      [("locator", \.locator), ("coder", \.coder), ("note", \.note)], \.attributes, edit)
    Self.edit(
      &events, .events, \.line, names: \.name, [("kind", \.kind), ("place", \.place)],
      \.attributes, edit)
    Self.edit(
      &participations, .participation, \.line, [("role", \.role), ("locator", \.locator)],
      \.attributes, edit)
    Self.edit(
      &proposals, .proposals, \.line, [("note", \.note), ("locator", \.locator)], \.attributes,
      edit)
    Self.edit(
      &mandates, .mandates, \.line, [("reference", \.reference), ("note", \.note)],
      \.attributes, edit)
    Self.edit(&regions, .regions, \.line, [], \.attributes, edit)
    Self.edit(
      &sources, .sources, \.line,
      [
        ("title", \.title), ("publisher", \.publisher), ("url", \.url), ("licence", \.licence),
        ("note", \.note),
      ], \.attributes, edit)
    Self.edit(&roster, .roster, \.line, [("wave", \.wave)], \.attributes, edit)
  }

  /// Goes through every field of a column that the model does not know.
  mutating func editAttributes(_ edit: AttributeEdit) {
    Self.edit(&actors, .actors, \.line, \.attributes, edit)
    Self.edit(&aliases, .aliases, \.line, \.attributes, edit)
    Self.edit(&claims, .ties, \.line, \.attributes, edit)
    Self.edit(&events, .events, \.line, \.attributes, edit)
    Self.edit(&participations, .participation, \.line, \.attributes, edit)
    Self.edit(&proposals, .proposals, \.line, \.attributes, edit)
    Self.edit(&mandates, .mandates, \.line, \.attributes, edit)
    Self.edit(&regions, .regions, \.line, \.attributes, edit)
    Self.edit(&sources, .sources, \.line, \.attributes, edit)
    Self.edit(&roster, .roster, \.line, \.attributes, edit)
  }

  private static func edit<Row>(
    _ rows: inout [Row], _ table: Table, _ line: KeyPath<Row, Int>,
    names: WritableKeyPath<Row, LocalizedName>? = nil,
    _ fields: [(String, WritableKeyPath<Row, String?>)],
    _ attributes: WritableKeyPath<Row, [String: String]>, _ edit: TextEdit
  ) {
    for index in rows.indices {
      let line = rows[index][keyPath: line]
      if let names {
        rows[index][keyPath: names].edit("name") { column, text in
          edit(table, line, column, text, .required) ?? ""
        }
      }
      for (column, field) in fields {
        guard let text = rows[index][keyPath: field], !text.isEmpty else { continue }
        rows[index][keyPath: field] = edit(table, line, column, text, .optional)
      }
    }
    Self.edit(&rows, table, line, attributes) { edit($0, $1, $2, $3, .optional) }
  }

  private static func edit<Row>(
    _ rows: inout [Row], _ table: Table, _ line: KeyPath<Row, Int>,
    _ attributes: WritableKeyPath<Row, [String: String]>, _ edit: AttributeEdit
  ) {
    for index in rows.indices {
      let line = rows[index][keyPath: line]
      for (column, value) in rows[index][keyPath: attributes].sorted(by: { $0.key < $1.key })
      where !value.isEmpty {
        rows[index][keyPath: attributes][column] = edit(table, line, column, value)
      }
    }
  }
}

extension LocalizedName {
  /// Changes the name in every language that it has.
  fileprivate mutating func edit(_ column: String, _ change: (String, String) -> String) {
    if !name.isEmpty { name = change(column, name) }
    for language in Language.allCases {
      guard let text = translations[language], !text.isEmpty else { continue }
      translations[language] = change("\(column)_\(language.rawValue)", text)
    }
  }
}
