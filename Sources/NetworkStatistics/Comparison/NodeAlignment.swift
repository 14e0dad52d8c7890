import GraphCore

/// Which node of one graph is which of another, by name.
struct NodeAlignment {
  /// The node of the second graph for each node of the first.
  let secondOfFirst: [Int]

  /// - Throws: ``AnalysisError`` if names are missing, repeated or not the same in both graphs.
  init(
    _ first: GraphSnapshot, _ firstNames: [String], _ second: GraphSnapshot,
    _ secondNames: [String]
  ) throws {
    _ = try Self.numbers(firstNames, first)
    let numbers = try Self.numbers(secondNames, second)
    let missing = firstNames.filter { numbers[$0] == nil }
    let known = Set(firstNames)
    let extra = secondNames.filter { !known.contains($0) }
    guard missing.isEmpty, extra.isEmpty else {
      let example = missing.first ?? extra.first ?? ""
      throw AnalysisError(
        .invalidOption,
        "the graphs have different nodes: \(missing.count) only in the first, \(extra.count) only "
          + "in the second, such as \(example); keep the nodes of both")
    }
    secondOfFirst = firstNames.compactMap { numbers[$0] }
  }

  private static func numbers(
    _ names: [String], _ graph: GraphSnapshot
  ) throws -> [String: Int] {
    guard names.count == graph.nodeCount else {
      throw AnalysisError(
        .invalidOption, "\(names.count) names for \(graph.nodeCount) nodes; one each is needed")
    }
    var numbers: [String: Int] = [:]
    for (number, name) in names.enumerated()
    where numbers.updateValue(number, forKey: name) != nil {
      throw AnalysisError(.invalidOption, "two nodes are called \(name); names must differ")
    }
    return numbers
  }
}
