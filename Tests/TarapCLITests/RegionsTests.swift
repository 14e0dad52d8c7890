import Testing

struct RegionsTests {
  @Test func resolvesCodesNamesAndAbbreviations() throws {
    let run = try CommandRun([
      "regions", "resolve", "СҚО", "KZ-SEV", "KZ-59", "Северо-Казахстанская область",
      "--language", "en", "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let rows = try run.rows()
    #expect(rows.compactMap { $0["region"] as? String } == Array(repeating: "590000000", count: 4))
    #expect(
      rows.compactMap { $0["matched_by"] as? String } == [
        "abbreviation", "iso-3166-2-before-2022", "iso-3166-2", "name",
      ])
    #expect(rows.first?["name"] as? String == "North Kazakhstan Region")
  }

  @Test func aDateDecidesBetweenRegions() throws {
    let both = try CommandRun(["regions", "resolve", "KZ-YUZ", "--format", "json"])
    #expect(both.status == 1)
    #expect(try both.rows().count == 2)
    let one = try CommandRun(
      ["regions", "resolve", "KZ-YUZ", "--as-of", "2016", "--format", "csv"])
    #expect(one.status == 0)
    #expect(one.output.contains("KZ-YUZ,510000000,"))
    #expect(one.output.contains("610000000 790000000"))
  }

  @Test func aNetworkNamesItsRegions() throws {
    let run = try CommandRun([
      "regions", "resolve", "--network", "Datasets/north-kazakhstan", "--format", "json",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let rows = try run.rows()
    #expect(rows.compactMap { $0["text"] as? String }.contains("590000000"))
    #expect(rows.allSatisfy { $0["text"] as? String == $0["region"] as? String })
  }

  @Test func nothingFoundIsSaid() throws {
    let run = try CommandRun(["regions", "resolve", "Атлантида"])
    #expect(run.status == 1 && run.output.contains("Not one region: “Атлантида”"))
    #expect(try CommandRun(["regions", "resolve"]).status == 64)
  }
}
