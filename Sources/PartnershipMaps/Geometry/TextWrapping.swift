/// Breaks text into lines of about equal length.
enum TextWrapping {
  /// Returns a text in balanced lines: as few as the width allows, and then as even as can be.
  ///
  /// A short word (a preposition, an initial) stays with the word after it. A word that is wider
  /// than the line is kept whole.
  ///
  /// - Parameters:
  ///   - text: The text; white space of any kind separates words.
  ///   - width: The width of a line in ems.
  /// - Returns: The lines, at least one.
  static func balanced(_ text: String, width: Double) -> [String] {
    let words = unbreakableRuns(of: text)
    guard words.count > 1 else { return [words.first ?? ""] }
    for lineCount in 1..<words.count {
      let lines = evenLines(words, count: lineCount)
      if lines.allSatisfy({ TextMeasure.width(of: $0) <= width }) { return lines }
    }
    return words.count <= 12 ? filled(words, width: width) : evenLines(words, count: words.count)
  }

  /// Returns a text in lines filled from the first on, as running text is set.
  static func filled(_ text: String, width: Double) -> [String] {
    filled(unbreakableRuns(of: text), width: width)
  }

  private static func filled(_ words: [String], width: Double) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, TextMeasure.width(of: last + " " + word) <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(word)
      }
    }
    return lines.isEmpty ? [""] : lines
  }

  private static func unbreakableRuns(of text: String) -> [String] {
    var runs: [String] = []
    var joinsNext = false
    for word in text.split(whereSeparator: \.isWhitespace) {
      if joinsNext, let last = runs.last {
        runs[runs.count - 1] = last + " " + word
      } else {
        runs.append(String(word))
      }
      joinsNext = word.count <= 2 && word.allSatisfy(\.isLetter) && word.first?.isLowercase == true
    }
    return runs
  }

  /// Divides words into a number of lines so that the widest line is as narrow as possible.
  private static func evenLines(_ words: [String], count: Int) -> [String] {
    // best[k][i]: the least widest line of the first i words on k lines; cut[k][i]: where the last
    // of them begins.
    let n = words.count
    var best = [[Double]](
      repeating: [Double](repeating: .infinity, count: n + 1), count: count + 1)
    var cut = [[Int]](repeating: [Int](repeating: 0, count: n + 1), count: count + 1)
    best[0][0] = 0
    for line in 1...count {
      for end in line...n {
        for start in (line - 1)..<end {
          let width = TextMeasure.width(of: words[start..<end].joined(separator: " "))
          let widest = max(best[line - 1][start], width)
          if widest < best[line][end] {
            best[line][end] = widest
            cut[line][end] = start
          }
        }
      }
    }
    var lines: [String] = []
    var end = n
    for line in stride(from: count, to: 0, by: -1) {
      let start = cut[line][end]
      lines.append(words[start..<end].joined(separator: " "))
      end = start
    }
    return lines.reversed()
  }
}
