import GraphCore

extension GraphSnapshot {
  /// Lays out the components one by one, and packs them.
  ///
  /// - Parameters:
  ///   - execution: How to run.
  ///   - place: Places the nodes of a connected undirected graph of at least two nodes, and tells
  ///     of its progress.
  /// - Returns: One place per node.
  /// - Throws: What `place` throws; `CancellationError`.
  func packed(
    execution: Execution,
    _ place: (GraphSnapshot, (Double) -> Void) throws -> (x: [Double], y: [Double])
  ) throws -> GraphLayout {
    let components = try connectedComponents(execution: Execution(threads: execution.threads))
    var packing = ComponentPacking(nodeCount: nodeCount)
    var done = 0
    for part in try componentGraphs(components) {
      let count = part.nodes.count
      if count == 1 {
        packing.add(part.nodes, x: [0], y: [0])
      } else {
        let places = try place(part.graph) { share in
          execution.progress?((Double(done) + share * Double(count)) / Double(nodeCount))
        }
        packing.add(part.nodes, x: places.x, y: places.y)
      }
      done += count
    }
    return packing.layout()
  }

  /// The components as undirected graphs of their own, with the nodes that their nodes are here.
  private func componentGraphs(
    _ components: Partition
  ) throws -> [(nodes: [Int], graph: GraphSnapshot)] {
    var nodes = components.sizes.map { size in
      var list: [Int] = []
      list.reserveCapacity(size)
      return list
    }
    var numberInGroup = [UInt32](repeating: 0, count: nodeCount)
    for node in 0..<nodeCount {
      let group = components.groupOfNode[node]
      numberInGroup[node] = UInt32(nodes[group].count)
      nodes[group].append(node)
    }
    return try nodes.map { nodes in
      var sources: [UInt32] = []
      var targets: [UInt32] = []
      for node in nodes {
        for target in outgoing.targets(of: order.row(node)) {
          sources.append(numberInGroup[node])
          targets.append(numberInGroup[order.node(Int(target))])
        }
      }
      let graph = try GraphSnapshot(
        nodeCount: nodes.count, direction: .undirected, sources: sources, targets: targets)
      return (nodes, graph)
    }
  }
}

/// Components side by side, in rows from the largest to the smallest.
struct ComponentPacking {
  /// The room between two components, in lengths of an edge.
  private static let gap = 1.0
  /// How much wider than high the whole should be.
  private static let aspect = 1.4

  private struct Part {
    let nodes: [Int]
    let x: [Double]
    let y: [Double]
    let width: Double
    let height: Double
  }

  private let nodeCount: Int
  private var parts: [Part] = []

  init(nodeCount: Int) { self.nodeCount = nodeCount }

  /// Adds a component, turned so that its longer side lies flat.
  mutating func add(_ nodes: [Int], x: [Double], y: [Double]) {
    guard let left = x.min(), let right = x.max(), let bottom = y.min(), let top = y.max() else {
      return
    }
    let x = x.map { $0 - left + Self.gap / 2 }
    let y = y.map { $0 - bottom + Self.gap / 2 }
    let (width, height) = (right - left + Self.gap, top - bottom + Self.gap)
    parts.append(
      width < height
        ? Part(nodes: nodes, x: y, y: x, width: height, height: width)
        : Part(nodes: nodes, x: x, y: y, width: width, height: height))
  }

  /// Puts the components into rows.
  func layout() -> GraphLayout {
    var x = [Double](repeating: 0, count: nodeCount)
    var y = [Double](repeating: 0, count: nodeCount)
    let area = parts.reduce(0) { $0 + $1.width * $1.height }
    let widest = parts.reduce(0) { max($0, $1.width) }
    let rowWidth = max(widest, (area * Self.aspect).squareRoot())
    let byHeight = parts.indices.sorted {
      (-parts[$0].height, -parts[$0].width, $0) < (-parts[$1].height, -parts[$1].width, $1)
    }
    var left = 0.0
    var bottom = 0.0
    var rowHeight = 0.0
    for index in byHeight {
      let part = parts[index]
      if left > 0 && left + part.width > rowWidth {
        bottom += rowHeight
        left = 0
        rowHeight = 0
      }
      for (position, node) in part.nodes.enumerated() {
        x[node] = left + part.x[position]
        y[node] = bottom + part.y[position]
      }
      left += part.width
      rowHeight = max(rowHeight, part.height)
    }
    return GraphLayout(x: x, y: y)
  }
}
