/// Who took part in what: a network of two modes, actors and events.
public struct Attendance: Sendable {
  /// One actor's part in one event.
  public struct Pair: Sendable, Hashable {
    /// The actor's position in ``Attendance/actors``.
    public let actor: Int
    /// The event's position in ``Attendance/events``.
    public let event: Int
  }

  /// The actors that count, in file order, those without any event included.
  public let actors: [Actor]
  /// The events that count, in file order, those without anybody included.
  public let events: [Event]
  /// Who took part in what, ordered by actor and then event.
  public let pairs: [Pair]
}
