import GraphCore

/// Leiden's second phase: divides every community into well connected parts.
///
/// Starting from single nodes, a node that is still alone and well connected to its community *S*
/// joins the well connected part of *S* with the largest gain; a set *C* is well connected if
/// *w(C, S − C) ≥ γ K(C) K(S − C) / 2m*. Parts grow along ties only, so that each is connected. The
/// paper draws the part at random with weights e^(gain/θ); taking the best is its limit θ → 0.
struct Refinement {
  let resolution: Double

  /// Returns the parts, as labels below the number of nodes.
  func run(_ partition: MovingPartition, order: [UInt32]) -> MovingPartition {
    let graph = partition.graph
    let n = graph.count
    let (offsets, targets, weights) = (graph.offsets, graph.targets, graph.weights)
    let (community, communityTotals) = (partition.community.start, partition.totals.start)
    let degrees = graph.degrees.start
    let parts = MovingPartition(singletonsOf: graph)
    let (part, partTotals) = (parts.community.start, parts.totals.start)
    let factor = resolution / graph.total
    let sums = RowValues<Double>(count: n, repeating: 0)
    let met = RowValues<UInt32>(count: n + 1, repeating: 0)
    // w(C, S − C) of every part, and whether others have joined it.
    let outward = RowValues<Double>(count: n, repeating: 0)
    let joined = RowValues<Bool>(count: n, repeating: false)
    let (sum, found, out, isJoined) = (sums.start, met.start, outward.start, joined.start)
    for node in 0..<n {
      var inside = 0.0
      for arc in offsets[node]..<offsets[node + 1]
      where community[Int(targets[arc])] == community[node] {
        inside += weights.map { $0[arc] } ?? 1
      }
      out[node] = inside
    }
    for node in order {
      let node = Int(node)
      guard !isJoined[node], out[node] > 0 else { continue }
      let whole = communityTotals[Int(community[node])]
      let degree = degrees[node]
      guard out[node] >= factor * degree * (whole - degree) else { continue }
      var foundCount = 0
      for arc in offsets[node]..<offsets[node + 1] {
        let target = Int(targets[arc])
        guard community[target] == community[node] else { continue }
        let other = part[target]
        let old = sum[Int(other)]
        found[foundCount] = other
        foundCount &+= old == 0 ? 1 : 0
        sum[Int(other)] = old + (weights.map { $0[arc] } ?? 1)
      }
      var best = node
      var bestGain = 0.0
      var bestWeight = 0.0
      for i in 0..<foundCount {
        let other = Int(found[i])
        let weight = sum[other]
        sum[other] = 0
        let total = partTotals[other]
        let gain = weight - factor * degree * total
        guard gain > bestGain, out[other] >= factor * total * (whole - total) else { continue }
        (best, bestGain, bestWeight) = (other, gain, weight)
      }
      guard best != node else { continue }
      part[node] = UInt32(truncatingIfNeeded: best)
      partTotals[best] += degree
      partTotals[node] = 0
      out[best] += out[node] - 2 * bestWeight
      isJoined[best] = true
      isJoined[node] = true
    }
    return parts
  }
}
