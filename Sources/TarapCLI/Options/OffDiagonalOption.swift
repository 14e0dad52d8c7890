import ArgumentParser
import TarapKit

/// What the ideal core–periphery structure has between core and periphery, as a user names it.
struct OffDiagonalOption: ExpressibleByArgument {
  let block: OffDiagonalBlock

  static let help = ArgumentHelp(
    "What the ideal has between core and periphery: missing (left out), full (every pair tied, "
      + "“or”), empty (none, “and”), or a density between 0 and 1.", valueName: "block")

  init(_ block: OffDiagonalBlock) { self.block = block }

  init?(argument: String) {
    switch argument {
    case "missing": block = .missing
    case "full": block = .full
    case "empty": block = .empty
    default:
      guard let density = Double(argument), density > 0, density < 1 else { return nil }
      block = .density(density)
    }
  }

  var defaultValueDescription: String { text }

  /// The words that mean it.
  var text: String {
    switch block {
    case .missing: "missing"
    case .full: "full"
    case .empty: "empty"
    case .density(let density): decimal(density)
    }
  }
}
