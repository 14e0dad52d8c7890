public import StakeholderModel

extension StakeholderNetwork {
  /// Returns what is wrong with the actors' register numbers: mangled, malformed, given twice.
  ///
  /// - Returns: One warning for each, in file order.
  /// - Complexity: O(number of actors).
  public func identifierProblems() -> [Problem] {
    var problems: [Problem] = []
    var first: [String: Actor] = [:]
    for actor in actors {
      guard let text = actor.identifier, !text.isEmpty else { continue }
      let identifier = RegisterIdentifier(text)
      let place = records.place(.actors, line: actor.line, field: "identifier")
      if let flaw = identifier.flaw {
        problems.append(
          Problem(
            .warning, at: place, "\(identifier) of “\(actor.id)”: \(flaw)",
            remedy: remedy(flaw)))
      }
      guard let number = identifier.repaired?.key else { continue }
      if let earlier = first[number] {
        problems.append(
          Problem(
            .warning, at: place, "\(number) of “\(actor.id)” is also that of “\(earlier.id)”",
            remedy: "merge the two, or correct one of the numbers"))
      } else {
        first[number] = actor
      }
    }
    return problems
  }

  /// Returns the names in which a letter of another script stands where it looks the same.
  ///
  /// - Returns: One warning for each name, actors before aliases, in file order.
  /// - Complexity: O(sum of the lengths of all names).
  public func lookAlikeProblems() -> [Problem] {
    var problems: [Problem] = []
    func look(_ name: String, _ table: Table, _ line: Int, _ field: String) {
      let found = LookAlike.all(in: name)
      guard !found.isEmpty else { return }
      let letters = found.map(\.description).joined(separator: ", ")
      problems.append(
        Problem(
          .warning, at: records.place(table, line: line, field: field),
          "“\(name)” has letters of two alphabets in one word: \(letters)",
          remedy: "write “\(LookAlike.corrected(name))”"))
    }
    for actor in actors {
      look(actor.name.name, .actors, actor.line, "name")
      for language in Language.allCases {
        guard let text = actor.name.translations[language], text != actor.name.name else {
          continue
        }
        look(text, .actors, actor.line, "name_" + language.rawValue)
      }
    }
    // An alias is what a text has; that it has a slip is worth knowing and nothing to mend.
    for alias in records.aliases where alias.basis != RecordMerging.nameBasis {
      look(alias.alias, .aliases, alias.line, "alias")
    }
    return problems
  }

  private func remedy(_ flaw: RegisterIdentifier.Flaw) -> String {
    switch flaw {
    case .rounded: "copy the number from the register, and keep the column as text"
    case .decimal(let repaired), .leadingZerosLost(let repaired), .separated(let repaired):
      "write \(repaired), and keep the column as text"
    case .invalid: "check it in the register"
    case .schemeMissing: "write the register in front, as in KZ-BIN:000640002067"
    }
  }
}
