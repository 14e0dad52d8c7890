import StakeholderModel

/// Documents that lead back to somebody.
extension Redaction {
  /// Empties the addresses of documents that tell of hidden actors: there the names can be read.
  mutating func removeLinks() {
    guard !accepts(.linkedSource) else { return }
    for index in records.sources.indices
    where tellingSources.contains(records.sources[index].id)
      && records.sources[index].url?.isEmpty == false
    {
      note(
        .linkedSource, .cleared, .sources, line: records.sources[index].line, column: "url",
        "\(records.sources[index].id) can be opened, and may name who is hidden",
        remedy: "the address goes; --accept linked-source leaves all of them")
      records.sources[index].url = nil
    }
  }

  /// Empties what leads to the one who said a thing, where one source alone says it.
  ///
  /// A document that a publisher or an address makes public can be checked by anybody; of it nothing
  /// is hidden.
  mutating func removeSingleSourceDetails() {
    guard !accepts(.singleSource) else { return }
    let published = Set(
      records.sources.filter { $0.url?.isEmpty == false || $0.publisher?.isEmpty == false }
        .map(\.id))
    var evidence: [Set<ActorID>: Set<SourceID?>] = [:]
    for claim in records.claims {
      evidence[[claim.source, claim.target], default: []].insert(claim.evidence)
    }
    for index in records.claims.indices {
      let claim = records.claims[index]
      guard evidence[[claim.source, claim.target]]?.count == 1,
        claim.evidence.map(published.contains) != true
      else { continue }
      for (column, field) in [("locator", \Claim.locator), ("note", \Claim.note)] {
        guard claim[keyPath: field]?.isEmpty == false else { continue }
        note(
          .singleSource, .cleared, .ties, line: claim.line, column: column,
          "one source alone says that \(claim.source) and \(claim.target) are tied",
          remedy: "the field is emptied")
        records.claims[index][keyPath: field] = nil
      }
    }
  }
}
