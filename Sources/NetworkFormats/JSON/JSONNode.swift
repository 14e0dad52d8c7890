/// A value of a JSON text, and where it stands.
///
/// The project has its own because Foundation's readers name no line and column, and because they
/// would make the library for Python forty megabytes larger.
struct JSONNode: Sendable, Hashable {
  /// What a value is.
  indirect enum Kind: Sendable, Hashable {
    case null
    case boolean(Bool)
    /// The number as it is written, so that long ones lose no digits.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A name and a value.
  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONNode
  }

  var kind: Kind
  /// The position of its first byte; 0 if it was made and not read.
  var offset = 0

  init(_ kind: Kind, offset: Int = 0) {
    self.kind = kind
    self.offset = offset
  }

  /// The value of an object's member.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members) = kind else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? {
    if case .string(let text) = kind { text } else { nil }
  }

  var boolean: Bool? {
    if case .boolean(let value) = kind { value } else { nil }
  }

  var array: [JSONNode]? {
    if case .array(let nodes) = kind { nodes } else { nil }
  }

  var members: [Member]? {
    if case .object(let members) = kind { members } else { nil }
  }
}

extension JSONNode: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  init(stringLiteral value: String) { self.init(.string(value)) }
  init(arrayLiteral elements: JSONNode...) { self.init(.array(elements)) }
  init(dictionaryLiteral elements: (String, JSONNode)...) {
    self.init(.object(elements.map { Member(name: $0.0, value: $0.1) }))
  }
  init(booleanLiteral value: Bool) { self.init(.boolean(value)) }
  init(integerLiteral value: Int) { self.init(.number(String(value))) }

  static func string(_ text: String) -> JSONNode { JSONNode(.string(text)) }
  static func array(_ nodes: [JSONNode]) -> JSONNode { JSONNode(.array(nodes)) }
  static func object(_ members: [(String, JSONNode)]) -> JSONNode {
    JSONNode(.object(members.map { Member(name: $0.0, value: $0.1) }))
  }
}
