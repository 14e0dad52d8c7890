import GraphCore

/// Brandes's algorithm for one source at a time, by costs or hops, with sums on nodes or on arcs.
///
/// Distances come first. Then each row, by rising distance, finds the arcs that shortest paths
/// enter it by; they are few, and kept, so that the way back does not look at all arcs again.
final class PathCountKernel {
  private let incoming: CompressedRows
  private let outgoing: CompressedRows
  private let costs: ArcCosts?
  private let inwardCosts: ArcCosts?
  private let search: DijkstraKernel
  private let sigma: UnsafeMutablePointer<Double>
  private let delta: UnsafeMutablePointer<Double>
  /// The arcs that shortest paths use, as positions in the incoming rows, by settled row.
  private let usedArc: UnsafeMutablePointer<Int>
  private let usedStart: UnsafeMutablePointer<Int>

  init(
    outgoing: CompressedRows, incoming: CompressedRows, costs: ArcCosts?, inwardCosts: ArcCosts?
  ) {
    self.outgoing = outgoing
    self.incoming = incoming
    self.costs = costs
    self.inwardCosts = inwardCosts
    let n = outgoing.rowCount
    search = DijkstraKernel(rowCount: n)
    sigma = .allocate(capacity: max(1, n))
    delta = .allocate(capacity: max(1, n))
    usedArc = .allocate(capacity: max(1, incoming.arcCount))
    usedStart = .allocate(capacity: n + 1)
  }

  deinit {
    sigma.deallocate()
    delta.deallocate()
    usedArc.deallocate()
    usedStart.deallocate()
  }

  /// Adds the dependencies of one source to `nodeSums` by row and to `arcSums` by position in the
  /// incoming rows.
  func run(
    from source: Int, nodeSums: UnsafeMutablePointer<Double>?,
    arcSums: UnsafeMutablePointer<Double>?
  ) {
    search.run(from: source, rows: outgoing, costs: costs?.values)
    let distance = search.distance
    let settled = search.settled
    let count = search.settledCount
    let offsets = incoming.offsets
    let targets = incoming.targets
    var used = 0
    sigma[source] = 1
    delta[source] = 0
    usedStart[0] = 0
    usedStart[min(1, count)] = 0
    for index in stride(from: 1, to: count, by: 1) {
      let row = Int(settled[index])
      let own = distance[row]
      let tolerance = own * PathCountKernel.relativeTolerance
      var paths = 0.0
      for arc in offsets[row]..<offsets[row + 1] {
        let before = Int(targets[arc])
        let through = distance[before] + (inwardCosts.map { $0.values[arc] } ?? 1)
        if distance[before] < own && through <= own + tolerance {
          paths += sigma[before]
          usedArc[used] = arc
          used += 1
        }
      }
      sigma[row] = paths
      delta[row] = 0
      usedStart[index + 1] = used
    }
    for index in stride(from: count - 1, to: 0, by: -1) {
      let row = Int(settled[index])
      let paths = sigma[row]
      // NaN for infinitely many paths, which must not count as none.
      let coefficient = (1 + delta[row]) / paths + (paths - paths)
      for position in usedStart[index]..<usedStart[index + 1] {
        let arc = usedArc[position]
        let before = Int(targets[arc])
        let share = sigma[before] * coefficient
        delta[before] += share
        if let arcSums { arcSums[arc] += share }
      }
      if let nodeSums { nodeSums[row] += delta[row] }
    }
  }

  /// Two costs of paths count as equal when they differ by less than this share.
  static let relativeTolerance = 1e-12
}
