import GraphCore

/// The state of a search for communities, between levels and rounds.
final class CommunitySearch {
  private let finest: CommunityGraph
  private let options: CommunityOptions
  private let execution: Execution
  /// The community of every row of the finest graph.
  private var membership: RowValues<UInt32>
  private var ordersDrawn: UInt64 = 0

  init(_ graph: GraphSnapshot, _ options: CommunityOptions, _ execution: Execution) throws {
    guard options.resolution > 0, options.resolution.isFinite else {
      throw AnalysisError(
        .invalidOption, "the resolution is \(options.resolution); it must be above 0")
    }
    finest = CommunityGraph(graph, options.strengths)
    self.options = options
    self.execution = execution
    membership = RowValues(count: graph.nodeCount, repeating: 0)
    for row in 0..<graph.nodeCount { membership.start[row] = UInt32(row) }
  }

  /// The communities found, in the caller's numbering.
  func partition(of graph: GraphSnapshot) -> Partition {
    let labels = membership.start
    return Partition(
      groupOfNode: graph.order.rowOfNode.map { Int(labels[Int($0)]) }, count: finest.count)
  }

  func louvain(rounds: Int) throws {
    guard finest.total > 0 else { return }
    let moving = LocalMoving(resolution: options.resolution)
    for round in 0..<rounds {
      var graph = finest
      var partition = MovingPartition(finest, community: membership)
      while true {
        try checkpoint(round, of: 2, graph)
        let moves = moving.run(partition, order: nextOrder(graph.count))
        if moves == 0 { break }
        let count = partition.renumber()
        project(partition, from: graph)
        // A last round that changes next to nothing is not worth contracting again.
        if round > 0, graph === finest, moves < graph.count / 100 { break }
        if count == graph.count { break }
        graph = graph.contracted(by: partition.community.start, communityCount: count)
        partition = MovingPartition(singletonsOf: graph)
      }
    }
  }

  func leiden() throws {
    guard finest.total > 0 else { return }
    let moving = LocalMoving(resolution: options.resolution)
    let refinement = Refinement(resolution: options.resolution)
    // A round without parts first: half the time of two rounds with them, at the same modularity.
    try louvain(rounds: 1)
    var graph = finest
    var partition = MovingPartition(finest, community: membership)
    // The node of the current graph that holds each row of the finest.
    let place = RowValues<UInt32>(count: finest.count, repeating: 0)
    for row in 0..<finest.count { place.start[row] = UInt32(row) }
    while true {
      try checkpoint(1, of: 2, graph)
      _ = moving.run(partition, order: nextOrder(graph.count))
      let count = partition.renumber()
      let community = partition.community.start
      for row in 0..<finest.count {
        membership.start[row] = community[Int(place.start[row])]
      }
      if count == graph.count { break }
      let parts = refinement.run(partition, order: nextOrder(graph.count))
      let partCount = parts.renumber()
      // Nothing was contracted: the communities are as good as this start makes them.
      if partCount == graph.count { break }
      let next = graph.contracted(by: parts.community.start, communityCount: partCount)
      let communityOfPart = RowValues<UInt32>(count: partCount, repeating: 0)
      for node in 0..<graph.count {
        communityOfPart.start[Int(parts.community.start[node])] = community[node]
      }
      for row in 0..<finest.count {
        place.start[row] = parts.community.start[Int(place.start[row])]
      }
      graph = next
      partition = MovingPartition(next, community: communityOfPart)
    }
    divideIntoComponents()
  }

  private func checkpoint(_ round: Int, of rounds: Int, _ graph: CommunityGraph) throws {
    if Task.isCancelled { throw CancellationError() }
    let contracted = 1 - Double(graph.arcCount) / Double(max(1, finest.arcCount))
    execution.report((Double(round) + contracted) / Double(rounds))
  }

  private func nextOrder(_ count: Int) -> [UInt32] {
    var random = CounterRandom(seed: options.seed, stream: ordersDrawn)
    ordersDrawn += 1
    return [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
      for index in 0..<count { buffer[index] = UInt32(truncatingIfNeeded: index) }
      // Fisher and Yates; the high half of a product is a number below `index + 1`.
      for index in stride(from: count - 1, to: 0, by: -1) {
        let other = Int(random.next().multipliedFullWidth(by: UInt64(index + 1)).high)
        buffer.swapAt(index, other)
      }
      initialized = count
    }
  }

  private func project(_ partition: MovingPartition, from graph: CommunityGraph) {
    if graph === finest {
      membership = partition.community
    } else {
      let community = partition.community.start
      for row in 0..<finest.count {
        membership.start[row] = community[Int(membership.start[row])]
      }
    }
  }

  /// Gives every connected part of a community a label of its own.
  private func divideIntoComponents() {
    let labels = RowValues<UInt32>(count: finest.count, repeating: .max)
    let stack = RowValues<UInt32>(count: finest.count, repeating: 0)
    let (label, open, community) = (labels.start, stack.start, membership.start)
    let (offsets, targets) = (finest.offsets, finest.targets)
    var next: UInt32 = 0
    for row in 0..<finest.count where label[row] == .max {
      label[row] = next
      open[0] = UInt32(truncatingIfNeeded: row)
      var height = 1
      while height > 0 {
        height &-= 1
        let from = Int(open[height])
        for arc in offsets[from]..<offsets[from &+ 1] {
          let target = targets[arc]
          guard label[Int(target)] == .max, community[Int(target)] == community[from] else {
            continue
          }
          label[Int(target)] = next
          open[height] = target
          height &+= 1
        }
      }
      next &+= 1
    }
    membership = labels
  }
}
