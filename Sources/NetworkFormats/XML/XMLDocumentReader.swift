import StakeholderModel

/// What a reader of an XML format does at each element; names come without their prefixes.
protocol XMLElementHandler {
  /// An element begins.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - attributes: Its attributes.
  ///   - place: Where it begins.
  /// - Throws: `DataError` to stop the reading.
  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) throws(DataError)

  /// An element ends.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - text: The text that stands in it and in none of its children.
  /// - Throws: `DataError` to stop the reading.
  mutating func end(_ name: String, text: String) throws(DataError)
}

/// A stack of open elements, so that each gets its own text.
struct XMLElementStack<Handler: XMLElementHandler> {
  var handler: Handler
  /// What stopped the reading, if not the parser.
  var failure: DataError?
  private let file: String
  private var names: [String] = []
  private var texts: [String] = []

  /// Deeper nesting is no network, but somebody's attempt to fill the memory.
  private static var depthLimit: Int { 1_000 }

  init(_ handler: Handler, file: String) {
    self.handler = handler
    self.file = file
  }

  /// - Returns: Whether to go on.
  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) -> Bool {
    guard names.count < Self.depthLimit else {
      return stop(
        "elements are nested \(Self.depthLimit) deep", "check that it is the right file", place)
    }
    let name = Self.local(name)
    names.append(name)
    texts.append("")
    var local: [String: String] = [:]
    for (name, value) in attributes { local[Self.local(name)] = value }
    do throws(DataError) {
      try handler.start(name, local, at: place)
      return true
    } catch {
      failure = error
      return false
    }
  }

  mutating func text(_ text: String) {
    if let last = texts.indices.last { texts[last] += text }
  }

  /// - Returns: Whether to go on.
  mutating func end() -> Bool {
    guard let name = names.popLast(), let text = texts.popLast() else { return false }
    do throws(DataError) {
      try handler.end(name, text: text)
      return true
    } catch {
      failure = error
      return false
    }
  }

  /// - Returns: `false`, for the caller to stop.
  mutating func stop(_ what: String, _ remedy: String, _ place: TextPosition) -> Bool {
    let place = Place(file: file, line: place.line, column: place.column)
    failure = DataError(.badData, [Problem(at: place, what, remedy: remedy)])
    return false
  }

  private static func local(_ name: String) -> String {
    guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
    return String(name[name.utf8.index(after: colon)...])
  }
}
