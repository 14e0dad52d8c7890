import GraphCore

/// Brandes's algorithm on hops for eight sources at a time, one per lane of a SIMD vector.
///
/// Names follow the paper: σ is the number of shortest paths from the source, δ the dependency. In
/// place of δ the kernel keeps *coefficient* = (1 + δ) / σ, since for a node *u* with successors
/// *v* it is 1/σ(u) + Σ coefficient(v), which needs no multiplication per arc.
///
/// No arc is ever masked. When level *L* + 1 is made, a node not yet visited in a lane has no
/// neighbour above level *L* in that lane, so the plain sum of its neighbours' σ is right there,
/// and wrong lanes are cut off once per node. Going back, coefficients of level *L* and above are
/// not yet set, so the plain sum is right again. Both ways the smaller side does the work: a small
/// level pushes to its neighbours, a large one is pulled.
///
/// On 10,000 nodes and 100,000 edges this takes 5 to 10 times less than one source at a time.
final class BatchedBrandesKernel {
  typealias Lanes = SIMD8<Double>

  private let forward: CompressedRows
  private let backward: CompressedRows
  /// Rows at and after this one have no arcs at all.
  private let liveRows: Int
  private let sigma: UnsafeMutablePointer<Lanes>
  private let coefficient: UnsafeMutablePointer<Lanes>
  /// Sums under way; all zero between levels.
  private let next: UnsafeMutablePointer<Lanes>
  private let visited: UnsafeMutablePointer<UInt8>
  private let mark: UnsafeMutablePointer<UInt8>
  private let touched: UnsafeMutablePointer<UInt32>
  /// The rows of each level and the lanes in which they belong to it.
  private let levelRow: UnsafeMutablePointer<UInt32>
  private let levelLanes: UnsafeMutablePointer<UInt8>
  private let levelStart: UnsafeMutablePointer<Int>
  private let maskOfLanes: UnsafeMutablePointer<SIMD8<UInt64>>

  init(forward: CompressedRows, backward: CompressedRows, liveRows: Int) {
    self.forward = forward
    self.backward = backward
    self.liveRows = liveRows
    let room = max(1, liveRows)
    sigma = .allocate(capacity: room)
    coefficient = .allocate(capacity: room)
    next = .allocate(capacity: room)
    next.initialize(repeating: .zero, count: room)
    visited = .allocate(capacity: room)
    mark = .allocate(capacity: room)
    mark.initialize(repeating: 0, count: room)
    touched = .allocate(capacity: room + 1)
    levelRow = .allocate(capacity: 8 * room)
    levelLanes = .allocate(capacity: 8 * room)
    levelStart = .allocate(capacity: room + 2)
    maskOfLanes = .allocate(capacity: 256)
    for lanes in 0..<256 {
      var mask = SIMD8<UInt64>.zero
      for lane in 0..<8 where lanes >> lane & 1 == 1 { mask[lane] = .max }
      maskOfLanes[lanes] = mask
    }
  }

  deinit {
    sigma.deallocate()
    coefficient.deallocate()
    next.deallocate()
    visited.deallocate()
    mark.deallocate()
    touched.deallocate()
    levelRow.deallocate()
    levelLanes.deallocate()
    levelStart.deallocate()
    maskOfLanes.deallocate()
  }

  /// Adds the dependencies of up to eight sources to `sums`, and their squares to `squares`.
  func run(
    sources: UnsafePointer<UInt32>, count: Int, addingTo sums: UnsafeMutablePointer<Double>,
    squares: UnsafeMutablePointer<Double>? = nil
  ) {
    let levels = search(sources: sources, count: count)
    accumulate(levels: levels, sums: sums, squares: squares)
  }

  /// Finds the levels and σ, and returns the number of levels.
  private func search(sources: UnsafePointer<UInt32>, count: Int) -> Int {
    let sigma = self.sigma
    let next = self.next
    let visited = self.visited
    let mark = self.mark
    let levelRow = self.levelRow
    let levelLanes = self.levelLanes
    let maskOfLanes = self.maskOfLanes
    let forwardOffsets = forward.offsets
    let backwardOffsets = backward.offsets
    let full = UInt8(truncatingIfNeeded: (1 << count) - 1)
    sigma.update(repeating: .zero, count: liveRows)
    visited.update(repeating: 0, count: liveRows)

    var end = 0
    for lane in 0..<count {
      let row = Int(sources[lane])
      if visited[row] == 0 {
        levelRow[end] = sources[lane]
        end += 1
      }
      visited[row] |= 1 << UInt8(lane)
      sigma[row][lane] = 1
    }
    for index in 0..<end { levelLanes[index] = visited[Int(levelRow[index])] }
    levelStart[0] = 0
    levelStart[1] = end
    var levels = 1
    var openArcs = backward.arcCount
    while true {
      let begin = levelStart[levels - 1]
      var frontierArcs = 0
      for index in begin..<end {
        let row = Int(levelRow[index])
        frontierArcs += forwardOffsets[row + 1] - forwardOffsets[row]
        if visited[row] == full { openArcs -= backwardOffsets[row + 1] - backwardOffsets[row] }
      }
      let newBegin = end
      if Self.pushCost * frontierArcs < openArcs {
        let touchedCount = push(begin..<end, along: forward, values: sigma, skipping: full)
        for index in 0..<touchedCount {
          let row = Int(touched[index])
          let lanes = mark[row] & ~visited[row]
          mark[row] = 0
          if lanes != 0 {
            let value = Self.cut(next[row], maskOfLanes[Int(lanes)])
            sigma[row] += value
            visited[row] |= lanes
            levelRow[end] = UInt32(row)
            levelLanes[end] = lanes
            end += 1
          }
          next[row] = .zero
        }
      } else {
        for row in 0..<liveRows where visited[row] != full {
          let value = Self.sum(
            backward.targets + backwardOffsets[row],
            backwardOffsets[row + 1] - backwardOffsets[row], sigma)
          let lanes = Self.positiveLanes(value) & ~visited[row]
          if lanes != 0 {
            next[row] = Self.cut(value, maskOfLanes[Int(lanes)])
            levelRow[end] = UInt32(row)
            levelLanes[end] = lanes
            end += 1
          }
        }
        for index in newBegin..<end {
          let row = Int(levelRow[index])
          sigma[row] += next[row]
          next[row] = .zero
          visited[row] |= levelLanes[index]
        }
      }
      if end == newBegin { return levels }
      levels += 1
      levelStart[levels] = end
    }
  }

  /// Goes back from the last level and adds δ to the sums.
  private func accumulate(
    levels: Int, sums: UnsafeMutablePointer<Double>, squares: UnsafeMutablePointer<Double>?
  ) {
    guard levels > 1 else { return }
    let sigma = self.sigma
    let coefficient = self.coefficient
    let next = self.next
    let maskOfLanes = self.maskOfLanes
    let offsets = forward.offsets
    let targets = forward.targets
    coefficient.update(repeating: .zero, count: liveRows)
    for index in levelStart[levels - 1]..<levelStart[levels] {
      let row = Int(levelRow[index])
      coefficient[row] += Self.cut(Self.inverse(sigma[row]), maskOfLanes[Int(levelLanes[index])])
    }
    var level = levels - 2
    while level > 0 {
      let range = levelStart[level]..<levelStart[level + 1]
      let below = levelStart[level + 1]..<levelStart[level + 2]
      var pullArcs = 0
      for index in range {
        let row = Int(levelRow[index])
        pullArcs += offsets[row + 1] - offsets[row]
      }
      var pushArcs = 0
      for index in below {
        let row = Int(levelRow[index])
        pushArcs += backward.offsets[row + 1] - backward.offsets[row]
      }
      var touchedCount = 0
      if Self.pushCost * pushArcs < pullArcs {
        touchedCount = push(below, along: backward, values: coefficient, skipping: nil)
      } else {
        for index in range {
          let row = Int(levelRow[index])
          next[row] = Self.sum(targets + offsets[row], offsets[row + 1] - offsets[row], coefficient)
        }
      }
      for index in range {
        let row = Int(levelRow[index])
        let mask = maskOfLanes[Int(levelLanes[index])]
        let sum = Self.cut(next[row], mask)
        let paths = sigma[row]
        coefficient[row] += Self.cut(Self.inverse(paths) + sum, mask)
        let dependency = paths * sum
        sums[row] += dependency.sum()
        if let squares { squares[row] += (dependency * dependency).sum() }
        next[row] = .zero
      }
      for index in 0..<touchedCount {
        let row = Int(touched[index])
        next[row] = .zero
        mark[row] = 0
      }
      level -= 1
    }
  }

  /// Adds each row's value to its neighbours' sums, and returns the number of rows touched.
  @inline(__always)
  private func push(
    _ range: Range<Int>, along rows: CompressedRows, values: UnsafeMutablePointer<Lanes>,
    skipping full: UInt8?
  ) -> Int {
    let offsets = rows.offsets
    let targets = rows.targets
    let next = self.next
    let mark = self.mark
    let visited = self.visited
    let touched = self.touched
    var count = 0
    for index in range {
      let row = Int(levelRow[index])
      let lanes = levelLanes[index]
      let value = values[row]
      for arc in offsets[row]..<offsets[row + 1] {
        let target = Int(targets[arc])
        if let full, visited[target] == full { continue }
        next[target] += value
        touched[count] = UInt32(truncatingIfNeeded: target)
        let old = mark[target]
        count &+= old == 0 ? 1 : 0
        mark[target] = old | lanes
      }
    }
    return count
  }

  /// 1/σ, or NaN for infinitely many paths, which must not count as none.
  @inline(__always)
  private static func inverse(_ sigma: Lanes) -> Lanes { 1 / sigma + (sigma - sigma) }

  /// A pushed arc reads and writes a vector and a mark; a pulled one only reads a vector.
  private static let pushCost = 3

  @inline(__always)
  private static func cut(_ value: Lanes, _ mask: SIMD8<UInt64>) -> Lanes {
    unsafeBitCast(unsafeBitCast(value, to: SIMD8<UInt64>.self) & mask, to: Lanes.self)
  }

  /// The lanes in which a value that is never negative is above 0.
  @inline(__always)
  private static func positiveLanes(_ value: Lanes) -> UInt8 {
    let bits = unsafeBitCast(value, to: SIMD8<UInt64>.self)
    let signs = (SIMD8<UInt64>.zero &- bits) &>> 63
    let weighted = signs &<< SIMD8<UInt64>(0, 1, 2, 3, 4, 5, 6, 7)
    return UInt8(truncatingIfNeeded: weighted.wrappedSum())
  }

  @inline(__always)
  private static func sum(
    _ targets: UnsafePointer<UInt32>, _ count: Int, _ values: UnsafeMutablePointer<Lanes>
  ) -> Lanes {
    var even = Lanes.zero
    var odd = Lanes.zero
    var index = 0
    while index &+ 1 < count {
      even += values[Int(targets[index])]
      odd += values[Int(targets[index &+ 1])]
      index &+= 2
    }
    if index < count { even += values[Int(targets[index])] }
    return even + odd
  }
}
