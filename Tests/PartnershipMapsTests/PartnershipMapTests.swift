import DOTLanguage
import GraphCore
import GraphvizRendering
import StakeholderModel
import Testing
import _TestSupport

@testable import PartnershipMaps

struct PartnershipMapTests {
  private func attributes(_ document: DOTDocument, class role: String) -> [[String: DOTValue]] {
    func all(_ statements: [DOTStatement]) -> [[DOTAttribute]] {
      statements.flatMap { statement -> [[DOTAttribute]] in
        switch statement {
        case .node(_, let attributes), .edge(_, _, let attributes): [attributes]
        case .subgraph(_, _, let inner): all(inner)
        }
      }
    }
    return all(document.statements).map { list in
      Dictionary(list.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    }.filter { $0["class"] == .word(role) }
  }

  @Test(arguments: Language.allCases)
  func everyNameIsThere(_ language: Language) throws {
    let sample = MapSample.northKazakhstan("", language)
    let map = try sample.composed()
    let labels = Set(
      attributes(map.document, class: "actor").compactMap { attributes -> String? in
        guard case .lines(let lines, _) = attributes["label"] else { return nil }
        return lines.joined(separator: " ")
      })
    let names = try sample.network().viewed().actors.map { $0.name.text(in: language) }
    #expect(labels == Set(names))
  }

  @Test func proposedTiesAreDashedAndTheRestSolid() throws {
    let sample = MapSample.northKazakhstan(statuses: [.existing, .proposed])
    let content = try sample.map().content
    let edges = attributes(try sample.composed().document, class: "tie")
    #expect(edges.count == content.ties.count)
    for (tie, edge) in zip(content.ties, edges) {
      #expect(edge["style"] == .word(tie.status == .proposed ? "dashed" : "solid"))
    }
    // The association asks for the council: the asking is a fact, the council is not.
    let asking = content.ties.first {
      content.nodes[$0.source].actor.id == "CRA_NKO"
        && content.nodes[$0.target].actor.id == "CR_COUNCIL"
    }
    #expect(asking?.status == .proposed)
  }

  @Test func onlyDirectedClaimsHaveMarks() throws {
    let sample = MapSample.northKazakhstan()
    let content = try sample.map().content
    let edges = attributes(try sample.composed().document, class: "tie")
    for (tie, edge) in zip(content.ties, edges) {
      let isDirected = tie.kinds != [.cooperation]
      #expect(edge["dir"] == .word(isDirected ? "forward" : "none"))
    }
    let support = try #require(content.ties.first { $0.kinds == [.support] })
    #expect(content.nodes[support.source].actor.id == "ATM_NKO")
    #expect(content.nodes[support.target].actor.id == "BUSINESS")
  }

  @Test func inferencesAreThin() throws {
    let content = try MapSample.northKazakhstan().map().content
    let implied = content.ties.filter(\.isImpliedOnly)
    #expect(implied.count == 4)
  }

  @Test(arguments: [
    MapSample.northKazakhstan("", .kazakh, statuses: [.existing, .proposed]),
    .generated(actors: 60, ties: 90), .generated(actors: 60, ties: 90, clusters: .sector),
    .northKazakhstan { $0.clusters = .sector },
    .generated(actors: 30, ties: 50, engine: .dot),
    .generated(actors: 60, ties: 90, engine: .circo),
    .northKazakhstan { $0.engine = .dot }, .northKazakhstan { $0.engine = .circo },
    .northKazakhstan { $0.engine = .twopi },
  ])
  func sameInputSameBytes(_ sample: MapSample) throws {
    #expect(try sample.composed().document.text() == sample.composed().document.text())
    #expect(try sample.composed().svg() == sample.composed().svg())
  }

  @Test func documentPinsItself() throws {
    let text = try MapSample.northKazakhstan().composed().document.text()
    #expect(text.contains("layout=nop2"))
  }

  @Test func markupInNamesIsText() throws {
    var records = NetworkRecords(title: LocalizedName("<b>&amp; \"title\"</b>"))
    let name =
      "<script>alert(\"1 & 2\")</script> \\N &lt; </style> 'q' \u{202E}left\u{202C} \u{200F}"
    records.actors = [
      Actor(id: "a\"\\", name: LocalizedName(name), sector: "<i>s</i>"),
      Actor(id: "legend 1", name: LocalizedName("text 1")),
    ]
    records.claims = [Claim(source: "a\"\\", target: "legend 1", kind: "<u>")]
    let map = try PartnershipMap(of: try StakeholderNetwork(records).viewed()).drawn()
    let svg = try map.svg()
    #expect(!svg.contains("<script") && !svg.contains("<b>") && !svg.contains("<u>"))
    #expect(svg.contains("&lt;script&gt;alert"))
    #expect(svg.contains("\\N &amp;lt;"))
    #expect(!svg.contains("</style"))
    // In DOT, a quote of a name does not end the text that it stands in.
    let dot = try map.document.text()
    #expect(dot.contains(#"alert(\"1"#) && !dot.contains(#"alert("1"#))
    #expect(map.actorBoxes.count == 2)
  }

  @Test func enginesThatDropBoxesAreRefused() throws {
    let viewed = try Dataset.network("north-kazakhstan").viewed()
    for engine in MapEngine.allCases {
      var options = MapOptions()
      options.engine = engine
      options.clusters = .sector
      if engine.keepsClusters {
        #expect(try PartnershipMap(of: viewed, options: options).engine == engine)
      } else {
        #expect {
          try PartnershipMap(of: viewed, options: options)
        } throws: { error in
          let error = error as? MapError
          return error?.code == .engineDropsClusters
            && error?.message.contains("use neato,") == true
        }
      }
      options.clusters = .none
      #expect(try PartnershipMap(of: viewed, options: options).engine == engine)
    }
  }

  @Test func measureOfAnotherViewIsRefused() throws {
    let viewed = try Dataset.network("north-kazakhstan").viewed()
    let sizing = MapSizing(metric: "degree", measure: NodeMeasure(scores: [1, 2]))
    #expect {
      try PartnershipMap(of: viewed, sizing: sizing)
    } throws: {
      ($0 as? MapError)?.code == .measureDoesNotFit
    }
  }

  @Test func missingPlaceIsAnError() throws {
    let map = try MapSample.northKazakhstan().map()
    #expect {
      try map.composed { _, _ in MapPlacement(nodes: [:]) }
    } throws: {
      ($0 as? MapError)?.code == .nodeNotPlaced
    }
  }

  @Test func emptyViewSaysSo() throws {
    let sample = MapSample.northKazakhstan("", .russian, statuses: [.ended])
    #expect(try sample.composed().svg().contains("В этом представлении нет участников"))
  }

  @Test func viewAndSourceAreStated() throws {
    let notes = try MapSample.northKazakhstan(bases: [.stated]).map().notes
    #expect(
      notes.shown
        == "Shown: parties: 17 · ties: 7 · parties without ties: 8 · status: existing · basis: said outright"
    )
    #expect(
      notes.leftOut
        == "Not shown: persons: 4; programmes: 3; parties: by status – 1; claims about ties: by status – 8, by basis – 4, one end not shown – 5"
    )
    #expect(notes.source?.hasSuffix("2013 (date inferred)") == true)
  }
}
