/// The pairs of actors that are worth comparing, found without comparing all with all.
///
/// Two actors are candidates if they share a block. The blocks of a name are: its skeleton with the
/// words sorted; each pair of its three rarest words; and each of its three rarest words with up to
/// one letter left out, so that words that differ by one letter meet (a word without its letter is
/// the same for a letter changed, added or lost). Blocks of words that more than ``blockLimit``
/// names share tell too little and are left out; blocks of whole names are kept up to
/// ``nameBlockLimit``.
struct CandidatePairs {
  /// The most names in a block of words.
  static let blockLimit = 48
  /// The most names in a block of whole names.
  static let nameBlockLimit = 512
  /// How many of a name's rarest words make blocks.
  private static let rareWords = 3

  /// The pairs, the smaller position first, rising and each once.
  private(set) var pairs: [(first: Int, second: Int)] = []

  init(_ index: NameIndex, and others: [(Int, Int)]) {
    var keys: [(hash: UInt64, actor: UInt32)] = []
    keys.reserveCapacity(index.entries.count * 24)
    var wholes: [(hash: UInt64, actor: UInt32)] = []
    for entry in index.entries {
      let actor = UInt32(entry.actor)
      let sorted = entry.words.map(\.id).sorted()
      wholes.append((Self.hash(sorted), actor))
      // Rare words first; of equally rare ones the longer.
      let rare = entry.words.sorted {
        ($0.weight, $0.letters.count, $0.id) > ($1.weight, $1.letters.count, $1.id)
      }.prefix(Self.rareWords)
      for (position, word) in rare.enumerated() {
        for other in rare.dropFirst(position + 1) {
          keys.append((Self.hash([word.id, other.id].sorted()) ^ 0xA5A5_A5A5, actor))
        }
        Self.appendVariants(of: word, actor, to: &keys)
      }
    }
    var packed: [UInt64] = others.map { Self.pack(UInt32($0.0), UInt32($0.1)) }
    Self.collect(&wholes, limit: Self.nameBlockLimit, into: &packed)
    Self.collect(&keys, limit: Self.blockLimit, into: &packed)
    packed.sort()
    var last: UInt64?
    for pair in packed where pair != last {
      last = pair
      pairs.append((Int(pair >> 32), Int(pair & 0xFFFF_FFFF)))
    }
  }

  private static func appendVariants(
    of word: IndexedWord, _ actor: UInt32, to keys: inout [(hash: UInt64, actor: UInt32)]
  ) {
    let letters = word.letters
    keys.append((hash(letters, without: nil), actor))
    guard letters.count > NameSimilarity.slipLength, !word.isNumber else { return }
    for index in letters.indices.prefix(16) {
      // Leaving out either of two equal neighbours gives the same.
      if index > 0 && letters[index] == letters[index - 1] { continue }
      keys.append((hash(letters, without: index), actor))
    }
  }

  private static func collect(
    _ keys: inout [(hash: UInt64, actor: UInt32)], limit: Int, into pairs: inout [UInt64]
  ) {
    keys.sort { ($0.hash, $0.actor) < ($1.hash, $1.actor) }
    var start = 0
    var actors: [UInt32] = []
    while start < keys.count {
      let hash = keys[start].hash
      actors.removeAll(keepingCapacity: true)
      while start < keys.count && keys[start].hash == hash {
        if actors.last != keys[start].actor { actors.append(keys[start].actor) }
        start += 1
      }
      guard actors.count > 1, actors.count <= limit else { continue }
      for i in 0..<(actors.count - 1) {
        for j in (i + 1)..<actors.count { pairs.append(pack(actors[i], actors[j])) }
      }
    }
  }

  private static func pack(_ a: UInt32, _ b: UInt32) -> UInt64 {
    UInt64(min(a, b)) << 32 | UInt64(max(a, b))
  }

  private static func hash(_ letters: [UInt8], without skipped: Int?) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in letters.indices where index != skipped {
      hash = (hash ^ UInt64(letters[index])) &* 0x100_0000_01B3
    }
    return hash
  }

  private static func hash(_ words: [Int]) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
    for word in words {
      hash = (hash ^ UInt64(word)) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
    }
    return hash
  }
}
