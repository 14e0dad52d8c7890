import ArgumentParser
import TarapKit

/// The options that say which part of the evidence to look at; every command takes them.
struct ViewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Look at one day, month or year.", valueName: "date"))
  var asOf: PartialDate?

  @Option(
    help: ArgumentHelp("Look at a time: FROM..UNTIL, UNTIL not included.", valueName: "period"))
  var during: Period?

  @Option(help: ArgumentHelp("Look at one region, by its id.", valueName: "id"))
  var region: RegionID?

  @Option(help: ArgumentHelp("Kinds of ties that count.", valueName: "kind,…"))
  var kind: CommaList<TieKind>?

  @Option(
    help: ArgumentHelp(
      "Kinds of actors that count, or “all” (default: all but persons and programmes).",
      valueName: "kind,…"))
  var actorKind: CommaList<ActorKind>?

  @Option(
    help: ArgumentHelp(
      "Which actors and ties count: existing, planned, proposed, desired, ended.",
      valueName: "status,…"))
  var status: CommaList<Status> = [.existing]

  @Option(
    help: ArgumentHelp(
      "How claims must be known: recorded, stated, reported, implied (default: all).",
      valueName: "basis,…"))
  var basis: CommaList<Basis>?

  @Option(help: ArgumentHelp("Least confidence of a claim, 0 to 1.", valueName: "share"))
  var minConfidence: Double?

  @Flag(help: "Link actors that took part in the same event, instead of tied ones.")
  var byEvent = false

  @Flag(help: "Keep the direction of ties (default: a tie counts both ways).")
  var directed = false

  @Option(
    help: ArgumentHelp(
      "Strength of a link with several claims: strongest, sum or mean.", valueName: "rule"))
  var strengthRule: View.StrengthRule = .strongest

  func validate() throws {
    if asOf != nil && during != nil {
      throw ValidationError("give --as-of or --during, not both")
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence is from 0 to 1")
    }
  }

  /// The view that the options ask for.
  var view: View {
    var view = View()
    view.relation = byEvent ? .coparticipation : .ties
    view.direction = directed ? .directed : .undirected
    view.statuses = Set(status.elements)
    view.bases = basis.map { Set($0.elements) }
    view.tieKinds = kind.map { Set($0.elements) }
    view.region = region
    view.period = during ?? asOf.map { Period($0) }
    view.minimumConfidence = minConfidence
    view.strengthRule = strengthRule
    return view
  }

  /// The view, with “all” kinds of actors read as the kinds that the network has.
  func view(of network: StakeholderNetwork) -> View {
    var view = view
    if let kinds = actorKind?.elements {
      view.actorKinds = kinds == ["all"] ? Set(network.actors.map(\.kind)) : Set(kinds)
    }
    return view
  }
}
