import GraphCore

/// One number per row in raw memory, freed with the object: the vectors of iterative methods.
final class RowValues<Value: BitwiseCopyable> {
  let count: Int
  let start: UnsafeMutablePointer<Value>

  init(count: Int, repeating value: Value) {
    self.count = count
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: value, count: max(1, count))
  }

  deinit { start.deallocate() }
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
