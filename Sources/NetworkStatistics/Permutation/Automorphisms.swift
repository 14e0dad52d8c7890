extension DyadicMatrix {
  /// The number of permutations of the actors that leave the matrix as it is, for at most 7 actors.
  ///
  /// A permutation test cannot give a *p* below this number over *n*!, because so many permutations
  /// give the observed statistic. Found by backtracking over at most 7! = 5,040 permutations.
  public var automorphismCount: Int? {
    guard size <= 7 else { return nil }
    var image: [Int] = []
    return automorphisms(extending: &image)
  }

  /// The largest share of permutations that change nothing in one of two matrices.
  static func automorphismShare(_ first: DyadicMatrix, _ second: DyadicMatrix) -> Double {
    guard let a = first.automorphismCount, let b = second.automorphismCount,
      let all = PermutationPlan.factorial(first.size)
    else { return 0 }
    return Double(max(a, b)) / Double(all)
  }

  private func automorphisms(extending image: inout [Int]) -> Int {
    guard image.count < size else { return 1 }
    let next = image.count
    var count = 0
    for candidate in 0..<size where !image.contains(candidate) {
      let fits = image.indices.allSatisfy { earlier in
        self[earlier, next] == self[image[earlier], candidate]
          && self[next, earlier] == self[candidate, image[earlier]]
      }
      guard fits else { continue }
      image.append(candidate)
      count += automorphisms(extending: &image)
      image.removeLast()
    }
    return count
  }
}
