import GraphCore

/// A graph numbered in the order in which peeling takes its rows.
///
/// Neighbours are parted into those before and those after a place; no place has more after it than
/// the largest core number.
final class PeeledGraph: @unchecked Sendable {
  let rowOfPlace: RowValues<UInt32>
  /// For each place, where its neighbours start, where those after it start, and where they end.
  fileprivate let bounds: RowValues<SIMD4<Int>>
  fileprivate let targets: RowValues<UInt32>

  var count: Int { rowOfPlace.count }

  init(_ rows: CompressedRows) {
    let n = rows.rowCount
    rowOfPlace = RowValues(count: n, repeating: 0)
    _ = coreNumbers(of: rows, order: rowOfPlace)
    let places = RowValues<UInt32>(count: n, repeating: 0)
    let place = places.start
    for index in 0..<n { place[Int(rowOfPlace.start[index])] = UInt32(truncatingIfNeeded: index) }
    bounds = RowValues(count: n, repeating: .zero)
    targets = RowValues(count: rows.arcCount, repeating: 0)
    var end = 0
    for index in 0..<n {
      let row = Int(rowOfPlace.start[index])
      let start = end
      for isAfter in [false, true] {
        if isAfter { bounds.start[index] = SIMD4(start, end, 0, 0) }
        for arc in rows.offsets[row]..<rows.offsets[row + 1] {
          let target = place[Int(rows.targets[arc])]
          guard (target > index) == isAfter else { continue }
          targets.start[end] = target
          end += 1
        }
      }
      bounds.start[index].z = end
    }
  }

  fileprivate func before(_ place: Int) -> UnsafeBufferPointer<UInt32> {
    let bound = bounds.start[place]
    return UnsafeBufferPointer(start: targets.start + bound.x, count: bound.y - bound.x)
  }

  fileprivate func after(_ place: Int) -> UnsafeBufferPointer<UInt32> {
    let bound = bounds.start[place]
    return UnsafeBufferPointer(start: targets.start + bound.y, count: bound.z - bound.y)
  }
}

/// Bron and Kerbosch's search with a pivot, from one place at a time: the cliques whose first place
/// it is.
///
/// The candidates are the place's neighbours after it, few enough for bit sets. Those before it can
/// only show that a clique is not maximal; each is kept as the set of candidates that it is tied to.
final class CliqueSearch {
  private typealias Word = UInt64

  private let graph: PeeledGraph
  private let minimumSize: Int
  private let limit: Int
  /// The number of each place among the candidates, or -1.
  private let slots: RowValues<Int32>
  private var candidates: UnsafeBufferPointer<UInt32>
  private var words = 0
  /// For each candidate the set of those it is tied to.
  private var ties: [Word] = []
  private var clique: [UInt32] = []
  private(set) var found: [[UInt32]] = []

  init(_ graph: PeeledGraph, minimumSize: Int, limit: Int) {
    self.graph = graph
    self.minimumSize = minimumSize
    self.limit = limit
    slots = RowValues(count: graph.count, repeating: -1)
    candidates = UnsafeBufferPointer(start: nil, count: 0)
  }

  /// Returns the cliques that start at some places, as rows; no more than the limit.
  func cliques(_ places: Range<Int>) -> [[UInt32]] {
    found = []
    for place in places where found.count < limit { search(from: place) }
    return found
  }

  private func search(from place: Int) {
    candidates = graph.after(place)
    let before = graph.before(place)
    guard candidates.count + 1 >= minimumSize else { return }
    clique = [graph.rowOfPlace.start[place]]
    guard !candidates.isEmpty else {
      if before.isEmpty { found.append(clique) }
      return
    }
    let slot = slots.start
    words = (candidates.count + 63) / 64
    for (index, candidate) in candidates.enumerated() { slot[Int(candidate)] = Int32(index) }
    ties = [Word](repeating: 0, count: words * candidates.count)
    for (index, candidate) in candidates.enumerated() {
      for other in graph.after(Int(candidate)) {
        let second = Int(slot[Int(other)])
        guard second >= 0 else { continue }
        ties[words * index + second / 64] |= 1 << Word(second % 64)
        ties[words * second + index / 64] |= 1 << Word(index % 64)
      }
    }
    // A place before that is tied to no candidate rules nothing out.
    var witnesses: [[Word]] = []
    for other in before {
      var set = [Word](repeating: 0, count: words)
      var isTied = false
      for target in graph.after(Int(other)) {
        let index = Int(slot[Int(target)])
        guard index >= 0 else { continue }
        set[index / 64] |= 1 << Word(index % 64)
        isTied = true
      }
      if isTied { witnesses.append(set) }
    }
    for candidate in candidates { slot[Int(candidate)] = -1 }
    var open = [Word](repeating: ~0, count: words)
    if candidates.count % 64 > 0 { open[words - 1] = 1 << Word(candidates.count % 64) - 1 }
    extend(
      open: open, closed: [Word](repeating: 0, count: words), witnesses: Array(witnesses.indices),
      of: witnesses)
  }

  /// Adds to the clique whatever is open to it.
  ///
  /// - Parameters:
  ///   - open: The candidates that are tied to all of the clique and not tried yet.
  ///   - closed: Those that are tied to all and were tried.
  ///   - witnesses: Which of the places before are tied to all.
  ///   - sets: What every place before is tied to.
  private func extend(open: [Word], closed: [Word], witnesses: [Int], of sets: [[Word]]) {
    let openCount = open.reduce(0) { $0 + $1.nonzeroBitCount }
    guard openCount > 0 else {
      let isMaximal = witnesses.isEmpty && closed.allSatisfy { $0 == 0 }
      if isMaximal, clique.count >= minimumSize { found.append(clique) }
      return
    }
    guard clique.count + openCount >= minimumSize else { return }
    var left = open
    remove(tiesOfBestPivot(open, closed, witnesses, sets), from: &left)
    var (open, closed) = (open, closed)
    for word in 0..<words {
      while left[word] != 0, found.count < limit {
        let bit = left[word].trailingZeroBitCount
        left[word] &= left[word] &- 1
        let index = 64 * word + bit
        let row = words * index
        var (nextOpen, nextClosed) = (open, closed)
        for i in 0..<words {
          nextOpen[i] &= ties[row + i]
          nextClosed[i] &= ties[row + i]
        }
        clique.append(graph.rowOfPlace.start[Int(candidates[index])])
        extend(
          open: nextOpen, closed: nextClosed,
          witnesses: witnesses.filter { sets[$0][word] >> Word(bit) & 1 == 1 }, of: sets)
        clique.removeLast()
        open[word] &= ~(1 << Word(bit))
        closed[word] |= 1 << Word(bit)
      }
    }
  }

  /// What the pivot is tied to, the candidate or witness that is tied to most open candidates.
  ///
  /// None of those needs to be tried, since a clique of them can also have the pivot.
  private func tiesOfBestPivot(
    _ open: [Word], _ closed: [Word], _ witnesses: [Int], _ sets: [[Word]]
  ) -> [Word] {
    var best: [Word] = []
    var most = -1
    for word in 0..<words {
      var left = open[word] | closed[word]
      while left != 0 {
        let row = words * (64 * word + left.trailingZeroBitCount)
        left &= left &- 1
        var count = 0
        for i in 0..<words { count += (open[i] & ties[row + i]).nonzeroBitCount }
        if count > most {
          most = count
          best = Array(ties[row..<row + words])
        }
      }
    }
    for witness in witnesses {
      let set = sets[witness]
      var count = 0
      for i in 0..<words { count += (open[i] & set[i]).nonzeroBitCount }
      if count > most {
        most = count
        best = set
      }
    }
    return best
  }

  private func remove(_ set: [Word], from left: inout [Word]) {
    for i in 0..<words { left[i] &= ~set[i] }
  }
}

extension GraphSnapshot {
  /// Runs one round of searches, and returns what they found in the order of the places.
  func cliques(
    _ searches: [CliqueSearch], start: Int, count: Int, chunkSize: Int, _ execution: Execution
  ) throws -> [[UInt32]] {
    var found = [[[UInt32]]](repeating: [], count: (count + chunkSize - 1) / chunkSize)
    try found.withUnsafeMutableBufferPointer { found in
      try execution.forEachChunk(of: count, size: chunkSize) { chunk, range, worker in
        found[chunk] = searches[worker].cliques(
          start + range.lowerBound..<start + range.upperBound)
      }
    }
    return found.flatMap { $0 }
  }
}
