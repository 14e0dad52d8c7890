import Foundation
import GraphCore
import NetworkStatistics
import Testing

struct SignedNetworkTests {
  private static let monks: [[String]] = rows("sampson_nodes.csv")
  private static let relations: [[String]] = rows("sampson_edges.csv")

  private static func lines(_ file: String) -> [Substring] {
    let path = "\(#filePath)/../../../../shared/data/\(file)"
    guard let text = try? String(contentsOf: URL(filePath: path).standardized, encoding: .utf8)
    else {
      print("skipped: ../shared/data/\(file) is not there")
      return []
    }
    return Array(text.split(separator: "\n").dropFirst())
  }

  private static func rows(_ file: String) -> [[String]] {
    lines("classic/\(file)").map {
      $0.replacing("\"", with: "").split(separator: ",").map(String.init)
    }
  }

  /// Sampson's monks; pairs of whom one likes and the other dislikes the other are left out.
  private static func sampson(_ types: Set<String>) throws -> SignedGraph {
    let number = Dictionary(uniqueKeysWithValues: monks.enumerated().map { ($1[0], $0) })
    var signs: [[Int]: Set<SignedGraph.Sign>] = [:]
    for row in relations where types.contains(row[3]) {
      let pair = try [row[0], row[1]].map { try #require(number[$0]) }.sorted()
      let sign = try #require(Int(row[2]).flatMap(SignedGraph.Sign.init))
      signs[pair, default: []].insert(sign)
    }
    return try SignedGraph(
      nodeCount: monks.count,
      ties: signs.filter { $0.value.count == 1 }
        .map { .init($0.key[0], $0.key[1], $0.value.contains(.positive) ? .positive : .negative) })
  }

  struct Case: Sendable {
    let types: Set<String>
    let ties: Int
    let negative: Int
    let triangles: [Int]
    let frustration: Int
    let walks: Double
  }

  // Frustration by trying all camps, triangles by trying all triples, walks by SciPy's expm.
  static let cases = [
    Case(
      types: ["esteem"], ties: 86, negative: 45, triangles: [26, 34, 87, 20], frustration: 19,
      walks: 0.04331122470322654),
    Case(
      types: ["influence"], ties: 84, negative: 43, triangles: [24, 35, 81, 14], frustration: 18,
      walks: 0.04977207547793624),
    Case(
      types: ["praise"], ties: 63, negative: 33, triangles: [15, 11, 49, 10], frustration: 10,
      walks: 0.16724046275390633),
    Case(
      types: ["like"], ties: 60, negative: 0, triangles: [57, 0, 0, 0], frustration: 0, walks: 1),
    Case(
      types: ["esteem", "influence", "praise", "like"], ties: 110, negative: 54,
      triangles: [55, 77, 145, 29], frustration: 23, walks: 0.019358741502131894),
  ]

  @Test(.enabled(if: !relations.isEmpty), arguments: cases)
  func monksForAndAgainstEachOther(_ c: Case) throws {
    let graph = try Self.sampson(c.types)
    #expect(graph.ties.count == c.ties && graph.count(of: .negative) == c.negative)
    #expect(graph.triangles().byNegativeTies == c.triangles)
    let frustration = try graph.frustration()
    #expect(frustration.isExact && frustration.index == c.frustration)
    #expect(abs(try #require(try graph.walkBalance()) - c.walks) < 1e-12)
  }

  private static let debate = lines("german_nuclear_debate_2011/edges.csv")

  /// The German debate on nuclear power, 2011: who spoke for and against which measure.
  ///
  /// It has two modes, so no triangles, and is too large to be solved in a few steps.
  @Test(.enabled(if: !debate.isEmpty)) func aDebateOfTwoModes() throws {
    var number: [Substring: Int] = [:]
    var sums: [[Int]: Int] = [:]
    for line in Self.debate {
      // "Actor","measure",date,±1,…; names hold commas, but no quotation marks.
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      let fields = parts[4].split(separator: ",")
      let pair = [parts[1], parts[3]].map { name in
        let node = number[name] ?? number.count
        number[name] = node
        return node
      }
      sums[pair, default: 0] += try #require(Int(fields[1]))
    }
    let ties = sums.filter { $0.value != 0 }
      .map { SignedGraph.Tie($0.key[0], $0.key[1], $0.value > 0 ? .positive : .negative) }
    let graph = try SignedGraph(nodeCount: number.count, ties: ties)
    #expect(graph.nodeCount == 391 && graph.ties.count == 857)
    #expect(graph.count(of: .negative) == 213)
    #expect(graph.triangles().balancedShare == nil)
    // NumPy's eigenvalues.
    #expect(abs(try #require(try graph.walkBalance()) - 0.16833136258774545) < 1e-9)
    let found = try graph.frustration(stepLimit: 5_000)
    #expect(!found.isExact && found.index == nil)
    #expect(found.lowerBound > 70 && found.lowerBound < found.frustratedTies.count)
    #expect(found.frustratedTies.count < 90)
  }

  /// Random graphs, sparse ones in several parts.
  private static func random(_ n: Int, _ density: Double, seed: UInt64) throws -> SignedGraph {
    var random = CounterRandom(seed: seed)
    var ties: [SignedGraph.Tie] = []
    for a in 0..<n {
      for b in a + 1..<n where Double.random(in: 0..<1, using: &random) < density {
        ties.append(.init(a, b, Bool.random(using: &random) ? .positive : .negative))
      }
    }
    return try SignedGraph(nodeCount: n, ties: ties)
  }

  @Test(arguments: [0.1, 0.2, 0.5, 1], 0..<6)
  func frustrationEqualsTryingAllCamps(_ density: Double, _ seed: Int) throws {
    let n = 12
    let graph = try Self.random(n, density, seed: UInt64(seed))
    let least = (0..<1 << (n - 1)).map { camps in
      graph.ties.count { tie in
        (camps >> tie.source & 1 == camps >> tie.target & 1) == (tie.sign == .negative)
      }
    }.min()
    let found = try graph.frustration()
    #expect(found.index == least)
    #expect(
      found.frustratedTies
        == graph.ties.filter {
          (found.camps[$0.source] == found.camps[$0.target]) == ($0.sign == .negative)
        })
    // The bounds of a search that was given up hold the index between them.
    let bounded = try graph.frustration(stepLimit: 3)
    #expect(bounded.lowerBound <= least ?? 0 && bounded.frustratedTies.count >= least ?? 0)
    #expect((bounded.index == nil) == !bounded.isExact)
  }

  @Test func friendsAndFoesInTwoCampsAreBalanced() throws {
    let camps = [0, 1, 1, 0, 1, 0, 0]
    let ties = (0..<7).flatMap { b in
      (0..<b).map { SignedGraph.Tie($0, b, camps[$0] == camps[b] ? .positive : .negative) }
    }
    let graph = try SignedGraph(nodeCount: 7, ties: ties)
    let frustration = try graph.frustration()
    #expect(frustration.camps == camps && frustration.index == 0 && frustration.normalized == 1)
    #expect(graph.triangles().balancedShare == 1)
    #expect(abs(try #require(try graph.walkBalance()) - 1) < 1e-12)
    // One tie turned: one tie is frustrated, in each of the triangles it is in.
    var turned = ties
    turned[0] = .init(0, 1, .positive)
    let spoiled = try SignedGraph(nodeCount: 7, ties: turned)
    #expect(try spoiled.frustration().frustratedTies == [.init(0, 1, .positive)])
    #expect(spoiled.triangles().count - spoiled.triangles().balanced == 5)
  }

  @Test func aForestIsAlwaysBalancedAndATriangleOfFoesNever() throws {
    let forest = try SignedGraph(
      nodeCount: 6, ties: [.init(0, 1, .negative), .init(1, 2, .positive), .init(4, 3, .negative)])
    #expect(try forest.frustration().camps == [0, 1, 1, 0, 1, 0])
    #expect(try forest.frustration().index == 0)
    #expect(forest.triangles().balancedShare == nil)
    let foes = try SignedGraph(
      nodeCount: 3,
      ties: [.init(0, 1, .negative), .init(1, 2, .negative), .init(0, 2, .negative)])
    #expect(try foes.frustration().index == 1)
    #expect(foes.triangles().byNegativeTies == [0, 0, 0, 1])
    let empty = try SignedGraph(nodeCount: 0, ties: [])
    #expect(try empty.walkBalance() == nil && empty.frustration().normalized == nil)
  }

  /// Graphs of two modes have 0 as an eigenvalue many times over, beside a diagonal of zeros.
  ///
  /// Of some the eigenvalues were not found, because nothing on the side was ever small enough to go on.
  @Test(arguments: [610, 776, 778, 1_090, 1_386])
  func walksInTwoModesAreFound(_ seed: Int) throws {
    let graph = try Self.speakersAndMeasures(
      nodes: 30 + seed % 150, ties: 1 + seed % 3, seed: UInt64(seed))
    let balance = try #require(try graph.walkBalance())
    #expect(balance > 0 && balance <= 1)
  }

  /// Speakers for and against measures, both numbered as they are met.
  private static func speakersAndMeasures(
    nodes: Int, ties most: Int, seed: UInt64
  ) throws -> SignedGraph {
    var random = CounterRandom(seed: seed)
    var measures: [Int] = []
    var signs: [[Int]: SignedGraph.Sign] = [:]
    var count = 0
    while count < nodes {
      let speaker = count
      count += 1
      for _ in 0..<Int.random(in: 1...most, using: &random) {
        if measures.isEmpty || Int.random(in: 0..<9, using: &random) == 0 {
          measures.append(count)
          count += 1
        }
        // Earlier measures are spoken of more.
        let place = Int.random(in: 0..<measures.count, using: &random)
        let pair = [speaker, measures[Int.random(in: 0...place, using: &random)]]
        guard signs[pair] == nil else { continue }
        signs[pair] = Bool.random(using: &random) ? .positive : .negative
      }
    }
    return try SignedGraph(
      nodeCount: count, ties: signs.map { .init($0.key[0], $0.key[1], $0.value) })
  }

  @Test func contradictoryTiesAreRefused() {
    #expect(throws: AnalysisError.self) {
      try SignedGraph(nodeCount: 2, ties: [.init(0, 1, .positive), .init(1, 0, .negative)])
    }
    #expect(throws: AnalysisError.self) {
      try SignedGraph(nodeCount: 2, ties: [.init(1, 1, .positive)])
    }
    #expect(throws: AnalysisError.self) {
      try SignedGraph(nodeCount: 2, ties: [.init(1, 2, .positive)])
    }
  }
}
