import StakeholderModel

extension LoadedNetwork {
  /// Returns the network with claims that repeat each other treated by a policy.
  ///
  /// Claims repeat each other if they agree on the pair, kind, direction, period, region, state and
  /// status; a pair that is not directed has no order.
  func resolvingDuplicates(_ policy: DuplicatePolicy) throws(DataError) -> LoadedNetwork {
    guard policy != .claims else { return self }
    var records = network.records
    var kept: [Claim] = []
    var first: [DuplicateKey: Int] = [:]
    var merged = Set<Int>()
    var result = self
    var dropped = 0
    for claim in records.claims {
      guard let index = first[DuplicateKey(claim)] else {
        first[DuplicateKey(claim)] = kept.count
        kept.append(claim)
        continue
      }
      dropped += 1
      if policy == .reject {
        let what = "the row repeats line \(kept[index].line)"
        result.warnings.append(
          Problem(
            .warning, at: records.place(.ties, line: claim.line), "\(what) and is rejected",
            remedy: "keep it with --duplicates claims, or count it with --duplicates sum"))
        continue
      }
      if merged.insert(index).inserted, policy == .sum, kept[index].strength == nil {
        kept[index].strength = 1
      }
      kept[index].merge(claim, policy)
    }
    if policy == .sum {
      for index in kept.indices where kept[index].strength == nil { kept[index].strength = 1 }
    }
    records.claims = kept
    if let index = result.balance.entries.firstIndex(where: { $0.table == .ties }) {
      result.balance.entries[index].kept -= dropped
      if policy == .reject {
        result.balance.entries[index].rejected += dropped
        result.balance.entries[index].reasons["repeats an earlier row", default: 0] += dropped
      } else {
        result.balance.entries[index].merged += dropped
      }
    }
    result.network = try StakeholderNetwork(checking: records)
    // What was said of claims that are one now is true no more.
    let gone = Set(network.warnings.map(\.what)).subtracting(result.network.warnings.map(\.what))
    result.warnings.removeAll { gone.contains($0.what) }
    return result
  }
}

extension StakeholderNetwork {
  /// Checks records and makes a network of them; every failure is an error of the data.
  init(checking records: NetworkRecords) throws(DataError) {
    do {
      try self.init(records)
    } catch let error as DataError {
      throw error
    } catch {
      throw DataError(
        .badData,
        [
          Problem(
            at: Place(file: ""), "\(error)", remedy: "report this as a mistake of Tarap")
        ])
    }
  }
}

/// What two claims must agree on to repeat each other.
private struct DuplicateKey: Hashable {
  let ends: [ActorID]
  let isDirected: Bool
  let kind: TieKind
  let period: Period
  let region: RegionID?
  let state: TieState
  let status: Status

  init(_ claim: Claim) {
    let ends = [claim.source, claim.target]
    self.ends = claim.isDirected ? ends : ends.sorted()
    isDirected = claim.isDirected
    kind = claim.kind
    period = claim.period
    region = claim.region
    state = claim.state
    status = claim.status
  }
}

extension Claim {
  /// Takes in a claim that repeats this one; what the two do not agree on is unknown after it.
  fileprivate mutating func merge(_ other: Claim, _ policy: DuplicatePolicy) {
    switch policy {
    case .sum: strength = (strength ?? 1) + (other.strength ?? 1)
    case .max: strength = [strength, other.strength].compactMap { $0 }.max()
    case .claims, .reject: break
    }
    if policy == .sum, currency == other.currency, let mine = amount, let theirs = other.amount {
      amount = mine + theirs
    } else if amount != other.amount || currency != other.currency {
      amount = nil
      currency = nil
    }
    if basis != other.basis { basis = nil }
    if evidence != other.evidence { evidence = nil }
    if locator != other.locator { locator = nil }
    if confidence != other.confidence { confidence = nil }
    if coder != other.coder { coder = nil }
    if note != other.note { note = nil }
    attributes = attributes.filter { other.attributes[$0.key] == $0.value }
  }
}
