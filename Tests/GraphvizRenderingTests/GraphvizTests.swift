import DOTLanguage
import GraphCore
import Testing

@testable import GraphvizRendering

#if Graphviz
  struct GraphvizTests {
    private let pair = DOTDocument(
      .digraph, name: "pair",
      nodeDefaults: [DOTAttribute("fontname", "Noto Sans,DejaVu Sans")],
      statements: [
        .node("ATM", [DOTAttribute("label", .text("«Атамекен» Ұлттық палатасы, ӘҒҚҢӨҮҺІ"))]),
        .edge("ATM", "DAMU"),
      ])

    @Test func drawsKazakhLetters() throws {
      let picture = try Graphviz.render(pair, engine: .dot, as: .svg)
      let text = String(decoding: picture.bytes, as: UTF8.self)
      #expect(text.contains("«Атамекен» Ұлттық палатасы, ӘҒҚҢӨҮҺІ"))
      #expect(text.hasPrefix("<?xml"))
      #expect(picture.warnings.isEmpty)
    }

    @Test(arguments: [OutputFormat.svg, .png, .pdf])
    func givesTheSameBytesTwice(_ format: OutputFormat) throws {
      let first = try Graphviz.render(pair, engine: .dot, as: format)
      let second = try Graphviz.render(pair, engine: .dot, as: format)
      #expect(first.bytes.count > 500)
      #expect(first == second)
    }

    @Test func tellsWhereNodesAre() throws {
      let layout = try Graphviz.layout(pair, engine: .dot)
      #expect(Set(layout.nodes.keys) == ["ATM", "DAMU"])
      let top = try #require(layout.nodes["ATM"])
      let bottom = try #require(layout.nodes["DAMU"])
      #expect(top.y > bottom.y)
      #expect(top.width > bottom.width)
      #expect(layout.width >= top.width && layout.height > bottom.height)
    }

    @Test func keepsPinnedNodesInPlace() throws {
      let document = DOTDocument(
        .graph,
        statements: [
          .node("a", [DOTAttribute("pos", "10,20")]), .node("b", [DOTAttribute("pos", "210,20")]),
        ])
      let layout = try Graphviz.layout(document, engine: .pinned)
      let distance = try #require(layout.nodes["b"]).x - #require(layout.nodes["a"]).x
      #expect(abs(distance - 200) < 0.01)
    }

    @Test func namesWhatIsInstalled() throws {
      #expect(try Graphviz.installedEngines().contains(.fdp))
      #expect(try Graphviz.installedFormats().contains(.svg))
      let error = #expect(throws: RenderingError.self) {
        try Graphviz.render(pair, engine: "spring9", as: .svg)
      }
      #expect(error?.code == .noSuchEngine)
      #expect(error?.message.contains("fdp") == true)
      let other = #expect(throws: RenderingError.self) {
        try Graphviz.render(pair, engine: .dot, as: "mp9")
      }
      #expect(other?.code == .noSuchFormat)
    }

    @Test func reportsWhereADocumentIsBroken() throws {
      let error = #expect(throws: RenderingError.self) {
        try Graphviz.render(dot: "graph {\n a -- \n}", engine: .dot, as: .svg)
      }
      #expect(error?.code == .unreadableDocument)
      #expect(error?.message.contains("syntax error in line") == true)
      // The parser must have recovered.
      #expect(try !Graphviz.render(pair, engine: .dot, as: .svg).bytes.isEmpty)
    }

    /// What the one quoting function writes, Graphviz must read back to the letter.
    @Test(arguments: 0..<200)
    func readsBackWhatWasQuoted(_ seed: UInt64) throws {
      var random = CounterRandom(seed: seed)
      let pieces = [
        "\"", "\\", "\n", "a", "B", "1", " ", "<b>", "&amp;", "&", "ұқәі", "«", "»", "\u{200F}",
        "node", "-", ".", ";", "//", "#", "{", "}", "\t", "🙂",
      ]
      let count = Int.random(in: 0...8, using: &random)
      let name = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let document = DOTDocument(
        .graph, statements: [.node(name, [DOTAttribute("note", .word(name))])])
      guard let text = try? document.text() else {
        #expect(name.contains("\\") || name.contains("\n"))
        return
      }
      let read = try Graphviz.nodeAttributes("note", inDOT: text)
      #expect(read.count == 1)
      #expect(read[name] == .some(name))
    }

    /// A label given as text shows exactly this text.
    @Test(arguments: [
      "a\\nb", "&lt;script&gt;", "<script>alert(1)</script>", "50 % & more", "\\N \\G", "a\\",
      "say \"no\"", "&#1040;",
    ])
    func showsTextToTheLetter(_ text: String) throws {
      let document = DOTDocument(
        .graph, statements: [.node("x", [DOTAttribute("label", .text(text))])])
      let picture = String(
        decoding: try Graphviz.render(document, engine: .dot, as: .svg).bytes, as: UTF8.self)
      let shown = picture.split(separator: "<text").dropFirst()
        .compactMap {
          $0.split(separator: ">", maxSplits: 1).last?.split(separator: "</text").first
        }
        .joined()
      let plain = [
        "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&#160;": " ", "&#45;": "-",
      ]
      .reduce(String(shown)) { $0.replacing($1.key, with: $1.value) }
      .replacing("&amp;", with: "&")
      #expect(plain == text)
    }
  }
#endif
