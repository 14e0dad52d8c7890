public import StakeholderModel

extension NetworkRecords {
  /// Makes one actor of several.
  ///
  /// The first is kept. What it does not know is taken from the others, in their order; their names,
  /// ids and differing numbers become aliases; every reference to them becomes a reference to the
  /// kept one. Claims, participations, proposals and mandates all stay, so that two claims about one
  /// tie are two claims. A tie between the merged actors becomes a tie of the kept one to itself,
  /// which counts in no metric.
  ///
  /// - Parameters:
  ///   - others: The actors to be merged into the kept one.
  ///   - kept: The actor that stays.
  /// - Returns: What was changed, table by table.
  /// - Throws: `DataError` if an actor is not there or is named twice; nothing is changed then.
  /// - Complexity: O(number of rows).
  public mutating func merge(
    _ others: [ActorID], into kept: ActorID
  ) throws(DataError) -> MergeRecord {
    guard !others.isEmpty else { return MergeRecord(kept: kept, merged: []) }
    let ids = [kept] + others
    guard Set(ids).count == ids.count else {
      throw failure("an actor is named twice", remedy: "name each once")
    }
    for id in ids where !actors.contains(where: { $0.id == id }) {
      let nearest = id.rawValue.nearest(in: actors.map(\.id.rawValue)).map { "; “\($0)” is near" }
      throw failure("there is no actor “\(id)”\(nearest ?? "")", remedy: "give an actor's id")
    }
    var merging = RecordMerging(self, others, into: kept)
    merging.run()
    self = merging.records
    return merging.record
  }

  private func failure(_ what: String, remedy: String) -> DataError {
    DataError(.badData, [Problem(at: place(.actors, line: 0), what, remedy: remedy)])
  }
}

/// What a merge has changed.
public struct MergeRecord: Sendable, Hashable {
  /// A field in which a merged actor said something else than the kept one.
  public struct Conflict: Sendable, Hashable {
    /// The merged actor.
    public let actor: ActorID
    /// The column.
    public let field: String
    /// What the kept actor says, and goes on to say.
    public let kept: String
    /// What the merged actor said.
    public let dropped: String
  }

  /// A field that the kept actor did not know.
  public struct Filling: Sendable, Hashable {
    /// The actor it was taken from.
    public let actor: ActorID
    /// The column.
    public let field: String
    /// The value.
    public let value: String
  }

  /// The actor that stays.
  public let kept: ActorID
  /// The actors that are no more.
  public let merged: [ActorID]
  /// How many references were rewritten, by table.
  public internal(set) var rewritten: [Table: Int] = [:]
  /// The rows that `aliases.csv` has more.
  public internal(set) var aliases: [Alias] = []
  /// What the kept actor learnt from the others.
  public internal(set) var fillings: [Filling] = []
  /// What the others said otherwise; it is in no table any more.
  public internal(set) var conflicts: [Conflict] = []
  /// How many ties now lead from the kept actor to itself.
  public internal(set) var selfTies = 0

  init(kept: ActorID, merged: [ActorID]) {
    self.kept = kept
    self.merged = merged
  }
}
