import StakeholderModel

/// A network at one time: its own claims and roster, and the actors of all times.
struct NetworkWave {
  let label: String
  let records: NetworkRecords

  /// Divides a network by the column `wave` of its ties, else by the years in which ties begin.
  ///
  /// A claim without wave and dates belongs to every wave. With years, a claim belongs to each that
  /// it can reach into.
  static func all(of network: StakeholderNetwork) -> [NetworkWave] {
    let claims = network.claims
    let named = Set(
      claims.compactMap { $0.attributes[column] } + network.records.roster.compactMap(\.wave)
    ).filter { !$0.isEmpty }
    if !named.isEmpty {
      return named.sorted(by: isBefore).map { label in
        wave(label, network) {
          ($0.attributes[column] ?? "").isEmpty || $0.attributes[column] == label
        }
      }
    }
    let years = Set(claims.compactMap(\.period.from?.year)).sorted()
    return years.compactMap { year in
      guard let date = PartialDate(year: year) else { return nil }
      return wave(date.description, network) { $0.period.canOverlap(Period(date)) }
    }
  }

  /// Whether an actor is there in the wave, as far as the wave's name is a date.
  func includes(_ actor: Actor) -> Bool {
    PartialDate(label).map { actor.period.canOverlap(Period($0)) } ?? true
  }

  private static let column = "wave"

  private static func wave(
    _ label: String, _ network: StakeholderNetwork, _ belongs: (Claim) -> Bool
  ) -> NetworkWave {
    var records = network.records
    records.claims = records.claims.filter(belongs)
    records.roster = records.roster.filter { ($0.wave ?? "").isEmpty || $0.wave == label }
    return NetworkWave(label: label, records: records)
  }

  /// Numbers by size, and before texts.
  private static func isBefore(_ first: String, _ second: String) -> Bool {
    switch (Double(first), Double(second)) {
    case (let a?, let b?) where a != b: a < b
    case (.some, nil): true
    case (nil, .some): false
    default: first.utf8.lexicographicallyPrecedes(second.utf8)
    }
  }
}
