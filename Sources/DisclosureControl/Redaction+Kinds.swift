import StakeholderModel

/// Ties of kinds that hurt, and columns made for what is not published.
extension Redaction {
  mutating func removeSensitiveKinds() {
    guard !accepts(.sensitiveKind) else { return }
    let kinds = rules.sensitiveKinds
    for claim in records.claims where kinds.contains(claim.kind) {
      note(
        .sensitiveKind, .removedRow, .ties, line: claim.line,
        "\(claim.source) and \(claim.target): \(claim.kind)", remedy: "the row goes")
    }
    records.claims.removeAll { kinds.contains($0.kind) }
    for proposal in records.proposals where kinds.contains(proposal.kind) {
      note(
        .sensitiveKind, .removedRow, .proposals, line: proposal.line,
        "\(proposal.id): \(proposal.kind)", remedy: "the row goes")
    }
    records.proposals.removeAll { kinds.contains($0.kind) }
  }

  mutating func removeSensitiveColumns() {
    guard !accepts(.contactDetail) else { return }
    // A copy is edited, because noting a change looks at the records.
    var edited = records
    edited.editAttributes { table, line, column, value in
      guard DisclosureRules.isSensitive(column: column) else { return value }
      note(
        .contactDetail, .cleared, table, line: line, column: column,
        "the column \(column) is not for publication", remedy: "the column goes")
      return nil
    }
    for table in Table.allCases {
      edited.columns[table]?.removeAll { DisclosureRules.isSensitive(column: $0) }
    }
    records = edited
  }
}
