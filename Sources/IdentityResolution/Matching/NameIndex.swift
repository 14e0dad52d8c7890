import StakeholderModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All names of all actors, normalised, with the weight of every word.
struct NameIndex {
  /// One name of one actor.
  struct Entry {
    /// The position of the actor.
    let actor: Int
    let name: NormalizedName
    let words: [IndexedWord]
  }

  private(set) var entries: [Entry] = []
  /// The entries of each actor.
  private(set) var entriesOfActor: [Range<Int>] = []

  /// Normalises and indexes names.
  ///
  /// - Parameter names: The names of each actor; repeated ones count once.
  init(names: [[String]]) {
    var normalized: [(actor: Int, name: NormalizedName)] = []
    var numbers: [String: Int] = [:]
    var vocabulary: [[UInt8]] = []
    var counts: [Int] = []
    var ids: [[Int]] = []
    for (actor, texts) in names.enumerated() {
      let start = normalized.count
      var seen: Set<String> = []
      for text in texts where seen.insert(text).inserted {
        let name = NormalizedName(text)
        guard !name.skeletons.isEmpty else { continue }
        var words: [Int] = []
        for skeleton in name.skeletons {
          if let number = numbers[skeleton] {
            if !words.contains(number) { counts[number] += 1 }
            words.append(number)
          } else {
            let number = vocabulary.count
            numbers[skeleton] = number
            vocabulary.append(Array(skeleton.utf8))
            counts.append(1)
            words.append(number)
          }
        }
        normalized.append((actor, name))
        ids.append(words)
      }
      entriesOfActor.append(start..<normalized.count)
    }
    let total = Double(normalized.count)
    let indexed = vocabulary.indices.map { number in
      IndexedWord(
        id: number, letters: vocabulary[number], weight: log(1 + total / Double(counts[number])))
    }
    entries = zip(normalized, ids).map { item, words in
      Entry(actor: item.actor, name: item.name, words: words.map { indexed[$0] })
    }
  }
}
