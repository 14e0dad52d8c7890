import GraphCore

/// Dijkstra's algorithm with a four-way heap, with buffers that serve one source after another.
///
/// Entries are not moved when a shorter way is found: a second entry is pushed, and the stale one
/// is skipped when it comes up. On 10,000 nodes that is faster than a heap with positions, since
/// most nodes are pushed once.
final class DijkstraKernel {
  struct Entry {
    var cost: Double
    var row: UInt32
  }

  let rowCount: Int
  let distance: UnsafeMutablePointer<Double>
  /// The row before each row on its path, `UInt32.max` where there is none.
  let predecessor: UnsafeMutablePointer<UInt32>
  /// The rows that were reached, by rising distance.
  let settled: UnsafeMutablePointer<UInt32>
  private(set) var settledCount = 0
  private var heap: UnsafeMutablePointer<Entry>
  private var heapCapacity = 1024

  init(rowCount: Int) {
    self.rowCount = rowCount
    distance = .allocate(capacity: max(1, rowCount))
    predecessor = .allocate(capacity: max(1, rowCount))
    settled = .allocate(capacity: max(1, rowCount))
    heap = .allocate(capacity: heapCapacity)
  }

  deinit {
    distance.deallocate()
    predecessor.deallocate()
    settled.deallocate()
    heap.deallocate()
  }

  /// Fills the buffers for one source; `costs` has one value per arc, or is `nil` for hops.
  func run(from start: Int, rows: CompressedRows, costs: UnsafePointer<Double>?) {
    let offsets = rows.offsets
    let targets = rows.targets
    let distance = self.distance
    let predecessor = self.predecessor
    let settled = self.settled
    var heap = self.heap
    var capacity = heapCapacity
    distance.update(repeating: .infinity, count: rowCount)
    predecessor.update(repeating: .max, count: rowCount)
    var done = 0
    distance[start] = 0
    heap[0] = Entry(cost: 0, row: UInt32(start))
    var size = 1
    while size > 0 {
      let top = heap[0]
      size -= 1
      if size > 0 { Self.siftDown(heap, size, heap[size]) }
      let row = Int(top.row)
      if top.cost > distance[row] { continue }
      // A row is settled by its first entry; a later one of equal cost cannot exist, because only
      // a strictly smaller cost is pushed.
      settled[done] = top.row
      done += 1
      for arc in offsets[row]..<offsets[row + 1] {
        let target = Int(targets[arc])
        let cost = top.cost + (costs.map { $0[arc] } ?? 1)
        guard cost < distance[target] else { continue }
        distance[target] = cost
        predecessor[target] = top.row
        if size == capacity {
          let larger = UnsafeMutablePointer<Entry>.allocate(capacity: 2 * capacity)
          larger.moveInitialize(from: heap, count: size)
          heap.deallocate()
          heap = larger
          capacity *= 2
        }
        Self.siftUp(heap, size, Entry(cost: cost, row: UInt32(target)))
        size += 1
      }
    }
    self.heap = heap
    heapCapacity = capacity
    settledCount = done
  }

  @inline(__always)
  private static func siftUp(_ heap: UnsafeMutablePointer<Entry>, _ start: Int, _ entry: Entry) {
    var position = start
    while position > 0 {
      let parent = (position &- 1) >> 2
      if heap[parent].cost <= entry.cost { break }
      heap[position] = heap[parent]
      position = parent
    }
    heap[position] = entry
  }

  @inline(__always)
  private static func siftDown(_ heap: UnsafeMutablePointer<Entry>, _ size: Int, _ entry: Entry) {
    var position = 0
    while true {
      let first = 4 &* position &+ 1
      if first >= size { break }
      var best = first
      var bestCost = heap[first].cost
      let end = min(first &+ 4, size)
      var child = first &+ 1
      while child < end {
        if heap[child].cost < bestCost {
          best = child
          bestCost = heap[child].cost
        }
        child &+= 1
      }
      if entry.cost <= bestCost { break }
      heap[position] = heap[best]
      position = best
    }
    heap[position] = entry
  }
}
