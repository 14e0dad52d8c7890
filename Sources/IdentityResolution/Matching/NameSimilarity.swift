/// How alike words and names are, from 0 to 1.
enum NameSimilarity {
  /// Returns the Jaro–Winkler similarity of two words, with the usual prefix scale of 0.1 over at
  /// most four letters.
  ///
  /// > W. E. Winkler, "String comparator metrics and enhanced decision rules in the Fellegi–Sunter
  /// > model of record linkage", *Proc. Section on Survey Research Methods*, ASA 1990, 354–359
  static func jaroWinkler(_ first: [UInt8], _ second: [UInt8]) -> Double {
    if first == second { return 1 }
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let window = max(0, max(first.count, second.count) / 2 - 1)
    // Words have fewer than 64 letters; what is beyond does not count.
    let a = first.prefix(64)
    let b = second.prefix(64)
    var matchedA: UInt64 = 0
    var matchedB: UInt64 = 0
    var matches = 0
    for i in a.indices {
      let low = max(0, i - window)
      let high = min(b.count, i + window + 1)
      guard low < high else { continue }
      for j in low..<high where matchedB & (1 << UInt64(j)) == 0 && a[i] == b[j] {
        matchedA |= 1 << UInt64(i)
        matchedB |= 1 << UInt64(j)
        matches += 1
        break
      }
    }
    guard matches > 0 else { return 0 }
    var transposed = 0
    var j = 0
    for i in a.indices where matchedA & (1 << UInt64(i)) != 0 {
      while matchedB & (1 << UInt64(j)) == 0 { j += 1 }
      if a[i] != b[j] { transposed += 1 }
      j += 1
    }
    let m = Double(matches)
    let jaro =
      (m / Double(a.count) + m / Double(b.count) + (m - Double(transposed / 2)) / m) / 3
    let prefix = zip(a, b).prefix(4).prefix { $0 == $1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }

  /// The least similarity at which two words count as one with a slip or another ending.
  static let wordThreshold = 0.9
  /// The least number of letters of a word that may have a slip; shorter ones must be equal.
  static let slipLength = 4

  /// Returns how alike two names are: the weight of the words they share, less the weight of what
  /// each of them has instead.
  ///
  /// With *w* the weight of a word (rare words weigh more) and *s* the similarity of two matched
  /// words, it is (Σ *s*·(*w*₁ + *w*₂) − min(*u*₁, *u*₂)) / (Σ*w*₁ + Σ*w*₂), where *u* is what is
  /// left unmatched of each. A word more in one name is an addition; a word more in both is another
  /// name. Names whose numbers differ are not alike at all: school 5 is not school 15.
  static func similarity(_ first: [IndexedWord], _ second: [IndexedWord]) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    var usedB: UInt64 = 0
    let b = second.prefix(64)
    var shared = 0.0
    var totalA = 0.0
    var unmatchedA = 0.0
    var open: [IndexedWord] = []
    for word in first {
      totalA += word.weight
      let equal = b.indices.first { usedB & (1 << UInt64($0)) == 0 && b[$0].id == word.id }
      if let equal {
        usedB |= 1 << UInt64(equal)
        shared += 2 * word.weight
      } else {
        if word.isNumber { return 0 }
        open.append(word)
      }
    }
    for word in open {
      var best: (index: Int, similarity: Double)?
      if word.letters.count >= slipLength {
        for j in b.indices where usedB & (1 << UInt64(j)) == 0 {
          guard !b[j].isNumber, b[j].letters.count >= slipLength else { continue }
          let similarity = jaroWinkler(word.letters, b[j].letters)
          if similarity >= wordThreshold, similarity > best?.similarity ?? 0 {
            best = (j, similarity)
          }
        }
      }
      if let best {
        usedB |= 1 << UInt64(best.index)
        shared += best.similarity * (word.weight + b[best.index].weight)
      } else {
        unmatchedA += word.weight
      }
    }
    var totalB = 0.0
    var unmatchedB = 0.0
    for j in b.indices {
      totalB += b[j].weight
      if usedB & (1 << UInt64(j)) == 0 {
        if b[j].isNumber { return 0 }
        unmatchedB += b[j].weight
      }
    }
    return max(0, (shared - min(unmatchedA, unmatchedB)) / (totalA + totalB))
  }
}

/// A word of a name in the index of all names.
struct IndexedWord {
  /// Its number in the vocabulary.
  let id: Int
  /// Its skeleton.
  let letters: [UInt8]
  /// How much it tells: ln(1 + number of names / number of names with the word).
  let weight: Double

  /// Whether it is a number, of which no digit may differ.
  var isNumber: Bool { letters.contains { $0 < 58 } }
}
