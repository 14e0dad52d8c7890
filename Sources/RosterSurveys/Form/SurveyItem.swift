public import StakeholderModel

/// What is asked about a partner; the names are those of the fields in forms, answers and tables.
public enum SurveyItem: String, Sendable, Hashable, CaseIterable {
  /// Trust: it keeps its word.
  case reliability
  /// Trust: it supports the shared mission.
  case mission
  /// Trust: it is open to discussion.
  case openness
  /// Value: it has influence.
  case influence
  /// Value: it is actively involved.
  case involvement
  /// Value: it contributes resources.
  case resources

  /// The two groups of items.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    /// Trust, from 1 to 4.
    case trust
    /// Value, from 1 to 4.
    case value
  }

  /// The group that the item belongs to.
  public var group: Group {
    switch self {
    case .reliability, .mission, .openness: .trust
    case .influence, .involvement, .resources: .value
    }
  }

  /// The name of the column of `ties.csv` that holds the answer.
  public var column: String { "\(group.rawValue)_\(rawValue)" }
}

/// What one organisation gives to another, each a kind of tie of its own.
public enum SurveyResource: String, Sendable, Hashable, CaseIterable {
  /// Money.
  case funding
  /// Information.
  case information
  /// Advice and help.
  case support
  /// The time of staff.
  case staff
  /// Premises and equipment.
  case premises

  /// The kind of the tie, from giver to receiver.
  public var tieKind: TieKind { TieKind(rawValue: rawValue) }
}
