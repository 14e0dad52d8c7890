import StakeholderModel

/// What was read of Pajek's files.
struct PajekContent {
  private struct Vertex {
    var label: String?
    var times: [NamedTimes.Span] = []
    var line = 0
    var values: [NamedText] = []
  }

  private struct Line {
    var source: Int
    var target: Int
    var isDirected: Bool
    var weight: String?
    var values: [NamedText]
    var spans: [NamedTimes.Span]
    var line: Int
  }

  private enum Section {
    case none, vertices, arcs, edges, arcLists, edgeLists, matrix
    case numbers(String)
  }

  private let file: String
  private var title = ""
  private var vertices: [Vertex] = []
  private var firstMode: Int?
  private var lines: [Line] = []
  private var section = Section.none
  private var relation = ""
  private var position = 0
  private var hasVertices = false

  init(file: String) { self.file = file }

  /// Reads a network, or a project with partitions and vectors.
  mutating func read(_ scanner: inout TextScanner) throws(DataError) {
    while true {
      let line = scanner.line
      guard let words = try scanner.nextLine() else { break }
      guard let first = words.first, first.isQuoted || !first.text.hasPrefix("%") else { continue }
      if !first.isQuoted, first.text.hasPrefix("*") {
        try begin(words, line, scanner)
      } else {
        try add(words, line, scanner)
      }
    }
  }

  /// Reads a partition or a vector from a file of its own.
  mutating func readNumbers(_ name: String, _ scanner: inout TextScanner) throws(DataError) {
    section = .numbers(name)
    try read(&scanner)
  }

  private mutating func begin(
    _ words: [TextScanner.Word], _ line: Int, _ scanner: TextScanner
  ) throws(DataError) {
    let keyword = words[0].text.lowercased()
    let rest = words.dropFirst().map(\.text).joined(separator: " ")
    relation = ""
    position = 0
    switch keyword {
    case "*network": title = rest
    case "*partition", "*vector":
      section = .numbers(rest.isEmpty ? String(keyword.dropFirst()) : rest)
    case "*vertices":
      if case .numbers = section { return }
      guard words.count > 1, let count = Int(words[1].text),
        (0...scanner.countLimit).contains(count)
      else {
        throw scanner.error(line, "*Vertices has no number", "write how many there are")
      }
      guard !hasVertices else {
        throw scanner.error(line, "the file holds a second network", "keep each in a file")
      }
      hasVertices = true
      vertices = Array(repeating: Vertex(), count: count)
      firstMode = words.count > 2 ? Int(words[2].text) : nil
      section = .vertices
    case "*arcs", "*edges":
      section = keyword == "*arcs" ? .arcs : .edges
      // *Arcs :2 "lends to"
      if words.count > 1, words[1].text.hasPrefix(":") {
        relation = words.count > 2 ? words[2].text : String(words[1].text.dropFirst())
      }
    case "*arcslist": section = .arcLists
    case "*edgeslist": section = .edgeLists
    case "*matrix": section = .matrix
    default: section = .none
    }
  }

  private mutating func add(
    _ words: [TextScanner.Word], _ line: Int, _ scanner: TextScanner
  ) throws(DataError) {
    switch section {
    case .none: break
    case .vertices: try addVertex(words, line, scanner)
    case .arcs, .edges: try addLine(words, line, scanner)
    case .arcLists, .edgeLists:
      let source = try vertex(words[0], scanner)
      for word in words.dropFirst() {
        add(source, try vertex(word, scanner), isArc, nil, [], [], line)
      }
    case .matrix:
      try addMatrixRow(words, line, scanner)
    case .numbers(let name):
      guard position < vertices.count else {
        throw scanner.error(
          line, "“\(name)” has more than \(vertices.count) values", "give one for each vertex")
      }
      vertices[position].values.append(NamedText(name, words[0].text))
      position += 1
    }
  }

  /// Adds a row of a matrix; that of a network of two modes may have columns for the second only,
  /// and then its lines have no direction.
  private mutating func addMatrixRow(
    _ words: [TextScanner.Word], _ line: Int, _ scanner: TextScanner
  ) throws(DataError) {
    let first = firstMode.map { max(0, min($0, vertices.count)) } ?? 0
    let isTwoMode = first > 0 && words.count == vertices.count - first
    let (rows, columns) = (
      isTwoMode ? first : vertices.count, isTwoMode ? vertices.count - first : vertices.count
    )
    guard position < rows, words.count == columns else {
      throw scanner.error(line, "the matrix has not \(rows) rows of \(columns)", "complete it")
    }
    for (column, word) in words.enumerated() where word.text != "0" {
      let target = isTwoMode ? first + column : column
      add(position, target, !isTwoMode, word.text, [], [], line)
    }
    position += 1
  }

  private var isArc: Bool {
    switch section {
    case .arcs, .arcLists, .matrix: true
    case .none, .vertices, .edges, .edgeLists, .numbers: false
    }
  }

  private mutating func addVertex(
    _ words: [TextScanner.Word], _ line: Int, _ scanner: TextScanner
  ) throws(DataError) {
    let index = try vertex(words[0], scanner)
    vertices[index].line = line
    vertices[index].label = words.count > 1 ? words[1].text : nil
    vertices[index].times = NamedTimes.spans(in: words.dropFirst(2))
  }

  private mutating func addLine(
    _ words: [TextScanner.Word], _ line: Int, _ scanner: TextScanner
  ) throws(DataError) {
    var words = words[...]
    var kind = relation
    // 2: 1 5 1 – the number of the relation stands before the line.
    if let first = words.first, !first.isQuoted, first.text.hasSuffix(":") {
      kind = String(first.text.dropLast())
      words = words.dropFirst()
    }
    guard words.count > 1, let first = words.first else {
      throw scanner.error(line, "the line has no two ends", "write two numbers of vertices")
    }
    let source = try vertex(first, scanner)
    let target = try vertex(words[words.startIndex + 1], scanner)
    var rest = words.dropFirst(2)
    var weight: String?
    if let word = rest.first, Double(decimal: word.text) != nil {
      weight = word.text
      rest = rest.dropFirst()
    }
    var values: [NamedText] = []
    if !kind.isEmpty { values.append(NamedText("kind", kind)) }
    // Of all that says how to draw the line, its label is content.
    if let mark = rest.firstIndex(where: { !$0.isQuoted && $0.text.lowercased() == "l" }),
      rest.indices.contains(mark + 1)
    {
      values.append(NamedText("label", rest[mark + 1].text))
    }
    add(source, target, isArc, weight, values, NamedTimes.spans(in: rest), line)
  }

  private mutating func add(
    _ source: Int, _ target: Int, _ isDirected: Bool, _ weight: String?, _ values: [NamedText],
    _ spans: [NamedTimes.Span], _ line: Int
  ) {
    lines.append(
      Line(
        source: source, target: target, isDirected: isDirected, weight: weight, values: values,
        spans: spans, line: line))
  }

  private func vertex(
    _ word: TextScanner.Word, _ scanner: TextScanner
  ) throws(DataError) -> Int {
    guard let number = Int(word.text), (1...max(1, vertices.count)).contains(number),
      !vertices.isEmpty
    else {
      throw scanner.error(
        word.line, "“\(word.text)” is no vertex; there are \(vertices.count)",
        "write a number from 1 to \(vertices.count)")
    }
    return number - 1
  }

  // MARK: The network

  func network(_ options: ImportOptions) throws(DataError) -> LoadedNetwork {
    var assembly = RecordAssembly(file: file, problemLimit: options.problemLimit)
    guard hasVertices else {
      let place = Place(file: file, line: 1, column: 1)
      throw DataError(
        .badData, [Problem(at: place, "there is no *Vertices", remedy: "check that it is Pajek's")])
    }
    if !title.isEmpty { assembly.records.title.name = title }
    let labels = vertices.map { $0.label ?? "" }
    let areIDs = !labels.contains("") && Set(labels).count == labels.count
    let ids = vertices.indices.map { areIDs ? labels[$0] : String($0 + 1) }
    for (index, vertex) in vertices.enumerated() {
      var values = vertex.values
      if let firstMode { values.append(NamedText("mode", index < firstMode ? "1" : "2")) }
      if let first = vertex.times.first {
        values += NamedTimes.Span(from: first.from, until: vertex.times.last?.until).values
      }
      assembly.addActor(ids[index], label: vertex.label, values, line: max(1, vertex.line))
    }
    var made = 0
    for line in lines {
      let spans = line.spans.isEmpty ? [NamedTimes.Span()] : line.spans
      made += spans.count - 1
      for span in spans {
        assembly.addTie(
          ids[line.source], ids[line.target], isDirected: line.isDirected, weight: line.weight,
          line.values + span.values, line: line.line)
      }
    }
    var ties = ImportBalance.Entry(table: .ties, file: file)
    ties.read = lines.count
    ties.made = made
    ties.kept = lines.count + made
    assembly.balance.entries.append(ties)
    return try assembly.finish()
  }
}

/// The times of Pajek, which are taken for years: `[2009-2012,2014,2016-*]`.
enum NamedTimes {
  struct Span: Equatable {
    var from: Int?
    /// The last year, included.
    var until: Int?

    var values: [NamedText] {
      var values: [NamedText] = []
      if let from, let date = PartialDate(year: from) {
        values.append(NamedText("valid_from", date.description))
      }
      if let until, let date = PartialDate(year: until)?.next {
        values.append(NamedText("valid_until", date.description))
      }
      return values
    }
  }

  static func spans(in words: ArraySlice<TextScanner.Word>) -> [Span] {
    guard let word = words.first(where: { !$0.isQuoted && $0.text.hasPrefix("[") }) else {
      return []
    }
    return word.text.dropFirst().prefix { $0 != "]" }.split(separator: ",").compactMap { part in
      let ends = part.split(separator: "-", maxSplits: 1)
      guard let first = ends.first, let from = Int(first) else { return nil }
      if ends.count == 1 { return Span(from: from, until: from) }
      return Span(from: from, until: Int(ends[1]))
    }
  }
}
