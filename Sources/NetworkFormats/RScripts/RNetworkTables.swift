import GraphCore
import StakeholderModel

/// The tables that R scripts read: actors with all that is known of them, ties, and pairs of which
/// nobody knows whether they are tied.
///
/// What counts is what the default view shows, directed if any claim is.
struct RNetworkTables {
  /// One state of the network; there are several if it was looked at over time.
  struct Wave {
    let label: String
    let viewed: ViewedNetwork
  }

  let waves: [Wave]
  let isDirected: Bool
  let title: String
  /// The actors, the same in every wave.
  let actors: [Actor]
  private let graph: ExchangeGraph

  /// Looks at a network, or at each of its waves.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - waves: The claims and the roster of each wave; all of them in one wave by default.
  /// - Throws: `DataError` if there is no such network.
  init(_ network: StakeholderNetwork, waves: [NetworkWave]? = nil) throws(DataError) {
    let whole = NetworkWave(label: "", records: network.records)
    title = network.title.name
    isDirected = network.claims.contains { $0.isDirected && $0.state == .tie }
    var view = View()
    view.direction = isDirected ? .directed : .undirected
    graph = ExchangeGraph(network, taken: [])
    var found: [Wave] = []
    for wave in waves ?? [whole] {
      do {
        let network = try StakeholderNetwork(wave.records)
        found.append(Wave(label: wave.label, viewed: try network.viewed(as: view)))
      } catch let error as DataError {
        throw error
      } catch {
        throw DataError(
          .badData,
          [Problem(at: Place(file: title), "no graph: \(error)", remedy: "check the network")])
      }
    }
    self.waves = found
    actors = found.first?.viewed.actors ?? []
  }

  // MARK: Files

  /// `actors.csv`, `ties.csv` and `missing.csv`; with several waves the last two tell which.
  func files() -> [(name: String, bytes: [UInt8])] {
    let isTimed = waves.count > 1
    var actorRows = CSVWriter()
    actorRows.write(["id", "name"] + graph.nodeColumns.map(\.name))
    let nodes = Dictionary(uniqueKeysWithValues: graph.nodes.map { ($0.id, $0) })
    for actor in actors {
      guard let node = nodes[actor.id.rawValue] else { continue }
      actorRows.write([node.id, node.name] + node.values)
    }
    var ties = CSVWriter()
    var missing = CSVWriter()
    let wave = isTimed ? ["wave"] : []
    ties.write(wave + ["source", "target", "kind", "strength"])
    missing.write(wave + ["source", "target"])
    for (number, state) in waves.enumerated() {
      let wave = isTimed ? [String(number + 1)] : []
      func ends(_ source: Int, _ target: Int) -> [String] {
        [actors[source].id.rawValue, actors[target].id.rawValue]
      }
      for link in state.viewed.links {
        let claims = Dictionary(grouping: state.viewed.claims(of: link), by: \.kind.rawValue)
        for (kind, claims) in claims.sorted(by: {
          $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }) {
          let strength = claims.compactMap(\.strength).max()?.shortText ?? ""
          ties.write(wave + ends(link.source, link.target) + [kind, strength])
        }
      }
      for pair in state.viewed.observation.unobservedPairs() {
        missing.write(wave + ends(pair.source, pair.target))
      }
    }
    return [
      ("actors.csv", actorRows.take()), ("ties.csv", ties.take()), ("missing.csv", missing.take()),
    ]
  }

  /// What the files do not hold.
  func losses(of network: StakeholderNetwork, keptOfTies: Set<String>) -> [ExportLoss] {
    var graph = graph
    graph.loseColumns(nodes: Set(graph.nodeColumns.map(\.name)), edges: keptOfTies)
    var losses = graph.losses
    losses.add(
      "actors that the default view does not show", network.actors.count - actors.count)
    let shown = Set(actors.map(\.id))
    losses.add(
      "claims that the default view does not show",
      network.claims.count {
        $0.status != .existing || !shown.contains($0.source) || !shown.contains($0.target)
      })
    return losses
  }

  // MARK: What the scripts name

  /// The kinds of ties that occur, in order.
  var kinds: [String] {
    let kinds = waves.flatMap { wave in
      wave.viewed.links.flatMap { wave.viewed.claims(of: $0).map(\.kind.rawValue) }
    }
    return Set(kinds).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The columns of numbers.
  var numericColumns: [String] {
    columns { values, _ in values.allSatisfy { Double($0) != nil } }
  }

  /// The columns that divide actors into few groups, the likeliest to matter first.
  var groupingColumns: [String] {
    let found = columns { values, known in
      let groups = Set(values).count
      return groups > 1 && groups <= max(2, known / 3)
    }
    let first = ["sector", "kind", "level", "region"]
    return first.filter(found.contains)
      + found.filter { !first.contains($0) && !Self.records.contains($0) }
  }

  /// Columns about the record and not about the actor.
  private static let records: Set<String> = [
    "status", "from", "until", "collective", "note", "identifier", "parent",
  ]

  private func columns(_ isWanted: (_ values: [String], _ known: Int) -> Bool) -> [String] {
    let shown = Set(actors.map(\.id.rawValue))
    return graph.nodeColumns.indices.compactMap { column in
      let values = graph.nodes.filter { shown.contains($0.id) }.map { $0.values[column] }
        .filter { !$0.isEmpty }
      let name = graph.nodeColumns[column].name
      guard !values.isEmpty, !Self.records.contains(name) else { return nil }
      return isWanted(values, values.count) ? name : nil
    }
  }
}

extension String {
  /// The text as a string of R.
  var rText: String {
    var text = ""
    for character in unicodeScalars {
      switch character {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      default: text.unicodeScalars.append(character)
      }
    }
    return "\"\(text)\""
  }

  /// The text in a comment of R: on one line.
  var rComment: String { String(map { $0.isNewline ? " " : $0 }) }
}

extension [String] {
  /// The texts as a vector of R.
  var rVector: String { "c(" + map(\.rText).joined(separator: ", ") + ")" }
}
