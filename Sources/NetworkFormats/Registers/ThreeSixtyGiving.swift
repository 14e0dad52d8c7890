import StakeholderModel

/// A reader of grants in the 360Giving Data Standard, as CSV or as JSON.
///
/// A grant is a claim from the funder to each recipient, with amount and dates; the rest of its
/// columns are attributes.
struct ThreeSixtyGiving {
  /// A grant, with the titles that the standard gives to columns.
  private struct Grant {
    var values: [String: String] = [:]
    var line: Int

    subscript(names: String...) -> String? {
      for name in names {
        if let text = values[name.lowercased()], !text.isEmpty { return text }
      }
      return nil
    }
  }

  let path: String
  let options: ImportOptions

  func read() throws(DataError) -> LoadedNetwork {
    let grants = path.lowercased().hasSuffix(".json") ? try jsonGrants() : try csvGrants()
    var assembly = RegisterAssembly(
      file: path, title: "Grants", problemLimit: options.problemLimit)
    let dates = grants.lazy.flatMap { grant in
      grant.values.filter { $0.key.hasSuffix("date") }.map(\.value)
    }
    let order = DateOrder.found(in: dates)
    if order == nil {
      assembly.problems.append(
        Problem(
          .warning, at: Place(file: path, line: 1, column: 1),
          "nothing tells whether day or month comes first in dates such as 03/06/2015",
          remedy: "they are read day first; write 2015-06-03 if that is wrong"))
    }
    for grant in grants { add(grant, order ?? .dayFirst, &assembly) }
    return try assembly.finish()
  }

  private func csvGrants() throws(DataError) -> [Grant] {
    let text = try ByteSource.text(of: path, encoding: options.encoding)
    var reader = try CSVReader(
      bytes: text, file: path, options: CSVOptions(delimiter: options.delimiter))
    var record = CSVRecord()
    guard try reader.next(&record) else { throw error(1, "the file is empty") }
    let names = (0..<record.count).map { record.trimmedText(at: $0).squeezed.lowercased() }
    guard
      names.contains(where: { $0.hasPrefix("recipient org:") || $0.hasPrefix("recipient ind:") })
    else { throw error(1, "there is no column “Recipient Org:Identifier”") }
    var grants: [Grant] = []
    while try reader.next(&record) {
      guard (0..<record.count).contains(where: { !record.isEmpty(at: $0) }) else { continue }
      var grant = Grant(line: record.line)
      for (index, name) in names.enumerated() where !name.isEmpty {
        grant.values[name] = record.trimmedText(at: index)
      }
      grants.append(grant)
    }
    return grants
  }

  private func jsonGrants() throws(DataError) -> [Grant] {
    var grants: [Grant] = []
    var stray: Problem?
    var stream = try JSONStream(path: path)
    try stream.read(elementsOf: ["grants"]) { document throws(DataError) in
      // What has no list of grants is one grant, as in JSON lines.
      guard document.root["fundingOrganization"] != nil || document.root["id"] != nil else {
        stray = document.problem(
          at: document.root, "there is no list “grants”", remedy: "check that it is 360Giving")
        return
      }
      var grant = Grant(line: document.line(of: document.root))
      for member in document.root.members ?? [] {
        flatten(member.value, Self.title(member.name), &grant)
      }
      grants.append(grant)
    }
    if grants.isEmpty {
      throw stray.map { DataError(.badData, [$0]) } ?? error(1, "there is no list “grants”")
    }
    return grants
  }

  /// Names values as the CSV does: `recipientOrganization[0].name` is `recipient org:name`.
  private func flatten(_ node: JSONNode, _ name: String, _ grant: inout Grant) {
    switch node.kind {
    case .null: break
    case .boolean(let value): grant.values[name] = value ? "true" : "false"
    case .number(let text), .string(let text):
      // Only the first of a list has a name in the CSV.
      if grant.values[name] == nil { grant.values[name] = text }
    case .array(let nodes): for node in nodes { flatten(node, name, &grant) }
    case .object(let members):
      for member in members {
        let part = member.name == "id" ? "identifier" : Self.title(member.name)
        flatten(member.value, "\(name):\(part)", &grant)
      }
    }
  }

  /// `amountAwarded` is `amount awarded`.
  private static func title(_ name: String) -> String {
    switch name {
    case "id": return "identifier"
    case "fundingOrganization": return "funding org"
    case "recipientOrganization": return "recipient org"
    case "recipientIndividual": return "recipient ind"
    default: break
    }
    return name.map { $0.isUppercase ? " " + $0.lowercased() : String($0) }.joined()
  }

  private func add(_ grant: Grant, _ order: DateOrder, _ assembly: inout RegisterAssembly) {
    let funder = assembly.actor(
      identifier: grant["Funding Org:Identifier", "Funding Org:Org Identifier"],
      name: grant["Funding Org:Name"], kind: .fund, line: grant.line)
    // Grants to people name nobody; the standard keeps them anonymous.
    let isPerson = grant["Recipient Org:Identifier", "Recipient Org:Name"] == nil
    let recipient = assembly.actor(
      identifier: grant["Recipient Org:Identifier", "Recipient Ind:Identifier"],
      name: grant["Recipient Org:Name", "Recipient Ind:Name"], kind: isPerson ? .person : nil,
      line: grant.line)
    guard let funder, let recipient else {
      return assembly.add(
        [], line: grant.line,
        otherwise: funder == nil ? "a grant names no funder" : "a grant names no recipient")
    }
    var claim = Claim(
      source: funder, target: recipient, kind: .funding, isDirected: true, basis: .recorded,
      line: grant.line)
    claim.amount = grant["Amount Awarded"].flatMap { text in
      Double(decimal: String(text.filter { $0 != "," && $0 != " " }))
    }
    claim.currency = grant["Currency"]
    claim.locator = grant["Identifier"]
    claim.period = Period(
      first: grant["Planned Dates:Start Date", "Actual Dates:Start Date", "Award Date"],
      last: grant["Planned Dates:End Date", "Actual Dates:End Date"], order: order)
    let code = grant[
      "Beneficiary Location:Geographic Code", "Beneficiary Location:Geo Code",
      "Beneficiary Location:Name"]
    let name = grant["Beneficiary Location:Name"]
    claim.region = assembly.region(code ?? "", name: name ?? "")
    let used: Set = [
      "amount awarded", "currency", "identifier", "funding org:name", "recipient org:name",
      "funding org:identifier", "recipient org:identifier", "recipient ind:identifier",
      "recipient ind:name",
    ]
    for (name, text) in grant.values where !used.contains(name) && !text.isEmpty {
      claim.attributes[name] = text
    }
    assembly.add([claim], line: grant.line, otherwise: "")
  }

  private func error(_ line: Int, _ what: String) -> DataError {
    DataError(
      .badData,
      [
        Problem(
          at: Place(file: path, line: line, column: 1), what,
          remedy: "check that it follows the 360Giving Data Standard")
      ])
  }
}

extension NetworkFormat {
  /// Grants in the 360Giving Data Standard.
  public static let threeSixtyGiving = NetworkFormat(
    name: "360giving", title: "360Giving grants", settings: .text,
    read: { files, options throws(DataError) in
      try ThreeSixtyGiving(path: try files.only(for: "360Giving"), options: options).read()
    })
}
