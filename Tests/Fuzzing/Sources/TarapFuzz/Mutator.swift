/// Changes files as accidents, other programs and ill will do.
struct Mutator {
  private let corpus: Corpus
  private var random: SeededGenerator

  /// Larger files only cost time.
  private static let sizeLimit = 1 << 20

  private static let hardTokens = [
    "\"", "'", "<", ">", "</", "/>", "[", "]", "{", "}", "*", "&#0;", "&amp;", "&a;", "<![CDATA[",
    "<!--", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "\u{0}", "\n", "\r", "\r\n", "\t", "Қ", "\u{FEFF}",
    "\u{202E}", "e\u{301}", "null", "true", "NaN", "inf", "\\u0000", "\\ud800", "=", ":", ",", ";",
    "#", "%", "../", "-", "//",
  ].map { Array($0.utf8) }

  private static let hardNumbers = [
    "0", "-1", "1e999", "-1e-999", "99999999999999999999", "9223372036854775807",
    "-9223372036854775808", "4294967296", "2147483648", "10000000", "50000000", "0.1e", "1.2.3",
    "0x10", "1,5", "９", "9999", "0000", "10000",
  ].map { Array($0.utf8) }

  init(_ corpus: Corpus, seed: UInt64) {
    self.corpus = corpus
    random = SeededGenerator(seed: seed)
  }

  /// Returns a sample with one of its files changed a few times.
  mutating func next() -> Sample {
    var sample = random.pick(corpus.samples)
    let file = random.below(sample.files.count)
    for _ in 0...random.below(6) { change(&sample.files[file].bytes) }
    if sample.files[file].bytes.count > Self.sizeLimit {
      sample.files[file].bytes.removeSubrange(Self.sizeLimit...)
    }
    return sample
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = random.below(bytes.count + 1)
    let end = min(bytes.count, place + random.below(64))
    switch random.below(16) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.below(8))
    case 1 where place < bytes.count: bytes[place] = UInt8(random.below(256))
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: random.pick(Self.hardTokens), at: place)
    case 5: bytes.insert(contentsOf: random.pick(corpus.tokens), at: place)
    case 6: replaceNumber(&bytes)
    case 7: replaceToken(&bytes)
    case 8: splice(&bytes)
    case 9: repeatPart(&bytes, place..<end)
    case 10: nest(&bytes, at: place)
    case 11: swapLines(&bytes)
    case 12: repeatLine(&bytes)
    case 13:
      bytes.insert(contentsOf: [0xFF, 0xFE, 0xC0, 0x80].prefix(1 + random.below(4)), at: place)
    case 14: if random.below(20) == 0 { bytes = bytes.flatMap { [$0, 0] } }
    default: bytes.insert(contentsOf: bytes[place..<end], at: place)
    }
  }

  /// The nearest run of bytes that satisfy a condition, from a random place on.
  private mutating func run(_ bytes: [UInt8], _ isPart: (UInt8) -> Bool) -> Range<Int>? {
    var start = random.below(bytes.count)
    while start < bytes.count, !isPart(bytes[start]) { start += 1 }
    var end = start
    while end < bytes.count, isPart(bytes[end]) { end += 1 }
    return start < end ? start..<end : nil
  }

  private mutating func replaceNumber(_ bytes: inout [UInt8]) {
    guard let range = run(bytes, { (48...57).contains($0) }) else { return }
    bytes.replaceSubrange(range, with: random.pick(Self.hardNumbers))
  }

  private mutating func replaceToken(_ bytes: inout [UInt8]) {
    let isWord: (UInt8) -> Bool = { $0 >= 0x80 || (65...90).contains($0 & 0xDF) }
    guard let range = run(bytes, isWord) else { return }
    bytes.replaceSubrange(range, with: random.pick(corpus.tokens))
  }

  /// The beginning of this file and the end of another.
  private mutating func splice(_ bytes: inout [UInt8]) {
    let other = random.pick(random.pick(corpus.samples).files).bytes
    bytes =
      bytes.prefix(random.below(bytes.count + 1)) + other.suffix(random.below(other.count + 1))
  }

  private mutating func repeatPart(_ bytes: inout [UInt8], _ range: Range<Int>) {
    let count = [2, 10, 1_000, 100_000][random.below(4)]
    let part = bytes[range]
    guard part.count * count <= Self.sizeLimit else { return }
    bytes.insert(contentsOf: repeatElement(part, count: count).joined(), at: range.upperBound)
  }

  /// Opens brackets or elements again and again.
  private mutating func nest(_ bytes: inout [UInt8], at place: Int) {
    let opening = random.pick(
      ["[", "{", "{\"a\":", "<a>", "<node id='a'>", "graph [ ", "node [ ", "subgraph {", "("])
    let count = [3, 150, 250, 1_500, 50_000][random.below(5)]
    bytes.insert(contentsOf: repeatElement(Array(opening.utf8), count: count).joined(), at: place)
  }

  private mutating func swapLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    lines.swapAt(random.below(lines.count), random.below(lines.count))
    bytes = Array(lines.joined(separator: [10]))
  }

  private mutating func repeatLine(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let line = random.pick(lines)
    let count = [1, 5, 2_000][random.below(3)]
    guard line.count * count <= Self.sizeLimit else { return }
    lines.insert(contentsOf: repeatElement(line, count: count), at: random.below(lines.count + 1))
    bytes = Array(lines.joined(separator: [10]))
  }
}
