import GraphCore

/// The sums Σ *x*(*i*, *j*) · *y*(π*i*, π*j*) of one matrix *y*, permuted many times, with fixed
/// matrices *x*: the inner loop of every permutation test on complete matrices.
///
/// Four things make it fast. Cells (*i*, *j*) and (*j*, *i*) lie side by side, so that one 16-byte
/// load fetches both and each pair is visited once. The pairs are dealt out around a circle, *i*
/// with its next (*n* − 1)/2 neighbours, so that every row has the same length and no loop end is
/// mispredicted. A batch of permutations goes through *y* row by row: all members gather from the
/// same row while it is in the first-level cache, and only the rows of *x*, read in order, come
/// from farther away. Column numbers are kept as byte offsets, so that a gather is one instruction.
///
/// 1,000 permutations of 200 × 200 directed cells take 7 ms on one core.
final class PermutedProductsKernel: @unchecked Sendable {
  /// Permutations that walk the rows together.
  static let batchSize = 16

  let size: Int
  let fixedCount: Int
  private let isSymmetric: Bool
  /// *y*: full rows of pairs (*y*(*a*, *b*), *y*(*b*, *a*)), or of single values if symmetric.
  private let permuted: UnsafeMutablePointer<Double>
  /// Each *x*: for every *i* its cells with the next `reach` neighbours, in the same form.
  private let fixed: UnsafeMutablePointer<Double>
  private let reach: Int

  /// - Parameters:
  ///   - permuted: All rows of *y*.
  ///   - fixed: All rows of each *x*.
  ///   - size: The number of rows.
  ///   - direction: Undirected if every matrix is symmetric; sums then run over unordered pairs.
  init(
    permuted: [Double], fixed: [[Double]], size: Int, direction: GraphSnapshot.Direction
  ) {
    self.size = size
    isSymmetric = direction == .undirected
    fixedCount = fixed.count
    let width = isSymmetric ? 1 : 2
    // A multiple of 4, with zeros at the end.
    reach = (size / 2 + 3) / 4 * 4
    self.permuted = Self.zeros(width * size * size)
    self.fixed = Self.zeros(width * reach * size * fixed.count)
    permuted.withUnsafeBufferPointer { values in
      guard let values = values.baseAddress else { return }
      for a in 0..<size {
        let row = self.permuted + width * a * size
        for b in 0..<size {
          row[width * b] = values[a * size + b]
          if width == 2 { row[2 * b + 1] = values[b * size + a] }
        }
      }
    }
    for (number, matrix) in fixed.enumerated() {
      matrix.withUnsafeBufferPointer { values in
        guard let values = values.baseAddress else { return }
        for i in 0..<size {
          let row = self.fixed + width * reach * (number * size + i)
          // If n is even, the pairs at distance n/2 belong to the first half of the rows.
          let count = size % 2 == 0 && i >= size / 2 ? size / 2 - 1 : size / 2
          var j = i
          for step in 0..<count {
            j = j + 1 == size ? 0 : j + 1
            row[width * step] = values[i * size + j]
            if width == 2 { row[2 * step + 1] = values[j * size + i] }
          }
        }
      }
    }
  }

  deinit {
    permuted.deallocate()
    fixed.deallocate()
  }

  private static func zeros(_ count: Int) -> UnsafeMutablePointer<Double> {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: max(16, 8 * count), alignment: 64)
      .bindMemory(to: Double.self, capacity: max(2, count))
    memory.initialize(repeating: 0, count: max(2, count))
    return memory
  }

  /// Returns the sums of every permutation of a plan: those of permutation *k* with matrix *t* at
  /// *k* · `fixedCount` + *t*.
  func products(_ plan: PermutationPlan, execution: Execution) throws -> [Double] {
    let fixedCount = self.fixedCount
    let scratch = (0..<execution.threads).map { _ in BatchScratch(size: size, reach: reach) }
    var sums = [Double](repeating: 0, count: plan.count * fixedCount)
    try sums.withUnsafeMutableBufferPointer { sums in
      guard let base = sums.baseAddress else { return }
      try execution.forEachChunk(of: plan.count, size: Self.batchSize) { _, draws, worker in
        let batch = scratch[worker]
        for (member, draw) in draws.enumerated() {
          batch.set(member, to: plan, draw: draw, cellBytes: isSymmetric ? 8 : 16)
        }
        run(batch, members: draws.count, into: base + draws.lowerBound * fixedCount)
      }
    }
    return sums
  }

  private func run(
    _ batch: BatchScratch, members: Int, into sums: UnsafeMutablePointer<Double>
  ) {
    let size = self.size
    let reach = self.reach
    let width = isSymmetric ? 1 : 2
    for a in 0..<size {
      let row = UnsafeRawPointer(permuted + width * a * size)
      for member in 0..<members {
        let i = Int(batch.inverse[member * size + a])
        let offsets = UnsafePointer(batch.offsets + member * batch.stride + i + 1)
        for number in 0..<fixedCount {
          let cells = UnsafeRawPointer(fixed + width * reach * (number * size + i))
          sums[member * fixedCount + number] +=
            isSymmetric
            ? Self.symmetricDot(reach, cells, row, offsets)
            : Self.pairDot(reach, cells, row, offsets)
        }
      }
    }
  }

  @inline(__always)
  private static func pairDot(
    _ count: Int, _ cells: UnsafeRawPointer, _ row: UnsafeRawPointer,
    _ offsets: UnsafePointer<UInt32>
  ) -> Double {
    @inline(__always) func product(_ j: Int) -> SIMD2<Double> {
      cells.load(fromByteOffset: 16 &* j, as: SIMD2<Double>.self)
        * row.load(fromByteOffset: Int(offsets[j]), as: SIMD2<Double>.self)
    }
    var s0 = SIMD2<Double>.zero
    var s1 = SIMD2<Double>.zero
    var s2 = SIMD2<Double>.zero
    var s3 = SIMD2<Double>.zero
    var j = 0
    while j < count {
      s0 += product(j)
      s1 += product(j &+ 1)
      s2 += product(j &+ 2)
      s3 += product(j &+ 3)
      j &+= 4
    }
    return ((s0 + s1) + (s2 + s3)).sum()
  }

  @inline(__always)
  private static func symmetricDot(
    _ count: Int, _ cells: UnsafeRawPointer, _ row: UnsafeRawPointer,
    _ offsets: UnsafePointer<UInt32>
  ) -> Double {
    @inline(__always) func product(_ j: Int) -> SIMD2<Double> {
      cells.load(fromByteOffset: 8 &* j, as: SIMD2<Double>.self)
        * SIMD2(
          row.load(fromByteOffset: Int(offsets[j]), as: Double.self),
          row.load(fromByteOffset: Int(offsets[j &+ 1]), as: Double.self))
    }
    var s0 = SIMD2<Double>.zero
    var s1 = SIMD2<Double>.zero
    var j = 0
    while j < count {
      s0 += product(j)
      s1 += product(j &+ 2)
      j &+= 4
    }
    return (s0 + s1).sum()
  }
}

/// The permutations of a batch, both ways.
private final class BatchScratch {
  let size: Int
  /// The length of a member's part of `offsets`: once around the circle and on.
  let stride: Int
  /// Where a row holds the column that each column goes to, in bytes.
  let offsets: UnsafeMutablePointer<UInt32>
  /// The row that goes to each row.
  let inverse: UnsafeMutablePointer<UInt32>

  init(size: Int, reach: Int) {
    self.size = size
    stride = size + reach + 1
    offsets = .allocate(capacity: stride * PermutedProductsKernel.batchSize)
    inverse = .allocate(capacity: max(1, size * PermutedProductsKernel.batchSize))
  }

  deinit {
    offsets.deallocate()
    inverse.deallocate()
  }

  func set(_ member: Int, to plan: PermutationPlan, draw: Int, cellBytes: UInt32) {
    let offsets = offsets + member * stride
    let inverse = inverse + member * size
    if case .sampled(_, let seed) = plan.method {
      // As in `CounterRandom.shuffle`, without an array.
      var random = CounterRandom(seed: seed, stream: UInt64(draw))
      for position in 0..<size { offsets[position] = UInt32(truncatingIfNeeded: position) }
      var last = size - 1
      while last > 0 {
        let other = random.below(last + 1)
        let kept = offsets[last]
        offsets[last] = offsets[other]
        offsets[other] = kept
        last -= 1
      }
    } else {
      for (position, image) in plan.permutation(draw).enumerated() {
        offsets[position] = UInt32(truncatingIfNeeded: image)
      }
    }
    for position in 0..<size {
      let image = offsets[position]
      inverse[Int(image)] = UInt32(truncatingIfNeeded: position)
      offsets[position] = image &* cellBytes
    }
    // Beyond the circle's reach there are only zeros to multiply with.
    for position in size..<stride { offsets[position] = offsets[position % size] }
  }
}
