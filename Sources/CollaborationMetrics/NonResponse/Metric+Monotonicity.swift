extension Metric {
  /// How a metric answers to one more tie.
  public enum Monotonicity: String, Sendable, Hashable {
    /// No value ever falls.
    case rises
    /// No value ever rises.
    case falls
    /// Either may happen.
    case neither
  }

  /// How the metric answers to one more tie, all else equal.
  ///
  /// Of a monotone metric the exact bounds under non-response are its values with none and with all
  /// of the unobserved pairs tied.
  public var monotonicity: Monotonicity {
    switch (level, name) {
    case (.actor, "degree"), (.actor, "in-degree"), (.actor, "out-degree"),
      (.actor, "harmonic-closeness"), (.actor, "coreness"), (.actor, "component-size"),
      (.network, "ties"), (.network, "sources"), (.network, "targets"), (.network, "density"),
      (.network, "mean-degree"), (.network, "largest-component"):
      .rises
    case (.network, "components"), (.network, "isolates"): .falls
    default: .neither
    }
  }

  /// Whether the metric looks at direction even where the view does not.
  var usesDirection: Bool {
    [
      "in-degree", "out-degree", "sources", "targets", "reciprocity", "dyad-reciprocity",
      "reciprocity-correlation", "in-degree-centralization", "out-degree-centralization",
    ].contains(name)
  }
}
