import GraphCore

extension DyadicMatrix {
  /// Returns 1 for each pair with equal labels and 0 for others.
  ///
  /// - Parameter labels: One label per actor; a pair with an unknown label is missing.
  /// - Returns: An undirected matrix: ergm's `nodematch`.
  /// - Complexity: O(*n*²).
  public static func match<Label: Equatable>(_ labels: [Label?]) -> DyadicMatrix {
    DyadicMatrix(size: labels.count, direction: .undirected) { row, column in
      guard let a = labels[row], let b = labels[column] else { return nil }
      return a == b ? 1 : 0
    }
  }

  /// Returns the sum of both actors' values for each pair.
  ///
  /// - Parameter attribute: One value per actor, `nil` if unknown.
  /// - Returns: An undirected matrix: ergm's `nodecov`.
  /// - Complexity: O(*n*²).
  public static func sum(_ attribute: [Double?]) -> DyadicMatrix {
    combined(attribute, .undirected) { $0 + $1 }
  }

  /// Returns the absolute difference of both actors' values for each pair.
  ///
  /// - Parameter attribute: One value per actor, `nil` if unknown.
  /// - Returns: An undirected matrix: ergm's `absdiff`.
  /// - Complexity: O(*n*²).
  public static func absoluteDifference(_ attribute: [Double?]) -> DyadicMatrix {
    combined(attribute, .undirected) { abs($0 - $1) }
  }

  /// Returns the sender's value for each ordered pair.
  ///
  /// - Parameter attribute: One value per actor, `nil` if unknown.
  /// - Returns: A directed matrix with constant rows: ergm's `nodeocov`.
  /// - Complexity: O(*n*²).
  public static func sender(_ attribute: [Double?]) -> DyadicMatrix {
    DyadicMatrix(size: attribute.count, direction: .directed) { row, _ in attribute[row] }
  }

  /// Returns the receiver's value for each ordered pair.
  ///
  /// - Parameter attribute: One value per actor, `nil` if unknown.
  /// - Returns: A directed matrix with constant columns: ergm's `nodeicov`.
  /// - Complexity: O(*n*²).
  public static func receiver(_ attribute: [Double?]) -> DyadicMatrix {
    DyadicMatrix(size: attribute.count, direction: .directed) { _, column in attribute[column] }
  }

  private static func combined(
    _ attribute: [Double?], _ direction: GraphSnapshot.Direction, _ rule: (Double, Double) -> Double
  ) -> DyadicMatrix {
    DyadicMatrix(size: attribute.count, direction: direction) { row, column in
      guard let a = attribute[row], let b = attribute[column] else { return nil }
      return rule(a, b)
    }
  }
}
