import NetworkFormats
import StakeholderModel
import Testing

/// Files that a few bytes could make long or large: each is refused, or read, within seconds.
struct HostileInputTests {
  private static let clock = ContinuousClock()

  private func expectQuick(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
  ) rethrows {
    let start = Self.clock.now
    try body()
    #expect(Self.clock.now - start < .seconds(60), sourceLocation: sourceLocation)
  }

  /// Entities that hold entities, a long one used often, and one from another file.
  @Test(
    arguments: [
      "<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>",
      "<!ENTITY c '" + String(repeating: "h", count: 100_000) + "'>",
      "<!ENTITY c SYSTEM 'file:///etc/passwd'>",
      "<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;",
    ], ["graphml", "gexf", "iati"])
  func entitiesAreRefused(_ declarations: String, name: String) throws {
    let format = try #require(NetworkFormat.named(name))
    let uses = String(repeating: "&c;", count: 1_000)
    expectError(
      "<!DOCTYPE x [\(declarations)]><graphml>\(uses)</graphml>", as: format,
      says: "declares an entity", ending: ".xml")
  }

  /// Ten million columns are no table of a network.
  @Test(arguments: ["edge-table", "adjacency-matrix"])
  func aLineOfTenMillionColumns(_ name: String) throws {
    let format = try #require(NetworkFormat.named(name))
    let text = String(repeating: "a,", count: 10_000_000) + "\n1\n"
    expectQuick { expectError(text, as: format, says: "error") }
  }

  @Test(arguments: [
    "node-link", "d3", "cytoscape", "360giving", "ocds", "followthemoney", "popolo",
  ])
  func deepJSONIsRefused(_ name: String) throws {
    let format = try #require(NetworkFormat.named(name))
    let text = "{\"a\": " + String(repeating: "[", count: 1_000_000)
    expectQuick {
      expectError(text, as: format, says: "values lie more than 200 deep", ending: ".json")
    }
  }

  /// A header that names one column 100,000 times, found by the fuzzer: it took minutes.
  @Test(arguments: [9_000, 100_000])
  func aColumnThatStandsOften(_ count: Int) throws {
    try expectQuick {
      try withTemporaryFolder { folder in
        let header = "id,name" + String(repeating: ",extra", count: count) + "\n"
        try write(["actors.csv": header, "ties.csv": "source,target\n"], to: folder)
        let error = #expect(throws: DataError.self) {
          try StakeholderNetwork.read(.dataPackage, from: folder)
        }
        let says = count > 10_000 ? "the most is 10000" : "stands twice"
        #expect(error?.description.contains(says) == true)
      }
    }
  }

  /// A key that stands 50,000 times in one node, found by the fuzzer: it took minutes.
  @Test func aKeyThatStandsOften() throws {
    let keys = String(repeating: "a \"x\" ", count: 50_000)
    try expectQuick {
      let loaded = try read("graph [ node [ id 1 \(keys) ] ]", as: .gml)
      #expect(loaded.network.actors[0].attributes.count == 50_000)
      #expect(loaded.network.actors[0].attributes["a_50000"] == "x")
    }
  }

  /// An attribute that is set 100,000 times, found by the fuzzer: it took minutes.
  @Test func anAttributeThatIsSetOften() throws {
    let values = (0..<100_000).map { "a\($0)=1," }.joined()
    try expectQuick {
      let loaded = try read("graph { n [\(values) b=1, b=2] }", as: .dot)
      #expect(loaded.network.actors[0].attributes["b"] == "2")
    }
  }

  /// Three lists of a thousand make a thousand million claims.
  @Test func listsThatMultiply() throws {
    let list = (0..<1_000).map { "x\($0)" }.joined(separator: ";")
    let loaded = try read(
      "Funding Source,Implementer,District,Year\n\(list),\(list),\(list),2007\nA,B,C,2008\n",
      as: .aims, ending: ".csv")
    #expect(loaded.network.claims.count == 1)
    #expect(
      loaded.balance[.ties]?.reasons == ["the lists of one row make more than 100000 claims": 1])
    #expect(loaded.balance.isBalanced)
  }

  @Test func edgesThatMultiply() {
    let nodes = (0..<2_000).map { "n\($0)" }.joined(separator: " ")
    expectError("graph { {\(nodes)} -- {\(nodes)} }", as: .dot, says: "too many edges")
  }

  /// A chain of 30,000 parts was walked from each of its ends.
  @Test func aLongChainOfParents() throws {
    let nodes = (0..<30_000).map { "<node id='\($0)' pid='\($0 + 1)'/>" }.joined()
    try expectQuick {
      let loaded = try read(
        "<gexf><graph><nodes>\(nodes)<node id='30000'/></nodes></graph></gexf>", as: .gexf)
      #expect(loaded.network.actors[0].parent == "1")
    }
  }
}
