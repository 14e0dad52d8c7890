import GraphCore

extension GraphSnapshot {
  /// Returns the sum over ordered pairs of rows that are no members of the share of their shortest
  /// paths that pass through a member.
  func pairsThrough(memberOfRow: [Bool], execution: Execution) throws -> Double {
    let n = nodeCount
    let kernels = (0..<execution.threads).map { _ in
      GroupPathKernel(rows: outgoing, memberOfRow: memberOfRow)
    }
    let shares = PagedBuffer<Double>(count: n)
    let size = max(1, min(64, n / 64))
    try execution.forEachChunk(of: n, size: size) { _, range, worker in
      for row in range where !memberOfRow[row] {
        shares.start[row] = kernels[worker].run(from: row)
      }
    }
    return (0..<n).reduce(0) { $0 + shares.start[$1] }
  }
}

/// Breadth-first search that counts shortest paths, and those of them that avoid a group.
///
/// Raw memory as in the other searches: a row of arcs read through arrays in a class takes 1.0 ns
/// per arc, through pointers 0.6.
private final class GroupPathKernel {
  private let rows: CompressedRows
  private let isMember: PagedBuffer<Bool>
  private let level: PagedBuffer<Int32>
  private let queue: PagedBuffer<UInt32>
  /// The number of shortest paths from the source.
  private let paths: PagedBuffer<Double>
  /// The number of those that meet no member.
  private let avoiding: PagedBuffer<Double>

  init(rows: CompressedRows, memberOfRow: [Bool]) {
    self.rows = rows
    let n = rows.rowCount
    isMember = PagedBuffer(count: n)
    for row in 0..<n { isMember.start[row] = memberOfRow[row] }
    level = PagedBuffer(count: n)
    queue = PagedBuffer(count: n)
    paths = PagedBuffer(count: n)
    avoiding = PagedBuffer(count: n)
  }

  /// Returns the sum over the rows outside the group of the share of paths that meet a member.
  func run(from source: Int) -> Double {
    let n = rows.rowCount
    let offsets = rows.offsets
    let targets = rows.targets
    let isMember = self.isMember.start
    let level = self.level.start
    let queue = self.queue.start
    let paths = self.paths.start
    let avoiding = self.avoiding.start
    level.update(repeating: -1, count: n)
    level[source] = 0
    paths[source] = 1
    avoiding[source] = 1
    queue[0] = UInt32(truncatingIfNeeded: source)
    var end = 1
    var next = 0
    var sum = 0.0
    while next < end {
      let row = Int(queue[next])
      next &+= 1
      // All rows before this one have been counted, so its own numbers are final.
      let count = paths[row]
      let free = isMember[row] ? 0 : avoiding[row]
      if !isMember[row] { sum += (count - free) / count }
      let deeper = level[row] &+ 1
      for arc in offsets[row]..<offsets[row + 1] {
        let target = Int(targets[arc])
        if level[target] < 0 {
          level[target] = deeper
          paths[target] = count
          avoiding[target] = free
          queue[end] = targets[arc]
          end &+= 1
        } else if level[target] == deeper {
          paths[target] += count
          avoiding[target] += free
        }
      }
    }
    return sum
  }
}
