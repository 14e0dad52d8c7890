import StakeholderModel

/// A writer of a square matrix in CSV, with the ids of actors as labels.
///
/// A cell is the strength of the tie, 1 where nobody knows it, and `NA` where nobody asked. Claims
/// of one pair add up; what else they say is lost.
struct AdjacencyMatrixWriter {
  let path: String
  let existing: ExistingOutput

  /// The most rows; that many have a hundred million cells.
  private static let limit = 10_000

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    var graph = ExchangeGraph(network)
    graph.loseColumns(nodes: [], edges: [])
    let count = graph.nodes.count
    guard count <= Self.limit else {
      throw DataError(
        .cannotWrite,
        [
          Problem(
            at: Place(file: path), "a matrix of \(count) actors is too large for any reader",
            remedy: "write an edge table, or a part of the network of \(Self.limit) actors")
        ])
    }
    var cells = [[String]](repeating: Array(repeating: "0", count: count), count: count)
    var sums = [[Double?]](repeating: Array(repeating: nil, count: count), count: count)
    var used = [[Bool]](repeating: Array(repeating: false, count: count), count: count)
    var added = 0
    for (claim, edge) in zip(network.claims, graph.edges) where claim.state != .none {
      var places = [(edge.source, edge.target)]
      if !edge.isDirected, edge.source != edge.target { places.append((edge.target, edge.source)) }
      if places.contains(where: { used[$0.0][$0.1] }) { added += 1 }
      for (row, column) in places {
        used[row][column] = true
        if claim.state == .tie {
          let sum = (sums[row][column] ?? 0) + (edge.strength ?? 1)
          sums[row][column] = sum
          cells[row][column] = sum.shortText
        } else if sums[row][column] == nil {
          cells[row][column] = "NA"
        }
      }
    }
    var writer = CSVWriter()
    writer.write([""] + graph.nodes.map(\.id))
    for (node, row) in zip(graph.nodes, cells) { writer.write([node.id] + row) }
    var losses = graph.losses
    losses.add("title", graph.title.name.isEmpty ? 0 : 1)
    losses.add("names of actors", graph.nodes.count { $0.name != $0.id })
    losses.add("claims that there is no tie", network.claims.count { $0.state == .none })
    losses.add("claims added up in one cell", added)
    losses.add(
      "ties of strength 0, which stands for none",
      network.claims.count { $0.state == .tie && $0.strength == 0 })
    losses.add(
      "strengths of pairs that nobody asked about",
      network.claims.count { $0.state == .notAsked && $0.strength != nil })
    losses.add("strengths that are unknown, written as 1", graph.edges.count { $0.strength == nil })
    let isSymmetric = cells.indices.allSatisfy { row in
      (0..<row).allSatisfy { cells[row][$0] == cells[$0][row] }
    }
    // A symmetric matrix has ties without direction, any other only ties with one.
    if isSymmetric {
      losses.add("directions of ties", graph.edges.count(where: \.isDirected))
    } else {
      losses.add(
        "ties without direction, written as two with one", graph.edges.count { !$0.isDirected })
    }
    try AtomicOutput.write(writer.take(), to: path, existing: existing)
    return losses
  }
}

extension NetworkFormat {
  /// A matrix in CSV, with labels.
  public static let adjacencyMatrix = NetworkFormat(
    name: "adjacency-matrix", title: "a matrix", fileNameEndings: [".matrix.csv"],
    settings: .text,
    read: { files, options throws(DataError) in
      let path = try files.only(for: "an adjacency matrix")
      return try AdjacencyMatrixReader(path: path, options: options).read()
    },
    write: { network, path, existing throws(DataError) in
      try AdjacencyMatrixWriter(path: path, existing: existing).write(network)
    })
}
