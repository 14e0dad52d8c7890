import ArgumentParser
import TarapKit

/// `tarap test logit`.
struct LogitTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "logit",
    abstract: "How do the odds of a tie go with what is known of the pair?",
    discussion: """
      An exponential random graph model (ERGM) whose ties are independent of each other, that is, a \
      logistic regression over pairs, exactly. A quantity that tells ties from no ties without \
      fault has no finite estimate: it is reported as separated, and the others are estimated \
      from the pairs that it leaves open.

      For terms of structure, such as shared partners, export --format ergm. For a test that does \
      not take pairs as independent, test mrqap --logit.


      """ + DyadQuantity.help)

  @OptionGroup var options: NetworkOptions

  @Option(help: ArgumentHelp("The ties to explain.", valueName: "quantity"))
  var outcome = DyadQuantity.ties

  @Option(
    name: .customLong("predictor"), parsing: .upToNextOption,
    help: ArgumentHelp("What may go with them; several may follow.", valueName: "quantity"))
  var predictors: [DyadQuantity] = []

  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let viewed = try options.loadViewed()
    let model = try outcome.matrix(viewed).independentTieModel(
      predictors.map { DyadicPredictor($0.text, try $0.matrix(viewed)) })
    var table = ResultTable(
      columns: ["term", "estimate", "standard_error", "p", "finding"].map { .init(name: $0) })
    table.rows = model.terms.map { term in
      [
        .text(term.name), .number(term.estimate), .number(term.standardError),
        .number(term.waldP), .text(finding(term.effect)),
      ]
    }
    table.footnotes = notes(model) + [viewed.view.sentence]
    try output.write(
      table, command: "test logit", view: viewed.view,
      conventions: [
        ("estimate", "change of the log-odds of a tie per unit"),
        ("p", "two-sided, of estimate / standard_error as if normal and pairs independent"),
      ])
  }

  private func finding(_ effect: IndependentTieModel.Effect) -> String? {
    switch effect {
    case .estimated: nil
    case .separatedPositive: "separated: +∞"
    case .separatedNegative: "separated: −∞"
    case .dependent: "not known: the open pairs do not tell it from the others"
    }
  }

  private func notes(_ model: IndependentTieModel) -> [String] {
    var notes = ["Pairs \(model.dyadCount), outcome \(outcome.text)."]
    if model.isSeparated {
      let names = model.terms.filter {
        $0.effect == .separatedPositive || $0.effect == .separatedNegative
      }.map(\.name)
      notes.append(
        "Complete separation: \(names.joined(separator: ", ")) tells tie from no tie without fault "
          + "in \(model.separatedDyadCount) pairs, so that no finite estimate exists. The other "
          + "terms are those of the \(model.dyadCount - model.separatedDyadCount) pairs left. "
          + "Leave the term out, or say in words what it does.")
    }
    notes.append(
      "log L \(decimal(model.logLikelihood)), AIC \(decimal(model.akaikeCriterion)), "
        + "BIC \(decimal(model.bayesianCriterion)). Errors take pairs as independent.")
    return notes
  }
}
