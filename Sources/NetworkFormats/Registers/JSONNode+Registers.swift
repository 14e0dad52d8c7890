extension JSONNode {
  /// The text of a string, a number or a truth value; `nil` if it is empty or no such value.
  var scalar: String? {
    switch kind {
    case .string(let text), .number(let text):
      let text = text.squeezed
      return text.isEmpty ? nil : text
    case .boolean(let value): return value ? "true" : "false"
    case .null, .array, .object: return nil
    }
  }

  /// The texts of a list, or of a single value.
  var scalars: [String] { array?.compactMap(\.scalar) ?? [scalar].compactMap { $0 } }

  /// The text of a member.
  func scalar(_ name: String) -> String? { self[name]?.scalar }

  /// The elements of a member that is a list; none if there is no such list.
  func list(_ name: String) -> [JSONNode] { self[name]?.array ?? [] }
}
