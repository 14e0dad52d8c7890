import Foundation
import IdentityResolution
import NetworkFormats
import StakeholderModel
import Testing
import _TestSupport

struct RegionSpineTests {
  struct Case: Sendable {
    let text: String
    var year: String?
    let id: RegionID?
    var kind = RegionSpine.MatchKind.name
  }

  @Test(arguments: [
    // KATO, of the region itself and of a district in it.
    Case(text: "590000000", id: "590000000", kind: .code),
    Case(text: "591000000", id: "590000000", kind: .codeWithin),
    Case(text: "710 000 000", id: "710000000", kind: .code),
    Case(text: "990000000", id: nil),
    // ISO 3166-2, after and before November 2022.
    Case(text: "KZ-59", id: "590000000", kind: .isoCode),
    Case(text: "kz-sev", id: "590000000", kind: .formerISOCode),
    Case(text: "KZ-AST", id: "710000000", kind: .formerISOCode),
    Case(text: "KZ-YUZ", id: "610000000", kind: .formerISOCode),
    Case(text: "KZ-YUZ", year: "2016", id: "510000000", kind: .formerISOCode),
    Case(text: "KZ-YUZ", year: "2020", id: "610000000", kind: .formerISOCode),
    Case(text: "KZ-10", year: "2020", id: nil),
    // Abbreviations in both languages, and in Latin letters.
    Case(text: "СҚО", id: "590000000", kind: .abbreviation),
    Case(text: "СКО", id: "590000000", kind: .abbreviation),
    Case(text: "SKO", id: "590000000", kind: .abbreviation),
    Case(text: "ВКО", id: "630000000", kind: .abbreviation),
    Case(text: "ШҚО", id: "630000000", kind: .abbreviation),
    Case(text: "ЮКО", id: "510000000", kind: .abbreviation),
    // Names in three languages, in other spellings and cases.
    Case(text: "Солтүстік Қазақстан облысы", id: "590000000"),
    Case(text: "Солтустик Казакстан", id: "590000000"),
    Case(text: "Северо-Казахстанская область", id: "590000000"),
    Case(text: "в Северо-Казахстанской области", id: "590000000"),
    Case(text: "СЕВЕРО КАЗАХСТАНСКАЯ ОБЛ.", id: "590000000"),
    Case(text: "North Kazakhstan Region", id: "590000000"),
    Case(text: "North Kazakhstan", id: "590000000"),
    Case(text: "Zhambyl oblast", id: "310000000"),
    Case(text: "Jambyl", id: "310000000"),
    Case(text: "Pavlodar", id: "550000000"),
    Case(text: "Кызылординская", id: "430000000"),
    Case(text: "Kyzylorda", id: "430000000"),
    Case(text: "Ulytau", id: "620000000"),
    Case(text: "Kazakhstan", id: "KZ"),
    Case(text: "Республика Казахстан", id: "KZ"),
    // A city and the oblast of the same name.
    Case(text: "Алматы", id: "750000000"),
    Case(text: "г. Алматы", id: "750000000"),
    Case(text: "Алматы қаласы", id: "750000000"),
    Case(text: "Almaty city", id: "750000000"),
    Case(text: "Алматы облысы", id: "190000000"),
    Case(text: "Алматинская", id: "190000000"),
    Case(text: "Almaty Region", id: "190000000"),
    // Former names.
    Case(text: "Нур-Султан", id: "710000000", kind: .formerName),
    Case(text: "Nur-Sultan", id: "710000000", kind: .formerName),
    Case(text: "Нұр-Сұлтан", year: "2016", id: nil),
    Case(text: "Кустанайская область", id: "390000000", kind: .formerName),
    Case(text: "Алма-Ата", id: "750000000", kind: .formerName),
    Case(text: "Чимкент", id: "790000000", kind: .formerName),
    // Nothing.
    Case(text: "Омская область", id: nil), Case(text: "", id: nil), Case(text: "область", id: nil),
    Case(text: "KZ-99", id: nil),
  ])
  func resolves(_ test: Case) {
    let date = test.year.flatMap { PartialDate($0) }
    let match = RegionSpine.kazakhstan.matches(test.text, at: date).first
    #expect(match?.region.id == test.id)
    if test.id != nil { #expect(match?.kind == test.kind) }
  }

  @Test func severalMeaningsAreAllGiven() {
    let found = RegionSpine.kazakhstan.matches("KZ-YUZ").map(\.region.id)
    #expect(found == ["610000000", "510000000"])
  }

  @Test func splitsAreFollowedBothWays() {
    let spine = RegionSpine.kazakhstan
    #expect(spine.predecessors(of: "790000000").map(\.id) == ["510000000"])
    #expect(spine.successors(of: "510000000").map(\.id) == ["610000000", "790000000"])
    #expect(spine.predecessors(of: "100000000").map(\.id) == ["630000000"])
    #expect(spine.successors(of: "590000000").isEmpty)
  }

  @Test func everyRegionIsFoundByAllItsNames() {
    let spine = RegionSpine.kazakhstan
    for region in spine.regions {
      for name in [region.name.name] + region.name.translations.values {
        #expect(spine.matches(name).first?.region.id == region.id, "\(name)")
      }
    }
  }

  /// The table in the code and the table among the data sets are the same.
  @Test func isTheDataSet() throws {
    var reader = try CSVReader(
      path: Dataset.root.appending(path: "kazakhstan-regions/regions.csv").path)
    var record = CSVRecord()
    #expect(try reader.next(&record))
    let columns = record.fields
    var count = 0
    while try reader.next(&record) {
      let row = Dictionary(uniqueKeysWithValues: zip(columns, record.fields))
      let region = try #require(
        RegionSpine.kazakhstan.region(RegionID(rawValue: row["id"] ?? "")))
      #expect(region.isoCode ?? "" == row["iso_3166_2"])
      #expect(region.name.name == row["name"])
      #expect(region.name.translations[.kazakh] == row["name_kk"])
      #expect(region.name.translations[.russian] == row["name_ru"])
      #expect(region.name.translations[.english] == row["name_en"])
      #expect(region.parent?.rawValue ?? "" == row["parent"])
      #expect(region.period.from?.description ?? "" == row["valid_from"])
      #expect(region.period.until?.description ?? "" == row["valid_until"])
      #expect(region.predecessor?.rawValue ?? "" == row["predecessor"])
      for column in columns.suffix(4) {
        #expect(region.attributes[column] ?? "" == row[column], "\(column)")
      }
      count += 1
    }
    #expect(count == RegionSpine.kazakhstan.regions.count && count == 22)
  }
}
