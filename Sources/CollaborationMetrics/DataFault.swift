import GraphCore
public import NetworkStatistics
import StakeholderModel

/// A fault that the data may have, to see what ranks owe to it.
public enum DataFault: Sendable, Hashable {
  /// Actors or ties are missing or wrong.
  case graph(Perturbation)
  /// A claim is wrong with probability 1 − its confidence, or `unstated` if it states none.
  ///
  /// A document is right or wrong as a whole: of claims with the same evidence, those of less
  /// confidence fall first. A tie exists as long as any claim of it is left.
  case claims(unstated: Double)

  func check() throws {
    switch self {
    case .graph(let perturbation): try perturbation.check()
    case .claims(let share):
      guard (0...1).contains(share) else {
        throw AnalysisError(
          .invalidOption, "a probability of \(share); probabilities lie between 0 and 1")
      }
    }
  }
}

extension ViewedNetwork {
  /// The same view of records with a fault.
  ///
  /// - Throws: ``AnalysisError`` if ties of shared events should change, which no claim tells of.
  func spoiled(by fault: DataFault, _ random: inout CounterRandom) throws -> ViewedNetwork {
    var records = network.records
    switch fault {
    case .claims(let unstated):
      try checkRelation()
      records.claims = keptClaims(unstated: unstated, &random)
    case .graph(.nodeDropping(let share)):
      let kept = actors.count - Int((share * Double(actors.count)).rounded())
      let nodes = Set(random.sample(kept, of: actors.count))
      records = records.removing(
        actors: Set(actors.indices.filter { !nodes.contains($0) }.map { actors[$0].id }))
    case .graph(.tieRemoval(let probability)):
      let lost = try Set(ties(&random, probability).joined())
      records.claims = records.claims.indices.filter { !lost.contains($0) }
        .map { records.claims[$0] }
    case .graph(.tieNoise(let probability)):
      var taken = Set(links.map { NodePair($0.source, $0.target).sorted })
      var free = actors.count * (actors.count - 1) / 2 - taken.count
      for claims in try ties(&random, probability) where free > 0 {
        free -= 1
        var pair: NodePair
        repeat {
          pair = NodePair(random.below(actors.count), random.below(actors.count))
        } while pair.source == pair.target || !taken.insert(pair.sorted).inserted
        let first = records.claims[claims[0]].source
        for claim in claims {
          let isTurned = records.claims[claim].source != first
          records.claims[claim].source = actors[isTurned ? pair.target : pair.source].id
          records.claims[claim].target = actors[isTurned ? pair.source : pair.target].id
        }
      }
    }
    return try StakeholderNetwork(records).viewed(as: view)
  }

  private func keptClaims(unstated: Double, _ random: inout CounterRandom) -> [Claim] {
    var doubts: [SourceID: Double] = [:]
    return network.claims.filter { claim in
      let doubt: Double
      if let evidence = claim.evidence, let known = doubts[evidence] {
        doubt = known
      } else {
        doubt = random.unit()
        if let evidence = claim.evidence { doubts[evidence] = doubt }
      }
      return claim.state != .tie || doubt < claim.confidence ?? (1 - unstated)
    }
  }

  /// The claims of each tie that chance picks; a tie both ways is one.
  private func ties(_ random: inout CounterRandom, _ probability: Double) throws -> [[Int]] {
    try checkRelation()
    var claims: [NodePair: [Int]] = [:]
    for link in links {
      claims[NodePair(link.source, link.target).sorted, default: []] += link.evidence
    }
    return claims.sorted { ($0.key.source, $0.key.target) < ($1.key.source, $1.key.target) }
      .map { Set($0.value).sorted() }
      .filter { !$0.isEmpty && random.unit() < probability }
  }

  private func checkRelation() throws {
    guard view.relation == .ties else {
      throw AnalysisError(
        .undefined, "shared events are no ties that a claim could be wrong about; use node-dropping"
      )
    }
  }
}
