import Foundation
import NetworkFormats
import RosterSurveys
import StakeholderModel
import Testing
import _TestSupport

struct SurveyFormTests {
  private func form(_ kinds: Set<ActorKind>? = nil) throws -> SurveyForm {
    SurveyForm(try Dataset.network("north-kazakhstan"), wave: "2026-1", kinds: kinds)
  }

  @Test func offersTheActorsOfTheNetwork() throws {
    let form = try form()
    #expect(form.coverage == .all)
    #expect(form.respondents.contains { $0.id == "CRA_NKO" })
    // Collective actors can be named but not asked; persons and programmes are no parties.
    #expect(form.partners.contains { $0.id == "BANKS" })
    #expect(!form.respondents.contains { $0.isCollective })
    #expect(!form.partners.contains { $0.kind == .person || $0.kind == .programme })
  }

  @Test func asksEverythingInThreeLanguages() throws {
    let sheet = try #require(try form().sheets.first)
    let name = try #require(sheet.columns.firstIndex(of: "name"))
    let names = sheet.rows.map { $0[name] }
    for field in ["respondent", "partners", "partner_loop", "frequency", "given", "received"] {
      #expect(names.contains(field))
    }
    for item in SurveyItem.allCases { #expect(names.contains(item.rawValue)) }
    let labels = sheet.columns.indices.filter { sheet.columns[$0].hasPrefix("label::") }
    #expect(labels.count == 3)
    for row in sheet.rows {
      let filled = labels.count { !row[$0].isEmpty }
      #expect(filled == 0 || filled == 3, "\(row)")
    }
  }

  @Test func aPartOfTheActorsIsListedInTheForm() throws {
    let form = try form([.ngo, .bank, .fund])
    #expect(form.coverage == .listed)
    let sheet = try #require(form.sheets.first)
    let asked = try #require(sheet.rows.first { $0.contains("asked") })
    #expect(asked.contains { $0.hasPrefix("'") && $0.contains("BANKS") && !$0.contains("MEDIA") })
  }

  struct Name: Sendable {
    let id: ActorID
    let name: String
  }

  @Test(arguments: [
    Name(id: "ATM_NKO", name: "ATM_NKO"), Name(id: "a b", name: "a_x20_b"),
    Name(id: "a_x20_b", name: "a_x5F_x20_b"), Name(id: "Даму", name: "_x414__x430__x43C__x443_"),
    Name(id: "x/y", name: "x_x2F_y"),
  ])
  func choiceNamesAreSafeAndOneForEachActor(_ name: Name) {
    #expect(ChoiceName(name.id).description == name.name)
  }

  @Test func theSameFormIsTheSameBytes() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tarap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = ["a.xlsx", "b.xlsx"].map { folder.appending(path: $0).path }
    for path in paths { try form().writeXLSX(to: path) }
    let bytes = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
    #expect(bytes[0] == bytes[1] && bytes[0].starts(with: Data("PK".utf8)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
    #expect(throws: DataError.self) { try form().writeXLSX(to: "/nowhere/form.xlsx") }
  }

  /// What the form's own consumer says of it.
  @Test(arguments: ["xlsx", "csv"])
  func pyxformCompilesIt(_ ending: String) throws {
    guard let python = Python.withPyxform else {
      print("pyxform is in no virtual environment (make venv, or TARAP_PYTHON): not compiled")
      return
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "tarap-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "form." + ending).path
    if ending == "xlsx" {
      try form().writeXLSX(to: path)
    } else {
      try Data(form().csv()).write(to: URL(filePath: path))
    }
    let result = try python.run(
      """
      import sys
      from pyxform.xls2xform import convert
      result = convert(xlsform=sys.argv[1], validate=False)
      assert "Қазақша (kk)" in result.xform and "Русский (ru)" in result.xform
      assert "count-selected(" in result.xform and "<repeat" in result.xform
      print(len(result.warnings), *result.warnings)
      """, [path])
    #expect(result.status == 0, "\(result.text)")
    #expect(result.text.hasPrefix("0"), "\(result.text)")
  }
}

/// A Python that can import pyxform.
struct Python {
  let path: String

  /// The first of `TARAP_PYTHON` and the project's own environment that has pyxform.
  static let withPyxform: Python? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let places: [String?] = [
      ProcessInfo.processInfo.environment["TARAP_PYTHON"],
      root.appending(path: ".venv/bin/python").path,
    ]
    return places.compactMap { $0 }.map { Python(path: $0) }.first { python in
      (try? python.run("import pyxform", []))?.status == 0
    }
  }()

  func run(_ script: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = ["-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
