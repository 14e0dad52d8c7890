import TarapKit

extension View {
  /// The view as JSON, only what differs from looking at everything.
  var json: JSONValue {
    func list(_ values: some Sequence<String>) -> JSONValue {
      .array(values.sorted().map { .string($0) })
    }
    var members: [(key: String, value: JSONValue)] = [
      ("relation", .string(relation.rawValue)),
      ("direction", .string(direction.rawValue)),
      ("status", .array(Status.allCases.filter(statuses.contains).map { .string($0.rawValue) })),
    ]
    if let bases {
      members.append(
        ("basis", .array(Basis.allCases.filter(bases.contains).map { .string($0.rawValue) })))
    }
    if let tieKinds { members.append(("kind", list(tieKinds.map(\.rawValue)))) }
    if let actorKinds { members.append(("actor_kind", list(actorKinds.map(\.rawValue)))) }
    if let region { members.append(("region", .string(region.rawValue))) }
    if let period {
      members.append(
        (
          "period",
          .object([
            ("from", period.from.map { .string($0.description) } ?? .null),
            ("until", period.until.map { .string($0.description) } ?? .null),
          ])
        ))
    }
    if let minimumConfidence { members.append(("min_confidence", .number(minimumConfidence))) }
    members.append(("strength_rule", .string(strengthRule.rawValue)))
    return .object(members)
  }

  /// The view in a sentence, for footnotes.
  var sentence: String {
    var parts: [String] = []
    parts.append(relation == .ties ? "ties" : "shared events")
    parts.append(
      Status.allCases.filter(statuses.contains).map(\.rawValue).joined(separator: " or "))
    if let bases {
      parts.append(
        Basis.allCases.filter(bases.contains).map(\.rawValue).joined(separator: " or "))
    }
    if let tieKinds {
      parts.append("kind " + tieKinds.map(\.rawValue).sorted().joined(separator: ", "))
    }
    if let actorKinds {
      parts.append("actors of kind " + actorKinds.map(\.rawValue).sorted().joined(separator: ", "))
    }
    if let region { parts.append("region \(region)") }
    if let period {
      parts.append(
        "time \(period.from?.description ?? "")..\(period.until?.description ?? "")")
    }
    if let minimumConfidence { parts.append("confidence ≥ \(decimal(minimumConfidence))") }
    parts.append(direction.rawValue)
    return "View: " + parts.joined(separator: "; ") + "."
  }
}
