import StakeholderModel

/// What all releases together say of one contracting process.
struct ContractingProcess {
  /// A contract, an award or a transaction, as its latest release has it.
  private struct Deal {
    var id: String
    var award: String?
    var title: String?
    var status: String?
    var amount: String?
    var currency: String?
    var first: String?
    var last: String?
    /// Suppliers, or the payee.
    var targets: [ActorID] = []
    /// The payer of a transaction.
    var source: ActorID?
    var release: String
    var line: Int
  }

  private struct Deals {
    private(set) var all: [Deal] = []
    private var index: [String: Int] = [:]

    subscript(id: String?) -> Deal? { id.flatMap { index[$0] }.map { all[$0] } }

    /// - Returns: Whether it was new.
    mutating func take(_ deal: Deal) -> Bool {
      guard let known = index[deal.id] else {
        index[deal.id] = all.count
        all.append(deal)
        return true
      }
      if deal.release >= all[known].release { all[known] = deal }
      return false
    }
  }

  private let ocid: String
  private let line: Int
  private var parties: [String: ActorID] = [:]
  private var buyers: [ActorID] = []
  private var procuring: [ActorID] = []
  private var tenderers: [ActorID] = []
  private var funders: [ActorID] = []
  private var tender: Deal?
  private var awards = Deals()
  private var contracts = Deals()
  private var transactions = Deals()

  init(ocid: String, line: Int) {
    self.ocid = ocid
    self.line = line
  }

  // MARK: Releases

  /// Takes in a release of the process.
  mutating func take(
    _ release: JSONNode, _ document: JSONDocument, _ assembly: inout RegisterAssembly
  ) {
    let date = release.scalar("date") ?? ""
    let before = assembly.ties.read + awards.all.count + contracts.all.count
    var isTender = false
    for party in release.list("parties") { take(party: party, document, &assembly) }
    func note(_ node: JSONNode?, _ list: WritableKeyPath<Self, [ActorID]>) {
      guard let node, let id = actor(node, document, &assembly) else { return }
      if !self[keyPath: list].contains(id) { self[keyPath: list].append(id) }
    }
    note(release["buyer"], \.buyers)
    if let node = release["tender"] {
      note(node["procuringEntity"], \.procuring)
      for tenderer in node.list("tenderers") { note(tenderer, \.tenderers) }
      isTender = !tenderers.isEmpty
      if date >= tender?.release ?? "" {
        tender = deal(
          node, "tender", value: "value", period: "tenderPeriod", day: nil, date, document)
      }
    }
    for node in release.list("awards") {
      var award = deal(
        node, "award", value: "value", period: "contractPeriod", day: "date", date, document)
      award.targets = node.list("suppliers").compactMap { actor($0, document, &assembly) }
      if !awards.take(award) { assembly.mergeTie() }
    }
    for node in release.list("contracts") {
      var contract = deal(
        node, "contract", value: "value", period: "period", day: "dateSigned", date, document)
      contract.award = node.scalar("awardID")
      contract.targets = node.list("suppliers").compactMap { actor($0, document, &assembly) }
      if !contracts.take(contract) { assembly.mergeTie() }
      for payment in node["implementation"]?.list("transactions") ?? [] {
        take(payment: payment, of: contract.id, date, document, &assembly)
      }
    }
    let after = assembly.ties.read + awards.all.count + contracts.all.count
    if after == before, !isTender {
      assembly.reject(
        .ties, "a release names no award, contract or tenderer", line: document.line(of: release),
        remedy: "nothing, if the process is only planned")
    }
  }

  private mutating func take(
    payment node: JSONNode, of contract: String, _ date: String, _ document: JSONDocument,
    _ assembly: inout RegisterAssembly
  ) {
    var payment = deal(node, "payment", value: "value", period: "", day: "date", date, document)
    // Before version 1.1 the parties and the amount had other names.
    if payment.amount == nil, let amount = node["amount"] {
      (payment.amount, payment.currency) = (amount.scalar("amount"), amount.scalar("currency"))
    }
    payment.id = "\(contract) \(payment.id)"
    payment.source = (node["payer"] ?? node["providerOrganization"]).flatMap {
      actor($0, document, &assembly)
    }
    payment.targets = [node["payee"] ?? node["receiverOrganization"]].compactMap { $0 }
      .compactMap { actor($0, document, &assembly) }
    if !transactions.take(payment) { assembly.mergeTie() }
  }

  private func deal(
    _ node: JSONNode, _ kind: String, value: String, period: String, day: String?, _ date: String,
    _ document: JSONDocument
  ) -> Deal {
    let line = document.line(of: node)
    let period = node[period]
    return Deal(
      id: node.scalar("id") ?? "\(kind) in line \(line)", title: node.scalar("title"),
      status: node.scalar("status"), amount: node[value]?.scalar("amount"),
      currency: node[value]?.scalar("currency"),
      first: period?.scalar("startDate") ?? day.flatMap { node.scalar($0) },
      last: period?.scalar("endDate"), release: date, line: line)
  }

  // MARK: Parties

  private mutating func take(
    party: JSONNode, _ document: JSONDocument, _ assembly: inout RegisterAssembly
  ) {
    guard let id = actor(party, document, &assembly, isDescription: true) else { return }
    if let local = party.scalar("id") { parties[local] = id }
    let roles = party["roles"]?.scalars ?? []
    let lists: [(role: String, list: WritableKeyPath<Self, [ActorID]>)] = [
      ("buyer", \.buyers), ("procuringEntity", \.procuring), ("tenderer", \.tenderers),
      ("funder", \.funders),
    ]
    for (role, list) in lists where roles.contains(role) {
      if !self[keyPath: list].contains(id) { self[keyPath: list].append(id) }
    }
    let address = party["address"]
    let region = (address?.scalar("region") ?? address?.scalar("countryName")).flatMap {
      assembly.region($0, name: "")
    }
    assembly.update(id) { actor in
      actor.region = actor.region ?? region
      let known = actor.attributes["roles"]?.split(separator: " ").map(String.init) ?? []
      let all = known + roles.filter { !known.contains($0) }
      if !all.isEmpty { actor.attributes["roles"] = all.joined(separator: " ") }
    }
  }

  /// Finds the organisation that a party, or a reference to one, means.
  ///
  /// A number alone is an id within its process, and not the same organisation in another.
  private func actor(
    _ node: JSONNode, _ document: JSONDocument, _ assembly: inout RegisterAssembly,
    isDescription: Bool = false
  ) -> ActorID? {
    let local = node.scalar("id")
    if !isDescription, let local, let known = parties[local] { return known }
    let identifier = node["identifier"]
    var key: String?
    if let scheme = identifier?.scalar("scheme"), let id = identifier?.scalar("id") {
      key = "\(scheme)-\(id)"
    } else if let local, local.contains(where: \.isLetter) {
      key = local
    }
    let name = node.scalar("name") ?? identifier?.scalar("legalName")
    return assembly.actor(
      identifier: key, name: name ?? local.map { "\(ocid) \($0)" }, line: document.line(of: node))
  }

  // MARK: Claims

  /// Adds what the process ties, and counts what it does not.
  func addClaims(to assembly: inout RegisterAssembly) {
    let sources = buyers.isEmpty ? procuring : buyers
    addTender(sources, to: &assembly)
    for contract in contracts.all {
      let award = awards[contract.award]
      if contract.status == "cancelled" {
        assembly.reject(.ties, "a contract was cancelled", line: contract.line, remedy: "nothing")
        continue
      }
      var deal = contract
      if deal.targets.isEmpty { deal.targets = award?.targets ?? [] }
      deal.title = deal.title ?? award?.title
      if deal.amount == nil { (deal.amount, deal.currency) = (award?.amount, award?.currency) }
      if deal.first == nil { (deal.first, deal.last) = (award?.first, award?.last) }
      assembly.add(
        claims(of: deal, "contract", from: sources), line: deal.line,
        otherwise: "a contract has no buyer, or no supplier in its award")
    }
    let contracted = Set(contracts.all.compactMap(\.award))
    for award in awards.all {
      if contracted.contains(award.id) {
        assembly.mergeTie()
      } else if award.status == "cancelled" || award.status == "unsuccessful" {
        assembly.reject(
          .ties, "an award was \(award.status ?? "")", line: award.line, remedy: "nothing")
      } else {
        assembly.add(
          claims(of: award, "award", from: sources), line: award.line,
          otherwise: "an award has no buyer or no supplier")
      }
    }
    for payment in transactions.all {
      let payers = payment.source.map { [$0] } ?? []
      assembly.add(
        claims(of: payment, "transaction", from: payers, kind: .funding), line: payment.line,
        otherwise: "a transaction has no payer or no payee")
    }
  }

  private func addTender(_ sources: [ActorID], to assembly: inout RegisterAssembly) {
    var claims: [Claim] = []
    func tie(_ from: ActorID, _ to: ActorID, _ kind: TieKind) {
      var claim = Claim(
        source: from, target: to, kind: kind, isDirected: true, basis: .recorded, locator: ocid,
        line: tender?.line ?? line)
      claim.period = Period(first: tender?.first, last: tender?.last)
      claim.attributes["title"] = tender?.title
      claims.append(claim)
    }
    for buyer in sources {
      for tenderer in tenderers { tie(tenderer, buyer, "tender") }
      for entity in procuring where !sources.contains(entity) {
        tie(entity, buyer, "representation")
      }
      for funder in funders { tie(funder, buyer, .funding) }
    }
    if !claims.isEmpty { assembly.add(claims, line: line, otherwise: "") }
  }

  private func claims(
    of deal: Deal, _ stage: String, from sources: [ActorID], kind: TieKind = "procurement"
  ) -> [Claim] {
    var claim = Claim(
      source: "", target: "", kind: kind, isDirected: true, basis: .recorded,
      locator: "\(ocid) \(deal.id)", line: deal.line)
    claim.period = Period(
      first: deal.first, last: deal.last ?? (stage == "transaction" ? deal.first : nil))
    if deal.status == "pending" { claim.status = .planned }
    if deal.status == "terminated" { claim.status = .ended }
    claim.attributes["stage"] = stage
    claim.attributes["title"] = deal.title
    claim.attributes["deal_status"] = deal.status
    if sources.count * deal.targets.count == 1 {
      claim.amount = deal.amount.flatMap { Double(decimal: $0) }
      claim.currency = claim.amount == nil ? nil : deal.currency
    } else if let amount = deal.amount {
      claim.attributes["value_of_all"] =
        [amount, deal.currency ?? ""].joined(separator: " ").squeezed
    }
    return sources.flatMap { source in
      deal.targets.map { target in
        claim.source = source
        claim.target = target
        return claim
      }
    }
  }
}
