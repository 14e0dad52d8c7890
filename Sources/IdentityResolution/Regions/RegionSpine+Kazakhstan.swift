import StakeholderModel

extension RegionSpine {
  /// The regions of Kazakhstan since 1997: those of today, and South Kazakhstan, which was until
  /// 2018.
  ///
  /// The rows are those of `Datasets/kazakhstan-regions/regions.csv`; a test compares the two.
  public static let kazakhstan = RegionSpine(
    regions: kazakhRegions,
    formerNames: [
      FormerName(
        region: "710000000", name: "Нұр-Сұлтан қаласы",
        period: Period(from: PartialDate("2019-03-23"), until: PartialDate("2022-09-17"))),
      FormerName(
        region: "710000000", name: "город Нур-Султан",
        period: Period(from: PartialDate("2019-03-23"), until: PartialDate("2022-09-17"))),
      FormerName(region: "390000000", name: "Кустанайская область"),
      FormerName(region: "750000000", name: "город Алма-Ата"),
      FormerName(region: "750000000", name: "Alma-Ata city"),
      FormerName(region: "790000000", name: "город Чимкент"),
    ])

  private static let kazakhRegions: [Region] = [
    region(
      "KZ", nil, "Қазақстан Республикасы", "Республика Казахстан", "Kazakhstan",
      attributes: ["abbreviation_kk": "ҚР", "abbreviation_ru": "РК"]),
    region(
      "100000000", "KZ-10", "Абай облысы", "область Абай", "Abai Region", from: "2022-06-08",
      predecessor: "630000000"),
    region(
      "110000000", "KZ-11", "Ақмола облысы", "Акмолинская область", "Akmola Region",
      attributes: ["iso_3166_2_before_2022": "KZ-AKM"]),
    region(
      "150000000", "KZ-15", "Ақтөбе облысы", "Актюбинская область", "Aktobe Region",
      attributes: ["iso_3166_2_before_2022": "KZ-AKT"]),
    region(
      "190000000", "KZ-19", "Алматы облысы", "Алматинская область", "Almaty Region",
      attributes: [
        "iso_3166_2_before_2022": "KZ-ALM",
        "note": "Smaller since 2022-06-08: Jetisu was made out of it.",
      ]),
    region(
      "230000000", "KZ-23", "Атырау облысы", "Атырауская область", "Atyrau Region",
      attributes: ["iso_3166_2_before_2022": "KZ-ATY"]),
    region(
      "270000000", "KZ-27", "Батыс Қазақстан облысы", "Западно-Казахстанская область",
      "West Kazakhstan Region",
      attributes: [
        "iso_3166_2_before_2022": "KZ-ZAP", "abbreviation_kk": "БҚО", "abbreviation_ru": "ЗКО",
      ]),
    region(
      "310000000", "KZ-31", "Жамбыл облысы", "Жамбылская область", "Jambyl Region",
      attributes: ["iso_3166_2_before_2022": "KZ-ZHA"]),
    region(
      "330000000", "KZ-33", "Жетісу облысы", "область Жетісу", "Jetisu Region", from: "2022-06-08",
      predecessor: "190000000"),
    region(
      "350000000", "KZ-35", "Қарағанды облысы", "Карагандинская область", "Karaganda Region",
      attributes: [
        "iso_3166_2_before_2022": "KZ-KAR",
        "note": "Smaller since 2022-06-08: Ulytau was made out of it.",
      ]),
    region(
      "390000000", "KZ-39", "Қостанай облысы", "Костанайская область", "Kostanay Region",
      attributes: ["iso_3166_2_before_2022": "KZ-KUS"]),
    region(
      "430000000", "KZ-43", "Қызылорда облысы", "Кызылординская область", "Kyzylorda Region",
      attributes: ["iso_3166_2_before_2022": "KZ-KZY"]),
    region(
      "470000000", "KZ-47", "Маңғыстау облысы", "Мангистауская область", "Mangystau Region",
      attributes: ["iso_3166_2_before_2022": "KZ-MAN"]),
    region(
      "510000000", nil, "Оңтүстік Қазақстан облысы", "Южно-Казахстанская область",
      "South Kazakhstan Region", until: "2018-06-19",
      attributes: [
        "iso_3166_2_before_2022": "KZ-YUZ", "abbreviation_kk": "ОҚО", "abbreviation_ru": "ЮКО",
        "note": "Became Turkistan and Shymkent.",
      ]),
    region(
      "550000000", "KZ-55", "Павлодар облысы", "Павлодарская область", "Pavlodar Region",
      attributes: ["iso_3166_2_before_2022": "KZ-PAV"]),
    region(
      "590000000", "KZ-59", "Солтүстік Қазақстан облысы", "Северо-Казахстанская область",
      "North Kazakhstan Region",
      attributes: [
        "iso_3166_2_before_2022": "KZ-SEV", "abbreviation_kk": "СҚО", "abbreviation_ru": "СКО",
      ]),
    region(
      "610000000", "KZ-61", "Түркістан облысы", "Туркестанская область", "Turkistan Region",
      from: "2018-06-19", predecessor: "510000000",
      attributes: [
        "iso_3166_2_before_2022": "KZ-YUZ",
        "note": "Until 2018 South Kazakhstan, from which Shymkent was taken out.",
      ]),
    region(
      "620000000", "KZ-62", "Ұлытау облысы", "область Ұлытау", "Ulytau Region", from: "2022-06-08",
      predecessor: "350000000"),
    region(
      "630000000", "KZ-63", "Шығыс Қазақстан облысы", "Восточно-Казахстанская область",
      "East Kazakhstan Region",
      attributes: [
        "iso_3166_2_before_2022": "KZ-VOS", "abbreviation_kk": "ШҚО", "abbreviation_ru": "ВКО",
        "note": "Smaller since 2022-06-08: Abai was made out of it.",
      ]),
    region(
      "710000000", "KZ-71", "Астана қаласы", "город Астана", "Astana",
      attributes: [
        "iso_3166_2_before_2022": "KZ-AST", "note": "Named Nur-Sultan from 2019 to 2022.",
      ]),
    region(
      "750000000", "KZ-75", "Алматы қаласы", "город Алматы", "Almaty",
      attributes: ["iso_3166_2_before_2022": "KZ-ALA"]),
    region(
      "790000000", "KZ-79", "Шымкент қаласы", "город Шымкент", "Shymkent", from: "2018-06-19",
      predecessor: "510000000",
      attributes: [
        "iso_3166_2_before_2022": "KZ-SHY", "note": "Until 2018 a town of South Kazakhstan.",
      ]),
  ]

  private static func region(
    _ id: RegionID, _ isoCode: String?, _ kazakh: String, _ russian: String, _ english: String,
    from: String? = nil, until: String? = nil, predecessor: RegionID? = nil,
    attributes: [String: String] = [:]
  ) -> Region {
    Region(
      id: id, isoCode: isoCode,
      name: LocalizedName(
        kazakh, translations: [.kazakh: kazakh, .russian: russian, .english: english]),
      parent: id == "KZ" ? nil : "KZ",
      period: Period(
        from: from.flatMap { PartialDate($0) }, until: until.flatMap { PartialDate($0) }),
      predecessor: predecessor, attributes: attributes)
  }
}
