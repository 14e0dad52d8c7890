import NetworkFormats
import StakeholderModel
import Testing

/// DOT as a format of networks.
struct DOTTests {
  @Test(arguments: 0..<60)
  func actorsAndTiesComeBack(seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    var records = try random.graph().records
    for index in records.actors.indices where random.generator.chance(0.4) {
      records.actors[index].attributes["cluster"] = random.generator.pick(["Солтүстік", "b \"c\""])
    }
    let network = try StakeholderNetwork(records)
    let (loaded, losses) = try roundTrip(network, as: .dot)
    #expect(losses == [])
    #expect(loaded.network.records.bare == network.records.bare)
  }

  @Test func statementsOfEveryKind() throws {
    let loaded = try read(
      """
      /* c */ strict digraph "Тор" { // d
      # e
        node [shape=box]; rankdir=LR
        subgraph cluster_1 { label="Мемлекет"; a; b [label="Бір\\nекі" kind="ngo"] }
        a:p:n -> b -> {c; "d e"} [weight=2, label=<<b>қар</b>ыз &amp; x>]
        -1.5 -> "x" + "y" [dir=none]
        { c } -> a
      }
      """, as: .dot)
    let network = loaded.network
    #expect(network.title.name == "Тор")
    #expect(network.actors.map(\.id.rawValue) == ["a", "b", "c", "d e", "-1.5", "xy"])
    #expect(network.actor("b")?.name.name == "Бір\nекі" && network.actor("b")?.kind == .ngo)
    #expect(network.actor("a")?.attributes == ["cluster": "Мемлекет"])
    #expect(network.actor("c")?.attributes == [:])
    #expect(
      network.claims.map { "\($0.source)>\($0.target)" } == [
        "a>b", "b>c", "b>d e", "-1.5>xy", "c>a",
      ])
    #expect(network.claims.map(\.isDirected) == [true, true, true, false, true])
    #expect(network.claims[1].strength == 2)
    #expect(network.claims[1].attributes == ["label": "қар ыз & x"])
  }

  @Test(arguments: [
    ("", "net.dot:1:1: error: here should be “graph” or “digraph”"),
    ("graph {\na -- b", ":2:1: error: the “{” of line 1 is not closed"),
    ("graph {\n\"a }", ":2:1: error: the quote that opens here is not closed"),
    ("graph {\na -- ]\n}", ":2:1: error: here should be a node"),
    ("graph { a [b=] }", "here should be a value"),
    ("graph { } graph { }", "a second graph"),
    ("graph { /* }", "the comment that opens here is not closed"),
    ("graph { a [label=<b] }", "the “<” that opens here is not closed"),
    ("graph { \"a\" + b }", "after “+” there is no string"),
    ("graph " + String(repeating: "{", count: 500), "nested 100 deep"),
  ])
  func mistakesAreErrors(_ text: String, _ says: String) {
    expectError(text, as: .dot, says: says)
  }

  @Test func staysCalmWhateverItReads() throws {
    try fuzz(fuzzSeeds(.dot), as: .dot)
  }
}
