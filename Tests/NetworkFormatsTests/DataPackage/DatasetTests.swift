import NetworkFormats
import StakeholderModel
import Testing

/// The data sets that come with the package can be read, and hold what their README says.
struct DatasetTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var folder: String
    var title: String
    var actors: Int
    var claims: Int
    var participations = 0
    var testDescription: String { folder }
  }

  @Test(arguments: [
    Case(
      folder: "north-kazakhstan",
      title: "Stakeholders of public monitoring in North Kazakhstan", actors: 25, claims: 24,
      participations: 10),
    Case(
      folder: "classic/florentine-marriage", title: "Florentine families, marriage", actors: 16,
      claims: 20),
    Case(
      folder: "classic/florentine-business", title: "Florentine families, business", actors: 16,
      claims: 15),
    Case(folder: "classic/krackhardt-kite", title: "Krackhardt’s kite", actors: 10, claims: 18),
    Case(
      folder: "classic/southern-women", title: "Southern Women", actors: 18, claims: 0,
      participations: 89),
    Case(
      folder: "classic/high-tech-managers", title: "Krackhardt’s high-tech managers", actors: 21,
      claims: 312),
    Case(folder: "classic/karate", title: "Zachary’s karate club", actors: 34, claims: 78),
    Case(
      folder: "classic/sampson", title: "Sampson’s monastery, liking in three waves", actors: 18,
      claims: 168),
  ])
  func isRead(_ c: Case) throws {
    let loaded = try DataPackageReader(path: "\(datasets)/\(c.folder)").read()
    #expect(loaded.network.title.name == c.title)
    #expect(loaded.network.actors.count == c.actors)
    #expect(loaded.network.claims.count == c.claims)
    #expect(loaded.network.participations.count == c.participations)
    #expect(loaded.balance.isBalanced)
    #expect(loaded.balance[.actors]?.kept == c.actors)
    #expect(loaded.balance[.ties]?.read == c.claims)
    for warning in loaded.warnings { #expect(warning.place.column > 0, "\(warning)") }
  }

  @Test func keepsWhatTheModelDoesNotKnow() throws {
    let records = try DataPackageReader(path: "\(datasets)/classic/karate").read().network.records
    #expect(records.columns[.actors] == ["id", "name", "faction", "club"])
    #expect(records.actors.first?.attributes == ["faction": "mr_hi", "club": "mr_hi"])
    #expect(records.claims.first?.strength == 4)
  }
}
