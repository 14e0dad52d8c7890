extension String {
  /// Returns the candidate that differs least, if it differs little enough to be a likely slip.
  ///
  /// - Parameter candidates: The texts to choose from.
  /// - Returns: The first candidate with the smallest edit distance, or `nil` if even that is more
  ///   than a third of this text.
  /// - Complexity: O(sum of lengths).
  public func nearest(in candidates: [String]) -> String? {
    let limit = Swift.max(1, count / 3)
    let wanted = Array(lowercased())
    var best: (text: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = Self.editDistance(wanted, letters)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.text
  }

  private static func editDistance(_ first: [Character], _ second: [Character]) -> Int {
    var row = Array(0...second.count)
    for (i, a) in first.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in second.enumerated() {
        let substituted = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = Swift.min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }
}
