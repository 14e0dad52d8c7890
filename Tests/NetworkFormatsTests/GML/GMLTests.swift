import NetworkFormats
import StakeholderModel
import Testing

/// GML, whose texts are ASCII.
struct GMLTests {
  @Test(arguments: 0..<60)
  func actorsAndTiesComeBack(seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let network = try random.graph()
    let (loaded, losses) = try roundTrip(network, as: .gml)
    #expect(losses == [])
    #expect(loaded.network.records.bare == network.records.bare)
  }

  @Test(.enabled(if: OtherProgram.areThere), arguments: [false, true])
  func othersSeeWhatWasWritten(isDirected: Bool) throws {
    let network = try plainNetwork(isDirected: isDirected)
    try expectSeen(network, as: .gml, by: "networkx", calledThere: "gml")
    // igraph does not decode characters given by number.
    try expectSeen(network, as: .gml, by: "igraph", calledThere: "gml", comparingNames: false)
  }

  @Test(
    .enabled(if: OtherProgram.areThere), arguments: ["networkx", "igraph"], ["gml", "gml-directed"])
  func whatOthersWriteIsRead(library: String, name: String) throws {
    try expectRead(from: library, name, as: .gml)
  }

  @Test func labelsThatRepeatAreNoIDs() throws {
    let loaded = try read(
      """
      # comment
      graph [ comment "x"
        node [ id 5 label "A" graphics [ x 1.5 fill "#fff" ] ] node [ id 7 label "A" ]
        edge [ source 5 target 7 value -2 ]
      ]
      """, as: .gml)
    #expect(loaded.network.actors.map(\.id.rawValue) == ["5", "7"])
    #expect(loaded.network.actors.map(\.name.name) == ["A", "A"])
    #expect(
      loaded.network.actors[0].attributes == ["graphics.x": "1.5", "graphics.fill": "#fff"])
    #expect(loaded.network.claims[0].attributes == ["value": "-2"])
  }

  @Test(arguments: [
    ("", "there is no graph"),
    ("graph [\nnode [ id 1 ]", "net.gml:1:1: error: the “[” of graph is not closed"),
    ("graph [\nnode [ ] ]", ":2:1: error: a node has no id"),
    ("graph [ node [ id 1 ]\nnode [ id 1 ] ]", ":2:1: error: two nodes have the id 1"),
    ("graph [ node [ id 1 ]\nedge [ source 1 ] ]", ":2:1: error: an edge has no target"),
    ("graph [ node [ id 1 ] edge [ source 1 target 9 ] ]", "there is no node of id 9"),
    ("graph [ ] graph [ ]", "a second graph"),
    ("graph [ ] ]", "a “]” closes nothing"),
    ("graph [ node [ id one ] ]", "id “one” is neither number nor string nor list"),
    ("graph [ label \"x ]", "the quote of label is not closed"),
    ("graph [ 1 2 ]", "“1” is no key"),
    (String(repeating: "a [ ", count: 500), "nested 200 deep"),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) {
    expectError(text, as: .gml, says: says)
  }

  @Test func staysCalmWhateverItReads() throws {
    try fuzz(fuzzSeeds(.gml), as: .gml)
  }
}
