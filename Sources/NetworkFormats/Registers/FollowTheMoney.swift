import StakeholderModel

/// A reader of FollowTheMoney entities, one JSON object a line.
///
/// An entity of a schema that ties others (ownership, directorship, payment and the like) is a
/// claim; a legal entity is an actor. Anything else (a vessel, a contract, a project) is an actor
/// only where a tie names it, and is rejected otherwise. An event is an event, and who was involved
/// took part. The order of lines does not matter.
struct FollowTheMoney {
  /// How a schema ties two entities.
  private struct Edge {
    var source: String
    var target: String
    var kind: TieKind
    var isDirected = true
  }

  /// An entity that is a party only if a tie names it.
  private struct Thing {
    var schema: String
    var actor: Actor
    var otherNames: [String]
  }

  private let path: String
  private var assembly: RegisterAssembly
  private var things: [Thing] = []
  /// Who awards each contract.
  private var authorities: [String: [String]] = [:]
  private var awards: [(claims: [Claim], line: Int)] = []
  private var hasEntities = false

  init(path: String, problemLimit: Int) {
    self.path = path
    assembly = RegisterAssembly(file: path, title: "Entities", problemLimit: problemLimit)
  }

  mutating func read() throws(DataError) -> LoadedNetwork {
    var stream = try JSONStream(path: path)
    try stream.read { document throws(DataError) in add(document) }
    guard hasEntities else {
      throw DataError(
        .badData,
        [
          Problem(
            at: Place(file: path, line: 1, column: 1), "no entity has an id and a schema",
            remedy: "check that it is FollowTheMoney, one entity a line")
        ])
    }
    addAwards()
    for thing in things where !assembly.hasActor(thing.actor.id) {
      assembly.reject(
        .actors, "a \(thing.schema) is no party, and no tie names it", line: thing.actor.line,
        remedy: "nothing, if it is not meant to be one")
    }
    for thing in things where assembly.hasActor(thing.actor.id) {
      assembly.addActor(thing.actor, otherNames: thing.otherNames)
    }
    return try assembly.finish()
  }

  private mutating func add(_ document: JSONDocument) {
    let root = document.root
    let line = document.line(of: root)
    guard let id = root.scalar("id"), let schema = root.scalar("schema") else {
      return assembly.reject(
        .actors, "an entity has no id or no schema", line: line, remedy: "give it both")
    }
    hasEntities = true
    let values = Self.values(root["properties"])
    if let edge = Self.edges[schema] {
      addTie(id, edge, values, line)
    } else if schema == "Event" {
      addEvent(id, values, line)
    } else {
      addEntity(id, schema, values, line)
    }
  }

  /// The texts of each property; a nested entity stands for its id.
  private static func values(_ properties: JSONNode?) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for member in properties?.members ?? [] {
      let nodes = member.value.array ?? [member.value]
      let texts = nodes.compactMap { $0.scalar ?? $0.scalar("id") }
      if !texts.isEmpty { values[member.name] = texts }
    }
    return values
  }

  private static func attributes(
    _ values: [String: [String]], without used: Set<String>
  ) -> [String: String] {
    values.filter { !used.contains($0.key) }.mapValues { $0.joined(separator: "; ") }
  }

  // MARK: Ties

  private mutating func addTie(
    _ id: String, _ edge: Edge, _ values: [String: [String]], _ line: Int
  ) {
    var claim = Claim(
      source: "", target: "", kind: edge.kind, isDirected: edge.isDirected, basis: .recorded,
      locator: id, line: line)
    claim.period = Period(
      first: (values["startDate"] ?? values["date"])?.first,
      last: (values["endDate"] ?? (values["startDate"] == nil ? values["date"] : nil))?.first)
    if let amount = values["amount"], amount.count == 1 {
      claim.amount = Double(decimal: amount[0])
      if claim.amount != nil { claim.currency = values["currency"]?.first?.uppercased() }
    }
    var used: Set = [edge.source, edge.target, "startDate", "endDate"]
    if claim.amount != nil { used.formUnion(["amount", "currency"]) }
    claim.attributes = Self.attributes(values, without: used)
    var claims: [Claim] = []
    for source in values[edge.source] ?? [] {
      for target in values[edge.target] ?? [] {
        claim.source = ActorID(rawValue: source)
        claim.target = ActorID(rawValue: target)
        claims.append(claim)
      }
    }
    if edge.kind == Self.award { awards.append((claims, line)) } else { keep(claims, line) }
  }

  private mutating func keep(_ claims: [Claim], _ line: Int) {
    for claim in claims {
      assembly.needActor(claim.source, line: line)
      assembly.needActor(claim.target, line: line)
    }
    assembly.add(claims, line: line, otherwise: "a tie names no two entities")
  }

  /// What a contract awards, its authority does.
  private mutating func addAwards() {
    for (claims, line) in awards {
      keep(
        claims.flatMap { claim in
          (authorities[claim.source.rawValue] ?? [claim.source.rawValue]).map { authority in
            var awarded = claim
            awarded.source = ActorID(rawValue: authority)
            awarded.attributes["contract"] = claim.source.rawValue
            return awarded
          }
        }, line)
    }
  }

  // MARK: Entities

  private mutating func addEntity(
    _ id: String, _ schema: String, _ values: [String: [String]], _ line: Int
  ) {
    let names = ["name", "title", "alias", "previousName", "weakAlias"].flatMap { values[$0] ?? [] }
    var actor = Actor(
      id: ActorID(rawValue: id), name: LocalizedName(names.first ?? id),
      kind: Self.kinds[schema] ?? .other, line: line)
    var used: Set = ["name", "alias", "previousName", "weakAlias"]
    if let country = ["jurisdiction", "mainCountry", "country"].lazy.compactMap({
      values[$0]?.first
    })
    .first {
      actor.region = assembly.region(country, name: "")
    }
    if let number = values["leiCode"]?.first { actor.identifier = "XI-LEI:\(number)" }
    if let parent = values["parent"]?.first {
      actor.parent = ActorID(rawValue: parent)
      used.insert("parent")
    }
    if schema != "Person" {
      actor.period = Period(
        first: values["incorporationDate"]?.first, last: values["dissolutionDate"]?.first)
      used.formUnion(["incorporationDate", "dissolutionDate"])
    }
    actor.attributes = Self.attributes(values, without: used)
    actor.attributes["schema"] = schema
    let otherNames = Array(names.dropFirst())
    if Self.kinds[schema] != nil {
      assembly.addActor(actor, otherNames: otherNames)
    } else {
      if schema == "Project" { actor.kind = .programme }
      if schema == "Contract" { authorities[id] = values["authority"] }
      things.append(Thing(schema: schema, actor: actor, otherNames: otherNames))
    }
  }

  private mutating func addEvent(_ id: String, _ values: [String: [String]], _ line: Int) {
    var event = Event(
      id: EventID(rawValue: id), name: LocalizedName(values["name"]?.first ?? id), line: line)
    event.place = values["location"]?.first
    event.region = (values["country"]?.first).flatMap { assembly.region($0, name: "") }
    event.date = (values["date"] ?? values["startDate"])?.first.flatMap { PartialDate(leading: $0) }
    event.attributes = Self.attributes(
      values, without: ["name", "location", "country", "organizer", "involved"])
    let participants = ["organizer", "involved"].flatMap { role in
      (values[role] ?? []).map { (ActorID(rawValue: $0), Optional(role)) }
    }
    assembly.addEvent(event, participants: participants)
  }

  // MARK: Schemata

  private static let award: TieKind = "contract_award"

  /// The schemata that tie two entities, as version 4 of FollowTheMoney has them.
  private static let edges: [String: Edge] = [
    "Associate": Edge(source: "person", target: "associate", kind: "associate", isDirected: false),
    "ContractAward": Edge(source: "contract", target: "supplier", kind: award),
    "Control": Edge(source: "controller", target: "controlled", kind: "control"),
    "CourtCaseParty": Edge(source: "party", target: "case", kind: "court_case_party"),
    "Debt": Edge(source: "debtor", target: "creditor", kind: "debt"),
    "Directorship": Edge(source: "director", target: "organization", kind: "directorship"),
    "Employment": Edge(source: "employee", target: "employer", kind: "employment"),
    "Family": Edge(source: "person", target: "relative", kind: "family", isDirected: false),
    "Membership": Edge(source: "member", target: "organization", kind: .membership),
    "Occupancy": Edge(source: "holder", target: "post", kind: "occupancy"),
    "Ownership": Edge(source: "owner", target: "asset", kind: "ownership"),
    "Payment": Edge(source: "payer", target: "beneficiary", kind: .funding),
    "ProjectParticipant": Edge(
      source: "participant", target: "project", kind: "project_participant"),
    "Representation": Edge(source: "agent", target: "client", kind: "representation"),
    "Succession": Edge(source: "predecessor", target: "successor", kind: "succession"),
    "UnknownLink": Edge(source: "subject", target: "object", kind: .unspecified, isDirected: false),
  ]

  /// The schemata of legal entities.
  private static let kinds: [String: ActorKind] = [
    "Company": .company, "LegalEntity": .other, "Organization": .other, "Person": .person,
    "PublicBody": .government,
  ]
}

extension NetworkFormat {
  /// FollowTheMoney entities in JSON lines, as OpenSanctions and Aleph give them out.
  public static let followTheMoney = NetworkFormat(
    name: "followthemoney", title: "FollowTheMoney entities", fileNameEndings: [".ftm.json"],
    read: { files, options throws(DataError) in
      var reader = FollowTheMoney(
        path: try files.only(for: "FollowTheMoney"), problemLimit: options.problemLimit)
      return try reader.read()
    })
}
