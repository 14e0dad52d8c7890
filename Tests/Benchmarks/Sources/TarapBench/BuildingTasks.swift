import GraphCore

/// From columns or rows in memory to a snapshot; not tasks of the harness.
let buildingTasks: [BenchmarkTask] = [
  BenchmarkTask("build_columns_rmat") { input in
    let (sources, targets, nodeCount) = try columns(input)
    return {
      let graph = try GraphSnapshot(
        nodeCount: nodeCount, sources: sources, targets: targets, execution: input.execution)
      return { [Double(graph.nodeCount), Double(graph.edgeCount)] }
    }
  },
  BenchmarkTask("build_rows_rmat") { input in
    let rows = try input.rows()
    return {
      let graph = try GraphSnapshot(
        rowStarts: rows.starts, neighbors: rows.neighbors, execution: input.execution)
      return { [Double(graph.nodeCount), Double(graph.edgeCount)] }
    }
  },
]

/// Every edge of the graph once, in an order like that of a file.
private func columns(
  _ input: BenchmarkInput
) throws -> (sources: [UInt32], targets: [UInt32], nodeCount: Int) {
  let rows = try input.rows()
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  for row in 0..<rows.starts.count - 1 {
    for neighbor in rows.neighbors[rows.starts[row]..<rows.starts[row + 1]] where neighbor > row {
      sources.append(UInt32(row))
      targets.append(neighbor)
    }
  }
  var random = CounterRandom(seed: 1)
  for index in stride(from: sources.count - 1, to: 0, by: -1) {
    let other = Int.random(in: 0...index, using: &random)
    sources.swapAt(index, other)
    targets.swapAt(index, other)
  }
  return (sources, targets, rows.starts.count - 1)
}
