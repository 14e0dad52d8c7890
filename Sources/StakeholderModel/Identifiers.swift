/// A name for a record of one kind, so that an actor's id cannot be taken for a region's.
public protocol RecordID:
  RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
where RawValue == String {
  /// Creates an id from its text.
  ///
  /// - Parameter rawValue: The text, as it stands in the file.
  init(rawValue: String)
}

extension RecordID {
  /// Creates an id from its text.
  ///
  /// - Parameter value: The text, as it stands in the file.
  public init(stringLiteral value: String) { self.init(rawValue: value) }

  /// Orders ids by their UTF-8 bytes, which no locale changes.
  ///
  /// - Parameters:
  ///   - first: An id.
  ///   - second: Another id.
  /// - Returns: Whether the first comes before the second.
  public static func < (first: Self, second: Self) -> Bool {
    first.rawValue.utf8.lexicographicallyPrecedes(second.rawValue.utf8)
  }

  /// The text.
  public var description: String { rawValue }
}

/// The id of an actor.
public struct ActorID: RecordID {
  /// The text, as it stands in the file.
  public let rawValue: String
  /// Creates an id from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of an event.
public struct EventID: RecordID {
  /// The text, as it stands in the file.
  public let rawValue: String
  /// Creates an id from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of a region; in Kazakhstan its KATO code.
public struct RegionID: RecordID {
  /// The text, as it stands in the file.
  public let rawValue: String
  /// Creates an id from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of a source document.
public struct SourceID: RecordID {
  /// The text, as it stands in the file.
  public let rawValue: String
  /// Creates an id from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of a proposal.
public struct ProposalID: RecordID {
  /// The text, as it stands in the file.
  public let rawValue: String
  /// Creates an id from its text.
  public init(rawValue: String) { self.rawValue = rawValue }
}
