import StakeholderModel

extension MapWording {
  /// The kinds of actors this project knows.
  static let actorKinds: [ActorKind: MapWording] = [
    .ngo: MapWording(kk: "Үкіметтік емес ұйым", ru: "НПО", en: "NGO"),
    .ngoUmbrella: MapWording(
      kk: "ҮЕҰ бірлестігі", ru: "Объединение НПО", en: "Association of NGOs"),
    .community: MapWording(kk: "Тұрғындар тобы", ru: "Группа населения", en: "Group of residents"),
    .media: MapWording(kk: "БАҚ", ru: "СМИ", en: "Media"),
    .academia: MapWording(
      kk: "ЖОО немесе ғылыми ұйым", ru: "Вуз или научная организация",
      en: "University or research institute"),
    .government: MapWording(
      kk: "Мемлекеттік орган", ru: "Государственный орган", en: "State body"),
    .regulator: MapWording(kk: "Реттеуші орган", ru: "Регулирующий орган", en: "Regulator"),
    .coordinationBody: MapWording(
      kk: "Үйлестіруші орган", ru: "Координационный орган", en: "Coordination body"),
    .fund: MapWording(kk: "Қор", ru: "Фонд", en: "Fund"),
    .bank: MapWording(kk: "Банк", ru: "Банк", en: "Bank"),
    .businessAssociation: MapWording(
      kk: "Кәсіпкерлер бірлестігі", ru: "Объединение предпринимателей", en: "Business association"),
    .company: MapWording(kk: "Кәсіпорын, бизнес", ru: "Предприятие, бизнес", en: "Business"),
    .international: MapWording(
      kk: "Халықаралық ұйым", ru: "Международная организация", en: "International organisation"),
    .person: MapWording(kk: "Жеке тұлға", ru: "Физическое лицо", en: "Person"),
    .programme: MapWording(kk: "Бағдарлама", ru: "Программа", en: "Programme"),
    .other: MapWording(kk: "Басқа", ru: "Другое", en: "Other"),
  ]

  /// The kinds of ties this project knows, and those of its own data sets.
  static let tieKinds: [TieKind: MapWording] = [
    .cooperation: MapWording(kk: "ынтымақтастық", ru: "сотрудничество", en: "cooperation"),
    .funding: MapWording(kk: "қаржыландыру", ru: "финансирование", en: "funding"),
    .support: MapWording(kk: "қолдау", ru: "поддержка", en: "support"),
    .information: MapWording(kk: "ақпарат беру", ru: "информирование", en: "information"),
    .membership: MapWording(kk: "мүшелік", ru: "членство", en: "membership"),
    .subordinateTo: MapWording(kk: "бағыныстылық", ru: "подчинение", en: "subordination"),
    .oversight: MapWording(kk: "қадағалау", ru: "контроль", en: "oversight"),
    .conflict: MapWording(kk: "дау", ru: "конфликт", en: "conflict"),
    .opposition: MapWording(kk: "қарсылық", ru: "противодействие", en: "opposition"),
    .unspecified: MapWording(kk: "түрі көрсетілмеген", ru: "вид не указан", en: "kind not stated"),
    "advice": MapWording(kk: "кеңес алу", ru: "обращение за советом", en: "advice"),
    "branch_of": MapWording(kk: "филиал болу", ru: "филиал", en: "branch"),
    "business": MapWording(kk: "іскерлік байланыс", ru: "деловая связь", en: "business"),
    "contact": MapWording(kk: "қарым-қатынас", ru: "контакт", en: "contact"),
    "friendship": MapWording(kk: "достық", ru: "дружба", en: "friendship"),
    "governs": MapWording(kk: "басқару", ru: "управление", en: "governance"),
    "leads": MapWording(kk: "басшылық", ru: "руководство", en: "leadership"),
    "marriage": MapWording(kk: "неке", ru: "брак", en: "marriage"),
    "mobilises": MapWording(kk: "жұмылдыру", ru: "мобилизация", en: "mobilisation"),
    "part_of": MapWording(kk: "құрамына кіру", ru: "вхождение в состав", en: "part of"),
    "participation_in_services": MapWording(
      kk: "қызмет көрсетуге қатысу", ru: "участие в оказании услуг",
      en: "participation in services"),
    "proposes": MapWording(kk: "құруды ұсыну", ru: "предложение создать", en: "proposal to create"),
    "protects": MapWording(kk: "құқықтарын қорғау", ru: "защита прав", en: "protection of rights"),
    "reports_to": MapWording(kk: "есеп беру", ru: "подотчётность", en: "reporting"),
    "umbrella_of": MapWording(
      kk: "ұйымдарды біріктіру", ru: "объединение организаций", en: "umbrella"),
  ]

  /// Sectors and levels by the words that data commonly use for them.
  static let groupValues: [String: MapWording] = [
    "academia": MapWording(
      kk: "Ғылым және білім", ru: "Наука и образование", en: "Research and education"),
    "business": MapWording(kk: "Бизнес", ru: "Бизнес", en: "Business"),
    "civil_society": MapWording(
      kk: "Азаматтық қоғам", ru: "Гражданское общество", en: "Civil society"),
    "education": MapWording(kk: "Білім беру", ru: "Образование", en: "Education"),
    "finance": MapWording(kk: "Қаржы", ru: "Финансы", en: "Finance"),
    "health": MapWording(kk: "Денсаулық сақтау", ru: "Здравоохранение", en: "Health"),
    "international": MapWording(kk: "Халықаралық", ru: "Международный", en: "International"),
    "local": MapWording(kk: "Жергілікті", ru: "Местный", en: "Local"),
    "media": MapWording(kk: "БАҚ", ru: "СМИ", en: "Media"),
    "national": MapWording(kk: "Республикалық", ru: "Республиканский", en: "National"),
    "private": MapWording(kk: "Жеке сектор", ru: "Частный сектор", en: "Private sector"),
    "public": MapWording(kk: "Халық", ru: "Население", en: "The public"),
    "regional": MapWording(kk: "Өңірлік", ru: "Региональный", en: "Regional"),
    "state": MapWording(kk: "Мемлекет", ru: "Государство", en: "State"),
  ]

  /// The statuses of ties.
  static let tieStatuses: [Status: MapWording] = [
    .existing: MapWording(kk: "Бар байланыс", ru: "Существует", en: "Exists"),
    .planned: MapWording(kk: "Жоспарланған", ru: "Запланирована", en: "Planned"),
    .proposed: MapWording(kk: "Ұсынылған", ru: "Предложена", en: "Proposed"),
    .desired: MapWording(kk: "Қалаулы", ru: "Желательна", en: "Desired"),
    .ended: MapWording(kk: "Аяқталған", ru: "Прекращена", en: "Ended"),
  ]

  /// The statuses of actors that do not simply exist.
  static let actorStatuses: [Status: MapWording] = [
    .existing: MapWording(
      kk: "Жұмыс істейтін тарап", ru: "Действующий участник", en: "Existing party"),
    .planned: MapWording(
      kk: "Құрылуы жоспарланған тарап", ru: "Участник, создание которого запланировано",
      en: "Planned party"),
    .proposed: MapWording(
      kk: "Құрылуы ұсынылған тарап", ru: "Участник, создание которого предложено",
      en: "Proposed party"),
    .desired: MapWording(
      kk: "Құрылуы қалаулы тарап", ru: "Участник, создание которого желательно",
      en: "Desired party"),
    .ended: MapWording(
      kk: "Жұмысын тоқтатқан тарап", ru: "Участник, прекративший работу", en: "Former party"),
  ]

  /// What a view shows, by status.
  static let viewStatuses: [Status: MapWording] = [
    .existing: MapWording(kk: "бар", ru: "существующее", en: "existing"),
    .planned: MapWording(kk: "жоспарланған", ru: "запланированное", en: "planned"),
    .proposed: MapWording(kk: "ұсынылған", ru: "предложенное", en: "proposed"),
    .desired: MapWording(kk: "қалаулы", ru: "желательное", en: "desired"),
    .ended: MapWording(kk: "аяқталған", ru: "прекращённое", en: "ended"),
  ]

  /// How claims came to be known.
  static let basisNames: [Basis: MapWording] = [
    .recorded: MapWording(
      kk: "тізілім немесе шарт", ru: "реестр или договор", en: "register or contract"),
    .stated: MapWording(kk: "тікелей айтылған", ru: "сказано прямо", en: "said outright"),
    .reported: MapWording(kk: "сауалнама", ru: "опрос", en: "survey"),
    .implied: MapWording(
      kk: "кодтаушының қорытындысы", ru: "вывод кодировщика", en: "coder’s inference"),
  ]

  /// Why a view leaves records out.
  static let exclusionReasons: [Exclusions.Reason: MapWording] = [
    .notAParty: MapWording(kk: "тарап емес", ru: "не участники", en: "not a party"),
    .kind: MapWording(kk: "түрі бойынша", ru: "по виду", en: "by kind"),
    .status: MapWording(kk: "жай-күйі бойынша", ru: "по состоянию", en: "by status"),
    .period: MapWording(kk: "уақыты бойынша", ru: "по времени", en: "by time"),
    .region: MapWording(kk: "өңірі бойынша", ru: "по региону", en: "by region"),
    .basis: MapWording(kk: "негізі бойынша", ru: "по основанию", en: "by basis"),
    .confidence: MapWording(kk: "сенімділігі бойынша", ru: "по достоверности", en: "by confidence"),
    .noTie: MapWording(kk: "байланыс жоқ", ru: "связи нет", en: "no tie"),
    .selfTie: MapWording(kk: "өзімен байланыс", ru: "связь с собой", en: "self-tie"),
    .endNotInView: MapWording(
      kk: "бір жағы көрсетілмеген", ru: "один из концов не показан", en: "one end not shown"),
  ]

  /// What the metrics are called; a map always shows the metric's own name as well.
  static let metrics: [String: MapWording] = [
    "degree": MapWording(kk: "байланыстар саны", ru: "число связей", en: "number of ties"),
    "betweenness": MapWording(
      kk: "делдалдық", ru: "посредничество", en: "brokerage on shortest paths"),
    "closeness": MapWording(kk: "жақындық", ru: "близость", en: "closeness to all"),
    "harmonic-closeness": MapWording(kk: "жақындық", ru: "близость", en: "closeness to all"),
    "eigenvector": MapWording(
      kk: "ықпалды тараптармен байланыс", ru: "связи с влиятельными участниками",
      en: "ties to well-tied parties"),
    "constraint": MapWording(kk: "шектелу", ru: "ограниченность", en: "dependence on few contacts"),
    "effective-size": MapWording(
      kk: "тиімді көлем", ru: "эффективный размер окружения", en: "non-redundant contacts"),
  ]

  /// Every wording of a value, with the name of its table for messages.
  static var allValues: [(name: String, wording: MapWording)] {
    actorKinds.map { ("actor kind \($0.key)", $0.value) }
      + tieKinds.map { ("tie kind \($0.key)", $0.value) }
      + groupValues.map { ("group \($0.key)", $0.value) }
      + tieStatuses.map { ("tie status \($0.key)", $0.value) }
      + actorStatuses.map { ("actor status \($0.key)", $0.value) }
      + viewStatuses.map { ("view status \($0.key)", $0.value) }
      + basisNames.map { ("basis \($0.key)", $0.value) }
      + exclusionReasons.map { ("reason \($0.key)", $0.value) }
      + page.map { ("page \($0.key)", $0.value) }
      + metrics.map { ("metric \($0.key)", $0.value) }
  }
}
