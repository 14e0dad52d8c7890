import GraphCore

/// The sums Σ *x*(*i*, *j*) · *y*(π*i*, π*j*) of one matrix *y*, permuted many times, with fixed
/// matrices *x*: the inner loop of every permutation test on complete matrices.
///
/// Three things make it fast. Cells (*i*, *j*) and (*j*, *i*) lie side by side, so that one 16-byte
/// load fetches both and only the upper triangle is walked. A batch of permutations goes through
/// *y* row by row: all batch members gather from the same row while it is in the first-level cache,
/// and only the rows of *x*, read in order, come from farther away. Column numbers are kept as byte
/// offsets, so that a gather is one instruction.
///
/// 1,000 permutations of 200 × 200 directed cells take 7 ms on one core; the same sums by plain
/// indexing take 40.
final class PermutedProductsKernel: @unchecked Sendable {
  /// Permutations that walk the rows together.
  static let batchSize = 8

  let size: Int
  let fixedCount: Int
  private let isSymmetric: Bool
  /// *y*: full rows of pairs (*y*(*a*, *b*), *y*(*b*, *a*)), or of single values if symmetric.
  private let permuted: UnsafeMutablePointer<Double>
  /// Each *x*: rows of the upper triangle without the diagonal, in the same form.
  private let fixed: UnsafeMutablePointer<Double>
  private let triangleLength: Int

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
    triangleLength = width * (size * max(0, size - 1) / 2)
    self.permuted = Self.aligned(width * size * size)
    self.fixed = Self.aligned(triangleLength * fixed.count)
    for a in 0..<size {
      for b in 0..<size {
        self.permuted[width * (a * size + b)] = permuted[a * size + b]
        if !isSymmetric { self.permuted[width * (a * size + b) + 1] = permuted[b * size + a] }
      }
    }
    for (number, matrix) in fixed.enumerated() {
      var position = number * triangleLength
      for i in 0..<size {
        for j in (i + 1)..<max(i + 1, size) {
          self.fixed[position] = matrix[i * size + j]
          if !isSymmetric { self.fixed[position + 1] = matrix[j * size + i] }
          position += width
        }
      }
    }
  }

  deinit {
    permuted.deallocate()
    fixed.deallocate()
  }

  private static func aligned(_ count: Int) -> UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer.allocate(byteCount: max(16, 8 * count), alignment: 64)
      .bindMemory(to: Double.self, capacity: max(2, count))
  }

  /// Returns the sums of every permutation of a plan: those of permutation *k* with matrix *t* at
  /// *k* · `fixedCount` + *t*.
  func products(_ plan: PermutationPlan, execution: Execution) throws -> [Double] {
    let fixedCount = self.fixedCount
    let scratch = (0..<execution.threads).map { _ in BatchScratch(size: size) }
    var sums = [Double](repeating: 0, count: plan.count * fixedCount)
    try sums.withUnsafeMutableBufferPointer { sums in
      guard let base = sums.baseAddress else { return }
      try execution.forEachChunk(of: plan.count, size: Self.batchSize) { _, draws, worker in
        let batch = scratch[worker]
        for (member, draw) in draws.enumerated() {
          batch.set(member, to: plan, draw: draw, stride: isSymmetric ? 8 : 16)
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
    let width = isSymmetric ? 1 : 2
    for a in 0..<size {
      let row = UnsafeRawPointer(permuted + width * a * size)
      for member in 0..<members {
        let i = Int(batch.inverse[member * size + a])
        let count = size - 1 - i
        let offsets = UnsafePointer(batch.offsets + member * size + i + 1)
        // Row i of the upper triangle starts after i rows of n − 1, n − 2, … cells.
        let start = width * (i * (2 * size - i - 1) / 2)
        for number in 0..<fixedCount {
          let cells = UnsafePointer(fixed + number * triangleLength + start)
          sums[member * fixedCount + number] +=
            isSymmetric
            ? Self.symmetricDot(count, cells, row, offsets)
            : Self.pairDot(count, cells, row, offsets)
        }
      }
    }
  }

  @inline(__always)
  private static func pairDot(
    _ count: Int, _ cells: UnsafePointer<Double>, _ row: UnsafeRawPointer,
    _ offsets: UnsafePointer<UInt32>
  ) -> Double {
    typealias Pair = SIMD2<Double>
    let cells = UnsafeRawPointer(cells)
    var s0 = Pair.zero
    var s1 = Pair.zero
    var s2 = Pair.zero
    var s3 = Pair.zero
    var j = 0
    while j &+ 4 <= count {
      let at = cells + 16 &* j
      s0 += at.load(as: Pair.self) * row.load(fromByteOffset: Int(offsets[j]), as: Pair.self)
      s1 +=
        at.load(fromByteOffset: 16, as: Pair.self)
        * row.load(fromByteOffset: Int(offsets[j &+ 1]), as: Pair.self)
      s2 +=
        at.load(fromByteOffset: 32, as: Pair.self)
        * row.load(fromByteOffset: Int(offsets[j &+ 2]), as: Pair.self)
      s3 +=
        at.load(fromByteOffset: 48, as: Pair.self)
        * row.load(fromByteOffset: Int(offsets[j &+ 3]), as: Pair.self)
      j &+= 4
    }
    while j < count {
      s0 +=
        cells.load(fromByteOffset: 16 &* j, as: Pair.self)
        * row.load(fromByteOffset: Int(offsets[j]), as: Pair.self)
      j &+= 1
    }
    let sum = (s0 + s1) + (s2 + s3)
    return sum.x + sum.y
  }

  @inline(__always)
  private static func symmetricDot(
    _ count: Int, _ cells: UnsafePointer<Double>, _ row: UnsafeRawPointer,
    _ offsets: UnsafePointer<UInt32>
  ) -> Double {
    typealias Pair = SIMD2<Double>
    @inline(__always) func value(_ j: Int) -> Double {
      row.load(fromByteOffset: Int(offsets[j]), as: Double.self)
    }
    var s0 = Pair.zero
    var s1 = Pair.zero
    var j = 0
    while j &+ 4 <= count {
      s0 += Pair(cells[j], cells[j &+ 1]) * Pair(value(j), value(j &+ 1))
      s1 += Pair(cells[j &+ 2], cells[j &+ 3]) * Pair(value(j &+ 2), value(j &+ 3))
      j &+= 4
    }
    let pair = s0 + s1
    var sum = pair.x + pair.y
    while j < count {
      sum += cells[j] * value(j)
      j &+= 1
    }
    return sum
  }
}

/// The permutations of a batch, both ways.
private final class BatchScratch {
  let size: Int
  /// Where a row holds the column that each column goes to, in bytes.
  let offsets: UnsafeMutablePointer<UInt32>
  /// The row that goes to each row.
  let inverse: UnsafeMutablePointer<UInt32>

  init(size: Int) {
    self.size = size
    let capacity = max(1, size * PermutedProductsKernel.batchSize)
    offsets = .allocate(capacity: capacity)
    inverse = .allocate(capacity: capacity)
  }

  deinit {
    offsets.deallocate()
    inverse.deallocate()
  }

  func set(_ member: Int, to plan: PermutationPlan, draw: Int, stride: UInt32) {
    let offsets = offsets + member * size
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
      offsets[position] = image &* stride
    }
  }
}
