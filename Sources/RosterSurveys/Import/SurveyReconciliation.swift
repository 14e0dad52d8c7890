public import StakeholderModel

/// What becomes of answers: claims, rows of the roster, and a source for each wave.
public struct SurveyReconciliation: Sendable {
  /// How the respondents of one organisation are reconciled.
  public var respondents: ReportRule
  /// How the reports of two organisations about their tie are reconciled.
  public var reports: ReportRule

  /// Creates a reconciliation.
  ///
  /// - Parameters:
  ///   - respondents: How the respondents of one organisation are reconciled.
  ///   - reports: How the reports of two organisations about their tie are reconciled.
  public init(respondents: ReportRule = .union, reports: ReportRule = .union) {
    self.respondents = respondents
    self.reports = reports
  }

  /// The columns of `ties.csv` that a survey fills beside those of the model.
  public static let columns =
    [
      "wave", "respondent_rule", "report_rule", "reported_by", "reported_strength",
      "confirmed_by", "reported_on",
    ] + SurveyItem.allCases.map(\.column)

  /// Adds the answers of a survey to a network.
  ///
  /// Every report becomes a claim of its own, with its respondent as coder, so that nothing is lost;
  /// its state and strength are those that the rules settle for the tie, and `reported_strength`
  /// keeps what the respondent said. A report that the rules overrule is a claim with the state
  /// `none`. What the form did not ask about becomes a claim with the state `not_asked`; what it
  /// asked about and nobody named is no tie, which the roster tells.
  ///
  /// - Parameters:
  ///   - answers: The submissions.
  ///   - records: The network that the form was made of; it gets the claims, the roster, a source
  ///     for each wave.
  ///   - invited: Who was asked to answer; those without a submission have not answered.
  /// - Throws: `DataError` if a submission stands in the network already.
  public func add(
    _ answers: [SurveySubmission], to records: inout NetworkRecords, invited: [ActorID]
  ) throws(DataError) {
    try checkNew(answers, records)
    let waves = Set(answers.map { $0.wave ?? "" }).sorted()
    for wave in waves.isEmpty ? [""] : waves {
      let submissions = answers.filter { ($0.wave ?? "") == wave }
      let source = addSource(wave, to: &records)
      let parties = records.actors.filter { $0.status == .existing && $0.kind.isParty }.map(\.id)
      records.claims += claims(of: submissions, source: source)
      records.claims += notAsked(submissions, parties, source: source)
      addRoster(submissions, wave: wave, invited: invited, to: &records)
    }
  }

  // MARK: Claims

  /// A tie that reports are about: of cooperation the ends in order, of a flow giver and receiver.
  private struct TieKey: Hashable {
    var kind: TieKind
    var source: ActorID
    var target: ActorID
  }

  private struct FiledReport {
    var key: TieKey
    var submission: SurveySubmission
    var report: PartnerReport
    var strength: Double?
  }

  private func claims(of submissions: [SurveySubmission], source: SourceID) -> [Claim] {
    let filed = submissions.flatMap(file)
    let byOrganisation = Dictionary(grouping: submissions, by: \.respondent)
    let byTie = Dictionary(grouping: filed, by: \.key)
    var settled: [TieKey: ReportRule.Report?] = [:]
    var confirmed: [TieKey: String] = [:]
    for (key, reports) in byTie {
      // Each end that was asked about the other has a say, all its respondents together.
      let ends = [(key.source, key.target), (key.target, key.source)]
      let words = ends.compactMap { end, other -> ReportRule.Report?? in
        let asked = (byOrganisation[end] ?? []).filter { $0.asks(about: other) }
        guard !asked.isEmpty else { return nil }
        let says = asked.map { submission in
          reports.first { $0.submission.key == submission.key }
            .map { ReportRule.Report(strength: $0.strength) }
        }
        return .some(respondents.settle(says))
      }
      settled[key] = self.reports.settle(words)
      confirmed[key] = "\(words.count { $0 != nil }) of \(words.count)"
    }
    return filed.map { filed in
      claim(filed, settled: settled[filed.key] ?? nil, confirmed: confirmed[filed.key], source)
    }
  }

  private func file(_ submission: SurveySubmission) -> [FiledReport] {
    submission.reports.flatMap { report -> [FiledReport] in
      let me = submission.respondent
      let ends = [me, report.partner].sorted()
      let cooperation = FiledReport(
        key: TieKey(kind: .cooperation, source: ends[0], target: ends[1]), submission: submission,
        report: report, strength: report.frequency)
      func flow(_ resource: SurveyResource, _ giver: ActorID, _ receiver: ActorID) -> FiledReport {
        FiledReport(
          key: TieKey(kind: resource.tieKind, source: giver, target: receiver),
          submission: submission, report: report, strength: nil)
      }
      return [cooperation] + report.given.map { flow($0, me, report.partner) }
        + report.received.map { flow($0, report.partner, me) }
    }
  }

  private func claim(
    _ filed: FiledReport, settled: ReportRule.Report?, confirmed: String?, _ source: SourceID
  ) -> Claim {
    let isCooperation = filed.key.kind == .cooperation
    let submission = filed.submission
    let isOwnWord = reports == .reporter
    let strength = isOwnWord ? filed.strength : settled?.strength
    var claim = Claim(
      source: isCooperation ? submission.respondent : filed.key.source,
      target: isCooperation ? filed.report.partner : filed.key.target, kind: filed.key.kind,
      isDirected: !isCooperation || isOwnWord, strength: settled == nil ? nil : strength,
      state: settled == nil ? .none : .tie, basis: .reported, evidence: source,
      locator: filed.report.locator, coder: "\(submission.respondent)/\(submission.key)",
      note: isCooperation ? filed.report.comment : nil)
    claim.attributes = attributes(of: submission)
    claim.attributes["respondent_rule"] = respondents.rawValue
    claim.attributes["report_rule"] = reports.rawValue
    claim.attributes["reported_by"] = submission.respondent.rawValue
    claim.attributes["confirmed_by"] = confirmed
    guard isCooperation else { return claim }
    claim.attributes["reported_strength"] = filed.strength.map(Self.text)
    for (item, rating) in filed.report.ratings { claim.attributes[item.column] = Self.text(rating) }
    return claim
  }

  /// One claim for each actor that no form of an organisation asked about.
  private func notAsked(
    _ submissions: [SurveySubmission], _ parties: [ActorID], source: SourceID
  ) -> [Claim] {
    Dictionary(grouping: submissions, by: \.respondent).sorted { $0.key < $1.key }
      .flatMap { respondent, own -> [Claim] in
        guard let first = own.first, !own.contains(where: { $0.asked == nil }) else { return [] }
        let asked = Set(own.flatMap { ($0.asked ?? []) + $0.reports.map(\.partner) })
        return parties.filter { $0 != respondent && !asked.contains($0) }.map { party in
          Claim(
            source: respondent, target: party, kind: .cooperation, isDirected: true,
            state: .notAsked, basis: .reported, evidence: source,
            coder: "\(respondent)/\(first.key)",
            attributes: first.wave.map { ["wave": $0] } ?? [:])
        }
      }
  }

  private func attributes(of submission: SurveySubmission) -> [String: String] {
    var attributes: [String: String] = [:]
    attributes["wave"] = submission.wave
    attributes["reported_on"] = submission.date?.description
    return attributes
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map(String.init) ?? String(number)
  }

  // MARK: Other tables

  private func checkNew(
    _ answers: [SurveySubmission], _ records: NetworkRecords
  ) throws(DataError) {
    let known = Set(records.claims.compactMap(\.coder))
    for submission in answers where known.contains("\(submission.respondent)/\(submission.key)") {
      throw DataError(
        .badData,
        [
          Problem(
            at: Place(file: records.files[.ties] ?? Table.ties.fileName),
            "the submission \(submission.key) of “\(submission.respondent)” stands there already",
            remedy: "import each submission once, or delete the claims of the earlier import")
        ])
    }
  }

  private func addSource(_ wave: String, to records: inout NetworkRecords) -> SourceID {
    let id = SourceID(rawValue: wave.isEmpty ? "survey" : "survey-\(wave)")
    if !records.sources.contains(where: { $0.id == id }) {
      records.sources.append(
        Source(id: id, title: "Roster survey" + (wave.isEmpty ? "" : ", wave \(wave)")))
    }
    return id
  }

  private func addRoster(
    _ submissions: [SurveySubmission], wave: String, invited: [ActorID],
    to records: inout NetworkRecords
  ) {
    let byOrganisation = Dictionary(grouping: submissions, by: \.respondent)
    let uninvited = submissions.map(\.respondent).filter { !invited.contains($0) }
    var seen: Set<ActorID> = []
    for id in invited + uninvited where seen.insert(id).inserted {
      let own = byOrganisation[id] ?? []
      // What any of its respondents was asked about, the organisation was asked about.
      let lists = own.isEmpty ? submissions.prefix(1).map(\.asked) : own.map(\.asked)
      let isAll = lists.isEmpty || lists.contains(nil)
      let asked =
        isAll ? nil : Array(Set(lists.compactMap { $0 }.joined()).subtracting([id])).sorted()
      var entry = RosterEntry(
        respondent: id, wave: wave.isEmpty ? nil : wave, asked: asked, answered: !own.isEmpty)
      entry.attributes["submissions"] = String(own.count)
      records.roster.append(entry)
    }
  }
}
