public import GraphCore

/// Which part of the evidence to look at; every number and every map belongs to one view.
///
/// The default view shows parties and ties that exist, whoever says so, as an undirected network.
public struct View: Sendable, Hashable {
  /// What makes two actors linked.
  public enum Relation: String, Sendable, Hashable {
    /// A claim says that they are tied.
    case ties
    /// They took part in the same event; the strength is the number of shared events.
    case coparticipation
  }

  /// How the strengths of several claims about one tie become the strength of the link.
  public enum StrengthRule: String, Sendable, Hashable, CaseIterable {
    /// The strongest claim counts.
    case strongest
    /// The strengths of all claims add up.
    case sum
    /// The mean of the claims that give a strength.
    case mean
  }

  /// What to do, when a time is looked at, with claims that have no date.
  public enum UndatedRule: String, Sendable, Hashable {
    /// They count at any time: unknown is not absent.
    case count
    /// They count at no time, so that they do not make every period look alike.
    case leaveOut
  }

  /// What makes two actors linked.
  public var relation: Relation = .ties
  /// Whether a link has a direction; a claim that is not directed then counts both ways.
  public var direction: GraphSnapshot.Direction = .undirected
  /// Which actors and ties count by status; a tie counts only if both its ends do.
  public var statuses: Set<Status> = [.existing]
  /// Which claims count by basis; `nil` for all.
  public var bases: Set<Basis>?
  /// Which claims count by kind; `nil` for all.
  public var tieKinds: Set<TieKind>?
  /// Which actors count by kind; `nil` for every kind that is a party.
  public var actorKinds: Set<ActorKind>?
  /// The region to look at, `nil` for all; ``StakeholderNetwork/viewed(as:)`` has the rule.
  public var region: RegionID?
  /// The time to look at, `nil` for all; actors without dates always count.
  public var period: Period?
  /// Whether claims without any date count when a time is looked at.
  public var undatedClaims: UndatedRule = .count
  /// The least confidence a claim must have; claims that state none then do not count.
  public var minimumConfidence: Double?
  /// How claims become the strength of a link.
  public var strengthRule: StrengthRule = .strongest

  /// Creates the default view.
  public init() {}
}

/// How many records a view left out, and why.
public struct Exclusions: Sendable, Hashable {
  /// Why a record was left out.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// A person or a programme, which default views do not show.
    case notAParty = "not a party"
    /// Of a kind that was not asked for.
    case kind
    /// Of a status that was not asked for.
    case status
    /// Outside the time looked at.
    case period
    /// Outside the region looked at.
    case region
    /// Of a basis that was not asked for, or with none.
    case basis
    /// Too little confidence, or none stated.
    case confidence
    /// Says that there is no tie, or that nobody asked.
    case noTie = "no tie"
    /// Ties an actor to itself.
    case selfTie = "self-tie"
    /// One of its ends is not in the view.
    case endNotInView = "end not in view"
  }

  /// Actors left out, by reason.
  public internal(set) var actors: [Reason: Int] = [:]
  /// Claims (or participations) left out, by reason.
  public internal(set) var claims: [Reason: Int] = [:]
}
