public import StakeholderModel

/// The key from pseudonyms back to names: whoever holds it can undo a redaction.
///
/// Pseudonyms are drawn at random and not made from names, so that nobody without the code book can
/// try names until one fits. With the same code book an actor has the same pseudonym in every
/// edition.
public struct CodeBook: Sendable, Hashable {
  /// One actor and what it is called in public.
  public struct Entry: Sendable, Hashable {
    /// The actor's id in the data.
    public let actor: ActorID
    /// Its name, for whoever keeps the book.
    public let name: String
    /// What it is called in public, id and name at once.
    public let pseudonym: ActorID

    /// Creates an entry.
    ///
    /// - Parameters:
    ///   - actor: The actor's id in the data.
    ///   - name: Its name.
    ///   - pseudonym: What it is called in public.
    public init(actor: ActorID, name: String, pseudonym: ActorID) {
      self.actor = actor
      self.name = name
      self.pseudonym = pseudonym
    }
  }

  /// The entries, in the order in which they were made.
  public private(set) var entries: [Entry]

  /// Creates a book.
  ///
  /// - Parameter entries: Its entries.
  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// Whether an id is a pseudonym and no actor's own.
  ///
  /// - Parameter id: The id.
  /// - Returns: Whether it has the form that pseudonyms have.
  public static func isPseudonym(_ id: ActorID) -> Bool {
    let text = id.rawValue
    return text.hasPrefix(prefix) && text.count == prefix.count + length
      && text.dropFirst(prefix.count).allSatisfy(letters.contains)
  }

  /// The pseudonym of an actor, made if it has none yet.
  mutating func pseudonym(
    of actor: Actor, using random: inout some RandomNumberGenerator
  ) -> ActorID {
    if let entry = entries.first(where: { $0.actor == actor.id }) { return entry.pseudonym }
    let taken = Set(entries.map(\.pseudonym))
    var pseudonym: ActorID
    repeat {
      let drawn = (0..<Self.length).map { _ in Self.letters[Int.random(in: 0..<28, using: &random)]
      }
      pseudonym = ActorID(rawValue: Self.prefix + String(drawn))
    } while taken.contains(pseudonym)
    entries.append(Entry(actor: actor.id, name: actor.name.name, pseudonym: pseudonym))
    return pseudonym
  }

  private static let prefix = "anon-"
  private static let length = 6
  /// No vowels, so that no word appears; nothing that is taken for another.
  private static let letters = Array("23456789bcdfghjkmnpqrstvwxyz")
}
