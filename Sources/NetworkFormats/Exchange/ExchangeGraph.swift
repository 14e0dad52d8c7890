import StakeholderModel

/// A network as formats of graphs have it: nodes and edges with named values.
struct ExchangeGraph {
  /// A value that nodes or edges have.
  struct Column {
    /// The name in the file.
    var name: String
    var content: CellContent
  }

  struct Node {
    var id: String
    var name: String
    /// One text per column; empty where there is none.
    var values: [String]
  }

  struct Edge {
    /// Positions in ``nodes``.
    var source: Int
    var target: Int
    var isDirected: Bool
    var strength: Double?
    /// One text per column; empty where there is none.
    var values: [String]
  }

  var title: LocalizedName
  /// The columns of nodes without id and name.
  var nodeColumns: [Column]
  /// The columns of edges without their ends, direction and strength.
  var edgeColumns: [Column]
  var nodes: [Node]
  var edges: [Edge]
  /// What formats of graphs cannot hold.
  var losses: [ExportLoss] = []

  /// Whether every edge has a direction, or none.
  var uniformDirection: Bool? {
    let directed = edges.count(where: \.isDirected)
    if directed == 0 { return false }
    return directed == edges.count ? true : nil
  }

  /// Makes the graph of a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - taken: The names, in small letters, that readers take for something else; attributes of
  ///     these names get a mark.
  init(_ network: StakeholderNetwork, taken: Set<String> = ["label", "weight"]) {
    let records = network.records
    title = records.title
    let positions = Dictionary(
      uniqueKeysWithValues: records.actors.enumerated().map { ($0.element.id, $0.offset) })
    let actorColumns = Self.columns(
      .actors, records.actors, records.columns[.actors], without: ["id", "name"],
      taken)
    let tieColumns = Self.columns(
      .ties, records.claims, records.columns[.ties],
      without: ["source", "target", "directed", "strength"], taken)
    nodeColumns = actorColumns.map(Self.named)
    edgeColumns = tieColumns.map(Self.named)
    nodes = records.actors.map { actor in
      Node(
        id: actor.id.rawValue, name: actor.name.name,
        values: actorColumns.map { $0.write(actor) })
    }
    edges = records.claims.compactMap { claim in
      guard let source = positions[claim.source], let target = positions[claim.target] else {
        return nil
      }
      return Edge(
        source: source, target: target, isDirected: claim.isDirected, strength: claim.strength,
        values: tieColumns.map { $0.write(claim) })
    }
    losses.add("translations of the title", records.title.translations.count)
    losses.add("aliases", records.aliases.count)
    losses.add("events", records.events.count)
    losses.add("participations", records.participations.count)
    losses.add("proposals", records.proposals.count)
    losses.add("mandates", records.mandates.count)
    losses.add("regions (their ids are kept)", records.regions.count)
    losses.add("sources (their ids are kept)", records.sources.count)
    losses.add("roster entries", records.roster.count)
  }

  /// Adds what a format loses that holds no values of nodes and edges but some.
  mutating func loseColumns(nodes keptOfNodes: Set<String>, edges keptOfEdges: Set<String>) {
    for (index, column) in nodeColumns.enumerated() where !keptOfNodes.contains(column.name) {
      losses.add("\(column.name) of actors", nodes.count { !$0.values[index].isEmpty })
    }
    for (index, column) in edgeColumns.enumerated() where !keptOfEdges.contains(column.name) {
      losses.add("\(column.name) of ties", edges.count { !$0.values[index].isEmpty })
    }
  }

  // MARK: Columns

  private struct RowColumn<Row: TableRow> {
    var name: String
    var content: CellContent
    var write: (Row) -> String
  }

  private static func named<Row>(_ column: RowColumn<Row>) -> Column {
    Column(name: column.name, content: column.content)
  }

  /// The columns that say more than a blank row does, the known ones first.
  private static func columns<Row>(
    _ schema: TableSchema<Row>, _ rows: [Row], _ order: [String]?, without: Set<String>,
    _ taken: Set<String>
  ) -> [RowColumn<Row>] {
    var columns: [RowColumn<Row>] = []
    for column in schema.columns where !without.contains(column.name) {
      let unset = column.write(schema.blank)
      guard rows.contains(where: { column.write($0) != unset }) else { continue }
      columns.append(
        RowColumn(name: column.name, content: column.content) { row in
          let text = column.write(row)
          return text == unset ? "" : text
        })
    }
    let used = rows.reduce(into: Set<String>()) { $0.formUnion($1.attributes.keys) }
    let ordered =
      (order ?? []).filter(used.contains)
      + used.subtracting(order ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for name in ordered {
      let isTaken =
        taken.contains(name.lowercased()) || name.hasPrefix(RecordAssembly.mark)
      columns.append(
        RowColumn(name: isTaken ? RecordAssembly.mark + name : name, content: .text) { row in
          row.attributes[name] ?? ""
        })
    }
    return columns
  }
}
