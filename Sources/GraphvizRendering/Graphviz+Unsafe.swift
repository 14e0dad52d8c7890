#if Graphviz
  import CGraphviz
  import Synchronization

  /// Takes turns at the library, and holds what it said during the turn.
  private let turn = Mutex<Void>(())
  // Read and written only by whoever has the turn.
  nonisolated(unsafe) private var messages = ""

  extension Graphviz {
    static func render(
      dot: String, engine: LayoutEngine, as format: OutputFormat
    ) throws(RenderingError) -> Rendering {
      let (rendering, said) = try withLayout(of: dot, engine: engine) {
        context, graph throws(RenderingError) in
        var bytes: UnsafeMutablePointer<CChar>?
        var length: UInt = 0
        let status = tarap_render(context, graph, format.rawValue, &bytes, &length)
        defer { if let bytes { gvFreeRenderData(bytes) } }
        guard status == 0, let bytes else {
          let installed = list(context, "device")
          guard installed.contains(String(format.rawValue.prefix { $0 != ":" })) else {
            throw RenderingError(
              code: .noSuchFormat,
              message: "Graphviz has no format “\(format.rawValue)” here; "
                + "it has \(installed.joined(separator: ", "))")
          }
          throw failure()
        }
        return bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
          Array(UnsafeBufferPointer(start: $0, count: Int(length)))
        }
      }
      return Rendering(
        bytes: format.rawValue.hasPrefix("pdf") ? withoutDate(rendering) : rendering,
        warnings: lines(said))
    }

    static func layout(dot: String, engine: LayoutEngine) throws(RenderingError) -> GraphLayout {
      try withLayout(of: dot, engine: engine) { _, graph in
        var nodes: [String: GraphLayout.Node] = [:]
        var node = agfstnode(graph)
        while let current = node {
          if let name = agnameof(current) {
            nodes[String(cString: name)] = GraphLayout.Node(
              x: tarap_node_x(current), y: tarap_node_y(current),
              width: tarap_node_width(current), height: tarap_node_height(current))
          }
          node = agnxtnode(graph, current)
        }
        return GraphLayout(
          nodes: nodes, width: tarap_graph_max_x(graph) - tarap_graph_min_x(graph),
          height: tarap_graph_max_y(graph) - tarap_graph_min_y(graph))
      }.result
    }

    /// Returns the value of an attribute of every node, as Graphviz reads it back; `nil` is a node
    /// without it.
    static func nodeAttributes(_ attribute: String, inDOT dot: String) throws(RenderingError)
      -> [String: String?]
    {
      try withGraph(dot) { _, graph in
        var values: [String: String?] = [:]
        var node = agfstnode(graph)
        while let current = node {
          if let name = agnameof(current) {
            let value = tarap_attribute(current, attribute)
            values[String(cString: name)] = .some(value.map { String(cString: $0) })
          }
          node = agnxtnode(graph, current)
        }
        return values
      }.result
    }

    static func plugins(_ kind: String) throws(RenderingError) -> [String] {
      try withContext { context in list(context, kind) }.result
    }

    // MARK: Handles

    private static func withLayout<Result>(
      of dot: String, engine: LayoutEngine,
      _ body: (OpaquePointer, UnsafeMutablePointer<Agraph_t>) throws(RenderingError) -> Result
    ) throws(RenderingError) -> (result: Result, said: String) {
      try withGraph(dot) { context, graph throws(RenderingError) in
        let installed = list(context, "layout")
        guard installed.contains(engine.rawValue) else {
          throw RenderingError(
            code: .noSuchEngine,
            message: "Graphviz has no layout engine “\(engine.rawValue)” here; "
              + "it has \(installed.joined(separator: ", "))")
        }
        let status = gvLayout(context, graph, engine.rawValue)
        defer { gvFreeLayout(context, graph) }
        guard status == 0 else { throw failure() }
        return try body(context, graph)
      }
    }

    private static func withGraph<Result>(
      _ dot: String,
      _ body: (OpaquePointer, UnsafeMutablePointer<Agraph_t>) throws(RenderingError) -> Result
    ) throws(RenderingError) -> (result: Result, said: String) {
      try withContext { context throws(RenderingError) in
        guard let graph = agmemread(dot) else {
          throw RenderingError(
            code: .unreadableDocument,
            message: "Graphviz cannot read the document: \(lines(messages).joined(separator: "; "))"
          )
        }
        defer { agclose(graph) }
        return try body(context, graph)
      }
    }

    private static func withContext<Result>(
      _ body: (OpaquePointer) throws(RenderingError) -> Result
    ) throws(RenderingError) -> (result: Result, said: String) {
      try turn.withLock { _ throws(RenderingError) in
        messages = ""
        tarap_collect_messages { text in
          if let text { messages += String(cString: text) }
          return 0
        }
        guard let context = gvContext() else { throw failure() }
        defer { gvFreeContext(context) }
        let result = try body(context)
        return (result, messages)
      }
    }

    private static func list(_ context: OpaquePointer, _ kind: String) -> [String] {
      var count: Int32 = 0
      guard let names = tarap_plugins(context, kind, &count) else { return [] }
      defer { tarap_free_plugins(names, count) }
      var found: Set<String> = []
      for index in 0..<Int(count) {
        if let name = names[index] { found.insert(String(cString: name)) }
      }
      return found.sorted()
    }

    // MARK: Words

    private static func failure() -> RenderingError {
      let said = lines(messages).joined(separator: "; ")
      return RenderingError(
        code: .failed, message: "Graphviz failed: \(said.isEmpty ? "it does not say why" : said)")
    }

    private static func lines(_ text: String) -> [String] {
      text.split(whereSeparator: \.isNewline).map(String.init)
    }

    /// Cairo writes the time of day into a PDF; the same map should be the same bytes.
    private static func withoutDate(_ bytes: [UInt8]) -> [UInt8] {
      let mark = Array("/CreationDate (D:".utf8)
      var bytes = bytes
      guard bytes.count > mark.count else { return bytes }
      for start in 0..<(bytes.count - mark.count) where bytes[start] == mark[0] {
        guard bytes[start..<(start + mark.count)].elementsEqual(mark) else { continue }
        var position = start + mark.count
        let epoch = Array("20000101000000".utf8)
        for digit in epoch where position < bytes.count && (48...57).contains(bytes[position]) {
          bytes[position] = digit
          position += 1
        }
      }
      return bytes
    }
  }
#else
  extension Graphviz {
    private static let notBuilt = RenderingError(
      code: .notBuilt,
      message: "this program was built without Graphviz; build it with the trait Graphviz")

    static func render(
      dot: String, engine: LayoutEngine, as format: OutputFormat
    ) throws(RenderingError) -> Rendering { throw notBuilt }

    static func layout(dot: String, engine: LayoutEngine) throws(RenderingError) -> GraphLayout {
      throw notBuilt
    }

    static func plugins(_ kind: String) throws(RenderingError) -> [String] { throw notBuilt }
  }
#endif
