public import StakeholderModel

/// One thing that a redaction changes, and the harm that it prevents.
public struct RedactionChange: Sendable, Hashable {
  /// What becomes of the data.
  public enum Action: String, Sendable, Hashable {
    /// A name gave way to a pseudonym.
    case pseudonymised
    /// A row is gone.
    case removedRow = "row removed"
    /// A field is empty.
    case cleared
    /// Words of a field gave way to dots.
    case blanked
    /// A number became the mean of its cell.
    case averaged
  }

  /// The harm.
  public let harm: Harm
  /// The table.
  public let table: Table
  /// The column, or `nil` where the row is meant.
  public let column: String?
  /// What becomes of it.
  public let action: Action
  /// Where it is, what is wrong with it and what a redaction does, for the owner of the data: it
  /// may hold names.
  public let problem: Problem
}

/// A network that is fit to be published, and what was changed to make it so.
///
/// The harm check and the redaction are one: what a redaction would change is what the check finds,
/// so that a redacted network passes the check.
///
/// Statistical disclosure control cannot promise that nobody is recognised: who knows the field may
/// know a council by its ties alone. Structure among hidden actors is left as it is.
///
/// > A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012,
/// > [doi:10.1002/9781118348239](https://doi.org/10.1002/9781118348239)
/// > P. Samarati, "Protecting respondents' identities in microdata release", *IEEE Transactions on
/// > Knowledge and Data Engineering* 13(6), 2001,
/// > [doi:10.1109/69.971193](https://doi.org/10.1109/69.971193)
public struct Redaction: Sendable {
  /// The rows as they may be published.
  public internal(set) var records: NetworkRecords
  /// What was changed, in the order of the steps; empty if there was nothing to hide.
  public internal(set) var changes: [RedactionChange] = []
  /// The key to the pseudonyms, with those of this redaction.
  public internal(set) var codeBook: CodeBook

  let rules: DisclosureRules
  var names: HiddenNames
  /// Hidden actors by the ids that they have in ``records``.
  var hiddenActors: Set<ActorID> = []
  /// The documents that tell of hidden actors.
  var tellingSources: Set<SourceID> = []

  /// Redacts a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - rules: What counts as harm.
  ///   - codeBook: The pseudonyms of earlier editions.
  ///   - random: Where new pseudonyms are drawn from.
  /// - Complexity: O(length of all texts × number of hidden names).
  public init(
    of network: StakeholderNetwork, rules: DisclosureRules = DisclosureRules(),
    codeBook: CodeBook = CodeBook(), using random: inout some RandomNumberGenerator
  ) {
    records = network.records
    self.rules = rules
    self.codeBook = codeBook
    let publicActors = network.actors.filter { rules.kept.contains($0.id) }
    names = HiddenNames(
      publicNames: network.regions.flatMap { Self.texts(of: $0.name) }
        + publicActors.flatMap { Self.texts(of: $0.name) })
    removeSensitiveKinds()
    removeSensitiveColumns()
    let hidden = findHiddenActors()
    hide(hidden, using: &random)
    clearTexts()
    removeSignatures()
    coarsenRatings()
    removeLinks()
    removeSingleSourceDetails()
  }

  /// The redacted network.
  ///
  /// - Returns: The network.
  /// - Throws: `DataError` if the records do not hold together, which no redaction should cause.
  public func network() throws -> StakeholderNetwork { try StakeholderNetwork(records) }

  /// Whether a text that is to be published holds a name or an id that was hidden.
  ///
  /// - Parameter text: The text, such as all of a file.
  /// - Returns: Whether it does.
  public func isLeft(in text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { names.mentions(String($0)) }
  }

  func accepts(_ harm: Harm) -> Bool { rules.accepted.contains(harm) }

  /// Notes a change.
  mutating func note(
    _ harm: Harm, _ action: RedactionChange.Action, _ table: Table, line: Int,
    column: String? = nil, _ what: String, remedy: String
  ) {
    changes.append(
      RedactionChange(
        harm: harm, table: table, column: column, action: action,
        problem: Problem(
          .warning, at: records.place(table, line: line, field: column),
          what, remedy: remedy)))
  }

  /// The name in every language that it has.
  static func texts(of name: LocalizedName) -> [String] { [name.name] + name.translations.values }
}
