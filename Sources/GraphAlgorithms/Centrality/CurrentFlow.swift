public import GraphCore

/// The settings of ``GraphCore/GraphSnapshot/currentFlowCloseness(rule:_:execution:)`` and
/// ``GraphCore/GraphSnapshot/currentFlowBetweenness(scaling:_:execution:)``.
public struct CurrentFlowOptions: Sendable, Hashable {
  /// How small the residual of a system of equations must get, as a share of what it starts from;
  /// above 0.
  public var tolerance: Double
  /// The largest number of iterations per system.
  public var iterationLimit: Int
  /// Whether strong ties conduct better.
  public var strengths: StrengthUse

  /// Creates settings.
  ///
  /// - Parameters:
  ///   - tolerance: The relative residual at which to stop.
  ///   - iterationLimit: The largest number of iterations per system.
  ///   - strengths: Whether strong ties conduct better.
  public init(
    tolerance: Double = 1e-10, iterationLimit: Int = 100_000, strengths: StrengthUse = .counted
  ) {
    self.tolerance = tolerance
    self.iterationLimit = iterationLimit
    self.strengths = strengths
  }
}

extension GraphSnapshot {
  /// Returns the current-flow closeness of every node: the inverse of its mean resistance distance
  /// to the others.
  ///
  /// Ties are conductors and strengths their conductances. The resistance distance *R(v, t)* is the
  /// difference of potentials between *v* and *t* when a current of 1 enters at the one and leaves
  /// at the other: unlike a shortest path it gets shorter with every further way. The score is that
  /// of ``closeness(rule:along:cost:execution:)`` with *R* in place of the distance: by default
  /// (*n* − 1) / Σ *R*, undefined as soon as the graph is not connected. This is Stephenson and
  /// Zelen's information centrality times (*n* − 1) / *n*, and *n* − 1 times NetworkX's
  /// `current_flow_closeness_centrality`.
  ///
  /// In a directed graph an arc conducts both ways, and two opposite arcs conduct side by side. A
  /// tie of strength 0 does not conduct.
  ///
  /// - Parameters:
  ///   - rule: What to do where nodes are not reached.
  ///   - options: Tolerance, limit, strengths.
  ///   - execution: How to run.
  /// - Returns: One value per node, in node order, undefined where the rule says so, with the most
  ///   iterations that a system took; the same bits for any number of threads.
  /// - Throws: ``GraphCore/AnalysisError`` for an option outside its range or if the limit is
  ///   reached before the tolerance; `CancellationError`.
  /// - Complexity: O(*n* *m* *i*) time for *i* iterations per system, some tens on networks of
  ///   people and up to *n* on a path; O(*n* + *m*) space and O(*n*) per thread.
  ///
  /// > U. Brandes and D. Fleischer, "Centrality measures based on current flow", *STACS* 2005,
  /// > [doi:10.1007/978-3-540-31856-9_44](https://doi.org/10.1007/978-3-540-31856-9_44);
  /// > K. Stephenson and M. Zelen, "Rethinking centrality: methods and examples",
  /// > *Social Networks* 11(1), 1989,
  /// > [doi:10.1016/0378-8733(89)90016-6](https://doi.org/10.1016/0378-8733(89)90016-6)
  public func currentFlowCloseness(
    rule: ClosenessRule = .classic, _ options: CurrentFlowOptions = CurrentFlowOptions(),
    execution: Execution = .automatic
  ) throws -> NodeMeasure {
    let flow = try CurrentFlow(self, options, execution)
    let isolate = rule.value(reached: 0, total: 0, nodeCount: nodeCount)
    var scores = [Double](repeating: isolate, count: nodeCount)
    for piece in flow.pieces {
      // The diagonal of the Laplacian's pseudo-inverse: R(v, t) = L⁺vv + L⁺tt − 2 L⁺vt, whose rows
      // add up to 0.
      let diagonal = try flow.solve(
        piece, count: piece.count,
        enter: { place, lane in
          lane.enterEverywhere(-1 / Double(piece.count))
          lane.enter(1, at: place)
        },
        read: { place, lane in lane.potential(at: place) })
      let trace = diagonal.reduce(0, +)
      for (place, row) in piece.rows.enumerated() {
        scores[order.node(Int(row))] = rule.value(
          reached: piece.count - 1, total: Double(piece.count) * diagonal[place] + trace,
          nodeCount: nodeCount)
      }
    }
    return NodeMeasure(scores: scores, convergence: flow.convergence)
  }

  /// Returns the current-flow betweenness of every node, also called random-walk betweenness.
  ///
  /// For a node *v* this is the sum over pairs of other nodes *s*, *t* of the current that flows
  /// through *v* when a current of 1 enters at *s* and leaves at *t*; ties are conductors and
  /// strengths their conductances. Where ``betweenness(scaling:cost:execution:)`` counts shortest
  /// paths only, here every way counts, short and wide ones more. `.none` counts unordered pairs,
  /// `.pairs` divides by (*n* − 1)(*n* − 2) / 2; pairs in different components add nothing. On
  /// connected graphs this equals NetworkX's `current_flow_betweenness_centrality`, with
  /// `normalized=False` and `True`.
  ///
  /// In a directed graph an arc conducts both ways, and two opposite arcs conduct side by side. A
  /// tie of strength 0 does not conduct.
  ///
  /// - Parameters:
  ///   - scaling: How to scale the sums.
  ///   - options: Tolerance, limit, strengths.
  ///   - execution: How to run.
  /// - Returns: One value per node, in node order, with the most iterations that a system took; the
  ///   same bits for any number of threads.
  /// - Throws: As ``currentFlowCloseness(rule:_:execution:)``.
  /// - Complexity: O(*m* (*m* *i* + *n* log *n*)) time for *i* iterations per system; O(*n* + *m*)
  ///   space and O(*n*) per thread.
  ///
  /// > M. E. J. Newman, "A measure of betweenness centrality based on random walks",
  /// > *Social Networks* 27(1), 2005,
  /// > [doi:10.1016/j.socnet.2004.11.009](https://doi.org/10.1016/j.socnet.2004.11.009)
  public func currentFlowBetweenness(
    scaling: BetweennessScaling = .none, _ options: CurrentFlowOptions = CurrentFlowOptions(),
    execution: Execution = .automatic
  ) throws -> NodeMeasure {
    let flow = try CurrentFlow(self, options, execution)
    var scores = [Double](repeating: 0, count: nodeCount)
    let factor = scaling.factor(nodeCount: nodeCount, direction: .undirected)
    for piece in flow.pieces where piece.count > 2 {
      // The potentials of a unit current along a tie say, times its conductance, how much of a
      // current between any two nodes takes this tie: L⁺ is symmetric.
      let sums = try flow.solve(
        piece, count: piece.ties.count,
        enter: { tie, lane in
          lane.enter(1, at: Int(piece.ties[tie].0))
          lane.enter(-1, at: Int(piece.ties[tie].1))
        },
        read: { tie, lane in piece.conductances[tie] * lane.pairDifferences() })
      // What flows through a node flows in and out; of the pairs that it belongs to itself it has
      // the whole current, once.
      var through = [Double](repeating: -Double(piece.count - 1) / 2, count: piece.count)
      for (tie, sum) in zip(piece.ties, sums) {
        through[Int(tie.0)] += sum / 2
        through[Int(tie.1)] += sum / 2
      }
      for (place, row) in piece.rows.enumerated() {
        scores[order.node(Int(row))] = max(0, through[place]) * factor
      }
    }
    return NodeMeasure(scores: scores, convergence: flow.convergence)
  }
}

/// The systems of equations of one call.
private final class CurrentFlow {
  let pieces: [LaplacianSystem]
  private let options: CurrentFlowOptions
  private let execution: Execution
  private var mostIterations = 0
  private var done = 0.0
  private let work: Double

  init(_ graph: GraphSnapshot, _ options: CurrentFlowOptions, _ execution: Execution) throws {
    try checkIteration(tolerance: options.tolerance, limit: options.iterationLimit)
    try Task.checkCancellation()
    pieces = LaplacianSystem.pieces(of: graph, options.strengths)
    work = pieces.reduce(0) { $0 + Double($1.count) * Double($1.arcCount) }
    self.options = options
    self.execution = execution
  }

  var convergence: Convergence {
    Convergence(iterations: mostIterations, residual: pieces.isEmpty ? 0 : options.tolerance)
  }

  /// Solves systems of one piece and reads one number off each.
  func solve(
    _ piece: LaplacianSystem, count: Int,
    enter: (_ system: Int, inout LaplacianLane) -> Void,
    read: (_ system: Int, LaplacianLane) -> Double
  ) throws -> [Double] {
    var part = execution
    let share = Double(piece.count) * Double(piece.arcCount)
    if let progress = execution.progress {
      let (done, work) = (self.done, self.work)
      part.progress = { progress((done + $0 * share) / work) }
    }
    done += share
    guard let found = try piece.solve(count: count, options, part, enter: enter, read: read) else {
      throw AnalysisError(
        .didNotConverge,
        "a current was not found in \(options.iterationLimit) iterations; "
          + "raise the iteration limit or the tolerance")
    }
    mostIterations = max(mostIterations, found.iterations)
    return found.numbers
  }
}
