public import StakeholderModel

/// The legal form that a name begins or ends with: ОО and ҚБ are the same form in two languages.
public struct LegalForm: Vocabulary {
  /// The form, in snake case.
  public let rawValue: String
  /// Creates a form from its text.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A public association: ҚБ, ОО.
  public static let publicAssociation: Self = "public_association"
  /// An association of legal entities: ЗТБ, ОЮЛ.
  public static let associationOfLegalEntities: Self = "association_of_legal_entities"
  /// A public foundation: ҚҚ, ОФ.
  public static let publicFoundation: Self = "public_foundation"
  /// A private foundation: ЖҚ, ЧФ.
  public static let privateFoundation: Self = "private_foundation"
  /// A corporate foundation: КҚ, КФ.
  public static let corporateFoundation: Self = "corporate_foundation"
  /// A private institution: ЖМ, ЧУ.
  public static let privateInstitution: Self = "private_institution"
  /// A non-governmental organisation: ҮЕҰ, НПО, NGO.
  public static let nonGovernmental: Self = "non_governmental"
  /// A limited liability partnership or company: ЖШС, ТОО, LLP.
  public static let limitedLiability: Self = "limited_liability"
  /// A joint stock company: АҚ, АО, JSC.
  public static let jointStock: Self = "joint_stock"
  /// A state institution: ММ, ГУ.
  public static let stateInstitution: Self = "state_institution"
  /// A republican state institution: РММ, РГУ.
  public static let republicanStateInstitution: Self = "republican_state_institution"
  /// A communal state institution: КММ, КГУ.
  public static let communalStateInstitution: Self = "communal_state_institution"
  /// A state enterprise: МКК, ГКП, РМК, РГП.
  public static let stateEnterprise: Self = "state_enterprise"
  /// An individual entrepreneur: ЖК, ИП.
  public static let individualEntrepreneur: Self = "individual_entrepreneur"

  /// The known forms.
  public static let known: [Self] = written.map(\.form)

  /// Every way to write each form, in lower case.
  static let written: [(form: Self, texts: [String])] = [
    (
      .publicAssociation,
      [
        "қб", "оо", "роо", "роқб", "рқб", "общественное объединение", "қоғамдық бірлестігі",
        "қоғамдық бірлестік", "республиканское общественное объединение", "public association",
      ]
    ),
    (
      .associationOfLegalEntities,
      [
        "зтб", "оюл", "объединение юридических лиц", "заңды тұлғалар бірлестігі",
        "association of legal entities", "ale",
      ]
    ),
    (
      .publicFoundation,
      [
        "ққ", "оф", "общественный фонд", "қоғамдық қоры", "қоғамдық қор", "public foundation",
        "public fund",
      ]
    ),
    (
      .privateFoundation,
      ["жқ", "чф", "частный фонд", "жеке қоры", "жеке қор", "private foundation"]
    ),
    (
      .corporateFoundation,
      ["кқ", "кф", "корпоративный фонд", "корпоративтік қоры", "corporate foundation"]
    ),
    (.privateInstitution, ["жм", "чу", "частное учреждение", "жеке мекемесі", "жеке мекеме"]),
    (
      .nonGovernmental,
      [
        "үеұ", "нпо", "нко", "ngo", "неправительственная организация",
        "үкіметтік емес ұйымы", "non-governmental organization", "non-governmental organisation",
      ]
    ),
    (
      .limitedLiability,
      [
        "жшс", "тоо", "ооо", "llp", "llc", "ltd", "limited", "gmbh",
        "товарищество с ограниченной ответственностью", "общество с ограниченной ответственностью",
        "жауапкершілігі шектеулі серіктестігі", "жауапкершілігі шектеулі серіктестік",
        "limited liability partnership", "limited liability company",
      ]
    ),
    (
      .jointStock,
      [
        "ақ", "ао", "нао", "кеақ", "пао", "зао", "оао", "jsc", "ojsc", "cjsc", "ncjsc", "plc",
        "inc", "corp", "акционерное общество", "акционерлік қоғамы", "акционерлік қоғам",
        "некоммерческое акционерное общество", "коммерциялық емес акционерлік қоғамы",
        "joint stock company", "joint-stock company",
      ]
    ),
    (
      .stateInstitution,
      [
        "мм", "гу", "государственное учреждение", "мемлекеттік мекемесі", "мемлекеттік мекеме",
        "state institution",
      ]
    ),
    (
      .republicanStateInstitution,
      [
        "рмм", "ргу", "республиканское государственное учреждение",
        "республикалық мемлекеттік мекемесі", "republican state institution",
      ]
    ),
    (
      .communalStateInstitution,
      [
        "кмм", "кгу", "коммунальное государственное учреждение",
        "коммуналдық мемлекеттік мекемесі", "communal state institution",
      ]
    ),
    (
      .stateEnterprise,
      [
        "мкк", "гкп", "рмк", "ргп", "мкқк", "гккп", "кмк", "кгп", "шжқ", "пхв",
        "государственное коммунальное предприятие", "мемлекеттік коммуналдық кәсіпорны",
      ]
    ),
    (.individualEntrepreneur, ["жк", "ип", "индивидуальный предприниматель", "жеке кәсіпкер"]),
  ]
}

/// The forms by their words, the longest first, so that the whole of a form is taken away.
enum LegalFormIndex {
  /// The forms that begin with a word: their words and what they are.
  static let byFirstWord: [String: [(words: [String], form: LegalForm)]] = {
    var index: [String: [(words: [String], form: LegalForm)]] = [:]
    for (form, texts) in LegalForm.written {
      for text in texts {
        let words = NameWords.split(text).map(String.init)
        guard let first = words.first else { continue }
        index[first, default: []].append((words, form))
      }
    }
    return index.mapValues { forms in forms.sorted { $0.words.count > $1.words.count } }
  }()

  /// Short forms in capitals, with Latin letters where they look alike: they are sometimes typed on
  /// the other keyboard.
  static let shortForms: [String: LegalForm] = {
    var index: [String: LegalForm] = [:]
    for (form, texts) in LegalForm.written {
      for text in texts where text.count <= 4 && !text.contains(" ") {
        index[LookAlike.latinised(text.uppercased())] = form
      }
    }
    return index
  }()
}

extension LookAlike {
  /// The text with every Cyrillic letter that has a Latin twin replaced by it.
  static func latinised(_ text: String) -> String {
    String(text.map { latinTwin[$0] ?? $0 })
  }
}

/// The words of a name.
enum NameWords {
  /// Returns the words: runs of letters and digits, whatever stands between them.
  ///
  /// An apostrophe inside a word belongs to it; quotes of every kind, no-break spaces, hyphens and
  /// punctuation part words.
  static func split(_ name: String) -> [Substring.UnicodeScalarView.SubSequence] {
    name.unicodeScalars.split { scalar in
      let value = scalar.value
      if value < 128 {
        return
          !((48...57).contains(value) || (65...90).contains(value) || (97...122).contains(value)
          || value == 39)
      }
      return
        !(scalar.properties.isAlphabetic
        || scalar.properties.canonicalCombiningClass != .notReordered
        || scalar.properties.numericType != nil || value == 0x2019)
    }
  }
}
