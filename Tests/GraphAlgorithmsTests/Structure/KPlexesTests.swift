import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct KPlexesTests {
  @Test func cliquesOfPublishedNetworks() throws {
    // Computed with NetworkX's find_cliques, of three and more.
    let kite = try SampleGraphs.kite().kPlexes(1)
    #expect(kite == [[0, 2, 3, 5], [1, 3, 4, 6], [0, 1, 3], [3, 5, 6], [5, 6, 7]])
    let marriages = try PublishedGraph.florentineMarriage.snapshot.kPlexes(1)
    #expect(marriages == [[3, 10, 14], [4, 10, 14], [8, 12, 15]])
    let karate = try PublishedGraph.karate.snapshot.kPlexes(1)
    #expect(karate.count == 25 && karate.first?.count == 5)
    // A directed network counts without its directions.
    let advice = try PublishedGraph.highTechAdvice.snapshot.kPlexes(1)
    #expect(advice.count == 43 && advice.first?.count == 10)
  }

  @Test func plexesOfTheKite() throws {
    // By trying all sets in Python.
    let two = try SampleGraphs.kite().kPlexes(2)
    #expect(
      two == [
        [0, 1, 3, 5, 6], [0, 1, 2, 3], [0, 1, 3, 4], [0, 2, 3, 5], [1, 3, 4, 6], [2, 3, 5, 6],
        [3, 4, 5, 6], [3, 5, 6, 7], [0, 5, 7], [1, 6, 7], [2, 3, 4], [2, 5, 7], [4, 6, 7],
        [5, 7, 8], [6, 7, 8], [7, 8, 9],
      ])
    let three = try SampleGraphs.kite().kPlexes(3)
    #expect(three.count == 13 && three.first == [0, 1, 2, 3, 5, 6])
  }

  @Test(arguments: RandomGraph.unweighted.filter { $0.nodes <= 12 }, 1...3)
  func equalsTryingAllSets(_ random: RandomGraph, _ k: Int) throws {
    let n = random.nodes
    let matrix = random.matrix
    let size = max(3, 2 * k - 1)
    let isPlex = (0..<1 << n).map { set in
      let nodes = (0..<n).filter { set >> $0 & 1 == 1 }
      return nodes.allSatisfy { a in
        nodes.count { matrix[a][$0] + matrix[$0][a] > 0 } >= nodes.count - k
      }
    }
    let expected = (0..<1 << n).filter { set in
      isPlex[set] && set.nonzeroBitCount >= size
        && (0..<n).allSatisfy { set >> $0 & 1 == 1 || !isPlex[set | 1 << $0] }
    }.map { set in (0..<n).filter { set >> $0 & 1 == 1 } }
    #expect(Set(try random.snapshot.kPlexes(k)) == Set(expected))
  }

  @Test func aCompleteGraphIsOneOfAnyK() throws {
    let graph = try SampleGraphs.complete(40)
    for k in 1...3 { #expect(try graph.kPlexes(k) == [Array(0..<40)]) }
  }

  @Test func optionsOutOfRangeAreRefused() throws {
    let kite = try SampleGraphs.kite()
    #expect(throws: AnalysisError.self) { try kite.kPlexes(0) }
    #expect(throws: AnalysisError.self) { try kite.kPlexes(3, minimumSize: 4) }
    #expect(throws: AnalysisError.self) { try kite.kPlexes(2, limit: 5) }
  }
}
