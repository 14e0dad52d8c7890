import StakeholderModel

/// A reader of VNA, NetDraw's tables of nodes and ties in one file.
///
/// If all that the ties have are numbers under names of no column of ours, each column is a kind of
/// tie, and its values the strengths. Node properties say how to draw and are left.
struct VNAReader {
  let path: String
  let options: ImportOptions

  private enum Section {
    case none, nodes, properties, ties
  }

  func read() throws(DataError) -> LoadedNetwork {
    var scanner = try TextScanner(
      ByteSource.text(of: path, encoding: options.encoding), file: path)
    var assembly = RecordAssembly(file: path, problemLimit: options.problemLimit)
    var section = Section.none
    var columns: [String] = []
    var needsHeader = false
    var ties: [(words: [TextScanner.Word], line: Int)] = []
    var tieColumns: [String] = []
    while true {
      let line = scanner.line
      guard let words = try scanner.nextLine() else { break }
      guard let first = words.first else { continue }
      if !first.isQuoted, first.text.hasPrefix("*") {
        let name = words.map(\.text).joined(separator: " ").lowercased()
        section =
          name == "*node data"
          ? .nodes
          : name == "*tie data"
            ? .ties
            : name == "*node properties" ? .properties : .none
        if section == .none {
          throw scanner.error(line, "“\(name)” is no section", "write *Node data or *Tie data")
        }
        needsHeader = true
      } else if needsHeader {
        needsHeader = false
        columns = words.map(\.text)
        if section == .ties { tieColumns = columns }
        if section == .ties, columns.count < 2 {
          throw scanner.error(line, "the ties have no two ends", "write from and to")
        }
      } else {
        guard section != .none else {
          throw scanner.error(line, "the file begins with no section", "write *Node data")
        }
        guard words.count == columns.count else {
          throw scanner.error(
            line, "the line has \(words.count) values where there are \(columns.count) columns",
            "put values with blanks in quotes")
        }
        switch section {
        case .nodes:
          let values = zip(columns, words).dropFirst().map { NamedText($0, $1.text) }
          assembly.addActor(first.text, Array(values), line: line)
        case .ties: ties.append((words, line))
        case .properties, .none: break
        }
      }
    }
    return try assemble(&assembly, tieColumns, ties)
  }

  private func assemble(
    _ assembly: inout RecordAssembly, _ columns: [String],
    _ ties: [(words: [TextScanner.Word], line: Int)]
  ) throws(DataError) -> LoadedNetwork {
    let more = columns.dropFirst(2)
    let areKinds =
      !more.isEmpty
      && more.allSatisfy { name in
        TableSchema<Claim>.ties.column(name) == nil && name.lowercased() != "weight"
      } && ties.allSatisfy { $0.words.dropFirst(2).allSatisfy { Double(decimal: $0.text) != nil } }
    var entry = ImportBalance.Entry(table: .ties, file: path)
    for tie in ties {
      let ends = tie.words.prefix(2).map(\.text)
      for end in ends { assembly.needActor(end, line: tie.line) }
      entry.read += 1
      guard areKinds else {
        entry.kept += 1
        let values = zip(columns, tie.words).dropFirst(2).map { NamedText($0, $1.text) }
        let directed = values.first { $0.name == "directed" }?.text
        assembly.addTie(
          ends[0], ends[1], isDirected: directed != "false", Array(values), line: tie.line)
        continue
      }
      var made = 0
      for (kind, word) in zip(more, tie.words.dropFirst(2)) where word.text != "0" {
        made += 1
        assembly.addTie(
          ends[0], ends[1], isDirected: true, weight: word.text, [NamedText("kind", kind)],
          line: tie.line)
      }
      if made == 0 {
        entry.rejected += 1
        entry.reasons["every value is 0", default: 0] += 1
      }
      entry.made += max(0, made - 1)
      entry.kept += made
    }
    assembly.balance.entries.append(entry)
    return try assembly.finish()
  }
}

/// A writer of VNA.
struct VNAWriter {
  let path: String
  let existing: ExistingOutput

  func write(_ network: StakeholderNetwork) throws(DataError) -> [ExportLoss] {
    let graph = ExchangeGraph(network)
    var losses = graph.losses
    losses.add("title", graph.title.name.isEmpty ? 0 : 1)
    var changed = 0
    func line(_ words: [String]) -> String {
      words.map { word in
        let plain = UCINETText.plain(word)
        if plain != word { changed += 1 }
        return "\"\(plain)\""
      }.joined(separator: " ") + "\n"
    }
    var text = "*Node data\n" + line(["ID", "name"] + graph.nodeColumns.map(\.name))
    for node in graph.nodes { text += line([node.id, node.name] + node.values) }
    text += "*Tie data\n"
    text += line(["from", "to", "strength", "directed"] + graph.edgeColumns.map(\.name))
    for edge in graph.edges {
      let ends = [graph.nodes[edge.source].id, graph.nodes[edge.target].id]
      let strength = edge.strength.map(\.shortText) ?? ""
      text += line(ends + [strength, edge.isDirected ? "true" : "false"] + edge.values)
    }
    losses.add("quotes and line ends in texts", changed)
    try AtomicOutput.write(Array(text.utf8), to: path, existing: existing)
    return losses
  }
}

extension NetworkFormat {
  /// VNA, the text format of NetDraw.
  public static let vna = NetworkFormat(
    name: "vna", title: "VNA", fileNameEndings: [".vna"], settings: .text,
    read: { files, options throws(DataError) in
      try VNAReader(path: try files.only(for: "VNA"), options: options).read()
    },
    write: { network, path, existing throws(DataError) in
      try VNAWriter(path: path, existing: existing).write(network)
    })
}
