import ArgumentParser
import Foundation

/// A program on this machine that prints a page of HTML as PDF.
struct PagePrinter {
  private let program: URL
  private let isBrowser: Bool

  private static let browsers = [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge",
  ]

  /// Finds a browser or WeasyPrint.
  ///
  /// - Throws: An error that says what to install.
  static func installed() throws -> PagePrinter {
    for name in browsers {
      if let program = find(name) { return PagePrinter(program: program, isBrowser: true) }
    }
    if let program = find("weasyprint") { return PagePrinter(program: program, isBrowser: false) }
    StandardError.write(
      "error: a PDF needs Chromium or WeasyPrint, and neither is in PATH; install one "
        + "(apt-get install chromium, or pip install weasyprint), or write .html and print it "
        + "from a browser\n")
    throw ExitCode(70)
  }

  private static func find(_ name: String) -> URL? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").lazy.map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Prints a page.
  ///
  /// - Parameter page: The page as HTML.
  /// - Returns: The PDF.
  /// - Throws: An error with what the program said, if it failed.
  func pdf(of page: Data) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tarap-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appending(path: "report.html")
    let target = folder.appending(path: "report.pdf")
    try page.write(to: source)
    let process = Process()
    process.executableURL = program
    process.arguments =
      isBrowser
      ? [
        "--headless", "--disable-gpu", "--no-pdf-header-footer", "--disable-extensions",
        "--user-data-dir=" + folder.appending(path: "profile").path,
        "--print-to-pdf=" + target.path,
      ]
        // Chromium's sandbox does not start for root, and the page is our own.
        + (getuid() == 0 ? ["--no-sandbox"] : []) + [source.absoluteString]
      : [source.path, target.path]
    let log = folder.appending(path: "log")
    try Data().write(to: log)
    let messages = try FileHandle(forWritingTo: log)
    process.standardOutput = messages
    process.standardError = messages
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0, let pdf = try? Data(contentsOf: target), !pdf.isEmpty
    else {
      let said = (try? String(contentsOf: log, encoding: .utf8)) ?? ""
      StandardError.write(
        "error: \(program.lastPathComponent) could not print the report: \(said.suffix(600)); "
          + "write .html and print it from a browser\n")
      throw ExitCode(70)
    }
    return pdf
  }
}
