import GraphCore

/// Springs along edges and repulsion between all nodes of a connected undirected graph.
///
/// Far nodes repel as one where their cell looks small. The cells that a leaf of the quadtree sees
/// are listed once and then taken eight to a vector for each of its nodes.
final class SpringElectricModel {
  private static let iterationLimit = 150
  /// The strength of repulsion against that of springs.
  private static let repulsion: Float = 0.2
  private static let firstStep: Float = 1
  private static let lastStep: Float = 0.02
  private static let cooling: Float = 0.9

  private let rows: CompressedRows
  private let order: NodeOrder
  private let count: Int
  private let execution: Execution
  private let x: PagedBuffer<Float>
  private let y: PagedBuffer<Float>
  private let forceX: PagedBuffer<Float>
  private let forceY: PagedBuffer<Float>

  /// Takes a start from another layout.
  init(_ graph: GraphSnapshot, x: [Double], y: [Double], execution: Execution) {
    rows = graph.outgoing
    order = graph.order
    count = graph.nodeCount
    self.execution = execution
    self.x = PagedBuffer(count: count)
    self.y = PagedBuffer(count: count)
    forceX = PagedBuffer(count: count)
    forceY = PagedBuffer(count: count)
    for node in 0..<count {
      self.x.start[order.row(node)] = Float(x[node])
      self.y.start[order.row(node)] = Float(y[node])
    }
  }

  /// Returns a place per node, in node order.
  func places(progress: (Double) -> Void) throws -> (x: [Double], y: [Double]) {
    var step = Self.firstStep
    var energy = Double.infinity
    var gains = 0
    for iteration in 0..<Self.iterationLimit {
      let next = try move(step)
      // Longer steps after five gains in a row, shorter ones after a loss.
      if next < energy {
        gains += 1
        if gains >= 5 {
          gains = 0
          step /= Self.cooling
        }
      } else {
        gains = 0
        step *= Self.cooling
      }
      energy = next
      progress(Double(iteration + 1) / Double(Self.iterationLimit))
      if step < Self.lastStep { break }
    }
    return (
      (0..<count).map { Double(x.start[order.row($0)]) },
      (0..<count).map { Double(y.start[order.row($0)]) }
    )
  }

  /// Moves every node by one step along its force, and returns the sum of the squared forces.
  private func move(_ step: Float) throws -> Double {
    let tree = QuadTree(x: x, y: y)
    try execution.forEachChunk(of: tree.leaves.count, size: 64) { _, range in
      var seen = SeenCells()
      for leaf in range {
        let cell = Int(tree.leaves[leaf])
        tree.list(seenFrom: cell, into: &seen)
        for position in tree.cells[cell].begin..<tree.cells[cell].end {
          let row = Int(tree.rowAt.start[Int(position)])
          let push = seen.push(x.start[row], y.start[row])
          var (totalX, totalY) = (Self.repulsion * push.x, Self.repulsion * push.y)
          for arc in rows.offsets[row]..<rows.offsets[row + 1] {
            let other = Int(rows.targets[arc])
            let (dx, dy) = (x.start[other] - x.start[row], y.start[other] - y.start[row])
            // A force of length^1.5: with length² there are a third more crossings between
            // communities, with length a tenth more stress.
            let tension = (dx * dx + dy * dy).squareRoot().squareRoot()
            totalX += tension * dx
            totalY += tension * dy
          }
          forceX.start[row] = totalX
          forceY.start[row] = totalY
        }
      }
    }
    var energy = 0.0
    for row in 0..<count {
      let (fx, fy) = (forceX.start[row], forceY.start[row])
      let square = fx * fx + fy * fy
      guard square > 0 else { continue }
      energy += Double(square)
      let scale = step / square.squareRoot()
      x.start[row] += scale * fx
      y.start[row] += scale * fy
    }
    return energy
  }
}
