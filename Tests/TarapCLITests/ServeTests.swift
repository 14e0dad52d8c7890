import Foundation
import Testing

/// A running `tarap serve`, to be stopped when the test ends.
private struct RunningServer {
  let process = Process()
  let port: Int

  init(_ network: String, _ options: [String] = []) throws {
    process.executableURL = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appending(path: "tarap")
    process.arguments = ["serve", network, "--port", "0"] + options
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    port = try #require(
      Int(line.split(separator: ":").last?.prefix { $0.isNumber } ?? ""), "\(line)")
  }

  func stop() {
    // A child of the tests may have inherited a mask that holds back milder signals.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// Asks for a page as a browser would; the answer with its head.
  func get(_ path: String, at address: String = "127.0.0.1", host: String? = nil) throws -> String {
    let folder = try TemporaryFolder()
    let client = Process()
    client.executableURL = URL(filePath: "/usr/bin/env")
    // Into a file: the other end of a pipe may have been left to some other child of the tests.
    client.arguments = [
      "timeout", "20", "bash", "-c",
      "exec 3<>/dev/tcp/\(address)/\(port) && "
        + "printf 'GET \(path) HTTP/1.1\\r\\nHost: \(host ?? "127.0.0.1:\(port)")\\r\\n"
        + "Connection: close\\r\\n\\r\\n' >&3 && cat <&3 > '\(folder.path("answer"))'",
    ]
    client.standardError = FileHandle.nullDevice
    try client.run()
    client.waitUntilExit()
    return (try? String(contentsOfFile: folder.path("answer"), encoding: .utf8)) ?? ""
  }
}

/// One at a time: a server that lives on may hold the pipes of its neighbours' children open.
@Suite(.serialized)
struct ServeTests {
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try write("id,name\nA,Alpha\nB,Beta\n", "actors.csv", folder)
    try write("source,target\nA,B\n", "ties.csv", folder)
    return folder
  }

  private func write(_ text: String, _ name: String, _ folder: TemporaryFolder) throws {
    try Data(text.utf8).write(to: folder.url.appending(path: name))
  }

  @Test func followsTheFiles() throws {
    let folder = try folder()
    let server = try RunningServer(folder.url.path)
    defer { server.stop() }
    let page = try server.get("/")
    #expect(page.hasPrefix("HTTP/1.1 200") && page.contains("Content-Security-Policy"))
    #expect(page.contains("Alpha") && page.contains("<svg") && page.contains("src=\"/live.js\""))
    let revision = try server.get("/revision")
    #expect(try server.get("/revision") == revision)

    try write("id,name\nA,Alpha\nB,Beta\nC,Gamma\n", "actors.csv", folder)
    try write("source,target\nA,B\nB,C\n", "ties.csv", folder)
    #expect(try server.get("/revision") != revision)
    #expect(try server.get("/content").contains("Gamma"))

    // Broken data: the place of the mistake, and the last good map.
    try write("source,target\nA,B\nB,Nobody\n", "ties.csv", folder)
    let broken = try server.get("/content")
    #expect(broken.contains("ties.csv:3:3: error: there is no actor “Nobody”"), "\(broken)")
    #expect(broken.contains("Gamma") && broken.contains("The map below is the last one"))

    try write("source,target\nA,B\n", "ties.csv", folder)
    #expect(!(try server.get("/content")).contains("error:"))
  }

  @Test func beginsWithBrokenData() throws {
    let folder = try folder()
    try write("source,target\nA\n", "ties.csv", folder)
    let server = try RunningServer(folder.url.path, ["--language", "ru"])
    defer { server.stop() }
    let page = try server.get("/")
    #expect(page.contains("Ошибки в данных") && page.contains("ties.csv:2"))
    #expect(page.contains("<html lang=\"ru\">") && !page.contains("<svg"))
  }

  @Test func answersOnlyItsOwnName() throws {
    let server = try RunningServer(CommandRun.root.appending(path: "Datasets/classic/karate").path)
    defer { server.stop() }
    #expect(try server.get("/", host: "evil.example").hasPrefix("HTTP/1.1 403"))
    #expect(try server.get("/", host: "127.0.0.1.evil.example").hasPrefix("HTTP/1.1 403"))
    #expect(try server.get("/", host: "localhost:\(server.port)").hasPrefix("HTTP/1.1 200"))
    #expect(try server.get("/../../etc/passwd").hasPrefix("HTTP/1.1 404"))
    #expect(try server.get("/live.js").contains("setInterval"))
  }

  @Test func isNotReachableFromOtherInterfaces() throws {
    let server = try RunningServer(CommandRun.root.appending(path: "Datasets/classic/karate").path)
    defer { server.stop() }
    let addresses = Host.current().addresses.filter { $0.contains(".") && !$0.hasPrefix("127.") }
    if addresses.isEmpty { print("skipped: this machine has no address but loopback") }
    for address in addresses { #expect(try server.get("/", at: address).isEmpty, "\(address)") }
    #expect(try server.get("/").hasPrefix("HTTP/1.1 200"))
  }

  @Test func saysWhatIsWrong() throws {
    #expect(try CommandRun(["serve", "no-such-folder"]).status == 66)
    let folder = try folder()
    let server = try RunningServer(folder.url.path)
    defer { server.stop() }
    let second = try CommandRun(["serve", folder.url.path, "--port", "\(server.port)"])
    #expect(second.status == 70 && second.errors.contains("--port"), "\(second.errors)")
  }
}
