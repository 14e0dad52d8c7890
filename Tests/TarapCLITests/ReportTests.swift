import Foundation
import Testing

struct ReportTests {
  private static let network = "Datasets/north-kazakhstan"

  /// What people read of a page: its texts, a line each, without pictures and styles.
  private static func text(of page: String) -> String {
    var text = page
    for part in ["<style>[\\s\\S]*?</style>", "<svg[\\s\\S]*?</svg>", "</?(span|b|code|a)[^>]*>"] {
      text = text.replacingOccurrences(of: part, with: "", options: .regularExpression)
    }
    text = text.replacingOccurrences(of: "<[^>]*>", with: "\n", options: .regularExpression)
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: entity, with: character)
    }
    return text.split(whereSeparator: \.isNewline).joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["kk", "ru", "en"])
  func saysInEveryLanguage(_ language: String) throws {
    let folder = try TemporaryFolder()
    let paths = ["a.html", "b.html"].map { folder.path($0) }
    let run = try CommandRun([
      "report", Self.network, "--language", language, "-o", paths[0], "-o", paths[1], "--draws",
      "50",
    ])
    #expect(run.status == 0, "\(run.errors)")
    let pages = try paths.map { try String(contentsOfFile: $0, encoding: .utf8) }
    #expect(pages[0] == pages[1])
    #expect(pages[0].hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language)\">"))
    try expectSnapshot(Self.text(of: pages[0]), named: "report-\(language).txt")
  }

  @Test func saysWhatToInstallForAPDF() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      ["report", Self.network, "-o", folder.path("report.pdf")],
      environment: ["PATH": folder.url.path])
    #expect(run.status == 70)
    #expect(run.errors.contains("apt-get install chromium") && run.errors.contains("weasyprint"))
    #expect(try folder.contents().isEmpty)
  }

  @Test func printsAPDFWhereABrowserIs() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun([
      "report", Self.network, "-o", folder.path("report.pdf"), "--draws", "10",
    ])
    guard run.status == 0 else {
      print("skipped: no browser prints here: \(run.errors)")
      #expect(run.status == 70)
      return
    }
    let pdf = try Data(contentsOf: folder.url.appending(path: "report.pdf"))
    #expect(pdf.starts(with: Data("%PDF-".utf8)))
    #expect(try folder.contents() == ["report.pdf"])
  }

  @Test func refusesOtherEndings() throws {
    let run = try CommandRun(["report", Self.network, "-o", "report.docx"])
    #expect(run.status == 64)
    #expect(run.errors.contains(".html or .pdf"))
  }
}
