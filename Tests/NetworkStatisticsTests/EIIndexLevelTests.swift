import GraphCore
import NetworkStatistics
import Testing
import _TestSupport

struct EIIndexLevelTests {
  private static func edges(_ graph: GraphSnapshot) -> [(Int, Int)] {
    graph.edges.map { ($0.source, $0.target) }
  }

  private static func permutations(_ items: [Int]) -> [[Int]] {
    guard let first = items.first else { return [[]] }
    return permutations(Array(items.dropFirst())).flatMap { rest in
      (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
    }
  }

  /// Every way to deal the labels of the others, tried.
  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed], 0..<5)
  func actorsEqualEnumeration(_ direction: GraphSnapshot.Direction, _ seed: Int) throws {
    let graph = try SampleGraphs.random(
      7, probability: 0.45, direction: direction, seed: UInt64(seed))
    let labels = [0, 0, 0, 1, 1, 2, 2]
    let edges = Self.edges(graph)
    for found in try EIIndexTest.ofActors(labels: labels, edges: edges) {
      func index(_ labels: [Int]) -> Double {
        let own = edges.filter { $0.0 == found.node || $0.1 == found.node }
        let inside = own.count { labels[$0.0] == labels[$0.1] }
        return Double(own.count - 2 * inside) / Double(own.count)
      }
      let others = labels.indices.filter { $0 != found.node }
      let all = Self.permutations(others).map { dealt in
        var now = labels
        for (place, from) in zip(others, dealt) { now[place] = labels[from] }
        return index(now)
      }
      let observed = index(labels)
      let n = Double(all.count)
      #expect(abs(found.index - observed) < 1e-12)
      #expect(abs(found.pLess - Double(all.count { $0 <= observed + 1e-9 }) / n) < 1e-9)
      #expect(abs(found.pGreater - Double(all.count { $0 >= observed - 1e-9 }) / n) < 1e-9)
      #expect(abs(found.expected - all.reduce(0, +) / n) < 1e-9)
      #expect(abs(found.range.lowerBound - (all.min() ?? 0)) < 1e-9)
      #expect(abs(found.range.upperBound - (all.max() ?? 0)) < 1e-9)
    }
  }

  @Test(arguments: [GraphSnapshot.Direction.undirected, .directed])
  func groupsEqualEnumeration(_ direction: GraphSnapshot.Direction) throws {
    let graph = try SampleGraphs.random(6, probability: 0.5, direction: direction, seed: 2)
    let labels = [0, 0, 1, 1, 1, 2]
    let edges = Self.edges(graph)
    func index(_ labels: [Int], _ group: Int) -> Double? {
      let own = edges.filter { labels[$0.0] == group || labels[$0.1] == group }
      let inside = own.count { labels[$0.0] == labels[$0.1] }
      return own.isEmpty ? nil : Double(own.count - 2 * inside) / Double(own.count)
    }
    for found in try EIIndexTest.ofGroups(labels: labels, edges: edges, direction: direction) {
      #expect(found.test.method == .enumerated(permutations: 720))
      let all = Self.permutations(Array(0..<6)).compactMap { dealt in
        index(dealt.map { labels[$0] }, found.group)
      }
      let observed = try #require(index(labels, found.group))
      #expect(abs(found.test.observed - observed) < 1e-12)
      #expect(abs(found.test.nullMean - all.reduce(0, +) / Double(all.count)) < 1e-9)
      let less = Double(all.count { $0 <= observed + 1e-9 }) / Double(all.count)
      #expect(abs(found.test.pLess - less) < 1e-9)
      #expect(found.range.contains(observed))
    }
  }

  @Test func kiteGroupsAndActors() throws {
    let labels: [Int?] = [0, 0, 0, 0, 1, 1, 1, 2, 2, 2]
    let edges = Self.edges(try SampleGraphs.kite())
    let groups = try EIIndexTest.ofGroups(labels: labels, edges: edges, draws: 2_000)
    // AAAA: 5 ties within, 7 out; BBB: 2 and 9; CCC: 2 and 2.
    #expect(groups.map(\.internal) == [5, 2, 2] && groups.map(\.external) == [7, 9, 2])
    #expect(groups.map(\.memberCount) == [4, 3, 3])
    for threads in [1, 2, 7] {
      let again = try EIIndexTest.ofGroups(
        labels: labels, edges: edges, draws: 2_000, execution: Execution(threads: threads))
      #expect(again == groups)
    }
    let actors = try EIIndexTest.ofActors(labels: labels, edges: edges)
    // Jane's one partner is of her group of three: as likely as 2 of 9.
    let jane = try #require(actors.last)
    #expect(jane.node == 9 && jane.index == -1 && jane.range == -1...1)
    #expect(abs(jane.pLess - 2.0 / 9) < 1e-12 && abs(jane.pGreater - 1) < 1e-12)
    #expect(abs(jane.expected - 5.0 / 9) < 1e-12)
  }

  @Test func whoHasNoGroupOrTieHasNoTest() throws {
    let edges = [(0, 1), (2, 3)]
    let actors = try EIIndexTest.ofActors(labels: [0, 0, 1, nil, 1], edges: edges)
    #expect(actors.map(\.node) == [0, 1])
    #expect(try EIIndexTest.ofGroups(labels: [0, 0, 1, nil, 1], edges: edges).map(\.group) == [0])
    #expect(try EIIndexTest.ofActors(labels: [], edges: []).isEmpty)
  }
}
