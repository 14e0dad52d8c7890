import GraphCore
import StakeholderModel

/// Networks that the answers allow, drawn with the density and the reciprocity of what was observed.
struct UnobservedFilling {
  private let viewed: ViewedNetwork
  private let unobserved: [NodePair]
  private let isUnobserved: Set<NodePair>
  private let isDirected: Bool
  /// The chance of a tie if nothing is known of the other direction, if it is tied, if it is not.
  private let chance: (alone: Double, returned: Double, unreturned: Double)

  init(_ viewed: ViewedNetwork, _ unobserved: [NodePair]) {
    self.viewed = viewed
    self.unobserved = unobserved
    isUnobserved = Set(unobserved)
    isDirected = viewed.view.direction == .directed
    let possible = viewed.graph.possibleEdgeCount
    let observed = possible - Double(unobserved.count)
    let ties = Double(viewed.links.count)
    let density = observed > 0 ? ties / observed : 0
    guard isDirected else {
      chance = (density, density, density)
      return
    }
    // Dyads of which both directions are observed: mutual, asymmetric, null.
    var mutual = 0.0
    var asymmetric = 0.0
    for link in viewed.links {
      let back = NodePair(link.target, link.source)
      guard !isUnobserved.contains(back) else { continue }
      if viewed.link(from: link.target, to: link.source) != nil {
        mutual += 0.5
      } else {
        asymmetric += 1
      }
    }
    var open = 0.0
    for pair in unobserved {
      let isBackOpen = isUnobserved.contains(NodePair(pair.target, pair.source))
      open += isBackOpen ? 0.5 : 1
    }
    let null = possible / 2 - open - mutual - asymmetric
    let tied = 2 * mutual + asymmetric
    let untied = asymmetric + 2 * null
    chance = (
      density, tied > 0 ? 2 * mutual / tied : density, untied > 0 ? asymmetric / untied : density
    )
  }

  /// Draws the unobserved pairs that are tied in one network.
  func draw(_ random: inout CounterRandom) -> [NodePair] {
    var drawn: Set<NodePair> = []
    var decided: Set<NodePair> = []
    for pair in unobserved {
      var share = chance.alone
      if isDirected {
        let back = NodePair(pair.target, pair.source)
        if !isUnobserved.contains(back) || decided.contains(back) {
          let isTied =
            drawn.contains(back) || viewed.link(from: back.source, to: back.target) != nil
          share = isTied ? chance.returned : chance.unreturned
        }
        decided.insert(pair)
      }
      if Double.random(in: 0..<1, using: &random) < share { drawn.insert(pair) }
    }
    return unobserved.filter(drawn.contains)
  }
}
