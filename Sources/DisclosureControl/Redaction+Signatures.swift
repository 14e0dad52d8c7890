import StakeholderModel

/// What tells one pseudonym from another: a person who leads a named organisation needs no name.
///
/// Hidden actors are alike if their kind, sector, level, region, parent, time and every reference
/// from and to named rows are the same (*k*-anonymity with *k* the threshold). First what describes
/// them goes, and where that does not make them alike, the references go too. The kind alone is no
/// signature.
extension Redaction {
  private struct Signature: Hashable {
    let kind: ActorKind
    var description: [String] = []
    var references: [String] = []

    var isBlank: Bool { description.isEmpty && references.isEmpty }
  }

  mutating func removeSignatures() {
    guard !accepts(.uniqueSignature), !hiddenActors.isEmpty else { return }
    // What goes from one may make another unlike its like, so that it is done until all is well.
    while true {
      let unique = uniqueActors()
      guard !unique.isEmpty else { break }
      let described = unique.filter(isDescribed)
      if described.isEmpty {
        removeReferences(to: unique)
      } else {
        clearDescriptions(of: described)
      }
    }
    // A named actor's parent is never hidden: it would be known by its part.
    for index in records.actors.indices {
      guard let parent = records.actors[index].parent, hiddenActors.contains(parent) else {
        continue
      }
      note(
        .uniqueSignature, .cleared, .actors, line: records.actors[index].line, column: "parent",
        "a hidden actor can be told by what is a part of it", remedy: "the field is emptied")
      records.actors[index].parent = nil
    }
  }

  private mutating func clearDescriptions(of described: Set<ActorID>) {
    for index in records.actors.indices where described.contains(records.actors[index].id) {
      let actor = records.actors[index]
      note(
        .uniqueSignature, .cleared, .actors, line: actor.line, column: "sector",
        "fewer than \(rules.threshold) hidden actors are described and tied alike",
        remedy: "sector, level, region, parent and dates are emptied")
      records.actors[index].sector = nil
      records.actors[index].level = nil
      records.actors[index].region = nil
      records.actors[index].parent = nil
      records.actors[index].period = Period()
    }
  }

  private func isDescribed(_ id: ActorID) -> Bool {
    records.actors.contains {
      $0.id == id
        && ($0.sector != nil || $0.level != nil || $0.region != nil || $0.parent != nil
          || !$0.period.isUnknown)
    }
  }

  /// The hidden actors of whom fewer than the threshold are alike.
  private func uniqueActors() -> Set<ActorID> {
    let signatures = signatures()
    let counts = Dictionary(grouping: signatures.values) { $0 }.mapValues(\.count)
    return Set(
      signatures.filter { !$0.value.isBlank && (counts[$0.value] ?? 0) < rules.threshold }
        .map(\.key))
  }

  private func signatures() -> [ActorID: Signature] {
    var signatures: [ActorID: Signature] = [:]
    for actor in records.actors where hiddenActors.contains(actor.id) {
      var description = [actor.sector, actor.level, actor.region?.rawValue, actor.parent?.rawValue]
        .map { $0 ?? "" }
      description += [actor.period.from, actor.period.until].map { $0.map { "\($0)" } ?? "" }
      signatures[actor.id] = Signature(
        kind: actor.kind, description: description.allSatisfy(\.isEmpty) ? [] : description)
    }
    func refer(_ id: ActorID?, _ text: String) {
      if let id { signatures[id]?.references.append(text) }
    }
    for claim in records.claims where isNamed(claim.source) != isNamed(claim.target) {
      refer(claim.source, "\(claim.kind) → \(claim.target)")
      refer(claim.target, "\(claim.kind) ← \(claim.source)")
    }
    for row in records.participations { refer(row.actor, "\(row.event) \(row.role ?? "")") }
    for proposal in records.proposals {
      for id in [proposal.proposer, proposal.source, proposal.target] {
        refer(id, "\(proposal.id)")
      }
    }
    for mandate in records.mandates {
      refer(mandate.source, "\(mandate.kind) ⇒ \(mandate.target)")
      refer(mandate.target, "\(mandate.kind) ⇐ \(mandate.source)")
    }
    for entry in records.roster {
      if let asked = entry.asked { refer(entry.respondent, "\(asked.map(\.rawValue).sorted())") }
    }
    for id in signatures.keys { signatures[id]?.references.sort() }
    return signatures
  }

  private func isNamed(_ id: ActorID) -> Bool { !hiddenActors.contains(id) }

  private mutating func removeReferences(to unique: Set<ActorID>) {
    guard !unique.isEmpty else { return }
    func isTrace(_ ids: [ActorID?]) -> Bool {
      ids.contains { $0.map(unique.contains) == true }
    }
    let claims = records.claims.filter {
      isNamed($0.source) != isNamed($0.target) && isTrace([$0.source, $0.target])
    }
    let traces = Set(claims)
    for claim in claims { noteTrace(.ties, claim.line) }
    records.claims.removeAll(where: traces.contains)
    for row in records.participations where isTrace([row.actor]) {
      noteTrace(.participation, row.line)
    }
    records.participations.removeAll { isTrace([$0.actor]) }
    for row in records.proposals where isTrace([row.proposer, row.source, row.target]) {
      noteTrace(.proposals, row.line)
    }
    records.proposals.removeAll { isTrace([$0.proposer, $0.source, $0.target]) }
    for row in records.mandates where isTrace([row.source, row.target]) {
      noteTrace(.mandates, row.line)
    }
    records.mandates.removeAll { isTrace([$0.source, $0.target]) }
    for row in records.roster where row.asked != nil && isTrace([row.respondent]) {
      noteTrace(.roster, row.line)
    }
    records.roster.removeAll { $0.asked != nil && isTrace([$0.respondent]) }
  }

  private mutating func noteTrace(_ table: Table, _ line: Int) {
    note(
      .uniqueSignature, .removedRow, table, line: line,
      "it tells a hidden actor from fewer than \(rules.threshold) alike", remedy: "the row goes")
  }
}
