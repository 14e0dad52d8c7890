import GraphCore

/// One number per row in raw memory, freed with the object: the vectors of iterative methods.
///
/// From a megabyte on they lie on large pages: kernels gather from them at random, and on pages of
/// 4 KB the translation of addresses takes as long as the cache does.
final class RowValues<Value: BitwiseCopyable> {
  let count: Int
  let start: UnsafeMutablePointer<Value>
  private let pages: PagedBuffer<Value>?

  init(count: Int, repeating value: Value) {
    self.count = count
    if count * MemoryLayout<Value>.stride >= 1 << 20 {
      let pages = PagedBuffer<Value>(count: count, roundingUp: true)
      start = pages.start
      self.pages = pages
      // The pages are zeroed.
      let isZero = withUnsafeBytes(of: value) { bytes in bytes.allSatisfy { $0 == 0 } }
      if !isZero { start.update(repeating: value, count: count) }
    } else {
      pages = nil
      start = .allocate(capacity: max(1, count))
      start.initialize(repeating: value, count: max(1, count))
    }
  }

  deinit {
    if pages == nil { start.deallocate() }
  }
}

extension GraphSnapshot {
  /// Brings one value per row into node order.
  func measure(
    ofRows values: UnsafePointer<Double>, convergence: Convergence? = nil
  ) -> NodeMeasure {
    let count = nodeCount
    let scores = order.rowOfNode.withUnsafeBufferPointer { rowOfNode in
      [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
        for node in 0..<count { buffer[node] = values[Int(rowOfNode[node])] }
        initialized = count
      }
    }
    return NodeMeasure(scores: scores, convergence: convergence)
  }

  /// A measure that no node has.
  func undefinedMeasure() -> NodeMeasure {
    NodeMeasure(scores: [Double](repeating: .nan, count: nodeCount))
  }
}
