/// Something of a network that a format cannot hold, and so is not in the file.
public struct ExportLoss: Sendable, Hashable, CustomStringConvertible {
  /// What it is, in the plural: “events”.
  public var what: String
  /// How many of it there are.
  public var count: Int

  /// Creates a loss.
  ///
  /// - Parameters:
  ///   - what: What is lost, in the plural.
  ///   - count: How many of it there are.
  public init(_ what: String, count: Int) {
    self.what = what
    self.count = count
  }

  /// What it is and how many, as messages say it.
  public var description: String { "\(what): \(count)" }
}

extension [ExportLoss] {
  /// Adds a loss if there is anything lost.
  mutating func add(_ what: String, _ count: Int) {
    if count > 0 { append(ExportLoss(what, count: count)) }
  }
}
