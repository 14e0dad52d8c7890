/// A checked network: every id is unique and every reference leads somewhere.
///
/// It holds evidence, not a graph: a ``View`` of it makes one.
public struct StakeholderNetwork: Sendable {
  /// The rows of every table.
  public let records: NetworkRecords
  /// What the user should know about the data; no errors.
  public let warnings: [Problem]

  private let actorIndex: [ActorID: Int]
  private let regionIndex: [RegionID: Int]
  private let eventIndex: [EventID: Int]
  private let sourceIndex: [SourceID: Int]

  /// Checks records and makes a network of them.
  ///
  /// - Parameter records: The rows of every table.
  /// - Throws: ``DataError`` with every problem found, if any of them is an error.
  /// - Complexity: O(number of rows).
  public init(_ records: NetworkRecords) throws {
    let problems = records.problems()
    guard !problems.contains(where: { $0.severity == .error }) else {
      throw DataError(.badData, problems)
    }
    self.records = records
    self.warnings = problems
    func index<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
      Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, $0.offset) })
    }
    actorIndex = index(records.actors.map(\.id))
    regionIndex = index(records.regions.map(\.id))
    eventIndex = index(records.events.map(\.id))
    sourceIndex = index(records.sources.map(\.id))
  }

  /// What the network is called.
  public var title: LocalizedName { records.title }
  /// The parties, in file order.
  public var actors: [Actor] { records.actors }
  /// The claims about ties, in file order.
  public var claims: [Claim] { records.claims }
  /// The events, in file order.
  public var events: [Event] { records.events }
  /// Who took part in them, in file order.
  public var participations: [Participation] { records.participations }
  /// The proposals, in file order.
  public var proposals: [Proposal] { records.proposals }
  /// The territories, in file order.
  public var regions: [Region] { records.regions }
  /// The source documents, in file order.
  public var sources: [Source] { records.sources }

  /// Returns an actor by its id.
  ///
  /// - Parameter id: The actor's id.
  /// - Returns: The actor, or `nil` if there is none.
  public func actor(_ id: ActorID) -> Actor? { actorIndex[id].map { records.actors[$0] } }

  /// Returns a region by its id.
  ///
  /// - Parameter id: The region's id.
  /// - Returns: The region, or `nil` if there is none.
  public func region(_ id: RegionID) -> Region? { regionIndex[id].map { records.regions[$0] } }

  /// Returns an event by its id.
  ///
  /// - Parameter id: The event's id.
  /// - Returns: The event, or `nil` if there is none.
  public func event(_ id: EventID) -> Event? { eventIndex[id].map { records.events[$0] } }

  /// Returns a source by its id.
  ///
  /// - Parameter id: The source's id.
  /// - Returns: The source, or `nil` if there is none.
  public func source(_ id: SourceID) -> Source? { sourceIndex[id].map { records.sources[$0] } }

  /// Returns the actors that a text may mean: by id, else by name in any language, else by alias.
  ///
  /// - Parameter text: What a user typed.
  /// - Returns: Every actor that fits; empty if none does.
  public func actors(matching text: String) -> [Actor] {
    if let actor = actor(ActorID(rawValue: text)) { return [actor] }
    let wanted = text.lowercased()
    let named = actors.filter { actor in
      actor.name.name.lowercased() == wanted
        || actor.name.translations.values.contains { $0.lowercased() == wanted }
    }
    if !named.isEmpty { return named }
    let known = Set(records.aliases.filter { $0.alias.lowercased() == wanted }.map(\.actor))
    return actors.filter { known.contains($0.id) }
  }

  /// Returns whether a region is another, or lies in it.
  ///
  /// - Parameters:
  ///   - region: The inner region.
  ///   - outer: The outer region.
  /// - Returns: Whether the inner is the outer or has it among its ancestors.
  public func isRegion(_ region: RegionID, within outer: RegionID) -> Bool {
    var current: RegionID? = region
    while let id = current {
      if id == outer { return true }
      current = self.region(id)?.parent
    }
    return false
  }
}
