/// A territory; one row of `regions.csv`.
public struct Region: Sendable, Hashable {
  /// The id; in Kazakhstan the KATO code.
  public var id: RegionID
  /// The ISO 3166-2 code.
  public var isoCode: String?
  /// The name, in up to three languages.
  public var name: LocalizedName
  /// The territory it is a part of.
  public var parent: RegionID?
  /// When it existed.
  public var period: Period
  /// The territory it came from.
  public var predecessor: RegionID?
  /// Columns that this project does not know, by name.
  public var attributes: [String: String]
  /// The line of the file the record came from, or 0.
  public var line: Int

  /// Creates a record.
  ///
  /// - Parameters:
  ///   - id: The id; in Kazakhstan the KATO code.
  ///   - isoCode: The ISO 3166-2 code.
  ///   - name: The name, in up to three languages.
  ///   - parent: The territory it is a part of.
  ///   - period: When it existed.
  ///   - predecessor: The territory it came from.
  ///   - attributes: Columns that this project does not know, by name.
  ///   - line: The line of the file the record came from, or 0.
  public init(
    id: RegionID, isoCode: String? = nil, name: LocalizedName, parent: RegionID? = nil,
    period: Period = Period(), predecessor: RegionID? = nil, attributes: [String: String] = [:],
    line: Int = 0
  ) {
    self.id = id
    self.isoCode = isoCode
    self.name = name
    self.parent = parent
    self.period = period
    self.predecessor = predecessor
    self.attributes = attributes
    self.line = line
  }
}
