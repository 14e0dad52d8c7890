import NetworkFormats
import StakeholderModel
import Testing

/// Graphs in JSON: NetworkX, d3 and Cytoscape.
struct JSONGraphTests {
  static let names = ["node-link", "d3", "cytoscape"]

  @Test(arguments: names, 0..<25)
  func actorsAndTiesComeBack(name: String, seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let network = try random.graph()
    let format = try #require(NetworkFormat.named(name))
    let (loaded, losses) = try roundTrip(network, as: format)
    #expect(losses == [])
    #expect(loaded.network.records.bare == network.records.bare)
  }

  @Test(.enabled(if: OtherProgram.areThere), arguments: names, [false, true])
  func networkXSeesWhatWasWritten(name: String, isDirected: Bool) throws {
    let network = try plainNetwork(isDirected: isDirected)
    let format = try #require(NetworkFormat.named(name))
    try expectSeen(network, as: format, by: "networkx", calledThere: name)
  }

  @Test(.enabled(if: OtherProgram.areThere), arguments: names, ["", "-directed"])
  func whatNetworkXWritesIsRead(name: String, suffix: String) throws {
    let format = try #require(NetworkFormat.named(name))
    try expectRead(from: "networkx", name + suffix, as: format)
  }

  @Test func d3Positions() throws {
    let loaded = try read(
      """
      {"nodes": [{"name": "Valjean", "group": 1}, {"name": "Myriel", "tags": ["a", {"b": 1}]}],
       "links": [{"source": 1, "target": 0, "value": 5},
                 {"source": {"id": "Valjean"}, "target": "Myriel"}]}
      """, as: .d3)
    #expect(loaded.network.actors.map(\.id.rawValue) == ["Valjean", "Myriel"])
    #expect(loaded.network.actors.map(\.line) == [1, 1])
    #expect(loaded.network.actors[1].attributes["tags"] == "[ \"a\", { \"b\": 1 } ]")
    #expect(loaded.network.claims.map(\.source.rawValue) == ["Myriel", "Valjean"])
    #expect(loaded.network.claims.map(\.strength) == [5, nil])
    #expect(loaded.network.claims.map(\.line) == [2, 3])
  }

  @Test func cytoscapeListOfElements() throws {
    let loaded = try read(
      """
      {"elements": [{"data": {"id": "a", "label": "Ә"}, "position": {"x": 1}},
        {"data": {"id": "b", "parent": "a"}}, {"data": {"id": "ab", "source": "a", "target": "b"}}]}
      """, as: .cytoscape)
    #expect(loaded.network.actors.map(\.name.name) == ["Ә", "b"])
    #expect(loaded.network.actor("b")?.parent == "a")
    #expect(loaded.network.claims.map(\.attributes) == [[:]])
  }

  @Test(arguments: [
    ("", ":1:1: error:"),
    ("[]", "there is no list “nodes”"),
    ("{\"nodes\": []}", "there is no list “links” or “edges”"),
    ("{\"nodes\": [1], \"links\": []}", ":1:12: error: a node is no object"),
    ("{\"nodes\": [{}], \"links\": []}", ":1:12: error: a node has no id"),
    (
      "{\"nodes\": [{\"id\": 1}],\n\"links\": [{\"source\": 1}]}",
      ":2:11: error: an edge has no target"
    ),
    (
      "{\"nodes\": [{\"id\": \"a\"}],\n\"links\": [{\"source\": \"a\", \"target\": 3}]}",
      ":2:37: error: there is no node “3”"
    ),
    ("{\"nodes\": [{\"id\": 1}, {\"id\": 1}], \"links\": []}", "id “1” stands in line 1 already"),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) {
    expectError(text, as: .d3, says: says)
  }

  @Test(arguments: names) func staysCalmWhateverItReads(name: String) throws {
    let format = try #require(NetworkFormat.named(name))
    try fuzz(fuzzSeeds(format), as: format, rounds: 700)
  }
}
