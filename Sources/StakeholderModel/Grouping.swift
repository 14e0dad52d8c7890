/// The property of actors that groups them.
public enum GroupAttribute: Sendable, Hashable, CustomStringConvertible {
  /// The sector.
  case sector
  /// The kind.
  case kind
  /// The level.
  case level
  /// The region.
  case region
  /// A column that this project does not know, by its name.
  case column(String)

  /// Creates an attribute from the name of a column.
  ///
  /// - Parameter name: `sector`, `kind`, `level`, `region` or any other column's name.
  public init(_ name: String) {
    switch name {
    case "sector": self = .sector
    case "kind": self = .kind
    case "level": self = .level
    case "region": self = .region
    default: self = .column(name)
    }
  }

  /// The name of the column.
  public var description: String {
    switch self {
    case .sector: "sector"
    case .kind: "kind"
    case .level: "level"
    case .region: "region"
    case .column(let name): name
    }
  }

  /// Returns the value of an actor.
  ///
  /// - Parameter actor: The actor.
  /// - Returns: The value, or `nil` where it is unknown.
  public func value(of actor: Actor) -> String? {
    let value: String? =
      switch self {
      case .sector: actor.sector
      case .kind: actor.kind.rawValue
      case .level: actor.level
      case .region: actor.region?.rawValue
      case .column(let name): actor.attributes[name]
      }
    return value?.isEmpty == true ? nil : value
  }
}

/// The actors of a view divided by a property; actors of unknown value are in no group.
public struct Grouping: Sendable, Hashable {
  /// The property.
  public let attribute: GroupAttribute
  /// The values that occur, sorted.
  public let groups: [String]
  /// The group of each node, or `nil` where the value is unknown.
  public let groupOfNode: [Int?]

  /// The number of nodes in each group.
  public var sizes: [Int] {
    var sizes = [Int](repeating: 0, count: groups.count)
    for case let group? in groupOfNode { sizes[group] += 1 }
    return sizes
  }
}

extension ViewedNetwork {
  /// The property that groups actors unless the user names one: the sector where any is known,
  /// else the kind.
  public var defaultGroupAttribute: GroupAttribute {
    actors.contains { GroupAttribute.sector.value(of: $0) != nil } ? .sector : .kind
  }

  /// Returns the actors divided by a property.
  ///
  /// - Parameter attribute: The property; by default ``defaultGroupAttribute``.
  /// - Returns: The division.
  public func grouped(by attribute: GroupAttribute? = nil) -> Grouping {
    let attribute = attribute ?? defaultGroupAttribute
    let values = actors.map { attribute.value(of: $0) }
    let groups = Set(values.compactMap { $0 }).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let number = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    return Grouping(
      attribute: attribute, groups: groups, groupOfNode: values.map { $0.flatMap { number[$0] } })
  }
}
