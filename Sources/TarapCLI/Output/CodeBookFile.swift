import Foundation
import TarapKit

/// A code book as a CSV file that only its owner may read.
enum CodeBookFile {
  private static let columns = ["actor", "name", "pseudonym"]

  /// Reads a code book; a file that is not there is an empty one.
  static func read(_ path: String) throws -> CodeBook {
    guard FileManager.default.fileExists(atPath: path) else { return CodeBook() }
    var reader = try CSVReader(path: path)
    var record = CSVRecord()
    guard try reader.next(&record), record.fields == columns else {
      throw failure(path, line: 1, "this is no code book", remedy: "name another file with --key")
    }
    var entries: [CodeBook.Entry] = []
    while try reader.next(&record) {
      let pseudonym = ActorID(rawValue: record[2])
      guard CodeBook.isPseudonym(pseudonym) else {
        throw failure(
          path, line: record.line, "“\(record[2])” is no pseudonym",
          remedy: "take the file from a safe copy; pseudonyms look like anon-4kx7qd")
      }
      entries.append(
        CodeBook.Entry(
          actor: ActorID(rawValue: record[0]), name: record[1], pseudonym: pseudonym))
    }
    return CodeBook(entries)
  }

  /// Writes a code book.
  static func write(_ book: CodeBook, to path: String) throws {
    var writer = CSVWriter()
    writer.write(columns)
    for entry in book.entries {
      writer.write([entry.actor.rawValue, entry.name, entry.pseudonym.rawValue])
    }
    // Nobody else may read it, not even for the moment between writing and closing it up.
    let mask = umask(0o077)
    defer { umask(mask) }
    try OutputFile.write(Data(writer.take()), to: path)
  }

  private static func failure(
    _ path: String, line: Int, _ what: String, remedy: String
  ) -> DataError {
    DataError(.badData, [Problem(at: Place(file: path, line: line), what, remedy: remedy)])
  }
}
