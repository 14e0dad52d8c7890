import GraphCore

/// A connected piece of an electrical network: ties are conductors, and the strength of one is its
/// conductance.
///
/// The potentials *x* that currents *b* into the nodes bring about solve *L x = b*, with *L* the
/// Laplacian: on its diagonal the conductances of a node's ties, elsewhere those of the ties with a
/// minus. The currents must add up to 0, and potentials are known up to a constant.
final class LaplacianSystem: @unchecked Sendable {
  /// A set of currents: what is solved together.
  typealias Lanes = SIMD8<Double>

  /// The rows of the snapshot that make up the piece; place *i* of the piece is `rows[i]`.
  let rows: [UInt32]
  /// Every tie once, by places.
  let ties: [(UInt32, UInt32)]
  /// One conductance per tie.
  let conductances: [Double]

  private let offsets: RowValues<Int>
  private let targets: RowValues<UInt32>
  private let weights: RowValues<Double>
  /// The sum of the conductances at each place.
  private let totals: RowValues<Double>

  var count: Int { rows.count }
  var arcCount: Int { 2 * ties.count }

  /// The pieces of two or more rows; ties of strength 0 do not conduct.
  static func pieces(of graph: GraphSnapshot, _ use: StrengthUse) -> [LaplacianSystem] {
    let rows = graph.undirectedRows(.summed(use))
    // The rows of a directed graph were added up; those of an undirected one are its own.
    let strengths = graph.direction == .directed || use == .counted ? rows.strengths : nil
    var piece = [Int](repeating: -1, count: rows.rowCount)
    var members: [[UInt32]] = []
    for start in 0..<rows.rowCount where piece[start] < 0 {
      var found = [UInt32(truncatingIfNeeded: start)]
      piece[start] = members.count
      var next = 0
      while next < found.count {
        let row = Int(found[next])
        next += 1
        for arc in rows.offsets[row]..<rows.offsets[row + 1] {
          let target = Int(rows.targets[arc])
          guard piece[target] < 0, strengths.map({ $0[arc] > 0 }) ?? true else { continue }
          piece[target] = members.count
          found.append(UInt32(truncatingIfNeeded: target))
        }
      }
      members.append(found.count > 1 ? found.sorted() : [])
    }
    var place = [UInt32](repeating: 0, count: rows.rowCount)
    for list in members {
      for (index, row) in list.enumerated() { place[Int(row)] = UInt32(truncatingIfNeeded: index) }
    }
    return members.filter { !$0.isEmpty }.map {
      LaplacianSystem(rows, strengths, members: $0, place: place)
    }
  }

  private init(
    _ graph: CompressedRows, _ strengths: UnsafePointer<Double>?, members: [UInt32],
    place: [UInt32]
  ) {
    rows = members
    let arcCount = members.reduce(0) { $0 + graph.length(Int($1)) }
    offsets = RowValues(count: members.count + 1, repeating: 0)
    targets = RowValues(count: arcCount, repeating: 0)
    weights = RowValues(count: arcCount, repeating: 0)
    totals = RowValues(count: members.count, repeating: 0)
    var ties: [(UInt32, UInt32)] = []
    var conductances: [Double] = []
    var end = 0
    for (index, row) in members.enumerated() {
      for arc in graph.offsets[Int(row)]..<graph.offsets[Int(row) + 1] {
        let weight = strengths.map { $0[arc] } ?? 1
        guard weight > 0 else { continue }
        let target = place[Int(graph.targets[arc])]
        targets.start[end] = target
        weights.start[end] = weight
        totals.start[index] += weight
        end += 1
        if target > index {
          ties.append((UInt32(truncatingIfNeeded: index), target))
          conductances.append(weight)
        }
      }
      offsets.start[index + 1] = end
    }
    self.ties = ties
    self.conductances = conductances
  }

  /// Solves `count` systems, several at a time, and reads one number off each.
  ///
  /// - Parameters:
  ///   - count: The number of systems.
  ///   - options: Tolerance and limit.
  ///   - execution: How to run.
  ///   - enter: Lets the currents of a system into its lane.
  ///   - read: Makes the number from the potentials of the lane, which add up to 0.
  /// - Returns: The numbers, and the most iterations that a system took; `nil` if one took too many.
  /// - Throws: `CancellationError`.
  func solve(
    count: Int, _ options: CurrentFlowOptions, _ execution: Execution,
    enter: (_ system: Int, inout LaplacianLane) -> Void,
    read: (_ system: Int, LaplacianLane) -> Double
  ) throws -> (numbers: [Double], iterations: Int)? {
    let lanes = Lanes.scalarCount
    let batches = (count + lanes - 1) / lanes
    let scratch = (0..<min(execution.threads, batches)).map { _ in
      LaplacianScratch(count: self.count)
    }
    let numbers = RowValues<Double>(count: count, repeating: 0)
    let iterations = RowValues<Int>(count: batches, repeating: 0)
    try execution.forEachChunk(of: batches, size: 1) { batch, _, worker in
      let work = scratch[worker]
      let systems = batch * lanes..<min(count, (batch + 1) * lanes)
      for place in 0..<self.count { work.residuals.start[place] = .zero }
      for system in systems {
        var lane = LaplacianLane(work: work, number: system - systems.lowerBound)
        enter(system, &lane)
      }
      iterations.start[batch] =
        solve(work, tolerance: options.tolerance, limit: options.iterationLimit) ?? -1
      for system in systems {
        numbers.start[system] = read(
          system, LaplacianLane(work: work, number: system - systems.lowerBound))
      }
    }
    let made = UnsafeBufferPointer(start: iterations.start, count: batches)
    guard !made.contains(-1) else { return nil }
    return (
      Array(UnsafeBufferPointer(start: numbers.start, count: count)), made.max() ?? 0
    )
  }

  /// Solves for the currents in `work.residuals`, which are used up.
  ///
  /// Conjugate gradients, preconditioned by the diagonal. A lane stops when the norm of its
  /// residual, weighted by 1 / diagonal, is the tolerance's share of what it was.
  ///
  /// - Returns: The number of iterations, or `nil` if the limit came first.
  private func solve(_ work: LaplacianScratch, tolerance: Double, limit: Int) -> Int? {
    let n = count
    let (offset, target, weight) = (offsets.start, targets.start, weights.start)
    let total = totals.start
    let (x, r) = (work.potentials.start, work.residuals.start)
    let (p, q) = (work.directions.start, work.products.start)
    var square = Lanes.zero
    for i in 0..<n {
      x[i] = .zero
      p[i] = r[i] / total[i]
      square += r[i] * p[i]
    }
    let goal = square * (tolerance * tolerance)
    var iteration = 0
    while any(square .> goal) {
      guard iteration < limit else { return nil }
      iteration += 1
      var along = Lanes.zero
      for i in 0..<n {
        var sum = total[i] * p[i]
        for arc in offset[i]..<offset[i &+ 1] { sum -= weight[arc] * p[Int(target[arc])] }
        q[i] = sum
        along += p[i] * sum
      }
      // A lane that has come down stands still.
      let isMoving = square .> goal .& along .> .zero
      let step = Lanes.zero.replacing(with: square / along, where: isMoving)
      var next = Lanes.zero
      for i in 0..<n {
        x[i] += step * p[i]
        let rest = r[i] - step * q[i]
        r[i] = rest
        next += rest * rest / total[i]
      }
      let bend = Lanes.zero.replacing(with: next / square, where: isMoving)
      for i in 0..<n { p[i] = r[i] / total[i] + bend * p[i] }
      square.replace(with: next, where: isMoving)
      guard any(isMoving) else { break }
    }
    var mean = Lanes.zero
    for i in 0..<n { mean += x[i] }
    mean /= Double(n)
    for i in 0..<n { x[i] -= mean }
    return iteration
  }
}

/// One worker's vectors for a ``LaplacianSystem``.
private final class LaplacianScratch {
  let potentials: RowValues<LaplacianSystem.Lanes>
  let residuals: RowValues<LaplacianSystem.Lanes>
  let directions: RowValues<LaplacianSystem.Lanes>
  let products: RowValues<LaplacianSystem.Lanes>
  let sorted: RowValues<Double>

  init(count: Int) {
    potentials = RowValues(count: count, repeating: .zero)
    residuals = RowValues(count: count, repeating: .zero)
    directions = RowValues(count: count, repeating: .zero)
    products = RowValues(count: count, repeating: .zero)
    sorted = RowValues(count: count, repeating: 0)
  }
}

/// One of the systems that are solved together.
struct LaplacianLane {
  fileprivate let work: LaplacianScratch
  fileprivate let number: Int

  private var count: Int { work.sorted.count }

  /// Lets a current in at one place.
  mutating func enter(_ current: Double, at place: Int) {
    work.residuals.start[place][number] += current
  }

  /// Lets the same current in at every place.
  mutating func enterEverywhere(_ current: Double) {
    for place in 0..<count { enter(current, at: place) }
  }

  func potential(at place: Int) -> Double { work.potentials.start[place][number] }

  /// The sum of |*x*(*s*) − *x*(*t*)| over all pairs of places.
  func pairDifferences() -> Double {
    var values = UnsafeMutableBufferPointer(start: work.sorted.start, count: count)
    for place in 0..<count { values[place] = potential(at: place) }
    values.sort()
    var sum = 0.0
    // The value at place i is the larger one of i pairs and the smaller one of the others.
    for place in 0..<count { sum += Double(2 * place - count + 1) * values[place] }
    return sum
  }
}
