import DOTLanguage
import Testing

struct DOTDocumentTests {
  @Test func writesStatementsInOrder() throws {
    let document = DOTDocument(
      .digraph, name: "карта",
      attributes: [DOTAttribute("layout", "nop2")],
      nodeDefaults: [DOTAttribute("shape", "box")],
      statements: [
        .subgraph(
          "cluster a", [DOTAttribute("label", .text("Қоғам & мемлекет"))],
          [.node("A", [DOTAttribute("width", .number(1.25))])]),
        .edge("A", "B", [DOTAttribute("penwidth", .integer(2))]),
      ])
    #expect(
      try document.text() == """
        digraph "карта" {
          graph [layout=nop2]
          node [shape=box]
          subgraph "cluster a" {
            graph [label="Қоғам &amp; мемлекет"]
            A [width=1.25]
          }
          A -> B [penwidth=2]
        }

        """)
  }

  @Test(arguments: [
    ("", "\"\""), ("abc", "abc"), ("a b", "\"a b\""), ("1a", "\"1a\""), ("12", "12"),
    ("-.5", "-.5"), ("1.", "1."), (".", "\".\""), ("-", "\"-\""), ("Node", "\"Node\""),
    ("STRICT", "\"STRICT\""), ("say \"no\"", "\"say \\\"no\\\"\""), ("a\\\\", "\"a\\\\\""),
    ("<b>", "\"<b>\""), ("«Атамекен»", "\"«Атамекен»\""),
  ])
  func quotesByTheGrammar(_ name: String, _ written: String) throws {
    let text = try DOTDocument(.graph, name: "g", statements: [.node(name)]).text()
    #expect(text == "graph g {\n  \(written)\n}\n")
  }

  @Test(arguments: ["a\\", "a\\\\\\", "a\\\"b", "a\nb", "a\0b"])
  func refusesWhatDOTCannotSay(_ name: String) {
    #expect(throws: DOTError.self) {
      try DOTDocument(.graph, statements: [.node(name)]).text()
    }
  }

  @Test(arguments: [
    (0.0, "0"), (1.5, "1.5"), (-0.25, "-0.25"), (1e-9, "0"), (123456.78905, "123456.7891"),
    (-2.0, "-2"), (.nan, "0"),
  ])
  func writesNumbersWithoutExponents(_ number: Double, _ written: String) {
    #expect(DOTNumber.text(number) == written)
  }

  @Test func justifiesLines() throws {
    let lines = ["one", "t\\wo"]
    func text(_ justification: DOTValue.Justification) throws -> String {
      try DOTDocument(
        .graph, name: "g", attributes: [DOTAttribute("label", .lines(lines, justification))]
      ).text()
    }
    #expect(try text(.centered).contains("label=\"one\\nt\\\\wo\""))
    #expect(try text(.left).contains("label=\"one\\lt\\\\wo\\l\""))
  }
}
