import StakeholderModel

/// A reader of Popolo: persons, organizations, memberships, posts, areas and events in JSON.
///
/// A membership is a tie from the person (or organization) to the organization; where it is held on
/// behalf of another, a second one leads there. Memberships may stand in a list of their own or
/// inside persons, organizations and posts. A post is no party: its label, organization and area
/// go to the memberships that hold it. How to reach people, and pictures of them, are left out.
struct Popolo {
  private let path: String
  private var assembly: RegisterAssembly
  private var posts: [String: JSONNode] = [:]
  private var events: [String: JSONNode] = [:]
  private var memberships: [(node: JSONNode, owner: [String: String])] = []

  init(path: String, problemLimit: Int) {
    self.path = path
    assembly = RegisterAssembly(file: path, title: "Popolo", problemLimit: problemLimit)
  }

  mutating func read() throws(DataError) -> LoadedNetwork {
    let document = try JSONDocument(path: path)
    let lists = ["persons", "organizations", "memberships", "posts", "areas", "events"]
    guard lists.contains(where: { document.root[$0]?.array != nil }) else {
      throw DataError(
        .badData,
        [
          document.problem(
            at: document.root, "there are no persons, organizations or memberships",
            remedy: "check that it is Popolo, one object with these lists")
        ])
    }
    let root = document.root
    for area in root.list("areas") { addArea(area, document) }
    for post in root.list("posts") { if let id = Self.id(post) { posts[id] = post } }
    for event in root.list("events") { if let id = Self.id(event) { events[id] = event } }
    for person in root.list("persons") { addActor(person, .person, document) }
    for organization in root.list("organizations") { addActor(organization, .other, document) }
    for post in root.list("posts") {
      note(post.list("memberships"), Self.id(post).map { ["post_id": $0] } ?? [:])
    }
    note(root.list("memberships"), [:])
    for (node, owner) in memberships { addMembership(node, owner, document) }
    for event in root.list("events") { addEvent(event, document) }
    return try assembly.finish()
  }

  private static func id(_ node: JSONNode) -> String? { node.scalar("id") ?? node.scalar("_id") }

  /// Keeps memberships for when all actors are known; what they stand in fills in what they lack.
  private mutating func note(_ nodes: [JSONNode], _ owner: [String: String]) {
    for node in nodes { memberships.append((node, owner)) }
  }

  // MARK: Rows

  private mutating func addArea(_ node: JSONNode, _ document: JSONDocument) {
    guard let id = Self.id(node), let region = assembly.region(id, name: node.scalar("name") ?? id)
    else { return }
    let parent = node.scalar("parent_id") ?? node["parent"].flatMap(Self.id)
    assembly.update(region) { region in
      region.line = document.line(of: node)
      region.parent = parent.map(RegionID.init(rawValue:))
      region.attributes = Self.attributes(node, without: ["id", "_id", "name", "parent_id"])
    }
  }

  private mutating func addActor(_ node: JSONNode, _ kind: ActorKind, _ document: JSONDocument) {
    let line = document.line(of: node)
    guard let id = Self.id(node) else {
      return assembly.reject(
        .actors, "a person or organization has no id", line: line, remedy: "give it one")
    }
    var actor = Actor(
      id: ActorID(rawValue: id), name: LocalizedName(node.scalar("name") ?? id), kind: kind,
      line: line)
    var used: Set = [
      "id", "_id", "name", "parent_id", "area_id", "classification", "email", "image",
    ]
    actor.sector = node.scalar("classification")
    let parent = node.scalar("parent_id") ?? node["parent"].flatMap(Self.id)
    actor.parent = parent.map(ActorID.init(rawValue:))
    actor.region = area(node)
    if kind != .person {
      actor.period = Period(
        first: node.scalar("founding_date"), last: node.scalar("dissolution_date"))
      used.formUnion(["founding_date", "dissolution_date"])
    }
    let identifiers = node.list("identifiers").compactMap { node in
      node.scalar("identifier").map { [node.scalar("scheme"), $0].compactMap { $0 } }
    }
    actor.identifier = identifiers.first?.joined(separator: ":")
    actor.attributes = Self.attributes(node, without: used)
    if identifiers.count > 1 {
      actor.attributes["other_identifiers"] = identifiers.dropFirst()
        .map { $0.joined(separator: ":") }.joined(separator: "; ")
    }
    for language in Language.allCases {
      let name = node.list("other_names").first { $0.scalar("lang") == language.rawValue }
      if let text = name?.scalar("name") { actor.name.translations[language] = text }
    }
    let others = node.list("other_names").compactMap { $0.scalar("name") }
    assembly.addActor(actor, otherNames: others)
    note(node.list("memberships"), [kind == .person ? "person_id" : "organization_id": id])
  }

  private mutating func addMembership(
    _ node: JSONNode, _ owner: [String: String], _ document: JSONDocument
  ) {
    let line = document.line(of: node)
    func id(_ name: String) -> String? {
      node.scalar("\(name)_id") ?? node[name].flatMap { $0.scalar ?? Self.id($0) }
        ?? owner["\(name)_id"]
    }
    let post = id("post").flatMap { posts[$0] }
    let session = id("legislative_period").flatMap { events[$0] }
    let source = id("person") ?? id("member")
    let target = id("organization") ?? post?.scalar("organization_id")
    guard let source, let target else {
      return assembly.reject(
        .ties, "a membership names no member or no organization", line: line,
        remedy: "give person_id (or member_id) and organization_id")
    }
    var claim = Claim(
      source: ActorID(rawValue: source), target: ActorID(rawValue: target), kind: .membership,
      isDirected: true, basis: .recorded, locator: Self.id(node), line: line)
    claim.period = Period(
      first: node.scalar("start_date") ?? session?.scalar("start_date"),
      last: node.scalar("end_date") ?? session?.scalar("end_date"))
    claim.region = area(node) ?? post.flatMap { area($0) }
    claim.attributes = Self.attributes(
      node,
      without: [
        "id", "_id", "person_id", "member_id", "organization_id", "start_date", "end_date",
        "area_id", "on_behalf_of_id",
      ])
    if let label = post?.scalar("label") { claim.attributes["post"] = label }
    var claims = [claim]
    if let other = id("on_behalf_of"), other != target {
      claims[0].attributes["on_behalf_of"] = other
      claim.target = ActorID(rawValue: other)
      claims.append(claim)
    }
    for claim in claims {
      assembly.needActor(claim.source, line: line)
      assembly.needActor(claim.target, line: line)
    }
    assembly.add(claims, line: line, otherwise: "")
  }

  private mutating func addEvent(_ node: JSONNode, _ document: JSONDocument) {
    let line = document.line(of: node)
    guard let id = Self.id(node) else {
      return assembly.reject(.events, "an event has no id", line: line, remedy: "give it one")
    }
    var event = Event(
      id: EventID(rawValue: id), name: LocalizedName(node.scalar("name") ?? id), line: line)
    event.kind = node.scalar("classification")
    event.place = node.scalar("location")
    event.region = area(node)
    event.date = node.scalar("start_date").flatMap { PartialDate(leading: $0) }
    switch node.scalar("status") {
    case "cancelled", "canceled": event.status = .cancelled
    case "tentative": event.status = .planned
    default: event.status = .held
    }
    event.attributes = Self.attributes(
      node, without: ["id", "_id", "name", "classification", "location", "area_id", "start_date"])
    var participants = node.list("attendees").compactMap { attendee in
      Self.id(attendee).map { (ActorID(rawValue: $0), Optional("attendee")) }
    }
    if let host = node.scalar("organization_id") {
      participants.append((ActorID(rawValue: host), "organizer"))
    }
    assembly.addEvent(event, participants: participants)
  }

  // MARK: Values

  private mutating func area(_ node: JSONNode) -> RegionID? {
    let id = node.scalar("area_id") ?? node["area"].flatMap(Self.id)
    return id.flatMap { assembly.region($0, name: node["area"]?.scalar("name") ?? "") }
  }

  private static func attributes(_ node: JSONNode, without used: Set<String>) -> [String: String] {
    var attributes: [String: String] = [:]
    for member in node.members ?? [] where !used.contains(member.name) {
      attributes[member.name] = member.value.scalar
    }
    return attributes
  }
}

extension NetworkFormat {
  /// Popolo, the standard for persons and organizations of public life.
  public static let popolo = NetworkFormat(
    name: "popolo", title: "Popolo",
    read: { files, options throws(DataError) in
      var reader = Popolo(path: try files.only(for: "Popolo"), problemLimit: options.problemLimit)
      return try reader.read()
    })
}
