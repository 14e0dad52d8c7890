import StakeholderModel

/// What was read of a file of IATI activities.
///
/// Money goes from funding organisations to the accountable and extending ones, and from all of
/// these to the implementing ones; where a step has nobody, the reporting organisation stands in.
/// Each such pair is a claim for each recipient region (or country) of the activity. The amounts
/// of an activity are attributes: they belong to all its claims together. A transaction that names
/// who gives or who gets is a claim of its own, with its amount and date.
struct IATIActivities: XMLElementHandler {
  private struct Party {
    var identifier: String
    var name = ""
    var role = ""
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
    var transactions: [Transaction] = []
  }

  private struct Transaction {
    var line: Int
    var type = ""
    var date: String?
    var amount: Double?
    var currency: String?
    var provider: Party?
    var receiver: Party?
  }

  private var assembly: RegisterAssembly
  private(set) var hasActivities = false
  private var activity: Activity?
  private var path: [String] = []
  private var transaction: Transaction?

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
      var party = Self.party(attributes)
      party.role = role
      activity?.parties.append(party)
    case ("iati-activity", "activity-date"):
      let type = Self.dateType(attributes["type"] ?? "")
      if let date = attributes["iso-date"] { activity?.dates[type] = date }
    case ("iati-activity", "recipient-region"), ("iati-activity", "recipient-country"):
      activity?.regions.append((attributes["code"] ?? "", ""))
    case ("iati-activity", "transaction"): transaction = Transaction(line: place.line)
    case ("transaction", "transaction-type"): transaction?.type = attributes["code"] ?? ""
    case ("transaction", "transaction-date"): transaction?.date = attributes["iso-date"]
    case ("transaction", "value"): transaction?.currency = attributes["currency"]
    case ("transaction", "provider-org"): transaction?.provider = Self.party(attributes)
    case ("transaction", "receiver-org"): transaction?.receiver = Self.party(attributes)
    default: break
    }
  }

  private static func party(_ attributes: [String: String]) -> Party {
    Party(identifier: attributes["ref"] ?? "", kind: kind(attributes["type"] ?? ""))
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
    endTransactionPart(name, text, owner: owner, outer: outer)
    if name == "iati-activity", let done = activity {
      add(done)
      activity = nil
    }
  }

  private mutating func endTransactionPart(
    _ name: String, _ text: String, owner: String, outer: String
  ) {
    switch (owner, name) {
    case ("transaction", "value"):
      transaction?.amount = Double(decimal: String(text.filter { $0 != "," }))
    case ("provider-org", "narrative") where outer == "transaction",
      ("transaction", "provider-org") where !text.isEmpty:
      if transaction?.provider?.name.isEmpty == true { transaction?.provider?.name = text }
    case ("receiver-org", "narrative") where outer == "transaction",
      ("transaction", "receiver-org") where !text.isEmpty:
      if transaction?.receiver?.name.isEmpty == true { transaction?.receiver?.name = text }
    case ("iati-activity", "transaction"):
      guard let done = transaction else { return }
      if let amount = done.amount {
        activity?.amounts[Self.transaction(done.type), default: 0] += amount
      }
      activity?.transactions.append(done)
      transaction = nil
    default: break
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
    var seen: Set<[ActorID]> = []
    func tie(_ sources: [ActorID], _ targets: [ActorID]) {
      for source in sources {
        for target in targets where source != target && seen.insert([source, target]).inserted {
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
    let payments = activity.transactions.compactMap { transaction in
      payment(transaction, reporting: reporting.first, activity)
    }
    assembly.add(
      claims + payments, line: activity.line, otherwise: "an activity ties no two organisations")
  }

  private func claim(
    _ source: ActorID, _ target: ActorID, _ region: RegionID?, _ activity: Activity
  ) -> Claim {
    var claim = Claim(
      source: source, target: target, kind: .funding, isDirected: true, region: region,
      basis: .recorded, line: activity.line)
    claim.period = Period(
      first: activity.dates["actual start"] ?? activity.dates["planned start"],
      last: activity.dates["actual end"] ?? activity.dates["planned end"])
    claim.locator = activity.identifier.isEmpty ? nil : activity.identifier
    claim.attributes["activity"] = activity.title.isEmpty ? nil : activity.title
    for (name, amount) in activity.amounts {
      claim.attributes["activity_\(name)"] = "\(amount.shortText) \(activity.currency)".squeezed
    }
    return claim
  }

  /// A transaction whose two ends are known; the reporting organisation stands for the missing one.
  private mutating func payment(
    _ transaction: Transaction, reporting: ActorID?, _ activity: Activity
  ) -> Claim? {
    func end(_ party: Party?) -> ActorID? {
      party.flatMap {
        assembly.actor(identifier: $0.identifier, name: $0.name, kind: $0.kind, line: activity.line)
      }
    }
    guard transaction.provider != nil || transaction.receiver != nil,
      let source = end(transaction.provider) ?? reporting,
      let target = end(transaction.receiver) ?? reporting, source != target
    else { return nil }
    var claim = Claim(
      source: source, target: target, kind: .funding, isDirected: true, basis: .recorded,
      locator: activity.identifier.isEmpty ? nil : activity.identifier, line: transaction.line)
    claim.amount = transaction.amount
    let currency = transaction.currency ?? activity.currency
    claim.currency = currency.isEmpty || claim.amount == nil ? nil : currency
    claim.period = Period(first: transaction.date, last: transaction.date)
    claim.attributes["transaction"] = Self.transaction(transaction.type)
    claim.attributes["activity"] = activity.title.isEmpty ? nil : activity.title
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
