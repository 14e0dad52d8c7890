import StakeholderModel

/// What was read of a file of IATI activities.
///
/// Money goes from funding organisations to the accountable and extending ones, and from all of
/// these to the implementing ones; where a step has nobody, the reporting organisation stands in.
/// Each such pair is a claim for each recipient region (or country) of the activity. The amounts
/// of an activity are attributes: they belong to all its claims together.
struct IATIActivities: XMLElementHandler {
  private struct Party {
    var identifier: String
    var name = ""
    var role: String
    var kind: ActorKind?
  }

  private struct Activity {
    var line: Int
    var identifier = ""
    var title = ""
    var dates: [String: String] = [:]
    var parties: [Party] = []
    var regions: [(id: String, name: String)] = []
    var currency: String
    var amounts: [String: Double] = [:]
  }

  private var assembly: RegisterAssembly
  private(set) var hasActivities = false
  private var activity: Activity?
  private var path: [String] = []
  private var transactionType = ""

  init(file: String, problemLimit: Int) {
    assembly = RegisterAssembly(file: file, title: "IATI activities", problemLimit: problemLimit)
  }

  mutating func start(
    _ name: String, _ attributes: [String: String], at place: TextPosition
  ) throws(DataError) {
    path.append(name)
    if name == "iati-activities" || name == "iati-activity" { hasActivities = true }
    if name == "iati-activity" {
      activity = Activity(line: place.line, currency: attributes["default-currency"] ?? "")
    }
    guard activity != nil, path.count >= 2 else { return }
    switch (path[path.count - 2], name) {
    case ("iati-activity", "reporting-org"), ("iati-activity", "participating-org"):
      let role = name == "reporting-org" ? "reporting" : Self.role(attributes["role"] ?? "")
      activity?.parties.append(
        Party(
          identifier: attributes["ref"] ?? "", role: role,
          kind: Self.kind(attributes["type"] ?? "")))
    case ("iati-activity", "activity-date"):
      let type = Self.dateType(attributes["type"] ?? "")
      if let date = attributes["iso-date"] { activity?.dates[type] = date }
    case ("iati-activity", "recipient-region"), ("iati-activity", "recipient-country"):
      activity?.regions.append((attributes["code"] ?? "", ""))
    case ("transaction", "transaction-type"): transactionType = attributes["code"] ?? ""
    default: break
    }
  }

  mutating func end(_ name: String, text: String) throws(DataError) {
    let owner = path.count >= 2 ? path[path.count - 2] : ""
    let outer = path.count >= 3 ? path[path.count - 3] : ""
    _ = path.popLast()
    guard activity != nil else { return }
    let text = text.squeezed
    // From version 2 on, names stand in elements `narrative`, one a language; the first counts.
    let isNarrative = name == "narrative" && outer == "iati-activity"
    let isOwnText = owner == "iati-activity" && !text.isEmpty
    switch isNarrative ? owner : isOwnText ? name : "" {
    case "iati-identifier": activity?.identifier = text
    case "title": if activity?.title.isEmpty == true { activity?.title = text }
    case "reporting-org", "participating-org":
      if let last = activity?.parties.indices.last, activity?.parties[last].name.isEmpty == true {
        activity?.parties[last].name = text
      }
    case "recipient-region", "recipient-country":
      if let last = activity?.regions.indices.last, activity?.regions[last].name.isEmpty == true {
        activity?.regions[last].name = text
      }
    default: break
    }
    if owner == "transaction", name == "value" {
      let plain = String(text.filter { $0 != "," })
      if let value = Double(decimal: plain) {
        activity?.amounts[Self.transaction(transactionType), default: 0] += value
      }
    }
    if name == "iati-activity", let done = activity {
      add(done)
      activity = nil
    }
  }

  mutating func network() throws(DataError) -> LoadedNetwork { try assembly.finish() }

  // MARK: Claims

  private mutating func add(_ activity: Activity) {
    var byRole: [String: [ActorID]] = [:]
    for party in activity.parties {
      let id = assembly.actor(
        identifier: party.identifier, name: party.name, kind: party.kind, line: activity.line)
      if let id, byRole[party.role]?.contains(id) != true {
        byRole[party.role, default: []].append(id)
      }
    }
    let reporting = byRole["reporting"] ?? []
    let funding = byRole["funding"] ?? []
    let middle = (byRole["accountable"] ?? []) + (byRole["extending"] ?? [])
    let implementing = byRole["implementing"] ?? []
    let stages = [funding, middle.isEmpty ? reporting : middle, implementing]
    var pairs: [[ActorID]] = []
    func tie(_ sources: [ActorID], _ targets: [ActorID]) {
      for source in sources {
        for target in targets where source != target && !pairs.contains([source, target]) {
          pairs.append([source, target])
        }
      }
    }
    tie(stages[0], stages[1])
    tie(stages[1], stages[2])
    if pairs.isEmpty { tie(stages[0], stages[2]) }
    let regions = activity.regions.compactMap { assembly.region($0.id, name: $0.name) }
    let claims = pairs.flatMap { pair in
      (regions.isEmpty ? [nil] : regions.map(Optional.some)).map { region in
        claim(pair[0], pair[1], region, activity)
      }
    }
    assembly.add(claims, line: activity.line, otherwise: "an activity ties no two organisations")
  }

  private func claim(
    _ source: ActorID, _ target: ActorID, _ region: RegionID?, _ activity: Activity
  ) -> Claim {
    let date: (String) -> PartialDate? = { activity.dates[$0].flatMap { PartialDate(leading: $0) } }
    var claim = Claim(
      source: source, target: target, kind: .funding, isDirected: true, region: region,
      basis: .recorded, line: activity.line)
    claim.period.from = date("actual start") ?? date("planned start")
    claim.period.until = (date("actual end") ?? date("planned end"))?.next
    if claim.period.isReversed { claim.period.until = nil }
    claim.locator = activity.identifier.isEmpty ? nil : activity.identifier
    claim.attributes["activity"] = activity.title.isEmpty ? nil : activity.title
    for (name, amount) in activity.amounts {
      claim.attributes["activity_\(name)"] = "\(amount.shortText) \(activity.currency)".squeezed
    }
    return claim
  }

  // MARK: Code lists

  private static func role(_ code: String) -> String {
    switch code.lowercased() {
    case "1", "funding": "funding"
    case "2", "accountable": "accountable"
    case "3", "extending": "extending"
    case "4", "implementing": "implementing"
    default: "other"
    }
  }

  private static func dateType(_ code: String) -> String {
    switch code {
    case "1", "start-planned": "planned start"
    case "2", "start-actual": "actual start"
    case "3", "end-planned": "planned end"
    case "4", "end-actual": "actual end"
    default: code
    }
  }

  private static func transaction(_ code: String) -> String {
    switch code {
    case "2", "C": "commitments"
    case "3", "D": "disbursements"
    case "4", "E": "expenditures"
    default: "transactions_\(code)"
    }
  }

  /// The code list of organisation types.
  private static func kind(_ code: String) -> ActorKind? {
    switch code {
    case "10", "11", "15": .government
    case "21", "22", "23", "24": .ngo
    case "40": .international
    case "60": .fund
    case "70", "71", "72", "73": .company
    case "80": .academia
    case "30", "90": .other
    default: nil
    }
  }
}

extension NetworkFormat {
  /// Activities of the International Aid Transparency Initiative, in XML.
  public static let iati = NetworkFormat(
    name: "iati", title: "IATI activities",
    read: { files, options throws(DataError) in
      let path = try files.only(for: "IATI activities")
      var content = IATIActivities(file: path, problemLimit: options.problemLimit)
      try XMLDocumentReader.read(path, with: &content)
      guard content.hasActivities else {
        let place = Place(file: path, line: 1, column: 1)
        throw DataError(
          .badData,
          [Problem(at: place, "there are no activities", remedy: "check that it is IATI's XML")])
      }
      return try content.network()
    })
}
