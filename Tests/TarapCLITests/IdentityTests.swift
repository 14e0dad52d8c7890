import Foundation
import Testing

struct IdentityTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Data(
      """
      id,name,name_kk,kind,identifier,website
      SB1,АО «Сбербанк»,,bank,KZ-BIN:000640002067,sber.kz
      SB2,Cбербанк АҚ,Сбербанк АҚ,,KZ-BIN:640002067,
      DAMU,Фонд «Даму»,,fund,KZ-BIN:9.5044E+11,
      CRA,Союз потребителей,,ngo,,

      """.utf8
    ).write(to: folder.url.appending(path: "actors.csv"))
    try Data(
      "source,target,kind,page\nSB1,DAMU,funding,4\nSB2,DAMU,funding,7\nCRA,SB2,,9\n".utf8
    ).write(to: folder.url.appending(path: "ties.csv"))
    try Data(
      """
      {"name": "case", "licenses": [{"name": "CC-BY-4.0"}], "resources": [
        {"name": "actors", "path": "actors.csv", "description": "kept"},
        {"name": "ties", "path": "ties.csv"}, {"name": "photos", "path": "photos.zip"}]}
      """.utf8
    ).write(to: folder.url.appending(path: "datapackage.json"))
    return folder
  }

  private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  @Test func suggestsWithReasonsAndFlagsNumbers() throws {
    let folder = try folder()
    let run = try CommandRun(["identity", "suggest", folder.url.path, "--format", "json"])
    #expect(run.status == 0, "\(run.errors)")
    let rows = try run.rows()
    #expect(rows.count == 1)
    let row = try #require(rows.first)
    #expect(row["first"] as? String == "SB1" && row["second"] as? String == "SB2")
    let reasons = try #require(row["reasons"] as? [[String: Any]])
    #expect(
      reasons.compactMap { $0["kind"] as? String } == [
        "same-identifier", "same-name", "look-alike-letters", "shared-neighbours",
      ])
    #expect(run.errors.contains("actors.csv:3"))
    #expect(run.errors.contains("000640002067 has them"))
    #expect(run.errors.contains("only the digits 95044 are left"))
    let text = try CommandRun(["identity", "suggest", folder.url.path, "--language", "ru"])
    #expect(text.output.contains("один регистрационный номер"))
    #expect(text.output.contains("tarap identity merge \(folder.url.path) SB1 SB2"))
    let csv = try CommandRun(["identity", "suggest", folder.url.path, "--format", "csv"])
    #expect(csv.output.hasPrefix("first,second,score,reasons,doubts\nSB1,SB2,0.99"))
  }

  @Test func checkTellsOfMangledNumbersAndForeignLetters() throws {
    let folder = try folder()
    let run = try CommandRun(["check", folder.url.path])
    #expect(run.status == 1)
    #expect(run.errors.contains("actors.csv:3: warning: KZ-BIN:640002067 of “SB2”"))
    #expect(run.errors.contains("actors.csv:4: warning: KZ-BIN:9.5044E+11 of “DAMU”"))
    #expect(run.errors.contains("Latin C for С at 1; write “Сбербанк АҚ”"))
  }

  @Test func suggestingMergesNothing() throws {
    let folder = try folder()
    let before = try text(folder, "actors.csv")
    _ = try CommandRun(["identity", "suggest", folder.url.path])
    #expect(try text(folder, "actors.csv") == before)
    #expect(try folder.contents() == ["actors.csv", "datapackage.json", "ties.csv"])
  }

  @Test func mergesAndSaysWhatChanged() throws {
    let folder = try folder()
    let before = try text(folder, "actors.csv")
    let dry = try CommandRun(["identity", "merge", folder.url.path, "SB1", "SB2", "--dry-run"])
    #expect(dry.status == 0 && dry.output.contains("Nothing was written."))
    #expect(try text(folder, "actors.csv") == before)

    let run = try CommandRun(["identity", "merge", folder.url.path, "SB1", "SB2"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try text(folder, "actors.csv") == """
        id,name,name_kk,kind,identifier,website
        SB1,АО «Сбербанк»,Сбербанк АҚ,bank,KZ-BIN:000640002067,sber.kz
        DAMU,Фонд «Даму»,,fund,KZ-BIN:9.5044E+11,
        CRA,Союз потребителей,,ngo,,

        """)
    #expect(
      try text(folder, "ties.csv")
        == "source,target,kind,page\nSB1,DAMU,funding,4\nSB1,DAMU,funding,7\nCRA,SB1,,9\n")
    #expect(
      try text(folder, "aliases.csv") == """
        actor,alias,basis
        SB1,Cбербанк АҚ,merged
        SB1,SB2,merged id
        SB1,KZ-BIN:640002067,merged identifier

        """)
    for word in ["merged", "taken over", "name_kk", "alias", "rewritten", "dropped"] {
      #expect(run.output.contains(word), "\(run.output)")
    }
    let description = try text(folder, "datapackage.json")
    for word in ["CC-BY-4.0", "kept", "photos.zip", "aliases.csv"] {
      #expect(description.contains(word))
    }
    // The merged network is good, and nothing is left to suggest.
    #expect(try CommandRun(["check", folder.url.path]).status != 65)
    let again = try CommandRun(["identity", "suggest", folder.url.path, "--format", "json"])
    #expect(try again.rows().isEmpty)
    // The old id still means the actor.
    #expect(try CommandRun(["why", folder.url.path, "SB2", "DAMU"]).status == 0)
  }

  @Test(arguments: [["SB1", "NOBODY"], ["SB1", "SB1"], ["SB1"]])
  func mistakesChangeNothing(_ ids: [String]) throws {
    let folder = try folder()
    let before = try ["actors.csv", "ties.csv", "datapackage.json"].map { try text(folder, $0) }
    let run = try CommandRun(["identity", "merge", folder.url.path] + ids)
    #expect([64, 65].contains(run.status))
    #expect(!run.errors.isEmpty)
    let after = try ["actors.csv", "ties.csv", "datapackage.json"].map { try text(folder, $0) }
    #expect(after == before)
  }

  @Test func theCaseComesBackByteForByteButForTheMerge() throws {
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "case")
    try FileManager.default.copyItem(
      at: CommandRun.root.appending(path: "Datasets/north-kazakhstan"), to: copy)
    let run = try CommandRun(["identity", "merge", copy.path, "MEDIA", "TV"])
    #expect(run.status == 0, "\(run.errors)")
    for name in ["datapackage.json", "regions.csv", "events.csv", "participation.csv"] {
      let original = CommandRun.root.appending(path: "Datasets/north-kazakhstan/\(name)")
      let bytes = try Data(contentsOf: copy.appending(path: name))
      #expect(try bytes == Data(contentsOf: original), "\(name)")
    }
  }
}
