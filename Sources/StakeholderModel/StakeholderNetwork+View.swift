import GraphCore

extension StakeholderNetwork {
  /// Returns the network as a view shows it.
  ///
  /// - An actor counts if its status, kind, period and region do.
  /// - A claim counts if its own fields do and both its actors count.
  /// - With a region: a claim that names a region of its own counts if that lies in the region
  ///   looked at. Any other counts if an end lies there and the other end lies there too, or in a
  ///   territory around it, or in none. Actors of the surroundings are shown only where such a
  ///   claim ties them.
  /// - Records without dates count at any time: unknown is not absent. For claims the view may
  ///   say otherwise.
  ///
  /// - Parameter view: What to look at.
  /// - Returns: The actors, links and graph that count.
  /// - Throws: ``DataError`` if the view names a region that the network does not have.
  /// - Complexity: O(number of rows).
  public func viewed(as view: View = View()) throws -> ViewedNetwork {
    try checkRegion(of: view)
    var filter = ViewFilter(network: self, view: view)
    let candidates = filter.candidates()
    let pairs =
      view.relation == .ties
      ? filter.tiedPairs(candidates) : filter.meetingPairs(filter.attendance(candidates))
    let shown = filter.shownActors(candidates, tied: pairs)
    let nodeOfActor = Dictionary(
      uniqueKeysWithValues: shown.enumerated().map { ($0.element.id, $0.offset) })
    let links = filter.links(pairs, nodeOfActor)
    return try ViewedNetwork(
      network: self, view: view, actors: shown, links: links,
      notAsked: filter.notAskedPairs(nodeOfActor, links: links), exclusions: filter.exclusions)
  }

  /// Returns who took part in what, as a view shows it.
  ///
  /// Actors and events count as in a view of co-participation, which links those actors that share
  /// an event; actors who took part in nothing and events without anybody count too.
  ///
  /// - Parameter view: What to look at; its relation does not matter.
  /// - Returns: The actors, the events and who took part.
  /// - Throws: ``DataError`` if the view names a region that the network does not have.
  /// - Complexity: O(number of rows, and of pairs that share an event).
  public func attendance(as view: View = View()) throws -> Attendance {
    try checkRegion(of: view)
    var filter = ViewFilter(network: self, view: view)
    let candidates = filter.candidates()
    let present = filter.attendance(candidates)
    let shown = filter.shownActors(candidates, tied: filter.meetingPairs(present))
    let events = self.events.filter { filter.reasonToExclude($0) == nil }
    let numberOfActor = Dictionary(
      uniqueKeysWithValues: shown.enumerated().map { ($0.element.id, $0.offset) })
    let pairs = events.enumerated().flatMap { number, event in
      (present[event.id] ?? []).compactMap { id in
        numberOfActor[id].map { Attendance.Pair(actor: $0, event: number) }
      }
    }
    return Attendance(
      actors: shown, events: events,
      pairs: pairs.sorted { ($0.actor, $0.event) < ($1.actor, $1.event) })
  }

  private func checkRegion(of view: View) throws {
    if let region = view.region, !knows(region) {
      let ids = regions.isEmpty ? actors.compactMap(\.region?.rawValue) : regions.map(\.id.rawValue)
      let nearest = region.rawValue.nearest(in: ids).map { "; “\($0)” is near" } ?? ""
      throw DataError(
        .badData,
        [
          Problem(
            at: Place(file: records.files[.regions] ?? Table.regions.fileName),
            "the view asks for region “\(region)”, which is not there\(nearest)",
            remedy: "name a region by its id")
        ])
    }
  }

  private func knows(_ id: RegionID) -> Bool {
    regions.isEmpty ? actors.contains { $0.region == id } : region(id) != nil
  }
}

/// Which end a claim or a meeting ties to which, and the row that says so.
private struct EvidencedPair {
  let source: ActorID
  let target: ActorID
  let isDirected: Bool
  let row: Int
  let strength: Double?
}

private struct ViewFilter {
  let network: StakeholderNetwork
  let view: View
  var exclusions = Exclusions()

  init(network: StakeholderNetwork, view: View) {
    self.network = network
    self.view = view
  }

  // MARK: Actors

  /// Actors whose own fields count, the surroundings of the region included.
  mutating func candidates() -> Set<ActorID> {
    var ids: Set<ActorID> = []
    for actor in network.actors {
      if let reason = reasonToExclude(actor) {
        exclusions.actors[reason, default: 0] += 1
      } else {
        ids.insert(actor.id)
      }
    }
    return ids
  }

  private func reasonToExclude(_ actor: Actor) -> Exclusions.Reason? {
    if let kinds = view.actorKinds {
      guard kinds.contains(actor.kind) else { return .kind }
    } else if !actor.kind.isParty {
      return .notAParty
    }
    guard view.statuses.contains(actor.status) else { return .status }
    if let period = view.period, !actor.period.canOverlap(period) { return .period }
    if !isInside(actor.region) && !isAround(actor.region) { return .region }
    return nil
  }

  mutating func shownActors(_ candidates: Set<ActorID>, tied pairs: [EvidencedPair]) -> [Actor] {
    let tied = Set(pairs.flatMap { [$0.source, $0.target] })
    var shown: [Actor] = []
    for actor in network.actors where candidates.contains(actor.id) {
      if isInside(actor.region) || tied.contains(actor.id) {
        shown.append(actor)
      } else {
        exclusions.actors[.region, default: 0] += 1
      }
    }
    return shown
  }

  // MARK: Regions

  private func isInside(_ region: RegionID?) -> Bool {
    guard let wanted = view.region else { return true }
    guard let region else { return false }
    return network.isRegion(region, within: wanted)
  }

  /// Whether a territory contains the region looked at, or nobody said where the actor works.
  private func isAround(_ region: RegionID?) -> Bool {
    guard let wanted = view.region, let region else { return true }
    return network.isRegion(wanted, within: region)
  }

  private func counts(region: RegionID?, _ source: ActorID, _ target: ActorID) -> Bool {
    guard view.region != nil else { return true }
    if let region { return isInside(region) }
    return isInside(network.actor(source)?.region) || isInside(network.actor(target)?.region)
  }

  // MARK: Ties

  mutating func tiedPairs(_ candidates: Set<ActorID>) -> [EvidencedPair] {
    var pairs: [EvidencedPair] = []
    for (row, claim) in network.claims.enumerated() {
      if let reason = reasonToExclude(claim, candidates) {
        exclusions.claims[reason, default: 0] += 1
      } else {
        pairs.append(
          EvidencedPair(
            source: claim.source, target: claim.target, isDirected: claim.isDirected, row: row,
            strength: claim.strength))
      }
    }
    return pairs
  }

  private func reasonToExclude(
    _ claim: Claim, _ candidates: Set<ActorID>
  ) -> Exclusions.Reason? {
    guard claim.state == .tie else { return .noTie }
    guard claim.source != claim.target else { return .selfTie }
    guard view.statuses.contains(claim.status) else { return .status }
    if let kinds = view.tieKinds, !kinds.contains(claim.kind) { return .kind }
    if let bases = view.bases, !(claim.basis.map(bases.contains) ?? false) { return .basis }
    if let least = view.minimumConfidence, !(claim.confidence.map { $0 >= least } ?? false) {
      return .confidence
    }
    if let period = view.period {
      guard claim.period.canOverlap(period) else { return .period }
      if claim.period.isUnknown && view.undatedClaims == .leaveOut { return .period }
    }
    guard counts(region: claim.region, claim.source, claim.target) else { return .region }
    guard candidates.contains(claim.source), candidates.contains(claim.target) else {
      return .endNotInView
    }
    return nil
  }

  // MARK: Meetings

  /// Who took part in each event that counts, each actor once and in file order.
  mutating func attendance(_ candidates: Set<ActorID>) -> [EventID: [ActorID]] {
    var present: [EventID: [ActorID]] = [:]
    for row in network.participations {
      if let reason = reasonToExclude(row, candidates) {
        exclusions.claims[reason, default: 0] += 1
      } else if present[row.event]?.contains(row.actor) != true {
        present[row.event, default: []].append(row.actor)
      }
    }
    return present
  }

  func meetingPairs(_ present: [EventID: [ActorID]]) -> [EvidencedPair] {
    var pairs: [EvidencedPair] = []
    for (position, event) in network.events.enumerated() {
      let actors = present[event.id] ?? []
      for (index, first) in actors.enumerated() {
        for second in actors[(index + 1)...] {
          pairs.append(
            EvidencedPair(
              source: first, target: second, isDirected: false, row: position, strength: 1))
        }
      }
    }
    return pairs
  }

  private func reasonToExclude(
    _ row: Participation, _ candidates: Set<ActorID>
  ) -> Exclusions.Reason? {
    guard let event = network.event(row.event) else { return .endNotInView }
    if let reason = reasonToExclude(event) { return reason }
    if let bases = view.bases, !(row.basis.map(bases.contains) ?? false) { return .basis }
    guard candidates.contains(row.actor) else { return .endNotInView }
    return nil
  }

  func reasonToExclude(_ event: Event) -> Exclusions.Reason? {
    let isHeld = event.status == .held && view.statuses.contains(.existing)
    let isPlanned = event.status == .planned && view.statuses.contains(.planned)
    guard isHeld || isPlanned else { return .status }
    if let period = view.period, let date = event.date, !Period(date).canOverlap(period) {
      return .period
    }
    guard event.region == nil || isInside(event.region) else { return .region }
    return nil
  }

  // MARK: Links

  func links(_ pairs: [EvidencedPair], _ nodeOfActor: [ActorID: Int]) -> [Link] {
    var found: [NodePair: (rows: [Int], strengths: [Double])] = [:]
    func add(_ pair: NodePair, _ evidence: EvidencedPair) {
      found[pair, default: ([], [])].rows.append(evidence.row)
      if let strength = evidence.strength { found[pair]?.strengths.append(strength) }
    }
    for evidence in pairs {
      guard let source = nodeOfActor[evidence.source], let target = nodeOfActor[evidence.target]
      else { continue }
      switch view.direction {
      case .undirected: add(NodePair(source, target).sorted, evidence)
      case .directed:
        add(NodePair(source, target), evidence)
        if !evidence.isDirected { add(NodePair(target, source), evidence) }
      }
    }
    return found.map { pair, evidence in
      Link(
        source: pair.source, target: pair.target, evidence: evidence.rows,
        strength: combined(evidence.strengths))
    }
    .sorted { ($0.source, $0.target) < ($1.source, $1.target) }
  }

  private func combined(_ strengths: [Double]) -> Double? {
    guard let strongest = strengths.max() else { return nil }
    // Each shared event is one claim of strength 1; that two met often is what counts.
    if view.relation == .coparticipation { return strengths.reduce(0, +) }
    switch view.strengthRule {
    case .strongest: return strongest
    case .sum: return strengths.reduce(0, +)
    case .mean: return strengths.reduce(0, +) / Double(strengths.count)
    }
  }

  /// Pairs of which a claim says that nobody asked, and no claim says anything else.
  func notAskedPairs(_ nodeOfActor: [ActorID: Int], links: [Link]) -> Set<NodePair> {
    guard view.relation == .ties else { return [] }
    var notAsked: Set<NodePair> = []
    var known = Set(links.map { NodePair($0.source, $0.target) })
    for claim in network.claims where claim.state != .tie && claim.source != claim.target {
      guard let source = nodeOfActor[claim.source], let target = nodeOfActor[claim.target]
      else { continue }
      let pair = NodePair(source, target)
      let pairs =
        view.direction == .undirected
        ? [pair.sorted] : claim.isDirected ? [pair] : [pair, NodePair(target, source)]
      if claim.state == .notAsked { notAsked.formUnion(pairs) } else { known.formUnion(pairs) }
    }
    return notAsked.subtracting(known)
  }
}
