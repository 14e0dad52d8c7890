import ArgumentParser
import Foundation
import TarapKit

/// `tarap export`.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a network in another format; list what that cannot hold.",
    discussion: """
      Writes every actor and claim, whatever the default view shows. A file that is there is \
      replaced, a folder only with --replace.
      """)

  @Argument(help: ArgumentHelp("The format.", valueName: "format"))
  var format: NetworkFormat

  @Argument(
    help: ArgumentHelp("The network: a folder with actors.csv and ties.csv.", valueName: "network"),
    completion: .directory)
  var network: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file or folder to write.", valueName: "file"),
    completion: .file())
  var output: String

  @Flag(help: "Replace the folder's tables if there are any.")
  var replace = false

  func validate() throws {
    guard format.write != nil else {
      throw ValidationError("\(format.title) can be read but not written")
    }
  }

  func run() throws {
    let network = try NetworkOptions.load(network)
    let mayReplace = replace || !format.fileNameEndings.isEmpty
    let losses = try network.write(
      as: format, to: output, existing: mayReplace ? .replace : .refuse)
    var message = "\(output): \(network.actors.count) actors, \(network.claims.count) claims\n"
    if losses.isEmpty {
      message += "nothing is left out\n"
    } else {
      message += "left out, because \(format.title) cannot hold it:\n"
      for loss in losses { message += "  \(loss)\n" }
    }
    FileHandle.standardOutput.write(Data(message.utf8))
  }
}
