import ArgumentParser
import Foundation
import TarapKit

/// `tarap serve`.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a network in the browser, drawn anew whenever its files change.",
    discussion: """
      Keep the page beside the spreadsheet. While the data are broken it lists every problem with \
      file, line and column, and shows the last good map. The page can be reached from this \
      machine only. Stop it with Ctrl-C.
      """)

  @OptionGroup var options: NetworkOptions

  @Option(help: ArgumentHelp("The port to listen on; 0 for any that is free.", valueName: "number"))
  var port: UInt16 = 8731

  @Option(help: "Language of names, legend and notes: kk, ru or en.")
  var language: Language = .english

  @Flag(help: "Open the page in the browser.")
  var open = false

  func run() throws {
    guard FileManager.default.fileExists(atPath: options.network) else {
      throw DataError(
        .noInput,
        [
          Problem(
            at: Place(file: options.network), "there is no such folder or file",
            remedy: "check the path")
        ])
    }
    var look = MapOptions()
    look.language = language
    let viewOptions = options.viewOptions
    let network = LiveNetwork(path: options.network, look: look) { viewOptions.view(of: $0) }
    let server = try LoopbackServer(port: port, network: network)
    let end = DispatchSemaphore(value: 0)
    let shouldOpen = open
    let port = port
    Task.detached {
      do {
        try await server.run { address in
          FileHandle.standardOutput.write(Data("\(address)\n".utf8))
          if shouldOpen { Self.show(address) }
        }
      } catch {
        StandardError.write(
          "error: cannot listen on 127.0.0.1:\(port) (\(error)); another program may use the "
            + "port: give another with --port, or --port 0 for any\n")
      }
      end.signal()
    }
    end.wait()
    throw ExitCode(70)
  }

  /// Opens an address in the user's browser.
  private static func show(_ address: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    #if os(macOS)
      process.arguments = ["open", address]
    #else
      process.arguments = ["xdg-open", address]
    #endif
    do { try process.run() } catch {
      StandardError.write("note: no browser could be opened; go to \(address)\n")
    }
  }
}
