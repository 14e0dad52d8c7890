import NetworkFormats
import StakeholderModel
import Testing

/// GraphML comes in from everywhere and goes out whole.
struct GraphMLTests {
  @Test(arguments: 0..<60)
  func actorsAndTiesComeBack(seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let network = try random.graph()
    let (loaded, losses) = try roundTrip(network, as: .graphML)
    #expect(losses == [])
    #expect(loaded.network.records.bare == network.records.bare)
    #expect(loaded.warnings.map(\.what) == loaded.network.warnings.map(\.what))
  }

  @Test func whatItCannotHoldIsListed() throws {
    var random = RandomNetwork(seed: 1)
    let network = try random.everything()
    let losses = try roundTrip(network, as: .graphML).losses
    let whats = Set(losses.map(\.what))
    #expect(
      whats.isSuperset(of: ["aliases", "events", "participations", "proposals", "mandates"]))
  }

  @Test(.enabled(if: OtherProgram.areThere), arguments: [false, true])
  func othersSeeWhatWasWritten(isDirected: Bool) throws {
    let network = try plainNetwork(isDirected: isDirected)
    try expectSeen(network, as: .graphML, by: "networkx", calledThere: "graphml")
    try expectSeen(network, as: .graphML, by: "igraph", calledThere: "graphml")
  }

  @Test(
    .enabled(if: OtherProgram.areThere), arguments: ["networkx", "igraph"],
    ["graphml", "graphml-directed"])
  func whatOthersWriteIsRead(library: String, name: String) throws {
    try expectRead(from: library, name, as: .graphML)
  }

  @Test func yEd() throws {
    let loaded = try read(
      """
      <?xml version="1.0" encoding="UTF-8" standalone="no"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
        <key attr.name="url" attr.type="string" for="node" id="d4"/>
        <key for="node" id="d6" yfiles.type="nodegraphics"/>
        <key for="edge" id="d10" yfiles.type="edgegraphics"/>
        <graph edgedefault="directed" id="G">
          <node id="n0" yfiles.foldertype="group">
            <data key="d6"><y:ProxyAutoBoundsNode><y:Realizers active="0"><y:GroupNode>
              <y:NodeLabel>Холдинг</y:NodeLabel></y:GroupNode></y:Realizers></y:ProxyAutoBoundsNode></data>
            <graph edgedefault="directed" id="n0:">
              <node id="n0::n0">
                <data key="d4"><![CDATA[https://example.org]]></data>
                <data key="d6">
                  <y:ShapeNode><y:Fill color="#FFCC00"/><y:NodeLabel alignment="center">Банк
      Қазақ<y:LabelModel/></y:NodeLabel></y:ShapeNode>
                </data>
              </node>
            </graph>
          </node>
          <node id="n1"/>
          <edge id="e0" source="n0::n0" target="n1">
            <data key="d10"><y:PolyLineEdge><y:EdgeLabel>қарыз</y:EdgeLabel></y:PolyLineEdge></data>
          </edge>
        </graph>
      </graphml>
      """, as: .graphML)
    let actors = loaded.network.actors
    #expect(Set(actors.map(\.name.name)) == ["Холдинг", "Банк Қазақ", "n1"])
    let bank = try #require(loaded.network.actor("n0::n0"))
    #expect(bank.parent == "n0" && bank.attributes == ["url": "https://example.org"])
    let claim = try #require(loaded.network.claims.first)
    #expect(claim.isDirected && claim.attributes == ["label": "қарыз"])
  }

  @Test func gephiAndDefaultsAndHyperedges() throws {
    let loaded = try read(
      """
      <graphml><key attr.name="label" attr.type="string" for="node" id="label"/>
      <key attr.name="Edge Label" attr.type="string" for="edge" id="edgelabel"/>
      <key attr.name="weight" attr.type="double" for="edge" id="weight"/>
      <key attr.name="status" attr.type="string" for="node" id="s"><default>active</default></key>
      <graph edgedefault="undirected"><node id="7"><data key="label">Жеті</data></node>
      <node id="8"><data key="s">planned</data></node>
      <edge source="7" target="8"><data key="weight">-1</data></edge>
      <edge source="7" target="8" directed="true"><data key="weight">3</data></edge>
      <hyperedge><endpoint node="7"/><endpoint node="8"/></hyperedge></graph></graphml>
      """, as: .graphML)
    #expect(loaded.network.actors.map(\.name.name) == ["Жеті", "8"])
    #expect(loaded.network.actors.map(\.status) == [.existing, .planned])
    #expect(loaded.network.actors[0].attributes == ["original_status": "active"])
    #expect(loaded.network.claims.map(\.strength) == [nil, 3])
    #expect(loaded.network.claims.map(\.isDirected) == [false, true])
    #expect(loaded.network.claims[0].attributes == ["original_weight": "-1"])
    #expect(loaded.balance[.ties]?.reasons == ["a hyperedge": 1])
    #expect(loaded.balance.isBalanced)
    #expect(loaded.warnings.count == 3)
  }

  @Test(arguments: [
    ("", "net.graphml:1:1: error: the file is no well-formed XML: no element found"),
    ("<graphml><graph></graphml>", "mismatched tag"),
    ("<graphml/>", "there is no graph"),
    ("<graphml><graph><node/></graph></graphml>", ":1:17: error: a node has no id"),
    (
      "<graphml><graph><node id='a'/>\n<edge source='a'/></graph></graphml>",
      ":2:1: error: an edge has no source or no target"
    ),
    (
      "<graphml><graph><node id='a'/>\n<edge source='a' target='b'/></graph></graphml>",
      ":2:1: error: there is no node “b”"
    ),
    (
      "<graphml><graph><node id='a'/>\n<node id='a'/></graph></graphml>",
      "id “a” stands in line 1 already"
    ),
    ("<graphml><graph/><graph/></graphml>", "a second graph"),
    ("<graphml><key/><graph/></graphml>", "a key has no id"),
    (
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><graphml><graph/>&b;</graphml>",
      "the file declares an entity"
    ),
    ("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><graphml/>", "declares an entity"),
    (String(repeating: "<g>", count: 2000), "nested 1000 deep"),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) {
    expectError(text, as: .graphML, says: says)
  }

  @Test func cyrillicCodePage() throws {
    let head = "<?xml version='1.0' encoding='windows-1251'?><graphml><graph><node id='"
    let bytes = Array(head.utf8) + [0xC0, 0xFF] + Array("'/></graph></graphml>".utf8)
    try withTemporaryFolder { folder in
      try write(bytes, to: "\(folder)/a.graphml")
      let network = try StakeholderNetwork.read(from: "\(folder)/a.graphml").network
      #expect(network.actors.map(\.id.rawValue) == ["Ая"])
    }
  }

  @Test func controlCharactersAreNotWritten() throws {
    var records = try plainNetwork(isDirected: false).records
    records.actors[0].note = "a\u{1}"
    let network = try StakeholderNetwork(records)
    try withTemporaryFolder { folder in
      let error = #expect(throws: DataError.self) {
        try network.write(as: .graphML, to: "\(folder)/a.graphml")
      }
      #expect(error?.description.contains("control character U+1") == true)
      let left = try names(in: folder)
      #expect(left.isEmpty)
    }
  }

  @Test func staysCalmWhateverItReads() throws {
    try fuzz(fuzzSeeds(.graphML), as: .graphML)
  }
}
