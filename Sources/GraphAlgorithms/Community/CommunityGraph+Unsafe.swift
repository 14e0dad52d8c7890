import GraphCore

/// An undirected graph of communities: what Louvain and Leiden contract level by level.
///
/// Ties inside a community are not kept as arcs. They move with it, so that they never change which
/// move is best, and what they add to its degree is in ``degrees``.
final class CommunityGraph {
  let count: Int
  let offsets: UnsafePointer<Int>
  let targets: UnsafePointer<UInt32>
  /// One weight per arc, or `nil` if all are 1.
  let weights: UnsafePointer<Double>?
  /// The sum of the weights of the arcs of all nodes in each community.
  let degrees: RowValues<Double>
  /// The sum of all degrees, *2m*.
  let total: Double
  private let rows: CompressedRows

  var arcCount: Int { offsets[count] }

  init(_ rows: CompressedRows, degrees: RowValues<Double>, isWeighted: Bool) {
    self.rows = rows
    count = rows.rowCount
    offsets = rows.offsets
    targets = rows.targets
    weights = isWeighted ? rows.strengths : nil
    self.degrees = degrees
    var total = 0.0
    for row in 0..<count { total += degrees.start[row] }
    self.total = total
  }

  /// The finest level: every node by itself, arcs of both directions added.
  convenience init(_ graph: GraphSnapshot, _ use: StrengthUse) {
    let rows = graph.undirectedRows(.summed(use))
    let isWeighted = rows.isWeighted && (graph.direction == .directed || use == .counted)
    let degrees = RowValues<Double>(count: rows.rowCount, repeating: 0)
    for row in 0..<rows.rowCount {
      degrees.start[row] = isWeighted ? rows.totalStrength(row) : Double(rows.length(row))
    }
    self.init(rows, degrees: degrees, isWeighted: isWeighted)
  }

  /// Contracts every community to a node.
  ///
  /// - Parameters:
  ///   - community: The community of each node, numbered 0 ..< `communityCount`.
  ///   - communityCount: The number of communities, none of them empty.
  /// - Returns: The graph of communities.
  func contracted(
    by community: UnsafePointer<UInt32>, communityCount: Int
  ) -> CommunityGraph {
    // Members of each community, by counting.
    let starts = RowValues<Int>(count: communityCount + 1, repeating: 0)
    let members = RowValues<UInt32>(count: count, repeating: 0)
    let (start, member) = (starts.start, members.start)
    for node in 0..<count { start[Int(community[node]) + 1] += 1 }
    for index in 0..<communityCount { start[index + 1] += start[index] }
    let cursor = RowValues<Int>(count: communityCount, repeating: 0)
    for node in 0..<count {
      let index = Int(community[node])
      member[start[index] + cursor.start[index]] = UInt32(truncatingIfNeeded: node)
      cursor.start[index] += 1
    }
    let degrees = RowValues<Double>(count: communityCount, repeating: 0)
    let newOffsets = UnsafeMutablePointer<Int>.allocate(capacity: communityCount + 1)
    newOffsets[0] = 0
    var buffer = ArcBuffer(capacity: max(16, arcCount / 4))
    let sums = RowValues<Double>(count: communityCount, repeating: 0)
    let met = RowValues<UInt32>(count: communityCount + 1, repeating: 0)
    let (sum, found) = (sums.start, met.start)
    for index in 0..<communityCount {
      var foundCount = 0
      var degree = 0.0
      for position in start[index]..<start[index + 1] {
        let node = Int(member[position])
        degree += self.degrees.start[node]
        for arc in offsets[node]..<offsets[node + 1] {
          let other = community[Int(targets[arc])]
          let old = sum[Int(other)]
          found[foundCount] = other
          foundCount &+= old == 0 ? 1 : 0
          sum[Int(other)] = old + (weights.map { $0[arc] } ?? 1)
        }
      }
      degrees.start[index] = degree
      buffer.reserve(foundCount)
      for i in 0..<foundCount {
        let other = found[i]
        let weight = sum[Int(other)]
        sum[Int(other)] = 0
        if Int(other) != index { buffer.append(other, weight) }
      }
      newOffsets[index + 1] = buffer.count
    }
    let rows = CompressedRows(
      rowCount: communityCount, adoptingOffsets: newOffsets, targets: buffer.targets,
      strengths: buffer.weights)
    return CommunityGraph(rows, degrees: degrees, isWeighted: true)
  }
}

/// Arcs of a graph whose number is not known beforehand.
private struct ArcBuffer {
  private(set) var targets: UnsafeMutablePointer<UInt32>
  private(set) var weights: UnsafeMutablePointer<Double>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    targets = .allocate(capacity: capacity)
    weights = .allocate(capacity: capacity)
  }

  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    capacity = max(2 * capacity, count + more)
    let (newTargets, newWeights) = (
      UnsafeMutablePointer<UInt32>.allocate(capacity: capacity),
      UnsafeMutablePointer<Double>.allocate(capacity: capacity)
    )
    newTargets.update(from: targets, count: count)
    newWeights.update(from: weights, count: count)
    targets.deallocate()
    weights.deallocate()
    (targets, weights) = (newTargets, newWeights)
  }

  @inline(__always)
  mutating func append(_ target: UInt32, _ weight: Double) {
    targets[count] = target
    weights[count] = weight
    count &+= 1
  }
}
