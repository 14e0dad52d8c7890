public import ArgumentParser
public import TarapKit

/// Several values in one argument, separated by commas.
struct CommaList<Element: ExpressibleByArgument & Sendable>: ExpressibleByArgument, Sendable {
  let elements: [Element]

  init?(argument: String) {
    let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
    let elements = parts.compactMap { part in
      Element(argument: part.trimmingPrefix { $0 == " " }.description)
    }
    guard !elements.isEmpty, elements.count == parts.count else { return nil }
    self.elements = elements
  }

  static var allValueStrings: [String] { Element.allValueStrings }

  var defaultValueDescription: String {
    elements.map(\.defaultValueDescription).joined(separator: ",")
  }
}

extension CommaList: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: Element...) { self.elements = elements }
}

extension Status: ExpressibleByArgument {}
extension Basis: ExpressibleByArgument {}
extension Harm: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension View.StrengthRule: ExpressibleByArgument {}
extension ReportRule: ExpressibleByArgument {}

extension TieKind: ExpressibleByArgument {
  /// Creates a kind from an argument.
  ///
  /// - Parameter argument: The argument; any text but an empty one.
  public init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.init(rawValue: argument)
  }
}

extension ActorKind: ExpressibleByArgument {
  /// Creates a kind from an argument.
  ///
  /// - Parameter argument: The argument; any text but an empty one.
  public init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.init(rawValue: argument)
  }
}

extension ActorID: ExpressibleByArgument {
  /// Creates an id from an argument.
  ///
  /// - Parameter argument: The argument; any text but an empty one.
  public init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.init(rawValue: argument)
  }
}

extension RegionID: ExpressibleByArgument {
  /// Creates an id from an argument.
  ///
  /// - Parameter argument: The argument; any text but an empty one.
  public init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.init(rawValue: argument)
  }
}

extension PartialDate: ExpressibleByArgument {
  /// Creates a date from an argument.
  ///
  /// - Parameter argument: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}

extension Period: ExpressibleByArgument {
  /// Creates a period from an argument.
  ///
  /// - Parameter argument: `FROM..UNTIL`, either of which may be missing; or one date.
  public init?(argument: String) {
    let ends = argument.split(separator: "..", omittingEmptySubsequences: false)
    let dates = ends.map { PartialDate($0) }
    guard zip(ends, dates).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
    switch dates.count {
    case 1:
      guard let date = dates[0] else { return nil }
      self.init(date)
    case 2 where dates[0] != nil || dates[1] != nil:
      self.init(from: dates[0], until: dates[1])
    default: return nil
    }
  }
}
