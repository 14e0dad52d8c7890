import GraphCore
public import StakeholderModel

extension ViewedNetwork {
  /// Returns the pairs of actors who are not tied though something speaks for it.
  ///
  /// Looked at are pairs that share an event, pairs that a single partner bridges, and pairs of
  /// groups without any tie. Pairs that nobody asked about are left out: unknown is not absent.
  ///
  /// - Parameter grouping: The groups; by default by sector, or by kind where no sector is known.
  /// - Returns: The gaps by falling score, ties by the actors' order.
  /// - Complexity: O(Σ *k*²) over degrees and events.
  public func gaps(grouping: Grouping? = nil) -> [Gap] {
    var reasons: [NodePair: [GapReason]] = [:]
    addSharedEvents(to: &reasons)
    addSingleBridges(to: &reasons)
    addUnlinkedGroups(of: grouping ?? grouped(), to: &reasons)
    return reasons.map { pair, reasons in
      Gap(pair: pair, reasons: reasons, introducers: introducers(of: pair))
    }
    .sorted { first, second in
      if first.score != second.score { return first.score > second.score }
      return (first.pair.source, first.pair.target) < (second.pair.source, second.pair.target)
    }
  }

  private func isGap(_ pair: NodePair) -> Bool {
    link(from: pair.source, to: pair.target) == nil
      && link(from: pair.target, to: pair.source) == nil
      && !notAsked.contains(pair) && !notAsked.contains(NodePair(pair.target, pair.source))
  }

  // MARK: Reasons

  private func addSharedEvents(to reasons: inout [NodePair: [GapReason]]) {
    var present: [EventID: Set<Int>] = [:]
    for row in network.participations {
      if let node = node(of: row.actor) { present[row.event, default: []].insert(node) }
    }
    for event in network.events where event.status == .held {
      if let period = view.period, let date = event.date, !Period(date).canOverlap(period) {
        continue
      }
      let nodes = (present[event.id] ?? []).sorted()
      for (index, first) in nodes.enumerated() {
        for second in nodes[(index + 1)...] where isGap(NodePair(first, second)) {
          reasons[NodePair(first, second), default: []].append(
            .sharedEvent(event.id, participants: nodes.count))
        }
      }
    }
  }

  private func addSingleBridges(to reasons: inout [NodePair: [GapReason]]) {
    var bridges: [NodePair: [Int]] = [:]
    for bridge in actors.indices {
      let partners = partners(of: bridge)
      for (index, first) in partners.enumerated() {
        for second in partners[(index + 1)...] {
          bridges[NodePair(first, second), default: []].append(bridge)
        }
      }
    }
    for (pair, found) in bridges where isGap(pair) {
      if let bridge = found.first, found.count == 1 {
        reasons[pair, default: []].append(
          .singleBridge(actors[bridge].id, partners: partners(of: bridge).count))
      }
    }
  }

  private func addUnlinkedGroups(
    of grouping: Grouping, to reasons: inout [NodePair: [GapReason]]
  ) {
    let groups = grouping.groups.indices
    var linked: Set<NodePair> = []
    for link in links {
      if let source = grouping.groupOfNode[link.source],
        let target = grouping.groupOfNode[link.target]
      {
        linked.insert(NodePair(source, target).sorted)
      }
    }
    // The best connected actor speaks for its group.
    let speakers = groups.map { group in
      actors.indices.filter { grouping.groupOfNode[$0] == group }
        .min { (-partners(of: $0).count, $0) < (-partners(of: $1).count, $1) }
    }
    let sizes = grouping.sizes
    let tiedShare = shareOfTiedPairs
    for first in groups {
      for second in groups where first < second && !linked.contains(NodePair(first, second)) {
        guard let one = speakers[first], let other = speakers[second] else { continue }
        let pair = NodePair(one, other).sorted
        guard isGap(pair) else { continue }
        let pairs = sizes[first] * sizes[second]
        reasons[pair, default: []].append(
          .unlinkedGroups(
            grouping.groups[first], grouping.groups[second],
            expected: tiedShare * Double(pairs), pairs: pairs))
      }
    }
  }

  // MARK: Partners

  /// The share of unordered pairs that are tied in either direction.
  private var shareOfTiedPairs: Double {
    let n = Double(actors.count)
    let tied = Set(links.map { NodePair($0.source, $0.target).sorted }).count
    return n > 1 ? Double(tied) / (n * (n - 1) / 2) : 0
  }

  private func introducers(of pair: NodePair) -> [Int] {
    let common = Set(partners(of: pair.source)).intersection(partners(of: pair.target))
    return common.sorted { (-partners(of: $0).count, $0) < (-partners(of: $1).count, $1) }
  }

  private func partners(of node: Int) -> [Int] { graph.partners(of: node) }
}
