import StakeholderModel

/// A reader of GraphML, that of yEd, Gephi, NetworkX and igraph included.
///
/// The label of a drawn node is its name; a group of nodes is an actor that the nodes in it are
/// parts of. If the nodes have an attribute `id` with a value of its own for each, as igraph writes
/// it, that is the id. Hyperedges are rejected.
struct GraphMLReader {
  let path: String
  let options: ImportOptions

  func read() throws(DataError) -> LoadedNetwork {
    var content = GraphMLContent(file: path)
    try XMLDocumentReader.read(path, with: &content)
    guard content.hasGraph else {
      throw content.failure(
        TextPosition(line: 1, column: 1), "there is no graph in the file",
        "check that it is GraphML")
    }
    return try content.network(options)
  }
}

extension NetworkFormat {
  /// GraphML.
  public static let graphML = NetworkFormat(
    name: "graphml", title: "GraphML", fileNameEndings: [".graphml"],
    read: { files, options throws(DataError) in
      try GraphMLReader(path: try files.only(for: "GraphML"), options: options).read()
    },
    write: { network, path, existing throws(DataError) in
      try GraphMLWriter(path: path, existing: existing).write(network)
    })
}
