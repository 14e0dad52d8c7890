import GraphCore

// The one inner loop of PageRank, eigenvector, Katz, hubs and Bonacich power: a row's sum over a
// vector. Four running sums, because one would wait three to four cycles for every addition: on a
// graph of 31 million arcs that alone is 45 ms of a sweep that takes 15 to 30.

/// The sum of `values[target]` over `count` targets.
@inline(__always)
func rowSum(
  _ targets: UnsafePointer<UInt32>, _ count: Int, _ values: UnsafePointer<Double>
) -> Double {
  var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
  var i = 0
  while i &+ 4 <= count {
    a += values[Int(targets[i])]
    b += values[Int(targets[i &+ 1])]
    c += values[Int(targets[i &+ 2])]
    d += values[Int(targets[i &+ 3])]
    i &+= 4
  }
  while i < count {
    a += values[Int(targets[i])]
    i &+= 1
  }
  return (a + b) + (c + d)
}

/// The same over single-precision values, added in double precision: half the memory to gather
/// from, 1.5 times as fast where the vector does not fit the cache.
@inline(__always)
func rowSum(
  _ targets: UnsafePointer<UInt32>, _ count: Int, _ values: UnsafePointer<Float>
) -> Double {
  var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
  var i = 0
  while i &+ 4 <= count {
    a += Double(values[Int(targets[i])])
    b += Double(values[Int(targets[i &+ 1])])
    c += Double(values[Int(targets[i &+ 2])])
    d += Double(values[Int(targets[i &+ 3])])
    i &+= 4
  }
  while i < count {
    a += Double(values[Int(targets[i])])
    i &+= 1
  }
  return (a + b) + (c + d)
}

/// The sum of `strengths[i] * values[targets[i]]`.
@inline(__always)
func rowSum(
  _ targets: UnsafePointer<UInt32>, _ count: Int, _ values: UnsafePointer<Double>,
  strengths: UnsafePointer<Double>
) -> Double {
  var (a, b) = (0.0, 0.0)
  var i = 0
  while i &+ 2 <= count {
    a += strengths[i] * values[Int(targets[i])]
    b += strengths[i &+ 1] * values[Int(targets[i &+ 1])]
    i &+= 2
  }
  if i < count { a += strengths[i] * values[Int(targets[i])] }
  return a + b
}

/// The same over single-precision values.
@inline(__always)
func rowSum(
  _ targets: UnsafePointer<UInt32>, _ count: Int, _ values: UnsafePointer<Float>,
  strengths: UnsafePointer<Double>
) -> Double {
  var (a, b) = (0.0, 0.0)
  var i = 0
  while i &+ 2 <= count {
    a += strengths[i] * Double(values[Int(targets[i])])
    b += strengths[i &+ 1] * Double(values[Int(targets[i &+ 1])])
    i &+= 2
  }
  if i < count { a += strengths[i] * Double(values[Int(targets[i])]) }
  return a + b
}

/// What a product gathers from: a vector of doubles, or of floats where that is exact enough.
protocol GatheredValue: BitwiseCopyable {
  init(_ value: Double)

  static func rowSum(
    _ targets: UnsafePointer<UInt32>, _ count: Int, _ values: UnsafePointer<Self>,
    _ strengths: UnsafePointer<Double>?
  ) -> Double
}

extension Double: GatheredValue {
  @inline(__always)
  static func rowSum(
    _ targets: UnsafePointer<UInt32>, _ count: Int, _ values: UnsafePointer<Double>,
    _ strengths: UnsafePointer<Double>?
  ) -> Double {
    guard let strengths else { return GraphAlgorithms.rowSum(targets, count, values) }
    return GraphAlgorithms.rowSum(targets, count, values, strengths: strengths)
  }
}

extension Float: GatheredValue {
  @inline(__always)
  static func rowSum(
    _ targets: UnsafePointer<UInt32>, _ count: Int, _ values: UnsafePointer<Float>,
    _ strengths: UnsafePointer<Double>?
  ) -> Double {
    guard let strengths else { return GraphAlgorithms.rowSum(targets, count, values) }
    return GraphAlgorithms.rowSum(targets, count, values, strengths: strengths)
  }
}

/// The pointers of compressed rows, to take into a loop: nothing in it is counted, where a class
/// or an array in it would cost two atomic operations per row and keep two threads from being
/// faster than one.
struct RowProduct {
  let offsets: UnsafePointer<Int>
  let targets: UnsafePointer<UInt32>
  let strengths: UnsafePointer<Double>?

  /// The product of one row with a vector.
  @inline(__always)
  func callAsFunction<Value: GatheredValue>(
    _ row: Int, _ values: UnsafePointer<Value>
  ) -> Double {
    let start = offsets[row]
    return Value.rowSum(
      targets + start, offsets[row &+ 1] &- start, values, strengths.map { $0 + start })
  }
}

/// Compressed rows as a sparse matrix that multiplies vectors.
struct RowMatrix {
  let product: RowProduct
  let chunks: RowChunks
  /// Keeps the buffers alive.
  private let rows: CompressedRows

  init(_ rows: CompressedRows, _ use: StrengthUse, rowCount: Int? = nil) {
    self.rows = rows
    product = RowProduct(
      offsets: rows.offsets, targets: rows.targets,
      strengths: use == .counted ? rows.strengths : nil)
    chunks = RowChunks(rows, rowCount: rowCount)
  }

  /// Runs the body over all rows and adds up what it returns, chunk by chunk in chunk order.
  func sum(_ execution: Execution, _ body: (Range<Int>) -> Double) throws -> Double {
    try withUnsafeTemporaryAllocation(of: Double.self, capacity: max(1, chunks.count)) { parts in
      try execution.forEachChunk(chunks) { chunk, rows, _ in
        parts.initializeElement(at: chunk, to: body(rows))
      }
      var total = 0.0
      for chunk in 0..<chunks.count { total += parts[chunk] }
      return total
    }
  }
}
