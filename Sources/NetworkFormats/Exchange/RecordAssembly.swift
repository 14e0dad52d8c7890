import StakeholderModel

/// A value of a node or an edge of a file, under the name that the file gives it.
struct NamedText: Sendable, Hashable {
  var name: String
  var text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}

/// Makes the records of a network from the nodes and edges of a file of another format.
///
/// Values under the names of known columns fill those; all others become attributes. A known name
/// with a value that does not fit is somebody else's meaning of the word: the value is kept as the
/// attribute `original_…`, with one warning per name.
struct RecordAssembly {
  let file: String
  var records = NetworkRecords()
  var problems: ProblemList
  var balance = ImportBalance()
  private var actorIndex: [String: Int] = [:]
  private var warnedNames: Set<String> = []
  private var madeActors = 0

  /// The mark before names that would be taken for something else without it.
  static let mark = "tarap:"

  init(file: String, problemLimit: Int) {
    self.file = file
    problems = ProblemList(limit: problemLimit)
    records.title = LocalizedName(FilePath.stem(of: file))
    for table in [Table.actors, .ties] { records.files[table] = file }
  }

  var actorCount: Int { records.actors.count }

  /// Whether there is an actor of this id.
  func hasActor(_ id: String) -> Bool { actorIndex[id] != nil }

  /// Adds an actor.
  ///
  /// - Parameters:
  ///   - id: Its id.
  ///   - label: What the format itself calls its name.
  ///   - values: All else.
  ///   - line: The line it stands in.
  mutating func addActor(_ id: String, label: String? = nil, _ values: [NamedText], line: Int) {
    var actor = Actor(id: ActorID(rawValue: id), name: LocalizedName(""), line: line)
    for value in values where !value.text.isEmpty {
      apply(value, to: &actor, .actors, line, structural: ["id"])
    }
    if actor.name.name.isEmpty {
      let spelling = ["label", "Label"].first { actor.attributes[$0] != nil && label == nil }
      actor.name.name = spelling.flatMap { actor.attributes.removeValue(forKey: $0) } ?? label ?? id
    } else if let label, !label.isEmpty, label != actor.name.name {
      actor.attributes["label"] = label
    }
    if actor.name.name.isEmpty { actor.name.name = id }
    unmark(&actor.attributes)
    if actorIndex[id] == nil { actorIndex[id] = records.actors.count }
    records.actors.append(actor)
  }

  /// Adds an actor of which only the id is known, unless it is there.
  mutating func needActor(_ id: String, name: String? = nil, line: Int) {
    guard actorIndex[id] == nil else { return }
    actorIndex[id] = records.actors.count
    madeActors += 1
    let name = LocalizedName(name ?? id)
    records.actors.append(Actor(id: ActorID(rawValue: id), name: name, line: line))
  }

  /// Adds a tie.
  ///
  /// - Parameters:
  ///   - source: The id of the actor it starts from.
  ///   - target: The id of the actor it leads to.
  ///   - isDirected: Whether the format says that it has a direction.
  ///   - weight: What the format itself calls its weight.
  ///   - values: All else.
  ///   - line: The line it stands in.
  mutating func addTie(
    _ source: String, _ target: String, isDirected: Bool, weight: String? = nil,
    _ values: [NamedText], line: Int
  ) {
    var claim = Claim(
      source: ActorID(rawValue: source), target: ActorID(rawValue: target), isDirected: isDirected,
      line: line)
    for value in values where !value.text.isEmpty {
      apply(value, to: &claim, .ties, line, structural: ["source", "target"])
    }
    let spelling = ["weight", "Weight"].first { claim.attributes[$0] != nil }
    if let text = weight ?? spelling.flatMap({ claim.attributes[$0] }), claim.strength == nil {
      if let number = Double(decimal: text.withoutOuterBlanks), number >= 0 {
        claim.strength = number
        if weight == nil, let spelling { claim.attributes[spelling] = nil }
      } else {
        if let spelling { claim.attributes[spelling] = nil }
        keepOriginal(NamedText("weight", text), in: &claim.attributes, line)
      }
    }
    unmark(&claim.attributes)
    records.claims.append(claim)
  }

  /// Gives the result.
  ///
  /// - Throws: `DataError` with every problem, if any of them is an error.
  mutating func finish() throws(DataError) -> LoadedNetwork {
    keepUnknownParents()
    close(.actors, records.actors.count, made: madeActors)
    close(.ties, records.claims.count, made: 0)
    let order = Table.allCases
    balance.entries.sort {
      order.firstIndex(of: $0.table) ?? 0 < order.firstIndex(of: $1.table) ?? 0
    }
    var network: StakeholderNetwork?
    if problems.errorCount == 0 {
      do throws(DataError) {
        let checked = try StakeholderNetwork(checking: records)
        for warning in checked.warnings { problems.append(warning) }
        network = checked
      } catch {
        problems.append(error)
      }
    }
    let report = ImportReport(
      network: network, balance: balance, problems: problems.sorted(files: [file], input: file),
      code: problems.code)
    return try report.loaded()
  }

  /// Fills in the balance of a table, unless the reader has kept its own.
  private mutating func close(_ table: Table, _ count: Int, made: Int) {
    guard balance[table] == nil else { return }
    var entry = ImportBalance.Entry(table: table, file: file)
    entry.read = count - made
    entry.made = made
    entry.kept = count
    balance.entries.append(entry)
  }

  /// Parents that are no actors are somebody else's meaning of the word.
  private mutating func keepUnknownParents() {
    for index in records.actors.indices {
      guard let parent = records.actors[index].parent, actorIndex[parent.rawValue] == nil else {
        continue
      }
      var actor = records.actors[index]
      actor.parent = nil
      keepOriginal(NamedText("parent", parent.rawValue), in: &actor.attributes, actor.line)
      records.actors[index] = actor
    }
  }
}

// MARK: - Values

extension RecordAssembly {
  private mutating func apply<Row: TableRow>(
    _ value: NamedText, to row: inout Row, _ table: Table, _ line: Int, structural: Set<String>
  ) {
    let name = value.name.withoutOuterBlanks
    let column = structural.contains(name) ? nil : TableSchemas.column(name, of: Row.self)
    guard let column else {
      set(structural.contains(name) ? "original_\(name)" : name, value.text, in: &row.attributes)
      return
    }
    let isUsable =
      switch name {
      case "strength": Double(decimal: value.text.withoutOuterBlanks).map { $0 >= 0 } ?? false
      case "confidence":
        Double(decimal: value.text.withoutOuterBlanks).map { (0...1).contains($0) } ?? false
      default: true
      }
    do {
      guard isUsable else { throw TableColumn<Row>.CellError(what: "", remedy: "") }
      try column.read(&row, .made(value.text))
    } catch {
      keepOriginal(NamedText(name, value.text), in: &row.attributes, line)
    }
  }

  private mutating func keepOriginal(
    _ value: NamedText, in attributes: inout [String: String], _ line: Int
  ) {
    let name = "original_\(value.name)"
    set(name, value.text, in: &attributes)
    guard warnedNames.insert(value.name).inserted else { return }
    problems.append(
      Problem(
        .warning, at: Place(file: file, line: line, column: 1),
        "“\(value.text)” is not what \(value.name) means here",
        remedy:
          "it is kept as the attribute \(name); rename it before the import if it should count"
      ))
  }

  /// Sets an attribute; a name that is taken gets a number.
  private func set(_ name: String, _ text: String, in attributes: inout [String: String]) {
    let name = name.isEmpty ? "unnamed" : name
    guard attributes[name] != nil else {
      attributes[name] = text
      return
    }
    // Numbers are given out one after the other, so that the first free one is found by halving.
    func isTaken(_ number: Int) -> Bool { attributes["\(name)_\(number)"] != nil }
    var (taken, free) = (1, 2)
    while isTaken(free) { (taken, free) = (free, free * 2) }
    while free - taken > 1 {
      let middle = (taken + free) / 2
      if isTaken(middle) { taken = middle } else { free = middle }
    }
    attributes["\(name)_\(free)"] = text
  }

  private func unmark(_ attributes: inout [String: String]) {
    for (name, text) in attributes where name.hasPrefix(Self.mark) {
      attributes[name] = nil
      attributes[String(name.dropFirst(Self.mark.count))] = text
    }
  }
}

/// Finds columns by the type of row, for code that is generic over tables.
enum TableSchemas {
  static func column<Row: TableRow>(_ name: String, of type: Row.Type) -> TableColumn<Row>? {
    switch type {
    case is Actor.Type: TableSchema<Actor>.actors.column(name) as? TableColumn<Row>
    case is Claim.Type: TableSchema<Claim>.ties.column(name) as? TableColumn<Row>
    default: nil
    }
  }
}
