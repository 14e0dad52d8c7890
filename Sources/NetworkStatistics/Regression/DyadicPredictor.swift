/// A named matrix that explains ties.
public struct DyadicPredictor: Sendable, Hashable {
  /// The name that the result shows.
  public let name: String
  /// One number per pair.
  public let matrix: DyadicMatrix

  /// Creates a predictor.
  ///
  /// - Parameters:
  ///   - name: The name that the result shows.
  ///   - matrix: One number per pair.
  public init(_ name: String, _ matrix: DyadicMatrix) {
    self.name = name
    self.matrix = matrix
  }
}
