import NetworkFormats
import StakeholderModel
import Testing

/// GEXF, with spells.
struct GEXFTests {
  @Test(arguments: 0..<60)
  func actorsAndTiesComeBack(seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let network = try random.graph()
    let (loaded, losses) = try roundTrip(network, as: .gexf)
    #expect(losses == [])
    #expect(loaded.network.records.bare == network.records.bare)
  }

  @Test(.enabled(if: OtherProgram.areThere), arguments: [false, true])
  func networkXSeesWhatWasWritten(isDirected: Bool) throws {
    let network = try plainNetwork(isDirected: isDirected)
    try expectSeen(network, as: .gexf, by: "networkx", calledThere: "gexf")
  }

  @Test(.enabled(if: OtherProgram.areThere), arguments: ["gexf", "gexf-directed"])
  func whatNetworkXWritesIsRead(name: String) throws {
    try expectRead(from: "networkx", name, as: .gexf)
  }

  @Test func spellsAndHierarchy() throws {
    let loaded = try read(
      """
      <gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
      <meta><description>Үйлесім</description></meta>
      <graph mode="dynamic" defaultedgetype="undirected" timeformat="date">
      <attributes class="node"><attribute id="s" title="sector" type="string"><default>үшінші</default></attribute></attributes>
      <nodes><node id="a" label="Ә" start="2009-03-01" end="2012-12-31">
        <viz:color r="1" g="2" b="3"/>
        <nodes><node id="b" label="Б"><attvalues><attvalue for="s" value="мемлекет"/></attvalues></node></nodes></node>
        <node id="c" pid="a"/></nodes>
      <edges><edge id="0" source="a" target="b" weight="2" kind="funding">
        <spells><spell start="2009" end="2010"/><spell start="2012-05" endopen="2013"/></spells></edge>
        <edge source="b" target="c" type="directed" start="2009-01-01T10:00:00"/></edges></graph></gexf>
      """, as: .gexf)
    let network = loaded.network
    #expect(network.title.name == "Үйлесім")
    #expect(network.actor("b")?.parent == "a" && network.actor("c")?.parent == "a")
    #expect(network.actor("b")?.sector == "мемлекет" && network.actor("c")?.sector == "үшінші")
    #expect(network.actor("a")?.period.until == PartialDate("2013-01-01"))
    #expect(network.claims.map(\.period.from?.description) == ["2009", "2012-05", "2009-01-01"])
    #expect(network.claims.map(\.period.until?.description) == ["2011-01-01", "2013", nil])
    #expect(network.claims.map(\.isDirected) == [false, false, true])
    #expect(network.claims.first?.kind == .funding && network.claims.first?.strength == 2)
    let ties = try #require(loaded.balance[.ties])
    #expect(ties.read == 2 && ties.made == 1 && ties.kept == 3)
  }

  @Test(arguments: [
    ("<gexf/>", "there is no graph"),
    ("<gexf><graph/><graph/></gexf>", "a second graph"),
    ("<gexf><graph><nodes><node/></nodes></graph></gexf>", ":1:21: error: a node has no id"),
    (
      "<gexf><graph><edges>\n<edge source='a'/></edges></graph></gexf>",
      ":2:1: error: an edge has no source or no target"
    ),
    (
      "<gexf><graph><edges>\n<edge source='a' target='b'/></edges></graph></gexf>",
      ":2:1: error: there is no node “a”"
    ),
    ("<gexf><graph><attributes><attribute/></attributes></graph></gexf>", "an attribute has no id"),
    ("<!DOCTYPE x [<!ENTITY a \"ha\">]><gexf/>", "declares an entity"),
    ("<gexf>", "no well-formed XML"),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) {
    expectError(text, as: .gexf, says: says)
  }

  @Test func staysCalmWhateverItReads() throws {
    try fuzz(fuzzSeeds(.gexf), as: .gexf)
  }
}
