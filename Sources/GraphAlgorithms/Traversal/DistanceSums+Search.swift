import GraphCore

extension GraphSnapshot {
  /// Returns, for every row, what the distances by hops to all rows (`.outgoing`) or from all rows
  /// (`.incoming`) add up to.
  func hopDistanceSums(along arcs: Arcs, execution: Execution) throws -> DistanceSums {
    let n = nodeCount
    let width = MultiSourceKernel.width
    let batchCount = (n + width - 1) / width
    // A fixed number of stripes, whatever the number of threads: sums of inverses are rounded.
    let stripeCount = max(1, min(batchCount, max(4, min(16, (1 << 24) / max(1, n)))))
    let stripes = (0..<stripeCount).map { _ in DistanceSums(count: n) }
    let kernels = (0..<min(execution.threads, stripeCount)).map { _ in
      MultiSourceKernel(
        rows: rows(arcs), turned: rows(arcs == .outgoing ? .incoming : .outgoing))
    }
    let rounds = max(1, (batchCount + stripeCount - 1) / stripeCount)
    for round in 0..<rounds {
      var part = execution
      if let progress = execution.progress {
        part.progress = { progress((Double(round) + $0) / Double(rounds)) }
      }
      try part.forEachChunk(of: stripeCount, size: 1) { stripe, _, worker in
        let first = (round * stripeCount + stripe) * width
        guard first < n else { return }
        kernels[worker].run(from: first, count: min(width, n - first), addingTo: stripes[stripe])
      }
    }
    for stripe in stripes.dropFirst() { stripes[0].add(stripe) }
    return stripes[0]
  }

  /// Returns the same sums by costs, rounded to no whole number.
  func costDistanceSums(
    along arcs: Arcs, cost: PathCost, execution: Execution
  ) throws -> [CostDistanceSums] {
    let rows = rows(arcs)
    let costs = try cost.arcCosts(of: rows)
    let n = nodeCount
    let kernels = (0..<execution.threads).map { _ in DijkstraKernel(rowCount: n) }
    var sums = [CostDistanceSums](repeating: CostDistanceSums(), count: n)
    try sums.withUnsafeMutableBufferPointer { sums in
      nonisolated(unsafe) let sums = sums
      try execution.forEachChunk(of: n, size: max(1, min(64, n / 64))) { _, range, worker in
        let search = kernels[worker]
        for row in range {
          search.run(from: row, rows: rows, costs: costs?.values)
          var own = CostDistanceSums()
          for index in stride(from: 1, to: search.settledCount, by: 1) {
            let distance = search.distance[Int(search.settled[index])]
            own.total += distance
            own.inverses += 1 / distance
          }
          own.reached = search.settledCount - 1
          sums[row] = own
        }
      }
    }
    return sums
  }
}

/// What the costs of the cheapest paths of one row add up to.
struct CostDistanceSums {
  var total = 0.0
  var inverses = 0.0
  var reached = 0
}
