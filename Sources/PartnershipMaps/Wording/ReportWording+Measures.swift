import StakeholderModel

/// What the numbers of a report mean, for people who never heard of them.
extension ReportWording {
  /// A number that ranks the parties, and the question that it answers.
  struct Ranking: Sendable {
    /// The metric's name.
    let metric: String
    let question: MapWording
    let answer: MapWording
    let value: MapWording
  }

  static let rankings: [Ranking] = [
    Ranking(
      metric: "degree",
      question: MapWording(
        kk: "Кім көп тараппен байланысты?", ru: "Кто связан со многими?",
        en: "Who is tied to many?"),
      answer: MapWording(
        kk:
          "Тараптың неше тараппен тікелей байланысқаны. Көп байланыс – көп тараппен тікелей сөйлесу "
          + "мүмкіндігі; байланыстың сапасы туралы бұл сан ештеңе айтпайды.",
        ru: "Со сколькими участник связан напрямую. Много связей – много прямых собеседников; о "
          + "качестве связей это число не говорит.",
        en: "With how many others a party is tied directly. Many ties mean many to talk to; the "
          + "number says nothing about how good the ties are."),
      value: MapWording(kk: "Байланыс", ru: "Связей", en: "Ties")),
    Ranking(
      metric: "betweenness",
      question: MapWording(
        kk: "Кім басқаларды жалғастырады?", ru: "Кто соединяет других?",
        en: "Who connects others?"),
      answer: MapWording(
        kk: "Неше жұптың ең қысқа жолы осы тарап арқылы өтеді. Мұндай тарап ақпаратты жеткізе де, "
          + "бөгей де алады; ол болмаса, басқалар бірінен-бірі алыстайды. Ең қысқа жол бірнешеу "
          + "болса, жұп бөлшекпен саналады.",
        ru: "Для скольких пар кратчайший путь идёт через этого участника. Такой участник может "
          + "передавать и может задерживать; без него другие дальше друг от друга. Если кратчайших "
          + "путей несколько, пара считается долей.",
        en: "For how many pairs the shortest way leads through this party. Such a party can pass "
          + "things on and can hold them up; without it others are farther apart. A pair with "
          + "several shortest ways counts in part."),
      value: MapWording(kk: "Жұп", ru: "Пар", en: "Pairs")),
    Ranking(
      metric: "harmonic-closeness",
      question: MapWording(
        kk: "Кім барлығына жақын?", ru: "Кто ближе всех к остальным?",
        en: "Who is near to all others?"),
      answer: MapWording(
        kk: "Тікелей байланыс 1, бір делдал арқылы 1/2, екі делдал арқылы 1/3 болып қосылады; жету "
          + "мүмкін болмаса – 0. Жаңалық мұндай тарапқа тез жетеді.",
        ru: "Прямая связь добавляет 1, через одного посредника – 1/2, через двух – 1/3; до кого не "
          + "добраться – 0. Новости доходят до такого участника скоро.",
        en:
          "A direct tie adds 1, one through a go-between 1/2, through two 1/3; those out of reach "
          + "add 0. News comes to such a party soon."),
      value: MapWording(kk: "Қосынды", ru: "Сумма", en: "Sum")),
  ]

  static let keyActors = MapWording(
    kk: "Негізгі тараптар", ru: "Ключевые участники", en: "Key parties")
  static let keyActorsIntro = MapWording(
    kk: "Тараптың маңызы бір санмен өлшенбейді; төмендегі үш сан үш сұраққа жауап береді. Орынның "
      + "жанындағы шек – {1} 95 пайызында орын қай аралықта болғаны; әр сынақта байланыстардың "
      + "шамамен {2}-ы кездейсоқ басқа жұптарға ауыстырылды. Шек кең болса, деректер орынды "
      + "анықтауға жетпейді.",
    ru: "Важность участника не сводится к одному числу; три числа ниже отвечают на три вопроса. "
      + "Рядом с местом – пределы, в которых оно осталось в 95 % из {1}: в каждом около {2} связей "
      + "случайно переносились на другие пары. Широкие пределы значат, что данные не определяют "
      + "место.",
    en: "No one number says who matters; the three below answer three questions. Beside each place "
      + "stands its range in 95% of {1}: in each, about {2} of the ties were moved to other pairs "
      + "at random. A wide range says that the data do not settle the place.")
  static let place = MapWording(kk: "Орны", ru: "Место", en: "Place")
  static let range = MapWording(kk: "Шегі", ru: "Пределы", en: "Range")
  static let nobodyRanks = MapWording(
    kk: "Бұл көріністе мұндай тарап жоқ.", ru: "В этом представлении таких участников нет.",
    en: "There is no such party in this view.")
  static let cutQuestion = MapWording(
    kk: "Кім болмаса, басқалар бөлініп қалады?", ru: "Без кого другие окажутся отрезаны?",
    en: "Without whom would others be cut off?")
  static let cutSome = MapWording(
    kk: "Бұлардың кез келгені болмаса, желі көбірек бөлікке бөлінеді: {1}.",
    ru: "Без любого из них сеть распадётся на большее число частей: {1}.",
    en: "Without any one of these the network falls into more parts: {1}.")
  static let cutNone = MapWording(
    kk: "Жалғыз өзі болмағанда басқаларды бөліп тастайтын тарап жоқ.",
    ru: "Нет участника, без которого одного другие оказались бы отрезаны.",
    en: "There is no party whose loss alone would cut others off.")

  /// The measures of the whole network that a report shows, in its order.
  static let networkMeasures: [(metric: String, name: MapWording)] = [
    ("actors", MapWording(kk: "Тараптар", ru: "Участники", en: "Parties")),
    ("ties", MapWording(kk: "Байланыстар", ru: "Связи", en: "Ties")),
    (
      "density",
      MapWording(
        kk: "Тығыздық: мүмкін байланыстардың барының үлесі",
        ru: "Плотность: доля существующих связей от возможных",
        en: "Density: the share of possible ties that exist")
    ),
    (
      "components",
      MapWording(
        kk: "Бөліктер, байланысы жоқтарды қоса", ru: "Части, считая участников без связей",
        en: "Parts, parties without ties included")
    ),
    (
      "isolates",
      MapWording(
        kk: "Байланысы жоқ тараптар", ru: "Участники без связей", en: "Parties without ties")
    ),
    (
      "largest-component",
      MapWording(
        kk: "Ең үлкен бөліктегі тараптар", ru: "Участники в самой большой части",
        en: "Parties in the largest part")
    ),
  ]

  static let measures: [MapWording] =
    rankings.flatMap { [$0.question, $0.answer, $0.value] } + networkMeasures.map(\.name) + [
      keyActors, keyActorsIntro, place, range, nobodyRanks, cutQuestion, cutSome, cutNone,
    ]
}
