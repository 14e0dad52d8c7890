import GraphAlgorithms
import GraphCore
import Testing

struct StructuralHolesTests {
  @Test func matchesTheKite() throws {
    let graph = try PublishedGraph.kite.snapshot
    let whole = try graph.structuralHoles()
    let ego = try graph.structuralHoles(.egoNetwork)
    // Constraint: igraph and NetworkX agree on the whole-network values; the ego-network values,
    // effective size and hierarchy were computed from Burt's formulas.
    let expected: [(node: Int, whole: Double, ego: Double, size: Double, hierarchy: Double?)] = [
      (0, 0.5412, 0.7044, 2, 0.0336), (2, 0.6641, 0.9259, 1, 0.0011),
      (3, 0.4702, 0.4985, 3.333, 0.0095), (5, 0.4451, 0.5542, 3, 0.0196),
      (7, 0.4311, 0.6111, 2.333, 0.0122), (8, 0.5, 0.5, 2, 0), (9, 1, 1, 1, nil),
    ]
    for row in expected {
      #expect(abs(whole.constraint.scores[row.node] - row.whole) < 5e-5)
      #expect(abs(ego.constraint.scores[row.node] - row.ego) < 5e-5)
      #expect(abs(whole.effectiveSize.scores[row.node] - row.size) < 5e-4)
      switch (whole.hierarchy[row.node], row.hierarchy) {
      case (let value?, let hierarchy?): #expect(abs(value - hierarchy) < 5e-5)
      case (let value, let hierarchy): #expect(value == nil && hierarchy == nil)
      }
    }
  }

  @Test func matchesFlorentineMarriages() throws {
    // igraph; Peruzzi by hand is 25/144 + 25/144 + 25/81.
    let names = PublishedGraph.florentineFamilies
    let holes = try PublishedGraph.florentineMarriage.snapshot.structuralHoles()
    let constraint = [
      "Medici": 0.209877, "Guadagni": 0.25, "Albizzi": 0.333333, "Strozzi": 0.458333,
      "Ridolfi": 0.459877, "Tornabuoni": 0.459877, "Bischeri": 0.482253,
      "Castellani": 0.482253, "Peruzzi": 25.0 / 144 + 25.0 / 144 + 25.0 / 81,
    ]
    for (name, value) in constraint {
      let node = try #require(names.firstIndex(of: name))
      #expect(abs(holes.constraint.scores[node] - value) < 1e-6)
    }
    for (name, value) in ["Medici": 5.6667, "Guadagni": 4, "Albizzi": 3, "Strozzi": 3] {
      let node = try #require(names.firstIndex(of: name))
      #expect(abs(holes.effectiveSize.scores[node] - value) < 1e-4)
    }
    let pucci = try #require(names.firstIndex(of: "Pucci"))
    #expect(holes.constraint[pucci] == nil)
    #expect(holes.effectiveSize[pucci] == nil)
    #expect(holes.efficiency[pucci] == nil)
    #expect(holes.hierarchy[pucci] == nil)
  }

  @Test func matchesTheHandExample() throws {
    // networkx algorithms/tests/test_structuralholes.py, from Borgatti, Connections 20(1).
    let example = PublishedGraph.structuralHoles
    let plain = try example.snapshot.structuralHoles()
    #expect(abs(plain.constraint.scores[6] - 0.400) < 1e-3)
    #expect(abs(plain.constraint.scores[0] - 0.595) < 1e-3)
    #expect(abs(plain.constraint.scores[2] - 1) < 1e-3)
    #expect(abs(plain.effectiveSize.scores[6] - 4.67) < 1e-2)
    #expect(abs(plain.effectiveSize.scores[0] - 2.5) < 1e-2)
    #expect(abs(plain.effectiveSize.scores[2] - 1) < 1e-2)
  }

  @Test func constraintMayPassOne() throws {
    let holes = try ClosedForm.complete(3).structuralHoles()
    #expect(holes.constraint.scores.allSatisfy { abs($0 - 1.125) < 1e-12 })
  }

  @Test(arguments: [0, 1, 2])
  func survivesTinyGraphs(_ n: Int) throws {
    for model in [EgoModel.wholeNetwork, .egoNetwork] {
      let holes = try ClosedForm.path(n).structuralHoles(model)
      #expect(holes.constraint.values == [Double?](repeating: n < 2 ? nil : 1, count: n))
      #expect(holes.hierarchy.values == [Double?](repeating: nil, count: n))
    }
  }

  @Test func strengthsOfZeroAreNoTrouble() throws {
    let graph = try GraphSnapshot(
      nodeCount: 4,
      edges: [
        Edge(0, 1, strength: 0), Edge(0, 2, strength: 0), Edge(1, 2, strength: 3),
        Edge(2, 3, strength: 1),
      ], parallelEdges: .reject)
    for model in [EgoModel.wholeNetwork, .egoNetwork] {
      let holes = try graph.structuralHoles(model)
      #expect(holes.constraint[0] == nil)
      #expect(holes.constraint.scores[1...].allSatisfy { $0.isFinite })
      #expect(holes.effectiveSize.scores[1...].allSatisfy { $0.isFinite })
    }
  }

  @Test(arguments: RandomGraph.all, [EgoModel.wholeNetwork, .egoNetwork])
  func equalsTheFormulas(_ random: RandomGraph, _ model: EgoModel) throws {
    let expected = BurtByFormula(matrix: random.matrix, model: model)
    let graph = try random.snapshot
    let holes = try graph.structuralHoles(model)
    #expect(largestDifference(holes.constraint.scores, expected.constraint) < 1e-12)
    #expect(largestDifference(holes.effectiveSize.scores, expected.effectiveSize) < 1e-11)
    #expect(largestDifference(holes.efficiency.scores, expected.efficiency) < 1e-11)
    #expect(largestDifference(holes.hierarchy.scores, expected.hierarchy) < 1e-10)
    #expect(try graph.constraint(model).values == holes.constraint.values)
    for node in 0..<random.nodes {
      let terms = graph.structuralHoleTerms(of: node, model)
      guard let constraint = holes.constraint[node] else {
        #expect(terms.isEmpty)
        continue
      }
      #expect(abs(terms.reduce(0) { $0 + $1.constraint } - constraint) < 1e-12)
      let size = terms.reduce(0) { $0 + 1 - $1.redundancy }
      #expect(abs(size - holes.effectiveSize.scores[node]) < 1e-11)
    }
  }
}

/// Burt's formulas over dense matrices, one loop per sum.
private struct BurtByFormula {
  var constraint: [Double] = []
  var effectiveSize: [Double] = []
  var efficiency: [Double] = []
  var hierarchy: [Double] = []

  init(matrix: [[Double]], model: EgoModel) {
    let n = matrix.count
    let isSymmetric = (0..<n).allSatisfy { i in
      (0..<i).allSatisfy { matrix[i][$0] == matrix[$0][i] }
    }
    let w = { (i: Int, j: Int) in isSymmetric ? matrix[i][j] : matrix[i][j] + matrix[j][i] }
    for i in 0..<n {
      let contacts = (0..<n).filter { w(i, $0) > 0 }
      guard !contacts.isEmpty else {
        for path in [\Self.constraint, \.effectiveSize, \.efficiency, \.hierarchy] {
          self[keyPath: path].append(.nan)
        }
        continue
      }
      let seen = model == .wholeNetwork ? Array(0..<n) : contacts + [i]
      let p = { (a: Int, b: Int) in
        w(a, b) / (a == i ? contacts : seen).reduce(0) { $0 + w(a, $1) }
      }
      let m = { (a: Int, b: Int) in w(a, b) / (seen.map { w(a, $0) }.max() ?? 1) }
      let terms = contacts.map { j in
        let indirect = contacts.filter { $0 != j }.reduce(0) { $0 + p(i, $1) * p($1, j) }
        return (p(i, j) + indirect) * (p(i, j) + indirect)
      }
      let size = contacts.reduce(0.0) { sum, j in
        sum + 1 - contacts.filter { $0 != j }.reduce(0) { $0 + p(i, $1) * m(j, $1) }
      }
      let total = terms.reduce(0, +)
      let count = Double(contacts.count)
      constraint.append(total)
      effectiveSize.append(size)
      efficiency.append(size / count)
      let entropy = terms.reduce(0.0) { sum, term in
        let x = term / (total / count)
        return sum + x * naturalLogarithm(x)
      }
      hierarchy.append(
        contacts.count > 1 ? entropy / (count * naturalLogarithm(count)) : .nan)
    }
  }
}

/// ln *x* by its series, so that the test does not share the library's.
private func naturalLogarithm(_ x: Double) -> Double {
  var mantissa = x
  var exponent = 0.0
  while mantissa > 1.5 {
    mantissa /= 2
    exponent += 1
  }
  while mantissa < 0.75 {
    mantissa *= 2
    exponent -= 1
  }
  let t = (mantissa - 1) / (mantissa + 1)
  let series = (0..<40).reversed().reduce(0.0) { $0 * t * t + 1 / Double(2 * $1 + 1) }
  return 2 * t * series + exponent * 0.693147180559945309417
}
