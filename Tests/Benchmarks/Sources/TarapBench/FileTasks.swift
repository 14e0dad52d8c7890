import GraphCore
import NetworkFormats

/// From a file to a graph.
let fileTasks: [BenchmarkTask] = [
  BenchmarkTask("csv_rmat") { input in
    let options = EdgeListOptions(nodes: .numbers)
    return {
      let list = try EdgeList(csv: input.csvPath, options: options, execution: input.execution)
      let graph = try list.snapshot(execution: input.execution)
      return { [Double(graph.nodeCount), Double(graph.edgeCount)] }
    }
  },
  BenchmarkTask("csvnamed_rmat") { input in
    let options = EdgeListOptions(hasHeader: true, strengthColumn: 2)
    let path = input.csvPath.replacing(".csv", with: ".named.csv")
    return {
      let list = try EdgeList(csv: path, options: options, execution: input.execution)
      let graph = try list.snapshot(execution: input.execution)
      return { [Double(graph.nodeCount), Double(graph.edgeCount)] }
    }
  },
  BenchmarkTask("csvnames_register") { input in
    let options = EdgeListOptions(hasHeader: true)
    return {
      let list = try EdgeList(csv: input.csvPath, options: options, execution: input.execution)
      let graph = try list.snapshot(execution: input.execution)
      return { [Double(graph.nodeCount), Double(list.count)] }
    }
  },
  // Not tasks of the harness: the reading alone.
  BenchmarkTask("read_rmat") { input in
    let options = EdgeListOptions(nodes: .numbers)
    return {
      let list = try EdgeList(csv: input.csvPath, options: options, execution: input.execution)
      return { [Double(list.nodeCount), Double(list.count)] }
    }
  },
  BenchmarkTask("readnamed_rmat") { input in
    let options = EdgeListOptions(hasHeader: true, strengthColumn: 2)
    let path = input.csvPath.replacing(".csv", with: ".named.csv")
    return {
      let list = try EdgeList(csv: path, options: options, execution: input.execution)
      return { [Double(list.nodeCount), Double(list.count)] }
    }
  },
]
