import NetworkFormats
public import StakeholderModel

/// The CSV files that KoboToolbox or ODK export for a form of ``SurveyForm``: one of submissions,
/// one of the partners that each names.
///
/// The two are joined by `_index` and `_parent_index`, or by `KEY` and `PARENT_KEY`. Answers must be
/// exported as XML values and headers, not as labels.
public struct SurveyExport: Sendable {
  /// The files; those that are neither of the two are left alone.
  public let files: [String]

  /// Creates an export.
  ///
  /// - Parameter files: The CSV files.
  public init(files: [String]) { self.files = files }

  /// Reads the answers.
  ///
  /// - Parameters:
  ///   - network: The network that the form was made of.
  ///   - wave: The wave of answers that name none.
  /// - Returns: The submissions, the balance of rows and the reasons of rejections.
  /// - Throws: `DataError` if there is no file of submissions, or a file is no CSV.
  public func answers(
    for network: StakeholderNetwork, wave: String? = nil
  ) throws(DataError) -> SurveyAnswers {
    var submissions: AnswerTable?
    var partners: AnswerTable?
    for file in files.sorted() {
      let table = try AnswerTable(path: file)
      if table.column("partner") != nil, Self.parentColumn(of: table) != nil {
        partners = partners ?? table
      } else if table.column("respondent") != nil {
        submissions = submissions ?? table
      }
    }
    guard let submissions else {
      throw DataError(
        .noInput,
        [
          Problem(
            at: Place(file: files.first ?? "the export"),
            "there is no file with a column “respondent” among \(files.count)",
            remedy: "export submissions as CSV with XML values and headers")
        ])
    }
    var reading = SurveyReading(network: network, submissions: submissions, partners: partners)
    reading.defaultWave = wave
    reading.run()
    return reading.answers
  }

  static func parentColumn(of table: AnswerTable) -> (column: String, key: String)? {
    for (column, key) in [("_parent_index", "_index"), ("PARENT_KEY", "KEY")]
    where table.column(column) != nil { return (column, key) }
    return nil
  }
}

/// The state of reading one export.
struct SurveyReading {
  let network: StakeholderNetwork
  let submissions: AnswerTable
  let partners: AnswerTable?
  var defaultWave: String?
  var answers = SurveyAnswers()

  private let ids: [String: ActorID]
  private var positionOfKey: [String: Int] = [:]
  private var positionOfLine: [Int: Int] = [:]
  /// Rows of which the submission was rejected, so that their partners are told apart from strays.
  private var rejectedKeys: Set<String> = []

  init(network: StakeholderNetwork, submissions: AnswerTable, partners: AnswerTable?) {
    self.network = network
    self.submissions = submissions
    self.partners = partners
    ids = Dictionary(
      network.actors.map { (ChoiceName($0.id).description, $0.id) },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func run() {
    var balance = ImportBalance.Entry(table: .roster, file: submissions.file)
    balance.read = submissions.rows.count
    let join = partners.flatMap { SurveyExport.parentColumn(of: $0) }
    var seen: [String: Int] = [:]
    for row in submissions.rows {
      let joinKey = join.map { submissions.text($0.key, row) } ?? ""
      let key =
        ["_uuid", "KEY", "instanceID", "_id", "_index"]
        .map { submissions.text($0, row) }.first { !$0.isEmpty } ?? "line \(row.line)"
      if let earlier = seen[key] {
        reject(submissions, row, "respondent", "the submission stands in line \(earlier) already")
        balance.rejected += 1
        rejectedKeys.insert(joinKey)
        continue
      }
      seen[key] = row.line
      guard let respondent = actor(submissions.text("respondent", row)) else {
        reject(
          submissions, row, "respondent",
          "there is no actor “\(submissions.text("respondent", row))”")
        balance.rejected += 1
        rejectedKeys.insert(joinKey)
        continue
      }
      positionOfKey[joinKey] = answers.submissions.count
      positionOfLine[row.line] = answers.submissions.count
      answers.submissions.append(submission(key, respondent, row))
      balance.kept += 1
    }
    answers.balance.entries.append(balance)
    readPartners(join)
  }

  private func submission(
    _ key: String, _ respondent: ActorID, _ row: AnswerTable.Row
  ) -> SurveySubmission {
    let wave = submissions.text("wave", row)
    let asked = submissions.text("asked", row)
    let date = ["end", "today", "_submission_time", "start"]
      .compactMap { PartialDate(submissions.text($0, row).prefix(10)) }.first
    return SurveySubmission(
      key: key, respondent: respondent, wave: wave.isEmpty ? defaultWave : wave,
      asked: asked.isEmpty || asked == "all"
        ? nil : asked.split(separator: " ").compactMap { actor(String($0)) },
      date: date)
  }

  // MARK: Partners

  private mutating func readPartners(_ join: (column: String, key: String)?) {
    var balance = ImportBalance.Entry(table: .ties, file: partners?.file ?? submissions.file)
    if let partners, let join {
      balance.read = partners.rows.count
      for row in partners.rows {
        if let reason = take(row, partners, join.column) {
          reject(partners, row, "partner", reason)
          balance.rejected += 1
        } else {
          balance.kept += 1
        }
      }
    }
    for row in submissions.rows {
      guard let position = positionOfLine[row.line] else { continue }
      for choice in submissions.choices("partners", row) {
        guard let partner = actor(choice) else {
          reject(submissions, row, "partners", "there is no actor “\(choice)”")
          continue
        }
        let submission = answers.submissions[position]
        guard partner != submission.respondent,
          !submission.reports.contains(where: { $0.partner == partner })
        else { continue }
        answers.submissions[position].reports.append(
          PartnerReport(partner: partner, locator: locator(submissions, row)))
        balance.made += 1
        balance.kept += 1
      }
    }
    answers.balance.entries.append(balance)
  }

  /// Takes over a row of partners, or gives the reason why not.
  private mutating func take(
    _ row: AnswerTable.Row, _ table: AnswerTable, _ column: String
  ) -> String? {
    let key = table.text(column, row)
    guard let position = positionOfKey[key] else {
      return rejectedKeys.contains(key)
        ? "its submission was rejected" : "there is no submission \(column) = “\(key)”"
    }
    let name = table.text("partner", row)
    guard let partner = actor(name) else { return "there is no actor “\(name)”" }
    let submission = answers.submissions[position]
    guard partner != submission.respondent else { return "“\(partner)” names itself" }
    guard !submission.reports.contains(where: { $0.partner == partner }) else {
      return "the submission names “\(partner)” twice"
    }
    var report = PartnerReport(
      partner: partner, frequency: number("frequency", 1...5, row, table),
      locator: locator(table, row))
    for item in SurveyItem.allCases {
      report.ratings[item] = number(item.rawValue, 1...4, row, table)
    }
    report.given = table.choices("given", row).compactMap { SurveyResource(rawValue: $0) }
    report.received = table.choices("received", row).compactMap { SurveyResource(rawValue: $0) }
    let comment = table.text("comment", row)
    report.comment = comment.isEmpty ? nil : comment
    answers.submissions[position].reports.append(report)
    return nil
  }

  private mutating func number(
    _ field: String, _ range: ClosedRange<Double>, _ row: AnswerTable.Row, _ table: AnswerTable
  ) -> Double? {
    let text = table.text(field, row)
    guard !text.isEmpty else { return nil }
    if let number = Double(text), range.contains(number) { return number }
    answers.problems.append(
      Problem(
        .warning, at: Place(file: table.file, line: row.line, field: field),
        "\(field): “\(text)” is not from \(Int(range.lowerBound)) to \(Int(range.upperBound)) and is left out",
        remedy: "export XML values, not labels"))
    return nil
  }

  private func actor(_ text: String) -> ActorID? {
    if let id = ids[text] { return id }
    let found = text.isEmpty ? [] : network.actors(matching: text)
    return found.count == 1 ? found[0].id : nil
  }

  private func locator(_ table: AnswerTable, _ row: AnswerTable.Row) -> String {
    let name = table.file.split(separator: "/").last.map(String.init) ?? table.file
    return "\(name) line \(row.line)"
  }

  private mutating func reject(
    _ table: AnswerTable, _ row: AnswerTable.Row, _ field: String, _ what: String
  ) {
    answers.problems.append(
      Problem(
        .warning, at: Place(file: table.file, line: row.line, field: field), "rejected: \(what)",
        remedy: "correct the row, or the roster that the form was made of"))
  }
}
