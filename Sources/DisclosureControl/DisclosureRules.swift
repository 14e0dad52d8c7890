public import StakeholderModel

/// A way in which a published network can do harm.
public enum Harm: String, Sendable, Hashable, CaseIterable {
  /// A natural person is named, also as the one who coded a claim.
  case privatePerson = "private-person"
  /// Free text, or another's name, mentions a person.
  case namedInText = "named-in-text"
  /// A source that tells of a person can be opened, and names it.
  case linkedSource = "linked-source"
  /// A telephone number, an e-mail address, or a column that is made for them or for what the law
  /// protects: health, faith, origin.
  case contactDetail = "contact-detail"
  /// A tie of a kind that hurts: a conflict, a marriage.
  case sensitiveKind = "sensitive-kind"
  /// One source alone tells of a tie, and the row holds the words that lead to whoever said it.
  case singleSource = "single-source"
  /// A rating rests on fewer raters than the threshold, so that each can be worked out.
  case fewRaters = "few-raters"
  /// What one respondent answered about another can be read off.
  case individualRating = "individual-rating"
  /// A person under a pseudonym is told from others by what still stands in the data.
  case uniqueSignature = "unique-signature"
}

/// What counts as harm in one network.
public struct DisclosureRules: Sendable, Hashable {
  /// Actors to hide besides natural persons.
  public var hidden: Set<ActorID> = []
  /// Actors whose names are public whatever the rules say: a minister, an NGO named for somebody.
  public var kept: Set<ActorID> = []
  /// Kinds of ties that are not published.
  public var sensitiveKinds: Set<TieKind> = Self.usualSensitiveKinds
  /// The fewest that must be alike, or have rated, for a cell to be published.
  public var threshold = 3
  /// Harms that are put up with.
  public var accepted: Set<Harm> = []

  /// Creates the usual rules.
  public init() {}

  /// Kinds of ties that hurt when they are published without asking.
  public static let usualSensitiveKinds: Set<TieKind> = [
    "conflict", "distrust", "opposition", "complaint", "corruption", "friendship", "kinship",
    "family", "marriage", "religion", "health",
  ]

  /// Words in the names of columns that hold what is not published.
  static let sensitiveColumns = [
    "phone", "tel", "mobile", "email", "e_mail", "whatsapp", "telegram", "address",
    "birth", "age", "sex", "gender", "iin", "passport", "ethnic", "religion", "faith",
    "party_member",
    "health", "disab", "salary", "income", "conviction",
  ]

  /// Whether a column is made for what is not published: one of its words is on the list.
  static func isSensitive(column: String) -> Bool {
    // “e-mail” is one word.
    let words = column.lowercased().filter { $0 != "-" }.split { !$0.isLetter }.map { String($0) }
    return sensitiveColumns.contains { sensitive in
      column.lowercased() == sensitive
        || words.contains { $0 == sensitive || (sensitive.count > 4 && $0.hasPrefix(sensitive)) }
    }
  }
}
