import ArgumentParser
import TarapKit

/// `tarap balance`.
struct Balance: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "See whether friends and foes fall into two camps, and which ties speak against it.",
    discussion: """
      A tie is negative by its kind: conflict and opposition, or those that --negative names. The \
      frustration index is the least number of ties that speak against any two camps: positive \
      ones between them, negative ones within. It is exact unless the search grows too long, which \
      is said; then low and high are its bounds.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(
    help: ArgumentHelp(
      "Kinds of ties that are negative (default: conflict,opposition).", valueName: "kind,…"))
  var negative: CommaList<TieKind>?

  @Option(help: ArgumentHelp("After how many steps to end the exact search.", valueName: "count"))
  var steps = 2_000_000

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    if steps < 0 { throw ValidationError("--steps is at least 0") }
  }

  func run() throws {
    let viewed = try options.loadViewed()
    let negativeKinds = negative.map { Set($0.elements) } ?? TieKind.negative
    let signed = try viewed.signedTies(negativeKinds: negativeKinds)
    let triangles = signed.graph.triangles()
    let found = try signed.graph.frustration(stepLimit: steps)
    var table = ResultTable(columns: ["metric", "value", "low", "high"].map { .init(name: $0) })
    func add(_ name: String, _ value: Double?, low: Double? = nil, high: Double? = nil) {
      table.rows.append([.text(name), .number(value), .number(low), .number(high)])
    }
    add("positive-ties", Double(signed.graph.count(of: .positive)))
    add("negative-ties", Double(signed.graph.count(of: .negative)))
    add("ambivalent-pairs", Double(signed.ambivalent.count))
    for (count, name) in ["+++", "++−", "+−−", "−−−"].enumerated() {
      add("triangles \(name)", Double(triangles.byNegativeTies[count]))
    }
    add("triangle-balance", triangles.balancedShare)
    let isTooLarge =
      signed.graph.nodeCount > SignedGraph.largestForWalks && signed.graph.hasNegativeTies
    add("walk-balance", isTooLarge ? nil : try signed.graph.walkBalance())
    add(
      "frustration", found.index.map(Double.init), low: Double(found.lowerBound),
      high: Double(found.frustratedTies.count))
    add("frustration-normalized", found.normalized)
    let camps = [0, 1].map { camp in found.camps.indices.filter { found.camps[$0] == camp } }
    let ids = camps.map { $0.map { viewed.actors[$0].id.rawValue } }
    let against = found.frustratedTies.map { tie in
      [viewed.actors[tie.source].id.rawValue, viewed.actors[tie.target].id.rawValue]
    }
    table.footnotes =
      zip(1..., ids).map { "Camp \($0): \($1.isEmpty ? "nobody" : $1.joined(separator: ", "))." }
      + [
        "Against them: "
          + (against.isEmpty
            ? "no tie" : against.map { $0.joined(separator: " – ") }.joined(separator: ", "))
          + ".",
        found.isExact
          ? "The frustration index is exact."
          : "The search was ended: the frustration index lies between low and high, and these camps "
            + "have the high one.",
        "Negative kinds: \(negativeKinds.map(\.rawValue).sorted().joined(separator: ", ")).",
        viewed.view.sentence,
      ]
    try output.write(
      table, command: "balance", view: viewed.view,
      conventions: [
        ("triangle-balance", "triangles with 0 or 2 negative ties / triangles"),
        ("walk-balance", "tr e^A / tr e^|A|"),
        ("frustration", "positive ties between two camps + negative ties within, at least"),
        ("frustration-normalized", "1 − 2 L / m"),
      ],
      more: [
        ("exact", .bool(found.isExact)),
        ("camps", .array(ids.map { .array($0.map { .string($0) }) })),
        ("against", .array(against.map { .array($0.map { .string($0) }) })),
      ])
  }
}
