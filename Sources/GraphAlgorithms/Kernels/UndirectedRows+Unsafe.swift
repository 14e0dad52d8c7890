import GraphCore

extension GraphSnapshot {
  /// What an arc of the underlying undirected graph carries.
  enum UndirectedStrength {
    /// Nothing.
    case none
    /// *a(i, j)* + *a(j, i)*; where strengths are ignored, the number of arcs between the two.
    case summed(StrengthUse)
  }

  /// Returns the rows of the underlying undirected graph.
  ///
  /// Two nodes are neighbours there if an arc joins them in either direction. An undirected graph
  /// returns its own rows, with its own strengths.
  func undirectedRows(_ strength: UndirectedStrength = .none) -> CompressedRows {
    guard direction == .directed else { return outgoing }
    let count = nodeCount
    let offsets = UnsafeMutablePointer<Int>.allocate(capacity: count + 1)
    let capacity = max(1, outgoing.arcCount + incoming.arcCount)
    let targets = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
    var strengths: UnsafeMutablePointer<Double>?
    var outStrengths: UnsafePointer<Double>?
    var inStrengths: UnsafePointer<Double>?
    if case .summed(let use) = strength {
      strengths = .allocate(capacity: capacity)
      if use == .counted {
        outStrengths = outgoing.strengths
        inStrengths = incoming.strengths
      }
    }
    var end = 0
    offsets[0] = 0
    for row in 0..<count {
      var out = outgoing.offsets[row]
      let outEnd = outgoing.offsets[row + 1]
      var into = incoming.offsets[row]
      let inEnd = incoming.offsets[row + 1]
      while out < outEnd || into < inEnd {
        let outTarget = out < outEnd ? outgoing.targets[out] : UInt32.max
        let inTarget = into < inEnd ? incoming.targets[into] : UInt32.max
        let target = min(outTarget, inTarget)
        var sum = 0.0
        if outTarget == target {
          sum += outStrengths.map { $0[out] } ?? 1
          out += 1
        }
        if inTarget == target {
          sum += inStrengths.map { $0[into] } ?? 1
          into += 1
        }
        targets[end] = target
        if let strengths { strengths[end] = sum }
        end += 1
      }
      offsets[row + 1] = end
    }
    return CompressedRows(
      rowCount: count, adoptingOffsets: offsets, targets: targets, strengths: strengths)
  }
}
