/// Whether a measure reads the strengths of the edges.
public enum StrengthUse: Sendable, Hashable {
  /// Every edge counts with its strength; 1 in a graph without strengths.
  case counted
  /// Every edge counts 1.
  case ignored
}
