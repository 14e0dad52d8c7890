import GraphCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Burt's measures from one walk over the triangles.
///
/// Σ_q p(i, q) p(q, j) runs over common neighbours, so a triangle adds to its three edges and
/// nothing else counts. Expanding every contact's row instead costs Σ k² steps: on a preferential
/// attachment graph of 100,000 edges 15 million against 1 million.
///
/// *w* is the symmetric strength, *W(i)* its sum over a row, *M(i)* its maximum. Edges are numbered
/// by the arc from the larger row to the smaller.
struct StructuralHoleKernel {
  /// Which measures to compute.
  enum Wanted {
    case constraint
    case all
  }

  /// The measures by row.
  struct Sums {
    let constraint: RowValues<Double>
    let effectiveSize: RowValues<Double>
    let efficiency: RowValues<Double>
    let hierarchy: RowValues<Double>
  }

  private let rows: CompressedRows
  private let strengths: UnsafePointer<Double>?
  private let downCount: RowValues<UInt32>
  /// The number of the first edge of each row.
  private let firstEdge: RowValues<Int>

  init(_ graph: GraphSnapshot, _ use: StrengthUse) {
    rows = graph.undirectedRows(.summed(use))
    let isWeighted = graph.direction == .directed || use == .counted
    strengths = isWeighted ? rows.strengths : nil
    downCount = rows.downCounts()
    firstEdge = RowValues(count: rows.rowCount + 1, repeating: 0)
    for row in 0..<rows.rowCount {
      firstEdge.start[row + 1] = firstEdge.start[row] + Int(downCount.start[row])
    }
  }

  func sums(_ model: EgoModel, _ wanted: Wanted, _ execution: Execution) throws -> Sums {
    let n = rows.rowCount
    let edgeCount = firstEdge.start[n]
    let strengthSum = RowValues<Double>(count: n, repeating: 0)
    let largest = RowValues<Double>(count: n, repeating: 0)
    for row in 0..<n {
      strengthSum.start[row] = strengths == nil ? Double(rows.length(row)) : rows.totalStrength(row)
      for arc in rows.offsets[row]..<rows.offsets[row + 1] {
        largest.start[row] = max(largest.start[row], strength(arc))
      }
    }
    // Σ_q w(v, q) w(q, u) / W(q) of edge (v, u) seen from v and from u; one sum serves both where
    // W does not depend on ego. Likewise the sum and maximum of a contact's ties.
    let indirect = (
      fromUpper: RowValues<Double>(count: edgeCount, repeating: 0),
      fromLower: RowValues<Double>(
        count: model == .egoNetwork ? edgeCount : 0, repeating: 0)
    )
    let shared = RowValues<Double>(count: wanted == .all ? edgeCount : 0, repeating: 0)
    let one = Execution(threads: 1, progress: execution.progress)
    var ego: EgoSums?
    switch model {
    case .wholeNetwork:
      let inverse = RowValues<Double>(count: n, repeating: 0)
      for row in 0..<n where strengthSum.start[row] > 0 {
        inverse.start[row] = 1 / strengthSum.start[row]
      }
      try addWhole(inverse.start, indirect.fromUpper.start, one)
    case .egoNetwork:
      let sums = EgoSums(edgeCount: edgeCount)
      try addEgo(sums, indirect.fromUpper.start, indirect.fromLower.start, one)
      ego = sums
    }
    if wanted == .all { try addShared(shared.start, one) }

    let sums = Sums(
      constraint: RowValues(count: n, repeating: 0),
      effectiveSize: RowValues(count: n, repeating: 0),
      efficiency: RowValues(count: n, repeating: 0),
      hierarchy: RowValues(count: n, repeating: 0))
    /// Adds the terms of contact `j` to ego `i`.
    @inline(__always)
    func add(
      _ i: Int, _ w: Double, _ indirect: Double, _ shared: Double, _ largestOfContact: Double
    ) {
      let share = (w + indirect) / strengthSum.start[i]
      let dyadic = share * share
      sums.constraint.start[i] += dyadic
      guard wanted == .all else { return }
      let repeated = strengthSum.start[i] * largestOfContact
      sums.effectiveSize.start[i] += 1 - (repeated > 0 ? shared / repeated : 0)
      sums.hierarchy.start[i] += dyadic > 0 ? dyadic * log(dyadic) : 0
    }
    for v in 0..<n {
      for i in 0..<Int(downCount.start[v]) {
        let arc = rows.offsets[v] + i
        let edge = firstEdge.start[v] + i
        let u = Int(rows.targets[arc])
        let w = strength(arc)
        let common = wanted == .all ? shared.start[edge] : 0
        if let ego {
          add(v, w, indirect.fromUpper.start[edge], common, ego.largestOfLower.start[edge])
          add(u, w, indirect.fromLower.start[edge], common, ego.largestOfUpper.start[edge])
        } else {
          let sum = indirect.fromUpper.start[edge]
          add(v, w, sum, common, largest.start[u])
          add(u, w, sum, common, largest.start[v])
        }
      }
    }
    for row in 0..<n { finish(row, strengthSum.start[row], wanted, sums) }
    return sums
  }

  /// Turns a row's sums into its measures.
  private func finish(_ row: Int, _ strengthSum: Double, _ wanted: Wanted, _ sums: Sums) {
    let contacts = Double(rows.length(row))
    guard strengthSum > 0 else {
      for values in [sums.constraint, sums.effectiveSize, sums.efficiency, sums.hierarchy] {
        values.start[row] = .nan
      }
      return
    }
    guard wanted == .all else { return }
    sums.efficiency.start[row] = sums.effectiveSize.start[row] / contacts
    // Σ x ln x with x = cN/C is (N/C) Σ c ln c + N ln(N/C).
    let ratio = contacts / sums.constraint.start[row]
    let entropy = ratio * sums.hierarchy.start[row] + contacts * log(ratio)
    sums.hierarchy.start[row] =
      contacts > 1 ? max(0, entropy / (contacts * log(contacts))) : .nan
  }

  @inline(__always)
  private func strength(_ arc: Int) -> Double {
    guard let strengths else { return 1 }
    return strengths[arc]
  }

  /// What a contact has inside ego's network, for every edge in both directions.
  private struct EgoSums {
    let ofLower: RowValues<Double>
    let ofUpper: RowValues<Double>
    let largestOfLower: RowValues<Double>
    let largestOfUpper: RowValues<Double>

    init(edgeCount: Int) {
      ofLower = RowValues(count: edgeCount, repeating: 0)
      ofUpper = RowValues(count: edgeCount, repeating: 0)
      largestOfLower = RowValues(count: edgeCount, repeating: 0)
      largestOfUpper = RowValues(count: edgeCount, repeating: 0)
    }
  }

  private func addWhole(
    _ inverseSums: UnsafeMutablePointer<Double>, _ indirect: UnsafeMutablePointer<Double>,
    _ execution: Execution
  ) throws {
    try forEachTriangle(execution) { v, u, w, vu, vw, uw, wVU, wVW, wUW in
      indirect[vu] += wVW * wUW * inverseSums[w]
      indirect[vw] += wVU * wUW * inverseSums[u]
      indirect[uw] += wVU * wVW * inverseSums[v]
    }
  }

  private func addShared(
    _ shared: UnsafeMutablePointer<Double>, _ execution: Execution
  ) throws {
    try forEachTriangle(execution) { _, _, _, vu, vw, uw, wVU, wVW, wUW in
      shared[vu] += wVW * wUW
      shared[vw] += wVU * wUW
      shared[uw] += wVU * wVW
    }
  }

  private func addEgo(
    _ sums: EgoSums, _ fromUpper: UnsafeMutablePointer<Double>,
    _ fromLower: UnsafeMutablePointer<Double>, _ execution: Execution
  ) throws {
    let (lower, upper) = (sums.ofLower.start, sums.ofUpper.start)
    let (largestLower, largestUpper) = (sums.largestOfLower.start, sums.largestOfUpper.start)
    for row in 0..<rows.rowCount {
      for i in 0..<Int(downCount.start[row]) {
        let edge = firstEdge.start[row] + i
        let w = strength(rows.offsets[row] + i)
        (lower[edge], upper[edge]) = (w, w)
        (largestLower[edge], largestUpper[edge]) = (w, w)
      }
    }
    // Seen from ego v, contact u (the lower end of edge vu) also has its tie with w, and so on.
    try forEachTriangle(execution.silent) { _, _, _, vu, vw, uw, wVU, wVW, wUW in
      lower[vu] += wUW
      lower[vw] += wUW
      upper[vu] += wVW
      lower[uw] += wVW
      upper[vw] += wVU
      upper[uw] += wVU
      largestLower[vu] = max(largestLower[vu], wUW)
      largestLower[vw] = max(largestLower[vw], wUW)
      largestUpper[vu] = max(largestUpper[vu], wVW)
      largestLower[uw] = max(largestLower[uw], wVW)
      largestUpper[vw] = max(largestUpper[vw], wVU)
      largestUpper[uw] = max(largestUpper[uw], wVU)
    }
    @inline(__always)
    func part(_ product: Double, _ sum: Double) -> Double { sum > 0 ? product / sum : 0 }
    try forEachTriangle(execution) { _, _, _, vu, vw, uw, wVU, wVW, wUW in
      // Ego v: contact u by way of w, and w by way of u. Then ego u, then ego w.
      fromUpper[vu] += part(wVW * wUW, lower[vw])
      fromUpper[vw] += part(wVU * wUW, lower[vu])
      fromLower[vu] += part(wUW * wVW, lower[uw])
      fromUpper[uw] += part(wVU * wVW, upper[vu])
      fromLower[vw] += part(wUW * wVU, upper[uw])
      fromLower[uw] += part(wVW * wVU, upper[vw])
    }
  }

  /// Calls the body once per triangle w < u < v with its rows, edges and strengths.
  @inline(__always)
  private func forEachTriangle(
    _ execution: Execution,
    _ body: (
      _ v: Int, _ u: Int, _ w: Int, _ vu: Int, _ vw: Int, _ uw: Int,
      _ wVU: Double, _ wVW: Double, _ wUW: Double
    ) -> Void
  ) throws {
    let n = rows.rowCount
    let (offsets, allTargets) = (rows.offsets, rows.targets)
    let (down, first) = (downCount.start, firstEdge.start)
    // One more than the place of a row among v's down neighbours, or 0.
    let places = RowValues<UInt32>(count: n, repeating: 0)
    let place = places.start
    try execution.forEachChunk(RowChunks(rows)) { _, range, _ in
      for v in range where down[v] > 1 {
        let start = offsets[v]
        let degree = Int(down[v])
        let targets = allTargets + start
        for i in 0..<degree { place[Int(targets[i])] = UInt32(truncatingIfNeeded: i &+ 1) }
        for i in 1..<degree {
          let u = Int(targets[i])
          let startOfU = offsets[u]
          let others = allTargets + startOfU
          for j in 0..<Int(down[u]) {
            let w = Int(others[j])
            let k = Int(place[w])
            guard k > 0 else { continue }
            body(
              v, u, w, first[v] &+ i, first[v] &+ k &- 1, first[u] &+ j,
              strength(start &+ i), strength(start &+ k &- 1), strength(startOfU &+ j))
          }
        }
        for i in 0..<degree { place[Int(targets[i])] = 0 }
      }
    }
  }
}
