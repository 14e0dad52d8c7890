import ArgumentParser
import TarapKit

/// `tarap explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a metric, and the terms that make up one actor's number.",
    usage: """
      tarap explain <metric>
      tarap explain <metric> --network <network> --actor <actor> [view options]
      tarap explain <network> <metric> --actor <actor> [view options]
      """)

  @Argument(help: "The metric; or the network and then the metric.")
  var words: [String]

  @Option(
    help: ArgumentHelp("The network: a folder with actors.csv and ties.csv.", valueName: "network"),
    completion: .directory)
  var network: String?

  @Option(help: "Whose number to explain: an id, a name or an alias.")
  var actor: String?

  @Option(
    help: ArgumentHelp(
      "What groups the actors (default: sector, else kind).", valueName: "column"))
  var groupBy: String?

  @Option(
    help: ArgumentHelp(
      "How far strengths count in alpha-degree: 0 counts ties, 1 adds up strengths.",
      valueName: "number"))
  var alpha = 0.5

  @OptionGroup(title: "View")
  var viewOptions: ViewOptions

  @OptionGroup(title: "Output")
  var output: OutputOptions

  private var metricName: String { words.last ?? "" }
  private var networkPath: String? { network ?? (words.count == 2 ? words[0] : nil) }

  func validate() throws {
    if words.count > 2 || (words.count == 2 && network != nil) {
      throw ValidationError("give one metric, and the network once")
    }
    if actor != nil && networkPath == nil {
      throw ValidationError("name the network that the actor belongs to: --network FOLDER")
    }
  }

  func run() throws {
    let metrics = Metric.all.filter { $0.name == metricName }
    guard let metric = metrics.first else {
      let nearest =
        metricName.nearest(in: Metric.all.map(\.name))
        .map { "; did you mean “\($0)”?" } ?? ""
      throw ValidationError(
        "there is no metric “\(metricName)”\(nearest) See tarap metrics --list.")
    }
    guard let actor, let networkPath else {
      return try write(metric, terms: nil)
    }
    guard metric.level == .actor else {
      throw ValidationError("“\(metricName)” describes no single actor; leave --actor out")
    }
    let loaded = try NetworkOptions.load(networkPath)
    let viewed = try loaded.viewed(as: viewOptions.view(of: loaded))
    let wanted = try loaded.theActor(matching: actor)
    guard let node = viewed.node(of: wanted.id) else {
      throw ValidationError(
        "“\(wanted.id)” is not in the view (\(viewed.view.sentence)); widen it, for example with "
          + "--status or --actor-kind")
    }
    let context = MetricContext(
      viewed, groupedBy: groupBy.map { GroupAttribute($0) }, alpha: alpha,
      execution: Progress.execution(metric.name))
    let value = try metric.actorValues(context)?[node]
    let explanation = try metric.explanation(of: node, context)
    try write(metric, terms: explanation.map { (wanted, viewed, value, $0) })
  }

  private func write(
    _ metric: Metric, terms: (Actor, ViewedNetwork, Double?, Explanation)?
  ) throws {
    var table = ResultTable(columns: [.init(name: "term"), .init(name: "value")])
    var more: [(key: String, value: JSONValue)] = [
      ("metric", .string(metric.name)),
      ("summary", .string(metric.definition.summary)),
      ("formula", .string(metric.definition.formula)),
      ("equals", metric.definition.equals.map { .string($0) } ?? .null),
      ("source", .string(metric.definition.source)),
    ]
    table.footnotes = [
      "\(metric.name): \(metric.definition.summary)",
      "Formula: \(metric.definition.formula)",
      "Convention: \(metric.definition.convention)",
      "Equals: \(metric.definition.equals ?? "not compared with another tool")",
      "Source: \(metric.definition.source)",
    ]
    if let (actor, viewed, value, explanation) = terms {
      for term in explanation.terms {
        table.rows.append([.text(term.text), .number(term.value)])
      }
      let name = actor.name.text(in: output.language)
      table.footnotes.insert(
        "\(metric.name) of \(name) = \(value.map(decimal) ?? "undefined")\(how(explanation)).",
        at: 0)
      table.footnotes.append(viewed.view.sentence)
      more += [
        ("actor", .string(actor.id.rawValue)), ("value", value.map { .number($0) } ?? .null),
        ("combination", .string(combination(explanation))),
      ]
    } else {
      table.columns = []
    }
    try output.write(
      table, command: "explain", view: terms?.1.view,
      conventions: [(metric.name, metric.definition.convention)], more: more)
  }

  private func how(_ explanation: Explanation) -> String {
    switch explanation.combination {
    case .sum: ", the sum of the \(explanation.terms.count) terms above"
    case .quotient(let dividend): ", \(decimal(dividend)) divided by the sum of the terms above"
    case .scaled(let factor): ", the sum of the terms above times \(decimal(factor))"
    case .bound: "; the terms above are at least as many"
    case .undefined(let why): ": \(why)"
    }
  }

  private func combination(_ explanation: Explanation) -> String {
    switch explanation.combination {
    case .sum: "sum"
    case .quotient(let dividend): "\(dividend) / sum"
    case .scaled(let factor): "\(factor) * sum"
    case .bound: "at most sum"
    case .undefined(let why): "undefined: \(why)"
    }
  }
}
