import GraphCore

/// Cells and nodes that repel the nodes of one leaf.
struct SeenCells {
  private typealias Lane = SIMD8<Float>

  private var x: [Lane] = []
  private var y: [Lane] = []
  private var mass: [Lane] = []
  private var filled = 0

  mutating func removeAll() {
    x.removeAll(keepingCapacity: true)
    y.removeAll(keepingCapacity: true)
    mass.removeAll(keepingCapacity: true)
    filled = 0
  }

  mutating func append(_ x: Float, _ y: Float, mass: Float) {
    let lane = filled & 7
    if lane == 0 {
      self.x.append(.zero)
      self.y.append(.zero)
      self.mass.append(.zero)
    }
    let last = filled >> 3
    self.x[last][lane] = x
    self.y[last][lane] = y
    self.mass[last][lane] = mass
    filled += 1
  }

  /// The sum of mass · (p − c) / ‖p − c‖² over what is seen.
  func push(_ ownX: Float, _ ownY: Float) -> (x: Float, y: Float) {
    let (laneX, laneY) = (Lane(repeating: ownX), Lane(repeating: ownY))
    let tiny = Lane(repeating: 1e-9)
    var (sumX, sumY) = (Lane.zero, Lane.zero)
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        mass.withUnsafeBufferPointer { mass in
          for index in 0..<x.count {
            let (dx, dy) = (laneX - x[index], laneY - y[index])
            let weight = mass[index] / (dx * dx + dy * dy + tiny)
            sumX += weight * dx
            sumY += weight * dy
          }
        }
      }
    }
    return (sumX.sum(), sumY.sum())
  }
}

/// Nodes by square cells that are cut in four until few are left in one.
struct QuadTree {
  struct Cell {
    var x: Float
    var y: Float
    var mass: Float
    /// The side of the cell.
    var size: Float
    /// Its nodes, by position in ``rowAt``.
    var begin: Int32
    var end: Int32
    /// The first cell after those within this one.
    var next: Int32
    var isLeaf: Bool
  }

  private static let leafSize = 12
  private static let depth = 16
  /// How large a cell may look for its nodes to repel as one.
  private static let opening: Float = 0.7

  /// Parents before their children.
  private(set) var cells: [Cell] = []
  private(set) var leaves: [Int32] = []
  /// The rows along a curve that fills the plane.
  let rowAt: PagedBuffer<UInt32>

  private let x: PagedBuffer<Float>
  private let y: PagedBuffer<Float>
  private let codes: [UInt64]

  init(x: PagedBuffer<Float>, y: PagedBuffer<Float>) {
    self.x = x
    self.y = y
    let count = x.count
    var (left, bottom) = (Float.infinity, Float.infinity)
    var (right, top) = (-Float.infinity, -Float.infinity)
    for row in 0..<count {
      left = min(left, x.start[row])
      right = max(right, x.start[row])
      bottom = min(bottom, y.start[row])
      top = max(top, y.start[row])
    }
    let side = max(right - left, top - bottom, 1e-6) * 1.0001
    let scale = Float(1 << Self.depth) / side
    var keys = [UInt64](repeating: 0, count: count)
    for row in 0..<count {
      let code =
        Self.spread(UInt32((x.start[row] - left) * scale))
        | Self.spread(UInt32((y.start[row] - bottom) * scale)) << 1
      keys[row] = code << 32 | UInt64(row)
    }
    keys.sort()
    rowAt = PagedBuffer(count: count)
    for position in 0..<count {
      rowAt.start[position] = UInt32(truncatingIfNeeded: keys[position])
    }
    codes = keys
    cells.reserveCapacity(count / 3 + 1)
    split(0..<count, level: 0, size: side)
  }

  /// Puts a zero between any two of the lowest 16 bits.
  private static func spread(_ value: UInt32) -> UInt64 {
    var v = UInt64(value) & 0xFFFF
    v = (v | v << 8) & 0x00FF_00FF
    v = (v | v << 4) & 0x0F0F_0F0F
    v = (v | v << 2) & 0x3333_3333
    return (v | v << 1) & 0x5555_5555
  }

  private mutating func split(_ range: Range<Int>, level: Int, size: Float) {
    var (sumX, sumY): (Float, Float) = (0, 0)
    for position in range {
      let row = Int(rowAt.start[position])
      sumX += x.start[row]
      sumY += y.start[row]
    }
    let mass = Float(range.count)
    let isLeaf = range.count <= Self.leafSize || level == Self.depth
    let index = cells.count
    cells.append(
      Cell(
        x: sumX / mass, y: sumY / mass, mass: mass, size: size, begin: Int32(range.lowerBound),
        end: Int32(range.upperBound), next: 0, isLeaf: isLeaf))
    if isLeaf {
      leaves.append(Int32(index))
    } else {
      let shift = UInt64(32 + 2 * (Self.depth - level - 1))
      var begin = range.lowerBound
      for quarter in UInt64(0)..<4 {
        var end = begin
        var high = range.upperBound
        while end < high {
          let middle = (end + high) / 2
          if (codes[middle] >> shift) & 3 <= quarter { end = middle + 1 } else { high = middle }
        }
        if end > begin { split(begin..<end, level: level + 1, size: size / 2) }
        begin = end
      }
    }
    cells[index].next = Int32(cells.count)
  }

  /// Lists what the nodes of a leaf see.
  func list(seenFrom leaf: Int, into seen: inout SeenCells) {
    seen.removeAll()
    let own = cells[leaf]
    var radius: Float = 0
    for position in Int(own.begin)..<Int(own.end) {
      let row = Int(rowAt.start[position])
      let (dx, dy) = (x.start[row] - own.x, y.start[row] - own.y)
      radius = max(radius, dx * dx + dy * dy)
    }
    radius = radius.squareRoot()
    cells.withUnsafeBufferPointer { cells in
      var index = 0
      while index < cells.count {
        let cell = cells[index]
        let (dx, dy) = (cell.x - own.x, cell.y - own.y)
        let distance = (dx * dx + dy * dy).squareRoot() - radius
        if cell.size < Self.opening * distance {
          seen.append(cell.x, cell.y, mass: cell.mass)
          index = Int(cell.next)
        } else if cell.isLeaf {
          for position in Int(cell.begin)..<Int(cell.end) {
            let row = Int(rowAt.start[position])
            seen.append(x.start[row], y.start[row], mass: 1)
          }
          index = Int(cell.next)
        } else {
          index += 1
        }
      }
    }
  }
}
