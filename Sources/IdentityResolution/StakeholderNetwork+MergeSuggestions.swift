import GraphCore
public import StakeholderModel
import Synchronization

extension StakeholderNetwork {
  /// Returns the pairs of actors that may be one.
  ///
  /// Names in every language and aliases are compared after ``NormalizedName`` has made one
  /// spelling of legal forms, alphabets and look-alike letters; numbers of registers after repair.
  /// Shared neighbours make a pair likelier but never suggest one by themselves: two actors with the
  /// same partners are more often alike than identical.
  ///
  /// - Parameters:
  ///   - leastScore: The least score to suggest.
  ///   - leastSimilarity: The least similarity of two names that are not the same.
  /// - Returns: The pairs, the likeliest first, then in file order.
  /// - Throws: `CancellationError` if the task is cancelled.
  /// - Complexity: About O(*n* log *n*) for *n* names: only names that share a block of rare words
  ///   are compared. 100,000 names take seconds.
  public func mergeSuggestions(
    leastScore: Double = 0.5, leastSimilarity: Double = 0.85
  ) throws -> [MergeSuggestion] {
    let comparison = ActorComparison(self, leastSimilarity: leastSimilarity)
    let pairs = comparison.candidates.pairs
    let found = Mutex<[(first: Int, second: Int, suggestion: MergeSuggestion)]>([])
    try Execution.automatic.forEachChunk(of: pairs.count, size: 4096) { _, range in
      var chunk: [(first: Int, second: Int, suggestion: MergeSuggestion)] = []
      for pair in pairs[range] {
        if let suggestion = comparison.suggestion(pair.first, pair.second),
          suggestion.score >= leastScore
        {
          chunk.append((pair.first, pair.second, suggestion))
        }
      }
      found.withLock { $0 += chunk }
    }
    return found.withLock { $0 }.map { ($0, $0.suggestion.score) }
      .sorted { ($1.1, $0.0.first, $0.0.second) < ($0.1, $1.0.first, $1.0.second) }
      .map(\.0.suggestion)
  }
}

/// What is needed to compare any two actors of a network.
struct ActorComparison: Sendable {
  private struct Profile: Sendable {
    var identifier: RegisterIdentifier?
    var repaired: String?
    var neighbours: Set<Int> = []
  }

  let network: StakeholderNetwork
  let leastSimilarity: Double
  let candidates: CandidatePairs
  private let index: NameIndex
  private var profiles: [Profile]

  init(_ network: StakeholderNetwork, leastSimilarity: Double) {
    self.network = network
    self.leastSimilarity = leastSimilarity
    let actors = network.actors
    let position = Dictionary(
      uniqueKeysWithValues: actors.enumerated().map { ($0.element.id, $0.offset) })
    var names = actors.map { actor in
      [actor.name.name] + Language.allCases.compactMap { actor.name.translations[$0] }
    }
    for alias in network.records.aliases {
      if let actor = position[alias.actor] { names[actor].append(alias.alias) }
    }
    index = NameIndex(names: names)
    var profiles = actors.map { actor in
      let identifier = actor.identifier.map { RegisterIdentifier($0) }
      return Profile(identifier: identifier, repaired: identifier?.repaired?.key)
    }
    for claim in network.claims where claim.state == .tie && claim.source != claim.target {
      if let source = position[claim.source], let target = position[claim.target] {
        profiles[source].neighbours.insert(target)
        profiles[target].neighbours.insert(source)
      }
    }
    self.profiles = profiles
    var owners: [String: [Int]] = [:]
    for (actor, profile) in profiles.enumerated() {
      if let text = profile.repaired { owners[text, default: []].append(actor) }
    }
    // One owner with each of the rest; a slip that fills a whole column makes no square of pairs.
    let sharing = owners.values.flatMap { owners in
      owners.dropFirst().map { (owners[0], $0) }
        + (owners.count <= 50
          ? owners.indices.flatMap { i in owners[(i + 1)...].map { (owners[i], $0) } } : [])
    }
    candidates = CandidatePairs(index, and: sharing)
  }

  func suggestion(_ first: Int, _ second: Int) -> MergeSuggestion? {
    let one = network.actors[first]
    let other = network.actors[second]
    var reasons: [MergeReason] = []
    var doubts: [MergeDoubt] = []
    compareIdentifiers(profiles[first], profiles[second], &reasons, &doubts)
    compareNames(first, second, &reasons, &doubts)
    guard !reasons.isEmpty else { return nil }
    compareNeighbours(first, second, &reasons, &doubts)
    if one.parent == other.id || other.parent == one.id { doubts.append(.parentAndPart) }
    if one.kind != other.kind, one.kind != .other, other.kind != .other {
      doubts.append(.differentKinds(one.kind, other.kind))
    }
    if let here = one.region, let there = other.region, !network.isRegion(here, within: there),
      !network.isRegion(there, within: here)
    {
      doubts.append(.differentRegions(here, there))
    }
    return MergeSuggestion(
      first: one.id, second: other.id, reasons: reasons.sorted { $0.score > $1.score },
      doubts: doubts.sorted { $0.score > $1.score })
  }

  private func compareIdentifiers(
    _ one: Profile, _ other: Profile, _ reasons: inout [MergeReason], _ doubts: inout [MergeDoubt]
  ) {
    guard let first = one.identifier, let second = other.identifier,
      first.scheme.uppercased() == second.scheme.uppercased(), !first.value.isEmpty,
      !second.value.isEmpty
    else { return }
    switch (one.repaired, other.repaired) {
    case (let a?, let b?):
      if a == b {
        reasons.append(.sameIdentifier(a))
      } else {
        doubts.append(.differentIdentifiers(first.description, second.description))
      }
    case (let whole?, nil): compare(whole: whole, rounded: second, &reasons)
    case (nil, let whole?): compare(whole: whole, rounded: first, &reasons)
    case (nil, nil): break
    }
  }

  private func compare(
    whole: String, rounded: RegisterIdentifier, _ reasons: inout [MergeReason]
  ) {
    guard case .rounded(let digits, let length)? = rounded.flaw else { return }
    let value = RegisterIdentifier(whole).value
    // A rounded number has lost its leading zeros as well; its last digit may be rounded up.
    let digitsOfWhole = String(value.drop { $0 == "0" })
    guard digitsOfWhole.count == length, digitsOfWhole.hasPrefix(digits.dropLast()) else { return }
    reasons.append(.roundedIdentifier(rounded: rounded.description, whole: whole))
  }

  private func compareNames(
    _ first: Int, _ second: Int, _ reasons: inout [MergeReason], _ doubts: inout [MergeDoubt]
  ) {
    var best: (one: NormalizedName, other: NormalizedName, similarity: Double)?
    for one in index.entriesOfActor[first].map({ index.entries[$0] }) {
      for other in index.entriesOfActor[second].map({ index.entries[$0] }) {
        let isSame = one.words.elementsEqual(other.words) { $0.id == $1.id }
        let similarity =
          isSame ? 2 : NameSimilarity.similarity(one.words, other.words)
        if similarity > best?.similarity ?? 0 { best = (one.name, other.name, similarity) }
      }
    }
    guard let best else { return }
    if best.similarity > 1 {
      reasons.append(.sameName(first: best.one.text, second: best.other.text))
    } else if best.similarity >= leastSimilarity {
      reasons.append(
        .similarName(
          first: best.one.text, second: best.other.text, similarity: best.similarity))
    } else {
      return
    }
    for name in [best.one, best.other] where !name.lookAlikes.isEmpty {
      reasons.append(.lookAlikes(name: name.text, letters: name.lookAlikes))
    }
    if best.one.scope != best.other.scope { doubts.append(.branchAndWhole) }
    if let here = best.one.legalForms.first, let there = best.other.legalForms.first,
      Set(best.one.legalForms).isDisjoint(with: best.other.legalForms)
    {
      doubts.append(.differentLegalForms(here, there))
    }
  }

  private func compareNeighbours(
    _ first: Int, _ second: Int, _ reasons: inout [MergeReason], _ doubts: inout [MergeDoubt]
  ) {
    let one = profiles[first].neighbours
    let other = profiles[second].neighbours
    if one.contains(second) { doubts.append(.tiedToEachOther) }
    let shared = one.intersection(other)
    guard !shared.isEmpty else { return }
    let all = one.union(other).subtracting([first, second])
    reasons.append(
      .sharedNeighbours(shared.sorted().map { network.actors[$0].id }, ofAll: all.count))
  }
}
