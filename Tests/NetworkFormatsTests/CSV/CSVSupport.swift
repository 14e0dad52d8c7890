import NetworkFormats
import StakeholderModel

/// Everything a reader says about some bytes: the records, and the problems on the way.
struct CSVReading: Equatable {
  var records: [[String]] = []
  var lines: [Int] = []
  var problems: [String] = []

  init(_ bytes: [UInt8], options: CSVOptions = CSVOptions()) {
    do {
      var reader = try CSVReader(bytes: bytes, file: "x.csv", options: options)
      var record = CSVRecord()
      while true {
        do {
          guard try reader.next(&record) else { break }
          records.append(record.fields)
          lines.append(record.line)
        } catch {
          problems += error.problems.map(\.description)
        }
      }
    } catch {
      problems += error.problems.map(\.description)
    }
  }

  init(_ text: String, options: CSVOptions = CSVOptions()) {
    self.init(Array(text.utf8), options: options)
  }
}

/// Options that cut the input into blocks of a size.
func options(
  blockSize: Int, shape: CSVOptions.Shape = .rectangular, recordLimit: Int = 1 << 20
) -> CSVOptions {
  var options = CSVOptions(shape: shape, recordLimit: recordLimit)
  options.blockSize = blockSize
  return options
}

/// A small generator whose numbers are the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
