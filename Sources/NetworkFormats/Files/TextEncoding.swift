import StakeholderModel

/// How the text of a file is encoded.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with or without a mark.
  case utf8 = "utf-8"
  /// UTF-16; little-endian unless its mark says otherwise.
  case utf16 = "utf-16"
  /// The Cyrillic code page of Windows.
  case windows1251 = "windows-1251"

  /// Returns the text in UTF-8.
  ///
  /// - Parameters:
  ///   - bytes: The text in this encoding.
  ///   - file: What messages call it.
  /// - Returns: The text in UTF-8.
  /// - Throws: `DataError` if the bytes are no such text.
  func utf8(_ bytes: [UInt8], file: String) throws(DataError) -> [UInt8] {
    switch self {
    case .utf8: bytes
    case .utf16: try Self.fromUTF16(bytes, file)
    case .windows1251: try Self.fromWindows1251(bytes, file)
    }
  }

  private static func fromUTF16(_ bytes: [UInt8], _ file: String) throws(DataError) -> [UInt8] {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    let hasMark = isBigEndian || bytes.starts(with: [0xFF, 0xFE])
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var position = hasMark ? 2 : 0
    while position + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[position]), UInt16(bytes[position + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      position += 2
    }
    var result: [UInt8] = []
    result.reserveCapacity(units.count * 2)
    let isInvalid = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { result.append($0) }
    guard !isInvalid, position == bytes.count else {
      throw failure(result, file, "this is not UTF-16 text", "give another --encoding")
    }
    return result
  }

  private static func fromWindows1251(
    _ bytes: [UInt8], _ file: String
  ) throws(DataError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let scalar = upperHalf[Int(byte) - 0x80]
      guard scalar != 0xFFFD else {
        throw failure(
          result, file, "byte 0x98 is no character of windows-1251", "give another --encoding")
      }
      if scalar < 0x800 {
        result += [UInt8(0xC0 | scalar >> 6), UInt8(0x80 | scalar & 0x3F)]
      } else {
        result += [
          UInt8(0xE0 | scalar >> 12), UInt8(0x80 | scalar >> 6 & 0x3F), UInt8(0x80 | scalar & 0x3F),
        ]
      }
    }
    return result
  }

  /// What a byte of windows-1251 means; `nil` if nothing.
  static func scalarOfWindows1251(_ byte: UInt8) -> UInt16? {
    guard byte >= 0x80 else { return UInt16(byte) }
    let scalar = upperHalf[Int(byte) - 0x80]
    return scalar == 0xFFFD ? nil : scalar
  }

  private static func failure(
    _ before: [UInt8], _ file: String, _ what: String, _ remedy: String
  ) -> DataError {
    let place = TextPosition(after: before)
    return DataError(
      .badData,
      [Problem(at: Place(file: file, line: place.line, column: place.column), what, remedy: remedy)]
    )
  }

  /// What the bytes from 0x80 on mean; U+FFFD for the one that means nothing.
  private static let upperHalf: [UInt16] = [
    0x0402, 0x0403, 0x201A, 0x0453, 0x201E, 0x2026, 0x2020, 0x2021, 0x20AC, 0x2030,
    0x0409, 0x2039, 0x040A, 0x040C, 0x040B, 0x040F, 0x0452, 0x2018, 0x2019, 0x201C,
    0x201D, 0x2022, 0x2013, 0x2014, 0xFFFD, 0x2122, 0x0459, 0x203A, 0x045A, 0x045C,
    0x045B, 0x045F, 0x00A0, 0x040E, 0x045E, 0x0408, 0x00A4, 0x0490, 0x00A6, 0x00A7,
    0x0401, 0x00A9, 0x0404, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x0407, 0x00B0, 0x00B1,
    0x0406, 0x0456, 0x0491, 0x00B5, 0x00B6, 0x00B7, 0x0451, 0x2116, 0x0454, 0x00BB,
    0x0458, 0x0405, 0x0455, 0x0457, 0x0410, 0x0411, 0x0412, 0x0413, 0x0414, 0x0415,
    0x0416, 0x0417, 0x0418, 0x0419, 0x041A, 0x041B, 0x041C, 0x041D, 0x041E, 0x041F,
    0x0420, 0x0421, 0x0422, 0x0423, 0x0424, 0x0425, 0x0426, 0x0427, 0x0428, 0x0429,
    0x042A, 0x042B, 0x042C, 0x042D, 0x042E, 0x042F, 0x0430, 0x0431, 0x0432, 0x0433,
    0x0434, 0x0435, 0x0436, 0x0437, 0x0438, 0x0439, 0x043A, 0x043B, 0x043C, 0x043D,
    0x043E, 0x043F, 0x0440, 0x0441, 0x0442, 0x0443, 0x0444, 0x0445, 0x0446, 0x0447,
    0x0448, 0x0449, 0x044A, 0x044B, 0x044C, 0x044D, 0x044E, 0x044F,
  ]
}

extension ByteSource {
  /// The largest file that is read as a whole.
  static let wholeLimit = 1 << 30

  /// Reads a text file as a whole, in UTF-8 without a mark.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - encoding: How it is encoded; `nil` for UTF-8, or UTF-16 where it has a mark.
  /// - Returns: The text in UTF-8.
  /// - Throws: `DataError` if it cannot be read, or is no such text.
  static func text(
    of path: String, encoding: TextEncoding? = nil
  ) throws(DataError) -> [UInt8] {
    let bytes = try ByteSource(path: path).readAll(limit: wholeLimit)
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let encoding = encoding ?? (isWide ? .utf16 : .utf8)
    let text = try encoding.utf8(bytes, file: path)
    return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
  }
}
