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
      guard let number = identifier.repaired?.description else { continue }
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
