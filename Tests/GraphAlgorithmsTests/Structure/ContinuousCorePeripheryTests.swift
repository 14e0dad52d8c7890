import GraphAlgorithms
import GraphCore
import Testing
import _TestSupport

struct ContinuousCorePeripheryTests {
  @Test func matchesTheKite() throws {
    // scipy.optimize.minimize (BFGS) from 30 random starts, on the sum of squares and on −r.
    let least = try #require(try SampleGraphs.kite().continuousCorePeriphery())
    #expect(
      largestDifference(
        least.coreness.scores,
        [
          0.336733, 0.336733, 0.26586, 0.550978, 0.26586, 0.388169, 0.388169, 0.160759, 0.032378,
          0.00627,
        ]) < 1e-5)
    #expect(abs(least.correlation - 0.6010616) < 1e-6)
    let most = try #require(try SampleGraphs.kite().continuousCorePeriphery(.correlation))
    #expect(abs(most.correlation - 0.6086817) < 1e-6)
    #expect(
      largestDifference(
        most.coreness.scores,
        [0.33275, 0.33275, 0.25262, 0.60095, 0.25262, 0.3731, 0.3731, 0.10668, 0, 0]) < 1e-3)
  }

  @Test(arguments: RandomGraph.all)
  func isAFixedPointAndFitsNoWorse(_ random: RandomGraph) throws {
    let graph = try random.snapshot
    guard let least = try graph.continuousCorePeriphery(strengths: .counted) else {
      #expect(graph.edgeCount == 0 || graph.possibleEdgeCount == Double(graph.edgeCount))
      return
    }
    // c(i) = Σ a(i, j) c(j) / Σ_{j≠i} c(j)², up to the length of c.
    let matrix = random.matrix
    let c = least.coreness.scores
    let length = c.reduce(0) { $0 + $1 * $1 }
    var scale: Double?
    for i in c.indices where c[i] > 0.05 {
      let own = c.indices.reduce(0.0) { $0 + (matrix[i][$1] + matrix[$1][i]) / 2 * c[$1] }
      let factor = own / ((length - c[i] * c[i]) * c[i])
      #expect(abs(factor - (scale ?? factor)) < 1e-3 * factor)
      scale = scale ?? factor
    }
    // r over ordered pairs of the matrix.
    var pairs: [(Double, Double)] = []
    for i in c.indices {
      for j in c.indices where i != j { pairs.append((matrix[i][j], c[i] * c[j])) }
    }
    #expect(abs(least.correlation - correlation(pairs)) < 1e-9)
    let most = try #require(try graph.continuousCorePeriphery(.correlation, strengths: .counted))
    #expect(most.correlation >= least.correlation - 1e-9)
    #expect(most.coreness.scores.allSatisfy { $0 >= 0 })
  }

  private func correlation(_ pairs: [(Double, Double)]) -> Double {
    let n = Double(pairs.count)
    let (x, y) = pairs.reduce((0.0, 0.0)) { ($0.0 + $1.0 / n, $0.1 + $1.1 / n) }
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in pairs {
      xx += (a - x) * (a - x)
      yy += (b - y) * (b - y)
      xy += (a - x) * (b - y)
    }
    return xy / (xx * yy).squareRoot()
  }

  @Test func aStarIsItsMiddle() throws {
    let star = try #require(try SampleGraphs.star(leaves: 6).continuousCorePeriphery())
    #expect(star.coreness.scores[0] > 0.99 && star.correlation > 0.999)
  }

  @Test func isUndefinedWhereNothingVaries() throws {
    for n in 0...2 { #expect(try SampleGraphs.path(n).continuousCorePeriphery() == nil) }
    #expect(try SampleGraphs.complete(5).continuousCorePeriphery() == nil)
    #expect(try GraphSnapshot(nodeCount: 5, pairs: []).continuousCorePeriphery() == nil)
  }
}
