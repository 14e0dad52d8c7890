import NetworkFormats
import StakeholderModel
import Testing

/// The folder `Datasets` of the package.
let datasets: String = {
  var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  parts.removeLast(4)
  return parts.joined(separator: "/") + "/Datasets"
}()

/// Every fixture of `Datasets/invalid` gives one message, at the place its README names.
struct InvalidDatasetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var folder: String
    /// The file, line and column that the README of the fixtures names.
    var place: String
    /// What the message must tell, and its remedy.
    var says: [String]
    var code: DataError.Code?
    var testDescription: String { folder }

    init(
      _ folder: String, _ place: String, _ says: [String], code: DataError.Code? = .badData
    ) {
      self.folder = folder
      self.place = place
      self.says = says
      self.code = code
    }
  }

  static let cases: [Case] = [
    Case(
      "missing-ties-file", "ties.csv", ["missing", "actors.csv and ties.csv"], code: .noInput),
    Case("directory-instead-of-file", "actors.csv", ["folder, not a file"], code: .noInput),
    Case("empty-file", "actors.csv:1:1", ["empty", "id and name"]),
    Case("header-only", "actors.csv:1:1", ["no actors"], code: nil),
    Case("utf16", "actors.csv:1:1", ["UTF-16", "iconv"]),
    Case("broken-utf8", "actors.csv:5:6", ["0xC3", "not UTF-8", "WINDOWS-1251"]),
    Case("nul-byte", "actors.csv:5:12", ["NUL"]),
    Case("unbalanced-quote", "actors.csv:5:6", ["not closed"]),
    Case("text-after-quote", "actors.csv:5:14", ["text follows the quote", "twice"]),
    Case("ragged-row-long", "actors.csv:5:30", ["5 fields", "the first has 4", "quotes"]),
    Case("ragged-row-short", "actors.csv:5:28", ["3 fields", "the first has 4"]),
    Case("missing-column", "actors.csv:1:1", ["“name” is missing"]),
    Case("duplicate-column", "actors.csv:1:14", ["“kind” stands twice", "column 3"]),
    Case("empty-id", "actors.csv:5:1", ["id is empty"]),
    Case("empty-name", "actors.csv:5:6", ["no name"]),
    Case("duplicate-id", "actors.csv:6:1", ["NGO1", "line 2"]),
    Case("bad-date", "ties.csv:3:26", ["2013-13", "2013-05"]),
    Case("bad-day", "ties.csv:3:26", ["2013-02-30", "28 days"]),
    Case("tie-ends-before-start", "ties.csv:3:31", ["2012", "2015"]),
    Case("bad-bool", "ties.csv:3:19", ["perhaps", "neither true nor false"]),
    Case("bad-number-strength", "ties.csv:3:24", ["strong", "no number"]),
    Case("decimal-comma", "ties.csv:3:24", ["2,5", "write 2.5"]),
    Case("confidence-out-of-range", "ties.csv:3:53", ["1.5", "0 to 1"]),
    Case(
      "unknown-status", "ties.csv:3:35", ["real", "existing, planned, proposed, desired, ended"]),
    Case("unknown-actor-in-tie", "ties.csv:3:1", ["FND9", "FND1"]),
    Case("unknown-region", "actors.csv:5:38", ["999000000"]),
    Case("unknown-evidence", "ties.csv:3:54", ["RUMOUR"]),
    Case("unknown-event", "participation.csv:3:6", ["PICNIC"]),
    Case("parent-cycle", "actors.csv:5:38", ["MED1, MED2, MED1"]),
    Case("self-tie", "ties.csv:4:6", ["GOV1", "itself"], code: nil),
  ]

  @Test(arguments: cases)
  func saysWhatIsWrongAndWhere(_ c: Case) throws {
    let folder = "\(datasets)/invalid/\(c.folder)"
    let report = DataPackageReader(path: folder).report()
    #expect(report.problems.count == 1, "\(report.problems)")
    let problem = try #require(report.problems.first)
    #expect(problem.place.description == "\(folder)/\(c.place)")
    for part in c.says { #expect(problem.description.contains(part), "\(problem)") }
    #expect(report.balance.isBalanced)
    if let code = c.code {
      #expect(problem.severity == .error)
      #expect(report.network == nil)
      #expect(report.code == code)
      #expect(throws: DataError.self) { try DataPackageReader(path: folder).read() }
    } else {
      #expect(problem.severity == .warning)
      let loaded = try DataPackageReader(path: folder).read()
      #expect(loaded.warnings == [problem])
    }
  }

  @Test func coversEveryFixture() throws {
    let text = String(
      decoding: try contents(of: "\(datasets)/invalid/README.md"), as: UTF8.self)
    let folders = text.split(separator: "\n").compactMap { line in
      line.hasPrefix("| `") ? line.split(separator: "`").dropFirst().first.map(String.init) : nil
    }
    #expect(folders.sorted() == Self.cases.map(\.folder).sorted())
  }

  @Test func refusesAFolderThatIsNotThere() {
    let report = DataPackageReader(path: "/nonexistent").report()
    #expect(report.code == .noInput)
    #expect(report.problems.map(\.description).first?.hasPrefix("/nonexistent: error:") == true)
  }
}
