public import StakeholderModel

/// A table of territories, in which codes and names of any kind are looked up.
///
/// Kazakhstan's regions have had three sets of codes and changed their borders in 2018 and 2022, so
/// one text may mean several regions, each in its own time: `KZ-YUZ` is South Kazakhstan until June
/// 2018 and Turkistan after. A lookup gives all of them, and a date picks.
///
/// ```swift
/// RegionSpine.kazakhstan.matches("СҚО").first?.region.id == "590000000"
/// ```
public struct RegionSpine: Sendable {
  /// How a text was understood.
  public enum MatchKind: String, Sendable, Hashable {
    /// The region's own id; in Kazakhstan its KATO code.
    case code
    /// The KATO code of a district or a town in the region.
    case codeWithin = "code-within"
    /// The ISO 3166-2 code.
    case isoCode = "iso-3166-2"
    /// The ISO 3166-2 code that was withdrawn in November 2022.
    case formerISOCode = "iso-3166-2-before-2022"
    /// A name in one of the languages, in any of the alphabets.
    case name
    /// An abbreviation, such as СҚО.
    case abbreviation
    /// A name that the region no longer has.
    case formerName = "former-name"
  }

  /// A region that a text may mean.
  public struct Match: Sendable, Hashable {
    /// The region.
    public let region: Region
    /// How the text was understood.
    public let kind: MatchKind
    /// When the text meant the region: the region's own time, and of a former name the time that it
    /// had it.
    public let period: Period
  }

  /// The territories, in the order of the table.
  public let regions: [Region]

  private var codes: [String: [Int]] = [:]
  private var isoCodes: [String: [(index: Int, kind: MatchKind)]] = [:]
  private var names: [String: [(index: Int, kind: MatchKind, period: Period?)]] = [:]
  private let position: [RegionID: Int]

  /// Creates a spine of a table of regions.
  ///
  /// The columns `iso_3166_2_before_2022`, `abbreviation_kk` and `abbreviation_ru` are used where
  /// the table has them.
  ///
  /// - Parameters:
  ///   - regions: The rows of `regions.csv`.
  ///   - formerNames: Names that regions no longer have.
  public init(regions: [Region], formerNames: [FormerName] = []) {
    self.regions = regions
    position = Dictionary(
      regions.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for (index, region) in regions.enumerated() {
      codes[region.id.rawValue.uppercased(), default: []].append(index)
      if let code = region.isoCode, !code.isEmpty {
        isoCodes[code.uppercased(), default: []].append((index, .isoCode))
      }
      if let code = region.attributes["iso_3166_2_before_2022"], !code.isEmpty {
        isoCodes[code.uppercased(), default: []].append((index, .formerISOCode))
      }
      let all = [region.name.name] + Language.allCases.compactMap { region.name.translations[$0] }
      for name in all { add(name, .name, index) }
      for column in ["abbreviation_kk", "abbreviation_ru"] {
        if let text = region.attributes[column], !text.isEmpty { add(text, .abbreviation, index) }
      }
    }
    for former in formerNames {
      if let index = position[former.region] { add(former.name, .formerName, index, former.period) }
    }
  }

  /// A name that a region no longer has.
  public struct FormerName: Sendable, Hashable {
    /// The region.
    public let region: RegionID
    /// The name.
    public let name: String
    /// When it was the name; unknown ends are open.
    public let period: Period

    /// Creates a former name.
    ///
    /// - Parameters:
    ///   - region: The region.
    ///   - name: The name.
    ///   - period: When it was the name.
    public init(region: RegionID, name: String, period: Period = Period()) {
      self.region = region
      self.name = name
      self.period = period
    }
  }

  /// Returns the regions that a text may mean.
  ///
  /// - Parameters:
  ///   - text: A code, a name in any language, alphabet or case, or an abbreviation.
  ///   - date: The time that is spoken of; `nil` for any.
  /// - Returns: Every region that fits, those that still exist first; empty if none does.
  public func matches(_ text: String, at date: PartialDate? = nil) -> [Match] {
    let code = String(text.filter { !$0.isWhitespace }.uppercased())
    var found: [Match] = []
    func append(_ index: Int, _ kind: MatchKind, _ period: Period? = nil) {
      let region = regions[index]
      let match = Match(region: region, kind: kind, period: period ?? region.period)
      guard !found.contains(where: { $0.region.id == region.id }) else { return }
      guard date.map({ Period($0).canOverlap(match.period) }) ?? true else { return }
      found.append(match)
    }
    for index in codes[code] ?? [] { append(index, .code) }
    for entry in isoCodes[code] ?? [] { append(entry.index, entry.kind) }
    if found.isEmpty, let index = regionOfDistrict(code) { append(index, .codeWithin) }
    if found.isEmpty {
      let key = RegionNameKey(text)
      for form in key.forms {
        for entry in names[form] ?? [] { append(entry.index, entry.kind, entry.period) }
        if !found.isEmpty { break }
      }
    }
    let order = found.enumerated().sorted { one, other in
      let isOver = (one.element.period.until != nil, other.element.period.until != nil)
      return isOver.0 == isOver.1 ? one.offset < other.offset : !isOver.0
    }
    return order.map(\.element)
  }

  /// Returns the regions that a region came from, the nearest first.
  ///
  /// - Parameter id: The region.
  /// - Returns: Its predecessor, that one's predecessor, and so on.
  public func predecessors(of id: RegionID) -> [Region] {
    var result: [Region] = []
    var current = region(id)?.predecessor
    while let id = current, let region = region(id), !result.contains(where: { $0.id == id }) {
      result.append(region)
      current = region.predecessor
    }
    return result
  }

  /// Returns the regions that came from a region.
  ///
  /// - Parameter id: The region.
  /// - Returns: The regions that name it as their predecessor, in the order of the table.
  public func successors(of id: RegionID) -> [Region] { regions.filter { $0.predecessor == id } }

  /// Returns a region by its id.
  ///
  /// - Parameter id: The id.
  /// - Returns: The region; `nil` if there is none.
  public func region(_ id: RegionID) -> Region? { position[id].map { regions[$0] } }

  /// A KATO code has nine digits, of which the first two name the region.
  private func regionOfDistrict(_ code: String) -> Int? {
    guard code.utf8.count == 9, code.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return codes[code.prefix(2) + "0000000"]?.first
  }

  private mutating func add(
    _ name: String, _ kind: MatchKind, _ index: Int, _ period: Period? = nil
  ) {
    for form in RegionNameKey(name).keys
    where !(names[form] ?? []).contains(where: { $0.index == index && $0.period == period }) {
      names[form, default: []].append((index, kind, period))
    }
  }
}
