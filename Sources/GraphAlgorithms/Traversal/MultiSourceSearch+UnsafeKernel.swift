import GraphCore

/// Breadth-first search from 256 sources at once, one bit each.
///
/// After level *L* a row's bits name the sources that reach it within *L* steps; the next level is
/// the row's own bits or those of its neighbours. A row is done when it has all bits, and then
/// never looked at again; while a row is being made, it is done as soon as its bits are full,
/// which with hubs first is after a few neighbours.
///
/// The number of bits a row gains at a level is the number of sources at that distance, so what a
/// measure needs (sums of distances, of their inverses, the largest) falls out per row.
final class MultiSourceKernel {
  typealias Bits = SIMD4<UInt64>

  static let width = 256

  private let rows: CompressedRows
  private let reached: UnsafeMutablePointer<Bits>
  private let next: UnsafeMutablePointer<Bits>
  /// The rows whose bits are not yet full.
  private let open: UnsafeMutablePointer<UInt32>

  /// - Parameter rows: For each row, the rows from which a step leads to it.
  init(rows: CompressedRows) {
    self.rows = rows
    let room = max(1, rows.rowCount)
    reached = .allocate(capacity: room)
    next = .allocate(capacity: room)
    open = .allocate(capacity: room)
  }

  deinit {
    reached.deallocate()
    next.deallocate()
    open.deallocate()
  }

  /// Searches from the rows `first` ..< `first + count`, and adds to each row's sums.
  func run(from first: Int, count: Int, addingTo sums: DistanceSums) {
    let n = rows.rowCount
    let offsets = rows.offsets
    let targets = rows.targets
    let reached = self.reached
    let next = self.next
    let open = self.open
    let full = Self.firstBits(count)
    reached.update(repeating: .zero, count: n)
    for source in 0..<count { reached[first + source][source >> 6] |= 1 << UInt64(source & 63) }
    var openCount = 0
    for row in 0..<n where reached[row] != full {
      open[openCount] = UInt32(row)
      openCount += 1
    }
    var level = 0
    while openCount > 0 {
      level += 1
      let inverse = 1 / Double(level)
      var isChanged = false
      for index in 0..<openCount {
        let row = Int(open[index])
        var bits = reached[row]
        let before = bits
        var arc = offsets[row]
        let end = offsets[row + 1]
        while arc < end {
          bits |= reached[Int(targets[arc])]
          arc &+= 1
          if arc & 7 == 0, bits == full { break }
        }
        next[row] = bits
        if bits != before {
          isChanged = true
          let gained = Self.count(bits & ~before)
          sums.distances[row] &+= UInt64(gained &* level)
          sums.inverses[row] += Double(gained) * inverse
          sums.reached[row] &+= UInt32(gained)
          if level > sums.farthest[row] { sums.farthest[row] = UInt32(level) }
        }
      }
      guard isChanged else { return }
      var kept = 0
      for index in 0..<openCount {
        let row = open[index]
        let bits = next[Int(row)]
        reached[Int(row)] = bits
        open[kept] = row
        kept &+= bits == full ? 0 : 1
      }
      openCount = kept
    }
  }

  private static func firstBits(_ count: Int) -> Bits {
    var bits = Bits.zero
    for bit in 0..<count { bits[bit >> 6] |= 1 << UInt64(bit & 63) }
    return bits
  }

  @inline(__always)
  private static func count(_ bits: Bits) -> Int {
    bits[0].nonzeroBitCount &+ bits[1].nonzeroBitCount &+ bits[2].nonzeroBitCount
      &+ bits[3].nonzeroBitCount
  }
}

/// What the distances from all rows add up to, per row.
final class DistanceSums {
  let count: Int
  /// Sums of the distances.
  let distances: UnsafeMutablePointer<UInt64>
  /// Sums of the inverse distances.
  let inverses: UnsafeMutablePointer<Double>
  /// How many other rows there is a path with.
  let reached: UnsafeMutablePointer<UInt32>
  /// The largest distance.
  let farthest: UnsafeMutablePointer<UInt32>

  init(count: Int) {
    self.count = count
    let room = max(1, count)
    distances = .allocate(capacity: room)
    distances.initialize(repeating: 0, count: room)
    inverses = .allocate(capacity: room)
    inverses.initialize(repeating: 0, count: room)
    reached = .allocate(capacity: room)
    reached.initialize(repeating: 0, count: room)
    farthest = .allocate(capacity: room)
    farthest.initialize(repeating: 0, count: room)
  }

  deinit {
    distances.deallocate()
    inverses.deallocate()
    reached.deallocate()
    farthest.deallocate()
  }

  func add(_ other: DistanceSums) {
    for row in 0..<count {
      distances[row] &+= other.distances[row]
      inverses[row] += other.inverses[row]
      reached[row] &+= other.reached[row]
      farthest[row] = max(farthest[row], other.farthest[row])
    }
  }
}
