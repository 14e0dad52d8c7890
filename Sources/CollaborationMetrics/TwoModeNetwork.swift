public import GraphAlgorithms
public import StakeholderModel

extension Attendance {
  /// The graph of two modes: actors are its rows, events its columns.
  ///
  /// - Complexity: O(number of pairs).
  public var graph: TwoModeGraph {
    get throws {
      try TwoModeGraph(
        rowCount: actors.count, columnCount: events.count,
        ties: pairs.map { (row: $0.actor, column: $0.event) })
    }
  }
}
