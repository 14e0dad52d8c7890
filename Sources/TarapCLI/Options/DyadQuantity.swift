import ArgumentParser
import TarapKit

/// A quantity of pairs of actors, as a user names it: a relation, or what two actors have in common.
struct DyadQuantity: ExpressibleByArgument, Sendable {
  private enum Meaning: Sendable {
    case ties
    case kind(TieKind)
    case strength(TieKind)
    case same(GroupAttribute)
    case sum(String)
    case difference(String)
    case sender(String)
    case receiver(String)
  }

  /// The words the user wrote.
  let text: String
  private let meaning: Meaning

  static let help = """
    A quantity is “ties”, “kind:KIND” (1 for a tie of the kind), “strength:KIND”, “same:COLUMN” (1 \
    for the same value), or “sum:COLUMN”, “difference:COLUMN”, “sender:COLUMN”, “receiver:COLUMN” \
    of a column of numbers. Pairs with an unknown value are left out, and so are pairs that nobody \
    asked about or that did not answer.
    """

  /// Whether two actors are linked in the view.
  static let ties = DyadQuantity(text: "ties", meaning: .ties)

  private init(text: String, meaning: Meaning) {
    self.text = text
    self.meaning = meaning
  }

  init?(argument: String) {
    text = argument
    let parts = argument.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count > 1 ? parts[1] : nil) {
    case ("ties", nil): meaning = .ties
    case ("kind", let name?): meaning = .kind(TieKind(rawValue: name))
    case ("strength", let name?): meaning = .strength(TieKind(rawValue: name))
    case ("same", let name?): meaning = .same(GroupAttribute(name))
    case ("sum", let name?): meaning = .sum(name)
    case ("difference", let name?): meaning = .difference(name)
    case ("sender", let name?): meaning = .sender(name)
    case ("receiver", let name?): meaning = .receiver(name)
    default: return nil
    }
  }

  /// The quantity for every pair of actors of a view.
  func matrix(_ viewed: ViewedNetwork) throws -> DyadicMatrix {
    switch meaning {
    case .ties: links(viewed, .presence)
    case .kind(let kind): try relation(kind, .presence, viewed)
    case .strength(let kind): try relation(kind, .strength, viewed)
    case .same(let attribute): .match(viewed.actors.map { attribute.value(of: $0) })
    case .sum(let column): .sum(try numbers(column, viewed))
    case .difference(let column): .absoluteDifference(try numbers(column, viewed))
    case .sender(let column): .sender(try numbers(column, viewed))
    case .receiver(let column): .receiver(try numbers(column, viewed))
    }
  }

  private func relation(
    _ kind: TieKind, _ content: DyadicMatrix.Content, _ viewed: ViewedNetwork
  ) throws -> DyadicMatrix {
    guard viewed.network.claims.contains(where: { $0.kind == kind }) else {
      let known = Set(viewed.network.claims.map(\.kind.rawValue)).sorted()
      throw ValidationError(
        "there is no tie of kind “\(kind)”; there are \(known.joined(separator: ", "))")
    }
    var view = viewed.view
    view.tieKinds = [kind]
    let part = try viewed.network.viewed(as: view)
    // A view of one kind may leave out actors of a region that only other ties bring in.
    guard part.actors.map(\.id) == viewed.actors.map(\.id) else {
      throw ValidationError("“\(text)” has other actors than the view; leave --region out")
    }
    return links(part, content)
  }

  /// The links of a view, with the pairs missing of which it is not known whether they are tied.
  private func links(
    _ viewed: ViewedNetwork, _ content: DyadicMatrix.Content
  ) -> DyadicMatrix {
    let links = DyadicMatrix(viewed.graph, content: content)
    let observation = viewed.observation
    guard observation.unobservedCount > 0 else { return links }
    return DyadicMatrix(size: links.size, direction: links.direction) { row, column in
      viewed.graph.hasEdge(from: row, to: column) || observation.isObserved(row, column)
        ? links[row, column] : nil
    }
  }

  private func numbers(_ column: String, _ viewed: ViewedNetwork) throws -> [Double?] {
    let values = viewed.actors.map { $0.attributes[column].flatMap(Double.init) }
    guard values.contains(where: { $0 != nil }) else {
      throw ValidationError("no actor has a number in a column “\(column)”")
    }
    return values
  }
}
