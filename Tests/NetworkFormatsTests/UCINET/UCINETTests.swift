import NetworkFormats
import StakeholderModel
import Testing

/// UCINET's DL and NetDraw's VNA.
struct UCINETTests {
  private static func plain(_ text: String) -> String {
    String(text.map { $0 == "\"" ? "'" : $0.isNewline ? " " : $0 })
  }

  @Test(arguments: 0..<60)
  func actorsAndTiesComeBackFromVNA(seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let network = try random.graph()
    var expected = network.records.bare
    expected.title = LocalizedName("net")
    let (loaded, losses) = try roundTrip(network, as: .vna)
    #expect(Set(losses.map(\.what)).isSubset(of: ["title", "quotes and line ends in texts"]))
    if losses.count < 2 { #expect(loaded.network.records.bare == expected) }
    #expect(
      loaded.network.actors.map(\.name.name) == expected.actors.map { Self.plain($0.name.name) })
    #expect(loaded.network.claims.map(\.note) == expected.claims.map { $0.note.map(Self.plain) })
  }

  @Test(arguments: 0..<40)
  func whatDLHoldsComesBack(seed: Int) throws {
    var random = RandomNetwork(seed: seed)
    let isDirected = seed % 2 == 0
    var records = NetworkRecords(title: LocalizedName("net"))
    records.actors = try random.graph().actors.map {
      let id = Self.plain($0.id.rawValue)
      return Actor(id: ActorID(rawValue: id), name: LocalizedName(id))
    }
    for source in records.actors.indices {
      for target in records.actors.indices where source < target {
        guard random.generator.chance(0.4) || target == 1 else { continue }
        records.claims.append(
          Claim(
            source: records.actors[source].id, target: records.actors[target].id,
            isDirected: isDirected, strength: random.generator.pick([1, 2.5, 1e-9])))
      }
    }
    guard !records.claims.isEmpty else { return }
    let network = try StakeholderNetwork(records)
    let (loaded, losses) = try roundTrip(network, as: .dl)
    #expect(losses.map(\.what) == ["title"])
    #expect(loaded.network.records.bare == network.records.bare)
  }

  @Test(arguments: [
    "dl n=3 format=fullmatrix labels: Ә,Б,В data:\n0 1 0\n0 0 2\n0 0 0\n",
    "DL\nN = 3\nFORMAT = FULLMATRIX\nLABELS:\nӘ\nБ\nВ\nDATA:\n0 1 0 0 0 2\n0 0 0\n",
    "dl n=3\nlabels embedded\ndata:\nӘ Б В\nӘ 0 1 0\nБ 0 0 2\nВ 0 0 0\n",
    "dl n=3\nlabels embedded\ndata:\nӘ Б В\nә 0 1 0\nб 0 0 2\nВ 0 0 0\n",
    "dl n=3 format=edgelist1\nlabels:\nӘ Б \"В\"\ndata:\n1 2\n2 3 2\n",
    "dl n = 3, format = edgelist1, labels embedded\ndata:\nӘ Б 1\nБ В 2\n",
    "dl nr=3 nc=3 row labels: Ә Б В column labels: Ә Б В data:\n0 1 0\n0 0 2\n0 0 0\n",
    "dl n=3 diagonal=absent labels: Ә Б В data:\n1 0\n0 2\n0 0\n",
  ])
  func headersOfEveryShape(_ text: String) throws {
    let loaded = try read(text, as: .dl)
    #expect(loaded.network.actors.map(\.id.rawValue) == ["Ә", "Б", "В"])
    #expect(loaded.network.claims.map(\.source.rawValue) == ["Ә", "Б"])
    #expect(loaded.network.claims.map(\.target.rawValue) == ["Б", "В"])
    #expect(loaded.network.claims.map(\.strength) == [1, 2])
    #expect(loaded.network.claims.allSatisfy { $0.isDirected })
  }

  /// As R's igraph wants it: the header on lines of its own, and no quotes that need not be.
  @Test func whatIsWrittenIsPlain() throws {
    let ids = ["Ақ-бұлақ", "format", "a b"]
    var records = NetworkRecords()
    records.actors = ids.map { Actor(id: ActorID(rawValue: $0), name: LocalizedName($0)) }
    records.claims = [Claim(source: "format", target: "a b", isDirected: true)]
    try withTemporaryFolder { folder in
      try StakeholderNetwork(records).write(as: .dl, to: "\(folder)/a.dl")
      let text = String(decoding: try contents(of: "\(folder)/a.dl"), as: UTF8.self)
      #expect(
        text == "DL n=3\nformat = edgelist1\nlabels:\nАқ-бұлақ\n\"format\"\n\"a b\"\ndata:\n2 3 1\n"
      )
    }
  }

  @Test func nodeListsHalvesTwoModesAndSeveralMatrices() throws {
    let nodes = try read("dl n=3 format=nodelist1 labels embedded data:\na b c\nb a\n", as: .dl)
    #expect(nodes.network.claims.map(\.target.rawValue) == ["b", "c", "a"])
    let half = try read("dl n=3 format=lowerhalf data:\n0\n1 0\n0 4 0\n", as: .dl)
    #expect(half.network.claims.map(\.isDirected) == [false, false])
    #expect(half.network.claims.map(\.strength) == [1, 4])
    let two = try read(
      "dl nr=2 nc=2 format=edgelist2 labels embedded data:\nEvelyn E1\nLaura E2\n", as: .dl)
    #expect(two.network.actors.count == 4 && two.network.claims.count == 2)
    let many = try read(
      "dl n=2 nm=2 matrix labels: advice,trust\ndata:\n0 1 1 0\n0 1 1 0\n", as: .dl)
    #expect(many.network.claims.map(\.kind.rawValue) == ["advice", "trust"])
    #expect(many.network.claims.allSatisfy { !$0.isDirected })
    #expect(many.balance[.ties]?.merged == 2)
  }

  @Test func aTableOfRelations() throws {
    let loaded = try read(
      """
      *Node data
      ID, gender
      """.replacing(",", with: "") + "\n\"Ә Ә\" f\nb m\n*Node properties\nID x\nb 1\n"
        + "*Tie data\nfrom to friends advice\n\"Ә Ә\" b 1 0\nb \"Ә Ә\" 2 3\nb b 0 0\n", as: .vna)
    #expect(loaded.network.actors[0].attributes == ["gender": "f"])
    #expect(loaded.network.claims.map(\.kind.rawValue) == ["friends", "friends", "advice"])
    #expect(loaded.network.claims.map(\.strength) == [1, 2, 3])
    #expect(loaded.balance[.ties]?.reasons == ["every value is 0": 1])
    #expect(loaded.balance.isBalanced)
  }

  @Test(arguments: [
    ("", "the file is empty"), ("x", "does not begin with DL"),
    ("dl n=x data:\n", "net.dl:1:1: error: n=x is no number"),
    ("dl n=2\nformat=blockmatrix data:\n", ":2:1: error: the format “blockmatrix” is not read"),
    ("dl n=2 data:\n0 1\n0\n", "the matrix has too few values"),
    ("dl n=1 data:\n0\n5\n", ":3:1: error: the matrix has too many values"),
    ("dl n=2", "there is no “data:”"),
    ("dl n=2 colour data:\n", "“colour” is no part of a header"),
    ("dl n=2 format=edgelist1 data:\n1 3\n", ":2:1: error: there is no actor “3”"),
    ("dl n=2 format=edgelist1 data:\n1 -9223372036854775808\n", ":2:1: error: there is no actor"),
    ("dl n=9000000 format=edgelist1 data:\n1 2\n", ":1:1: error: n=9000000 is no number"),
    ("dl n=2 format=edgelist1 data:\n1\n", ":2:1: error: the line has no second end"),
    ("dl n=1 format=edgelist1 labels embedded data:\na b\n", "“b” is one actor more than n=1"),
  ])
  func mistakesInDL(_ text: String, _ says: String) {
    expectError(text, as: .dl, says: says)
  }

  @Test(arguments: [
    ("a b\n", "net.vna:1:1: error: the file begins with no section"),
    ("*Nodes\n", "“*nodes” is no section"),
    ("*Node data\nID x\na\n", ":3:1: error: the line has 1 values where there are 2 columns"),
    ("*Tie data\nfrom\n", ":2:1: error: the ties have no two ends"),
    ("*Node data\nID\n\"a\n", ":3:1: error: a quote is not closed"),
  ])
  func mistakesInVNA(_ text: String, _ says: String) {
    expectError(text, as: .vna, says: says)
  }

  @Test func staysCalmWhateverItReads() throws {
    try fuzz(fuzzSeeds(.dl), as: .dl)
    try fuzz(fuzzSeeds(.vna), as: .vna)
  }
}
