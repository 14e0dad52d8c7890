import GraphCore

/// Of which pairs of a view it is known whether they are tied.
///
/// Without a roster every pair counts as observed but those that a claim calls `not_asked`. With one,
/// a pair is observed if one of its ends was asked about the other and answered, or if any claim says
/// that they are tied or are not. In a directed view the tie from *i* to *j* is *i*'s to report: with
/// one silent actor of ten, 81 of 90 are observed. Undirected, either end will do, so that only pairs
/// of silent actors are unobserved. Entries of all waves count together.
public struct DyadObservation: Sendable {
  /// How many actors the roster lists, in any wave.
  public let invitedCount: Int
  /// How many of them have answered, in any wave.
  public let answeredCount: Int

  private let nodeCount: Int
  private let isDirected: Bool
  private let hasRoster: Bool
  /// Whether a node has answered a form that asked about everybody.
  private let answersAll: [Bool]
  private let answersAllCount: Int
  /// Whom each other node that has answered was asked about.
  private let answersAbout: [Int: Set<Int>]
  /// Pairs that claims settle, whatever the roster says; without a roster those that they leave open.
  private let settled: Set<NodePair>
  private let notAsked: Set<NodePair>

  init(_ viewed: ViewedNetwork) {
    let roster = viewed.view.relation == .ties ? viewed.network.records.roster : []
    nodeCount = viewed.actors.count
    isDirected = viewed.view.direction == .directed
    invitedCount = Set(roster.map(\.respondent)).count
    answeredCount = Set(roster.filter(\.answered).map(\.respondent)).count
    hasRoster = !roster.isEmpty
    notAsked = viewed.notAsked
    var all = Array(repeating: false, count: viewed.actors.count)
    var about: [Int: Set<Int>] = [:]
    for entry in roster where entry.answered {
      guard let node = viewed.node(of: entry.respondent) else { continue }
      if let asked = entry.asked {
        about[node, default: []].formUnion(asked.compactMap { viewed.node(of: $0) })
      } else {
        all[node] = true
      }
    }
    answersAll = all
    answersAllCount = all.count { $0 }
    answersAbout = Dictionary(
      uniqueKeysWithValues: about.filter { !all[$0.key] }.map {
        ($0.key, $0.value.subtracting([$0.key]))
      })
    settled = hasRoster ? Self.settledPairs(viewed) : []
  }

  private static func settledPairs(_ viewed: ViewedNetwork) -> Set<NodePair> {
    let isDirected = viewed.view.direction == .directed
    var pairs = Set(viewed.links.map { NodePair($0.source, $0.target) })
    for claim in viewed.network.claims where claim.state == .none {
      guard let source = viewed.node(of: claim.source), let target = viewed.node(of: claim.target),
        source != target
      else { continue }
      let pair = NodePair(source, target)
      pairs.insert(isDirected ? pair : pair.sorted)
      if isDirected && !claim.isDirected { pairs.insert(NodePair(target, source)) }
    }
    return pairs
  }

  /// The share of invited actors that have answered; `nil` without a roster.
  public var responseRate: Double? {
    invitedCount == 0 ? nil : Double(answeredCount) / Double(invitedCount)
  }

  /// How many pairs there are; ordered ones in a directed view.
  public var possibleCount: Double {
    let n = Double(nodeCount)
    return n * (n - 1) / (isDirected ? 1 : 2)
  }

  /// How many pairs are observed.
  ///
  /// - Complexity: O(number of roster entries and settled pairs), not of pairs.
  public var observedCount: Double {
    guard hasRoster else { return possibleCount - Double(notAsked.count) }
    let n = Double(nodeCount)
    let all = Double(answersAllCount)
    let byAll = isDirected ? all * (n - 1) : possibleCount - (n - all) * (n - all - 1) / 2
    return byAll + Double(extraPairs.count)
  }

  /// How many pairs are not observed.
  public var unobservedCount: Double { possibleCount - observedCount }

  /// The observed pairs that no actor who was asked about everybody covers.
  private var extraPairs: Set<NodePair> {
    var pairs: Set<NodePair> = []
    func insert(_ source: Int, _ target: Int) {
      if isDirected {
        if !answersAll[source] { pairs.insert(NodePair(source, target)) }
      } else if !answersAll[source] && !answersAll[target] {
        pairs.insert(NodePair(source, target).sorted)
      }
    }
    for (source, targets) in answersAbout { for target in targets { insert(source, target) } }
    for pair in settled { insert(pair.source, pair.target) }
    return pairs
  }

  /// Returns whether it is known of a pair if it is tied.
  ///
  /// - Parameters:
  ///   - source: A node.
  ///   - target: Another node.
  /// - Returns: Whether the pair is observed.
  public func isObserved(_ source: Int, _ target: Int) -> Bool {
    let pair = isDirected ? NodePair(source, target) : NodePair(source, target).sorted
    guard hasRoster else { return !notAsked.contains(pair) }
    if reports(source, target) || settled.contains(pair) { return true }
    return !isDirected && reports(target, source)
  }

  private func reports(_ source: Int, _ target: Int) -> Bool {
    answersAll[source] || answersAbout[source]?.contains(target) == true
  }

  /// Returns the pairs that are not observed.
  ///
  /// - Returns: The pairs by source and then target; undirected ones with the smaller node first.
  /// - Complexity: O(*n*²).
  public func unobservedPairs() -> [NodePair] {
    guard hasRoster else {
      return notAsked.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    }
    var pairs: [NodePair] = []
    for source in 0..<nodeCount where !(isDirected && answersAll[source]) {
      for target in (isDirected ? 0 : source + 1)..<nodeCount
      where target != source && !isObserved(source, target) {
        pairs.append(NodePair(source, target))
      }
    }
    return pairs
  }
}
