/// An open vocabulary: well-known values have names, and any other text is legal.
public protocol Vocabulary:
  RawRepresentable, Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral
where RawValue == String {
  /// The values this project knows, in the order that legends use.
  static var known: [Self] { get }

  /// Creates a value from its text.
  ///
  /// - Parameter rawValue: The text, as it stands in the file.
  init(rawValue: String)
}

extension Vocabulary {
  /// Creates a value from its text.
  ///
  /// - Parameter value: The text, as it stands in the file.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// The text.
  public var description: String { rawValue }

  /// Whether this project knows the value.
  public var isKnown: Bool { Self.known.contains(self) }
}

/// What an actor is.
public struct ActorKind: Vocabulary {
  /// The text, as it stands in the file.
  public let rawValue: String
  /// Creates a kind from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A non-governmental organisation.
  public static let ngo: Self = "ngo"
  /// An association of non-governmental organisations.
  public static let ngoUmbrella: Self = "ngo_umbrella"
  /// A body of the state.
  public static let government: Self = "government"
  /// A body of the state that supervises others.
  public static let regulator: Self = "regulator"
  /// A council, committee or platform that others sit on.
  public static let coordinationBody: Self = "coordination_body"
  /// A body that gives money.
  public static let fund: Self = "fund"
  /// A bank.
  public static let bank: Self = "bank"
  /// An association or chamber of businesses.
  public static let businessAssociation: Self = "business_association"
  /// A business.
  public static let company: Self = "company"
  /// A newspaper, channel or site.
  public static let media: Self = "media"
  /// A university or research institute.
  public static let academia: Self = "academia"
  /// An international organisation.
  public static let international: Self = "international"
  /// Residents, consumers, beneficiaries.
  public static let community: Self = "community"
  /// A natural person.
  public static let person: Self = "person"
  /// A programme: something that parties do, and not a party.
  public static let programme: Self = "programme"
  /// Anything else.
  public static let other: Self = "other"

  /// The known kinds, in the order that legends use.
  public static let known: [Self] = [
    .ngo, .ngoUmbrella, .community, .media, .academia, .government, .regulator,
    .coordinationBody, .fund, .bank, .businessAssociation, .company, .international, .person,
    .programme, .other,
  ]

  /// Whether default views show the kind: persons are kept apart from organisations, and a
  /// programme is not a party.
  public var isParty: Bool { self != .person && self != .programme }
}

/// What a tie is about: cooperation, funding, membership and the like.
public struct TieKind: Vocabulary {
  /// The text, as it stands in the file; empty where the data do not say.
  public let rawValue: String
  /// Creates a kind from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Working together.
  public static let cooperation: Self = "cooperation"
  /// Money given, by source to target.
  public static let funding: Self = "funding"
  /// Help and advice given, by source to target.
  public static let support: Self = "support"
  /// Information given, by source to target.
  public static let information: Self = "information"
  /// The source sits on, or belongs to, the target.
  public static let membership: Self = "membership"
  /// The source stands under the target.
  public static let subordinateTo: Self = "subordinate_to"
  /// The source watches over the target.
  public static let oversight: Self = "oversight"
  /// Being at odds with each other.
  public static let conflict: Self = "conflict"
  /// The source works or speaks against the target.
  public static let opposition: Self = "opposition"
  /// The data do not say.
  public static let unspecified: Self = ""

  /// The known kinds, in the order that legends use.
  public static let known: [Self] = [
    .cooperation, .funding, .support, .information, .membership, .subordinateTo, .oversight,
    .conflict, .opposition,
  ]

  /// The known kinds whose ties are negative: a strength says how much there is of a tie, and its
  /// kind whether it brings two parties together or sets them apart.
  public static let negative: Set<Self> = [.conflict, .opposition]
}

/// How a claim came to be known.
public enum Basis: String, Sendable, Hashable, CaseIterable {
  /// A register or a contract holds it.
  case recorded
  /// A document or a speaker says it.
  case stated
  /// A respondent reported it in a survey.
  case reported
  /// The coder inferred it.
  case implied
}

/// Whether an actor or a tie exists, or is hoped for.
public enum Status: String, Sendable, Hashable, CaseIterable {
  /// It exists.
  case existing
  /// Somebody has decided to make it.
  case planned
  /// Somebody has asked for it.
  case proposed
  /// Somebody has wished for it.
  case desired
  /// It is over.
  case ended
}

/// What is known about a pair of actors.
public enum TieState: String, Sendable, Hashable, CaseIterable {
  /// They are tied.
  case tie
  /// They are known not to be tied.
  case none
  /// Nobody asked.
  case notAsked = "not_asked"
}
