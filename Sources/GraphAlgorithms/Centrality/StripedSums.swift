import GraphCore

/// Sums over many searches, taken in an order that does not depend on the number of threads.
///
/// The batches of searches are dealt to a fixed number of stripes, each with its own row of sums;
/// a stripe's batches are added one after another, and the stripes in their order at the end. The
/// number of stripes depends on the size of the problem alone.
final class StripedSums {
  let width: Int
  let stripeCount: Int
  private let batchCount: Int
  private let sums: UnsafeMutablePointer<Double>

  /// Makes room for sums of `width` values over `batchCount` batches.
  init(width: Int, batchCount: Int) {
    self.width = width
    self.batchCount = batchCount
    let affordable = max(8, min(64, (1 << 24) / max(1, width)))
    stripeCount = max(1, min(batchCount, affordable))
    sums = .allocate(capacity: max(1, width * stripeCount))
    sums.initialize(repeating: 0, count: max(1, width * stripeCount))
  }

  deinit { sums.deallocate() }

  /// Runs every batch; the body adds to the sums it is given.
  ///
  /// - Parameters:
  ///   - arcsPerBatch: About how many arcs a batch looks at, which says how often to look for
  ///     cancellation.
  ///   - execution: How to run.
  ///   - body: Gets the batch, the sums to add to, and the worker it runs on.
  /// - Throws: `CancellationError`.
  func forEachBatch(
    arcsPerBatch: Int, execution: Execution,
    _ body: (_ batch: Int, _ sums: UnsafeMutablePointer<Double>, _ worker: Int) -> Void
  ) throws {
    let batchesPerStripe = (batchCount + stripeCount - 1) / stripeCount
    // A round gives every stripe some of its batches; cancellation is looked for between chunks.
    let batchesPerRound = max(1, min(batchesPerStripe, 100_000_000 / max(1, arcsPerBatch)))
    let rounds = max(1, (batchesPerStripe + batchesPerRound - 1) / batchesPerRound)
    for round in 0..<rounds {
      var part = execution
      if let progress = execution.progress {
        part.progress = { progress((Double(round) + $0) / Double(rounds)) }
      }
      let first = round * batchesPerRound
      let last = min(batchesPerStripe, first + batchesPerRound)
      try part.forEachChunk(of: stripeCount, size: 1) { stripe, _, worker in
        let row = sums + stripe * width
        for step in first..<last {
          let batch = stripe * batchesPerStripe + step
          if batch < batchCount { body(batch, row, worker) }
        }
      }
    }
  }

  /// Returns the sums over all stripes, times a factor.
  func total(times factor: Double = 1) -> [Double] {
    var total = [Double](repeating: 0, count: width)
    total.withUnsafeMutableBufferPointer { total in
      for stripe in 0..<stripeCount {
        let row = sums + stripe * width
        for index in 0..<width { total[index] += row[index] }
      }
      if factor != 1 {
        for index in 0..<width { total[index] *= factor }
      }
    }
    return total
  }
}
