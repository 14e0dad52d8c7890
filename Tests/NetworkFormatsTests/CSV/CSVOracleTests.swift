import NetworkFormats
import Testing

/// A second reader, slow and simple, to compare with: one byte after the other, no blocks.
private func simpleRecords(_ bytes: [UInt8]) -> [[String]]? {
  var records: [[String]] = []
  var fields: [[UInt8]] = []
  var field: [UInt8] = []
  var isStart = true
  var position = 0
  var lineStart = 0
  func byte(_ at: Int) -> UInt8? { at < bytes.count ? bytes[at] : nil }
  func endRecord() {
    if position > lineStart {
      records.append((fields + [field]).map { String(decoding: $0, as: UTF8.self) })
    }
    fields = []
    field = []
    isStart = true
  }
  while let current = byte(position) {
    if isStart, current == 34 {
      position += 1
      while true {
        guard let inner = byte(position) else { return nil }
        if inner == 34 {
          guard byte(position + 1) == 34 else { break }
          position += 1
        }
        field.append(inner)
        position += 1
      }
      position += 1
      guard [nil, 44, 10, 13].contains(byte(position)) else { return nil }
      isStart = false
    } else if current == 44 {
      fields.append(field)
      field = []
      isStart = true
      position += 1
    } else if current == 10 || current == 13 {
      endRecord()
      position += current == 13 && byte(position + 1) == 10 ? 2 : 1
      lineStart = position
    } else {
      field.append(current)
      isStart = false
      position += 1
    }
  }
  endRecord()
  return records
}

struct CSVOracleTests {
  @Test func agreesWithASimpleReader() {
    var generator = SeededGenerator(seed: 1)
    let pieces = [
      "a", "қ", ",", ",", "\n", "\r", "\r\n", "\"", "\"", "\"\"", " ", "xyzxyzxyzxyz", "🙂",
    ]
    for round in 0..<6000 {
      let count = Int.random(in: 0...(round % 10 == 0 ? 200 : 25), using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let blockSize = Int.random(in: 1...80, using: &generator)
      // The first line tells nothing here: the delimiter is given.
      var reading = options(blockSize: blockSize, shape: .ragged)
      reading.delimiter = .comma
      let found = CSVReading(text, options: reading)
      if let expected = simpleRecords(Array(text.utf8)) {
        #expect(found.problems == [], "\(text.debugDescription), block size \(blockSize)")
        #expect(found.records == expected, "\(text.debugDescription), block size \(blockSize)")
      } else {
        #expect(found.problems.count == 1, "\(text.debugDescription), block size \(blockSize)")
      }
    }
  }

  @Test func findsBadBytesAsTheStandardLibraryDoes() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<20_000 {
      var bytes = Array("қазақ тілі abc «Атамекен» ✓ 🙂 ".utf8)
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[position] = UInt8.random(in: 1...255, using: &generator)
      }
      bytes.removeAll { $0 == 10 || $0 == 13 || $0 == 34 }
      let isText = String(validating: bytes, as: UTF8.self) != nil
      let blockSize = Int.random(in: 1...70, using: &generator)
      let reading = CSVReading(
        Array("x".utf8) + bytes, options: options(blockSize: blockSize, shape: .ragged))
      #expect(reading.problems.isEmpty == isText, "\(bytes), block size \(blockSize)")
    }
  }

  @Test func readsWhatTheWriterWrites() {
    var generator = SeededGenerator(seed: 3)
    let pieces = ["a", "қ", ",", ";", "\t", "\n", "\r", "\"", " ", "\u{FEFF}", "sep=,", "🙂", ""]
    for round in 0..<3000 {
      let width = Int.random(in: 1...4, using: &generator)
      let records = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...3, using: &generator))
            .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        }
      }
      let delimiter = CSVDelimiter.detected[round % 3]
      var writer = CSVWriter(delimiter: delimiter)
      for record in records { writer.write(record) }
      var reading = options(blockSize: Int.random(in: 1...80, using: &generator))
      reading.delimiter = delimiter
      let found = CSVReading(writer.bytes, options: reading)
      #expect(found.problems == [], "\(records)")
      #expect(found.records == records)
    }
  }
}
