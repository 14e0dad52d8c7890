import Foundation
import NetworkFormats
import StakeholderModel
import Testing

/// Aid to Somalia in 2021: activities with roles, regions and dates, as IATI would give them.
///
/// The tables were made from the register; they are written as activities again and read.
@Suite(.enabled(if: SharedData.has("somalia_iati_2021")))
struct SomaliaTests {
  private typealias Row = [String: String]

  private static func rows(_ name: String) throws -> [Row] {
    var reader = try CSVReader(path: "\(SharedData.folder)/somalia_iati_2021/\(name).csv")
    var record = CSVRecord()
    _ = try reader.next(&record)
    let names = (0..<record.count).map { record[$0] }
    var rows: [Row] = []
    while try reader.next(&record) {
      rows.append(
        Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, record[$0.offset]) })
      )
    }
    return rows
  }

  private static func activities() throws -> String {
    func escaped(_ text: String?) -> String {
      (text ?? "").replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing("\"", with: "&quot;")
    }
    let organisations = Dictionary(grouping: try rows("activity_org_role")) { $0["activity_id"] }
    let places = Dictionary(grouping: try rows("activity_location")) { $0["activity_id"] }
    let codes = ["funding": "1", "programming": "3", "implementing": "4"]
    var text = "<iati-activities version=\"2.03\">"
    for row in try rows("activities") {
      let id = row["activity_id"]
      text += "<iati-activity><iati-identifier>\(escaped(id))</iati-identifier>"
      text += "<reporting-org><narrative>\(escaped(row["reported_by"]))</narrative></reporting-org>"
      for organisation in organisations[id] ?? [] {
        let role = organisation["role"].flatMap { codes[$0] } ?? ""
        text += "<participating-org role=\"\(role)\"><narrative>\(escaped(organisation["org"]))"
        text += "</narrative></participating-org>"
      }
      for place in places[id] ?? [] where place["level"] == "admin1" {
        text += "<recipient-region code=\"\(escaped(place["place"]))\"/>"
      }
      for (type, name) in [("1", "start"), ("3", "end")] where row[name]?.isEmpty == false {
        text += "<activity-date type=\"\(type)\" iso-date=\"\(escaped(row[name]))\"/>"
      }
      text += "</iati-activity>\n"
    }
    return text + "</iati-activities>"
  }

  /// Counted independently: 1,542 of 1,754 activities tie two organisations, 1,560 pairs.
  @Test func rolesRegionsAndYears() throws {
    let loaded = try read(Self.activities(), as: .iati, ending: ".xml")
    let ties = try #require(loaded.balance[.ties])
    #expect(ties.read == 1_754 && ties.rejected == 1_754 - 1_542 && ties.kept == 4_785)
    #expect(loaded.balance.isBalanced)
    let network = loaded.network
    #expect(network.actors.count == 1_204 && network.regions.count == 18)
    #expect(Set(network.claims.map { [$0.source, $0.target] }).count == 1_560)
    #expect(network.claims.allSatisfy { $0.isDirected && $0.kind == .funding })
    let years = Set(network.claims.compactMap(\.period.from?.year))
    #expect(years.isSuperset(of: 2015...2021))
  }
}
