import ArgumentParser
import TarapKit

/// `tarap overlap`.
struct Overlap: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show where kinds of ties go together, and where one lacks: funded but not talking.",
    discussion: """
      Without further options a row is a pair of kinds. With two kinds, a row is a pair of actors: \
      first those with the first kind alone, then those with the second alone, then those with both.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(help: ArgumentHelp("A kind of ties.", valueName: "kind"))
  var first: TieKind?

  @Option(help: ArgumentHelp("Another kind of ties.", valueName: "kind"))
  var second: TieKind?

  @OptionGroup(title: "Output")
  var output: OutputOptions

  func validate() throws {
    if (first == nil) != (second == nil) {
      throw ValidationError("give both --first and --second, or neither for all pairs of kinds")
    }
    if first != nil && first == second {
      throw ValidationError("--first and --second are the same")
    }
  }

  func run() throws {
    let viewed = try options.loadViewed()
    let kinds = viewed.tieKindsInUse
    guard let first, let second else { return try writeAll(kinds, viewed) }
    for kind in [first, second] where !kinds.contains(kind) {
      throw ValidationError(
        "the view has no tie of kind “\(kind)”; there are "
          + kinds.map { name($0) }.joined(separator: ", "))
    }
    try writePairs(viewed.overlap(of: first, second), viewed)
  }

  private func name(_ kind: TieKind) -> String {
    kind == .unspecified ? "(unspecified)" : kind.rawValue
  }

  private static let conventions = [
    ("jaccard", "pairs with both kinds / pairs with either"),
    ("overlap", "pairs with both kinds / pairs with the rarer kind"),
  ]

  private func writeAll(_ kinds: [TieKind], _ viewed: ViewedNetwork) throws {
    var table = ResultTable(
      columns: [
        "first", "second", "both", "first_only", "second_only", "jaccard", "overlap",
        "share_of_first", "share_of_second",
      ].map { .init(name: $0) })
    for (position, first) in kinds.enumerated() {
      for second in kinds[(position + 1)...] {
        let found = viewed.overlap(of: first, second)
        table.rows.append([
          .text(name(first)), .text(name(second)), .integer(found.both.count),
          .integer(found.onlyFirst.count), .integer(found.onlySecond.count),
          .number(found.jaccard), .number(found.overlapCoefficient), .number(found.shareOfFirst),
          .number(found.shareOfSecond),
        ])
      }
    }
    table.footnotes =
      (kinds.count < 2 ? ["The view has ties of \(kinds.count) kinds; two are needed."] : [])
      + Self.conventions.map { "\($0.0): \($0.1)." } + [viewed.view.sentence]
    try output.write(
      table, command: "overlap", view: viewed.view, conventions: Self.conventions)
  }

  private func writePairs(_ found: MultiplexOverlap, _ viewed: ViewedNetwork) throws {
    var table = ResultTable(columns: [
      .init(name: "ties"), .init(name: "source"), .init(name: "target"),
      .init(name: "names", audience: .people),
    ])
    let arrow = viewed.view.direction == .directed ? "→" : "–"
    for (ties, pairs) in [
      ("\(found.first) only", found.onlyFirst), ("\(found.second) only", found.onlySecond),
      ("both", found.both),
    ] {
      for pair in pairs {
        let ends = [viewed.actors[pair.source], viewed.actors[pair.target]]
        table.rows.append(
          [.text(ties)] + ends.map { .text($0.id.rawValue) } + [
            .text(ends.map { $0.name.text(in: output.language) }.joined(separator: " \(arrow) "))
          ])
      }
    }
    table.footnotes = [
      "Both \(found.both.count), \(found.first) only \(found.onlyFirst.count), \(found.second) only "
        + "\(found.onlySecond.count); Jaccard \(found.jaccard.map(decimal) ?? "–"), overlap "
        + "\(found.overlapCoefficient.map(decimal) ?? "–").",
      viewed.view.sentence,
    ]
    try output.write(
      table, command: "overlap", view: viewed.view, conventions: Self.conventions,
      more: [
        ("jaccard", found.jaccard.map { .number($0) } ?? .null),
        ("overlap", found.overlapCoefficient.map { .number($0) } ?? .null),
      ])
  }
}
