import GraphCore
import NetworkFormats
import StakeholderModel
import Testing

struct EdgeListTests {
  private func list(
    _ text: String, _ options: EdgeListOptions = EdgeListOptions(), chunkSize: Int = 1 << 20,
    isCareful: Bool = false, threads: Int = 2
  ) throws -> EdgeList {
    var options = options
    options.chunkSize = chunkSize
    options.isCareful = isCareful
    return try EdgeList(
      bytes: Array(text.utf8), file: "ties.csv", options: options,
      execution: Execution(threads: threads))
  }

  private func edges(_ list: EdgeList) -> [Edge] { (0..<list.count).map { list[$0] } }

  @Test func numbersNameNodes() throws {
    let list = try list("0,3\n2,0\n", EdgeListOptions(nodes: .numbers))
    #expect(edges(list) == [Edge(0, 3), Edge(2, 0)])
    #expect(list.nodeCount == 4)
    #expect(list.labels.isEmpty)
    let graph = try list.snapshot()
    #expect(graph.edgeCount == 2 && graph.direction == .undirected && !graph.isWeighted)
  }

  @Test func labelsAreNumberedAsTheyCome() throws {
    let list = try list(
      "from,to,strength\nАкимат,KazHydroMet,2\nKazHydroMet,“a long name of a node”,0.5\n",
      EdgeListOptions(hasHeader: true, strengthColumn: 2))
    #expect(Array(list.labels) == ["Акимат", "KazHydroMet", "“a long name of a node”"])
    #expect(edges(list) == [Edge(0, 1, strength: 2), Edge(1, 2, strength: 0.5)])
    let graph = try list.snapshot(direction: .directed)
    #expect(graph.strength(from: 1, to: 2) == 0.5)
    #expect(graph.strength(from: 2, to: 1) == nil)
  }

  @Test func loopsAndParallelEdgesAreTheGraphsMatter() throws {
    let list = try list("a,a\na,b\nb,a\n")
    #expect(list.count == 3)
    let graph = try list.snapshot()
    #expect(graph.construction.loopsDropped == 1 && graph.construction.parallelsMerged == 1)
    #expect(throws: AnalysisError.self) { try list.snapshot(parallelEdges: .reject) }
  }

  /// Files that the fast way must read, or leave alone, exactly as the careful one reads them.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var options = EdgeListOptions()
  }

  static let weighted = EdgeListOptions(strengthColumn: 2)
  static let headed = EdgeListOptions(hasHeader: true)
  static let numbers = EdgeListOptions(nodes: .numbers)

  static let good: [Case] = [
    Case(testDescription: "nothing", text: ""),
    Case(testDescription: "line ends only", text: "\n\r\n\n"),
    Case(testDescription: "no last line end", text: "a,b\nb,c"),
    Case(testDescription: "CR LF", text: "a,b\r\nbb,c\r\n\r\nc,a\r\n"),
    Case(testDescription: "CR", text: "a,b\rbb,c\rc,a"),
    Case(testDescription: "half a line end", text: "a,b\r\nb,c\r"),
    Case(testDescription: "byte order mark", text: "\u{FEFF}a,b\nb,c\n"),
    Case(testDescription: "mark and header", text: "\u{FEFF}from,to\na,b\nb,c\n", options: headed),
    Case(testDescription: "header only", text: "from,to", options: headed),
    Case(testDescription: "blank, then header", text: "\nfrom,to\na,b\n", options: headed),
    Case(testDescription: "header in Cyrillic", text: "от,до\na,b\n", options: headed),
    Case(testDescription: "semicolons", text: "a;b,c\nb,c;d\n"),
    Case(testDescription: "tabs", text: "a\tb\nb\tc\n"),
    Case(testDescription: "named delimiter", text: "sep=|\na|b\nb|c,d\n"),
    Case(testDescription: "quoted line end", text: "a,b\n\"a\nb,c\",d\nb,\"x\"\"y\"\nd,e\n"),
    Case(testDescription: "quote inside", text: "a\"b,c\"\nc\",a\"b\n"),
    Case(testDescription: "quoted last", text: "a,b\nc,\"d\"\n"),
    Case(testDescription: "spaces", text: " a,b \n a ,b\n"),
    Case(
      testDescription: "lengths around 8 and 16",
      text: (1...40).map {
        String(repeating: "x", count: $0) + ",y" + String(repeating: "é", count: $0)
      }
      .joined(separator: "\n")),
    Case(
      testDescription: "composed and decomposed", text: "\u{E9},e\u{301}\ne\u{301},\u{E9}\n"),
    Case(
      testDescription: "strengths",
      text: "a,b,1\nb,c,0.25\nc,d,1e3\nd,e,0\ne,f,12345678901234567\n",
      options: weighted),
    Case(
      testDescription: "other columns", text: "1,a,x,b\n2,b,y,c\n",
      options: EdgeListOptions(sourceColumn: 1, targetColumn: 3, strengthColumn: 0)),
    Case(testDescription: "further columns", text: "a,b,x,y\nb,c,z,w\n"),
    Case(testDescription: "numbers", text: "0,1\n10,200\n000000007,3\n", options: numbers),
    Case(testDescription: "long zeros", text: "0000000000000001,2\n+3,4\n", options: numbers),
    Case(
      testDescription: "numbers and strengths", text: "0,1,3\n1,2,0.5\n",
      options: EdgeListOptions(nodes: .numbers, strengthColumn: 2)),
  ]

  @Test(arguments: good)
  func fastEqualsCareful(_ file: Case) throws {
    let careful = try list(file.text, file.options, isCareful: true)
    for chunkSize in [1, 2, 3, 5, 8, 13, 64, 1 << 20] {
      for threads in [1, 2, 7] {
        let fast = try list(file.text, file.options, chunkSize: chunkSize, threads: threads)
        #expect(fast.nodeCount == careful.nodeCount)
        #expect(fast.labels == careful.labels)
        #expect(edges(fast) == edges(careful))
      }
    }
  }

  static let bad: [(text: String, options: EdgeListOptions, message: String)] = [
    ("a,b\nc\n", headed, "ties.csv:2:2: error: the record has 1 fields where the first has 2"),
    ("a\nb\n", EdgeListOptions(), "ties.csv:1:2: error: the record has 1 fields; an edge needs 2"),
    ("a,b\nc,\n", EdgeListOptions(), "ties.csv:2:3: error: an end of the edge is missing"),
    ("a,b\n,c\n", EdgeListOptions(), "ties.csv:2:1: error: an end of the edge is missing"),
    ("1,2\n3,x\n", numbers, "ties.csv:2:3: error: “x” is no node number"),
    ("1,2\n-3,1\n", numbers, "ties.csv:2:1: error: “-3” is no node number"),
    ("1,4294967294\n", numbers, "ties.csv:1:3: error: “4294967294” is no node number"),
    ("a,b,1\na,c,-1\n", weighted, "ties.csv:2:5: error: “-1” is no strength"),
    ("a,b,1\na,c,nan\n", weighted, "ties.csv:2:5: error: “nan” is no strength"),
    ("a,b,1\na,c,\n", weighted, "ties.csv:2:5: error: “” is no strength"),
    ("a,b\n\"c,d\n", EdgeListOptions(), "ties.csv:2:1: error: the quote that opens here"),
    ("a,b\nc,d\u{0}e\n", EdgeListOptions(), "ties.csv:2:4: error: the file holds a NUL byte"),
  ]

  @Test(arguments: bad)
  func saysWhatIsWrong(text: String, options: EdgeListOptions, message: String) throws {
    for chunkSize in [1, 4, 1 << 20] {
      let error = try #require(throws: DataError.self) {
        try list(text, options, chunkSize: chunkSize)
      }
      #expect(error.description.hasPrefix(message))
    }
  }

  @Test func refusesBytesThatAreNoText() throws {
    let bytes = Array("a,b\nc,".utf8) + [0xE9, 0x0A]
    #expect(throws: DataError.self) { try EdgeList(bytes: bytes, file: "ties.csv") }
    #expect(throws: DataError.self) { try EdgeList(csv: "/no/such/file.csv") }
  }

  @Test func randomFilesAreReadAlikeInEveryWay() throws {
    var random = CounterRandom(seed: 3)
    for _ in 0..<20 {
      var text = ""
      for _ in 0..<300 {
        let label = { (random: inout CounterRandom) in
          String(repeating: "n", count: Int.random(in: 0..<20, using: &random))
            + String(Int.random(in: 0..<50, using: &random))
        }
        text += label(&random) + "," + label(&random)
        text += ",\(Double(Int.random(in: 0..<1000, using: &random)) / 8)"
        text += Bool.random(using: &random) ? "\n" : "\r\n"
      }
      let careful = try list(text, Self.weighted, isCareful: true)
      let chunkSize = Int.random(in: 1..<2000, using: &random)
      for threads in [1, 2, 7] {
        let fast = try list(text, Self.weighted, chunkSize: chunkSize, threads: threads)
        #expect(fast.labels == careful.labels && edges(fast) == edges(careful))
      }
    }
  }

  @Test func stopsWhenCancelled() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try list("a,b\n")
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
