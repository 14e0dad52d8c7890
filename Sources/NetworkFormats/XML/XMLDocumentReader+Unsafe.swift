import CExpat
import StakeholderModel

// Expat calls back through C functions with an address as context; the box below is that context
// and lives for as long as the parsing does.

/// Reads XML from front to back in constant memory, through expat.
///
/// Declarations of entities are refused: no format of networks needs them, and a few lines of them
/// can stand for gigabytes or for other files.
enum XMLDocumentReader {
  /// Reads a file and calls a handler for each element.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - handler: What to do with the elements.
  /// - Throws: `DataError` if there is no such file, if it is no XML, or if the handler throws.
  static func read<Handler: XMLElementHandler>(
    _ path: String, with handler: inout Handler
  ) throws(DataError) {
    try read(ByteSource(path: path), with: &handler)
  }

  /// Reads what is left of a source and calls a handler for each element.
  static func read<Handler: XMLElementHandler>(
    _ source: ByteSource, with handler: inout Handler
  ) throws(DataError) {
    let path = source.name
    guard let parser = XML_ParserCreate(nil) else {
      throw DataError.cannotRead(path, 12)
    }
    defer { XML_ParserFree(parser) }
    let context = Context(parser, XMLElementStack(handler, file: path))
    let address = Unmanaged.passUnretained(context).toOpaque()
    XML_SetUserData(parser, address)
    XML_SetElementHandler(
      parser, { startElement($0, $1, $2) }, { address, _ in endElement(address) })
    XML_SetCharacterDataHandler(parser) { addText($0, $1, $2) }
    XML_SetEntityDeclHandler(parser) { address, _, _, _, _, _, _, _, _ in refuseEntity(address) }
    XML_SetUnknownEncodingHandler(
      parser, { _, name, info in XMLDocumentReader.setEncoding(name, info) }, nil)
    try withExtendedLifetime(context) { () throws(DataError) in
      while true {
        let bytes = try source.read(1 << 16)
        let isLast = bytes.isEmpty
        let status = bytes.withUnsafeBytes { buffer in
          XML_Parse(
            parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count),
            isLast ? 1 : 0)
        }
        if let failure = context.stack.failure { throw failure }
        guard status == XML_STATUS_OK else { throw syntaxError(parser, path) }
        if isLast { break }
      }
    }
    guard let end = context.stack as? XMLElementStack<Handler> else { return }
    handler = end.handler
  }

  /// What expat hands back to the callbacks; the handler's type is erased because C functions
  /// cannot be generic.
  fileprivate final class Context {
    let parser: XML_Parser
    var stack: any ElementStack

    init(_ parser: XML_Parser, _ stack: any ElementStack) {
      self.parser = parser
      self.stack = stack
    }

    var place: TextPosition {
      TextPosition(
        line: Int(XML_GetCurrentLineNumber(parser)),
        column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
    }

    func stopIfFailed(_ goesOn: Bool) {
      if !goesOn { XML_StopParser(parser, 0) }
    }
  }

  private static func syntaxError(_ parser: XML_Parser, _ path: String) -> DataError {
    let what = XML_ErrorString(XML_GetErrorCode(parser)).map { String(cString: $0) } ?? "no XML"
    let place = Place(
      file: path, line: Int(XML_GetCurrentLineNumber(parser)),
      column: Int(XML_GetCurrentColumnNumber(parser)) + 1)
    return DataError(
      .badData,
      [
        Problem(
          at: place, "the file is no well-formed XML: \(what)",
          remedy: "export it again from the program that made it")
      ])
  }

  /// Tells expat the code page that Cyrillic files of Windows declare.
  private static func setEncoding(
    _ name: UnsafePointer<CChar>?, _ info: UnsafeMutablePointer<XML_Encoding>?
  ) -> Int32 {
    guard let name, let info, String(cString: name).lowercased() == "windows-1251" else { return 0 }
    withUnsafeMutableBytes(of: &info.pointee.map) { map in
      let units = map.bindMemory(to: Int32.self)
      for byte in 0..<256 {
        let scalar = TextEncoding.scalarOfWindows1251(UInt8(byte))
        units[byte] = scalar.map { Int32($0) } ?? -1
      }
    }
    info.pointee.convert = nil
    info.pointee.release = nil
    info.pointee.data = nil
    return 1
  }
}

/// What the callbacks need of an element stack, whatever its handler.
private protocol ElementStack {
  var failure: DataError? { get }
  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) -> Bool
  mutating func text(_ text: String)
  mutating func end() -> Bool
  mutating func stop(_ what: String, _ remedy: String, _ place: TextPosition) -> Bool
}

extension XMLElementStack: ElementStack {}

private func context(_ address: UnsafeMutableRawPointer?) -> XMLDocumentReader.Context? {
  address.map { Unmanaged<XMLDocumentReader.Context>.fromOpaque($0).takeUnretainedValue() }
}

private func startElement(
  _ address: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
  _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
  guard let context = context(address), let name else { return }
  guard context.stack.failure == nil else { return }
  var values: [String: String] = [:]
  var pair = attributes
  while let current = pair, let name = current[0], let value = current[1] {
    values[String(cString: name)] = String(cString: value)
    pair = current + 2
  }
  context.stopIfFailed(context.stack.start(String(cString: name), values, at: context.place))
}

private func endElement(_ address: UnsafeMutableRawPointer?) {
  guard let context = context(address), context.stack.failure == nil else { return }
  context.stopIfFailed(context.stack.end())
}

private func addText(
  _ address: UnsafeMutableRawPointer?, _ text: UnsafePointer<CChar>?, _ count: Int32
) {
  guard let context = context(address), let text, context.stack.failure == nil else { return }
  let bytes = UnsafeRawBufferPointer(start: text, count: Int(count))
  context.stack.text(String(decoding: bytes, as: UTF8.self))
}

private func refuseEntity(_ address: UnsafeMutableRawPointer?) {
  guard let context = context(address), context.stack.failure == nil else { return }
  context.stopIfFailed(
    context.stack.stop(
      "the file declares an entity", "write the text itself where the entity stands",
      context.place))
}
