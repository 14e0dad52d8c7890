extension NetworkRecords {
  /// Returns the records without some actors and without the rows that are about them.
  ///
  /// Claims, parts in events, mandates, proposals, roster entries and aliases go with their actors;
  /// a parent, a proposer or a name on a roster is taken out of rows that stay.
  ///
  /// - Parameter ids: The actors to leave out.
  /// - Returns: Records that are valid if these are.
  /// - Complexity: O(number of rows).
  public func removing(actors ids: Set<ActorID>) -> NetworkRecords {
    var records = self
    func isGone(_ id: ActorID?) -> Bool { id.map(ids.contains) ?? false }
    records.actors.removeAll { ids.contains($0.id) }
    for index in records.actors.indices where isGone(records.actors[index].parent) {
      records.actors[index].parent = nil
    }
    records.aliases.removeAll { ids.contains($0.actor) }
    records.claims.removeAll { ids.contains($0.source) || ids.contains($0.target) }
    records.participations.removeAll { ids.contains($0.actor) }
    records.mandates.removeAll { ids.contains($0.source) || ids.contains($0.target) }
    records.proposals.removeAll { isGone($0.source) || isGone($0.target) }
    for index in records.proposals.indices where isGone(records.proposals[index].proposer) {
      records.proposals[index].proposer = nil
    }
    records.roster.removeAll { ids.contains($0.respondent) }
    for index in records.roster.indices {
      records.roster[index].asked?.removeAll(where: ids.contains)
    }
    return records
  }
}
