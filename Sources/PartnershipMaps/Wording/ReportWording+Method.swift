import CollaborationMetrics
import StakeholderModel

/// How the numbers of a report are made: the registry's definitions in three languages.
///
/// English is the registry's own, so that nothing is said twice.
extension ReportWording {
  static let methodTitle = MapWording(
    kk: "Сандар қалай есептелген", ru: "Как посчитаны числа", en: "How the numbers are made")
  static let methodIntro = MapWording(
    kk: "Есептегі әр санның анықтамасы, келісімдері және дереккөзі берілген: оны кез келген адам "
      + "тексере алады.",
    ru: "Для каждого числа отчёта указаны определение, соглашения и источник: его может проверить "
      + "каждый.",
    en: "Every number of this report with its definition, its conventions and its source, so that "
      + "anybody can check it.")
  static let formula = MapWording(kk: "Формула", ru: "Формула", en: "Formula")
  static let convention = MapWording(kk: "Келісімдер", ru: "Соглашения", en: "Conventions")
  static let equals = MapWording(kk: "Бірдей", ru: "Совпадает с", en: "Same as")
  static let definedIn = MapWording(kk: "Дереккөз", ru: "Источник", en: "Source")
  static let trials = MapWording(
    kk: "Орын шектері", ru: "Пределы мест", en: "Ranges of places")
  static let trialsText = MapWording(
    kk:
      "Сынақтар: {1}; әр байланыстың басқа жұпқа ауыстырылу ықтималдығы: {2}; кездейсоқ сандардың "
      + "басы: {3}. Сол деректер сол сандарды береді. Тең тараптар орындарының орташасын бөліседі.",
    ru: "Испытаний: {1}; вероятность переноса каждой связи на другую пару: {2}; начало случайных "
      + "чисел: {3}. Те же данные дают те же числа. Равные участники делят среднее своих мест.",
    en: "Trials: {1}; the chance that a tie is moved to another pair: {2}; seed of random numbers: "
      + "{3}. The same data give the same numbers. Equal parties share the mean of their places.")
  static let gapScores = MapWording(
    kk: "Олқылықтардың бағасы", ru: "Оценки пробелов", en: "Scores of gaps")
  static let gapScoresText = MapWording(
    kk: "Бірге болған шара: қатысушысы k болса, 1/(k − 1). Жалғыз делдал: серіктесі k болса, "
      + "1/(k − 1). Байланысы жоқ екі топ: барлық жұптар ішіндегі байланысқандардың үлесі; жұп – "
      + "әр топтың байланысы ең көп тарабы. Ешкім сұралмаған жұптар олқылық емес.",
    ru: "Общее событие: 1/(k − 1) при k участниках. Единственный посредник: 1/(k − 1) при k "
      + "партнёрах. Две группы без связей: доля связанных среди всех пар; пару составляют "
      + "участники с наибольшим числом связей. Пары, о которых никого не спросили, пробелами не "
      + "считаются.",
    en: "Shared event: 1/(k − 1) for k participants. Single go-between: 1/(k − 1) for k partners. "
      + "Two groups without a tie: the share of all pairs that are tied; the pair is the best tied "
      + "party of each. Pairs that nobody was asked about are no gaps.")
  static let guidelines = MapWording(
    kk: "Деректердің сипаттамасы", ru: "Описание данных", en: "Description of the data")
  static let guidelinesText = MapWording(
    kk: "Желі деректері туралы есеп беру нұсқауларының сұрақтарына сүйенеді: не көрсетіледі, қашан "
      + "және қайдан алынды, қалай өлшенді.",
    ru: "Следует вопросам руководства по описанию сетевых данных: что показано, когда и откуда "
      + "взято, как измерено.",
    en: "Follows the questions of the Guidelines for Reporting About Network Data: what is shown, "
      + "when and where it comes from, how it was measured.")
  static let more = MapWording(
    kk: "Бір санның мүшелерін және бір байланыстың мәліметтерін мына бұйрықтар көрсетеді:",
    ru: "Слагаемые каждого числа и сведения о каждой связи показывают команды:",
    en: "These commands show the terms of any number and the claims behind any tie:")
  static let madeWith = MapWording(
    kk: "Есепті жасаған құрал: {1}.", ru: "Отчёт составлен программой {1}.",
    en: "This report was made with {1}.")

  static let method: [MapWording] =
    [
      methodTitle, methodIntro, formula, convention, equals, definedIn, trials, trialsText,
      gapScores, gapScoresText, guidelines, guidelinesText, more, madeWith,
    ] + definitions.flatMap { [$0.summary, $0.formula, $0.convention] }

  /// A metric's definition in three languages.
  struct Definition: Sendable {
    let metric: Metric
    let summary: MapWording
    let formula: MapWording
    let convention: MapWording

    fileprivate init?(
      _ name: String, _ level: Metric.Level, summary: (kk: String, ru: String),
      formula: (kk: String, ru: String)? = nil, convention: (kk: String, ru: String)
    ) {
      guard let metric = Metric.named(name, level: level) else { return nil }
      self.metric = metric
      let definition = metric.definition
      self.summary = MapWording(kk: summary.kk, ru: summary.ru, en: definition.summary)
      self.formula = MapWording(
        kk: formula?.kk ?? definition.formula, ru: formula?.ru ?? definition.formula,
        en: definition.formula)
      self.convention = MapWording(
        kk: convention.kk, ru: convention.ru, en: definition.convention)
    }
  }

  /// The metrics that a report shows.
  static let definitions: [Definition] = [
    Definition(
      "degree", .actor,
      summary: (
        kk: "Тараптың неше тараппен байланысқаны.", ru: "Со сколькими другими связан участник."
      ),
      convention: (
        kk: "Бағытсыз көріністе – серіктестер саны; бағытталғанда – кіретін және шығатын "
          + "байланыстардың қосындысы. Күші ескерілмейді; байланысы жоқ тарапта 0.",
        ru:
          "Без направления – число партнёров; с направлением – входящие и исходящие связи вместе. "
          + "Сила не учитывается; у участника без связей 0."
      )),
    Definition(
      "betweenness", .actor,
      summary: (
        kk: "Тараптың басқалар арасындағы ең қысқа жолдарда қаншалықты жиі тұратыны.",
        ru: "Как часто участник стоит на кратчайших путях между другими."
      ),
      convention: (
        kk: "Саны, өлшеуге келтірілмеген. Бағытсыз көріністе әр жұп бір рет, бағытталғанда әр "
          + "реттелген жұп саналады. Әр байланыс – бір қадам, күші ескерілмейді. Арасында жол жоқ "
          + "жұптар ештеңе қоспайды.",
        ru:
          "Количество, не приведённое к размеру. Без направления каждая пара считается один раз, с "
          + "направлением – каждая упорядоченная пара. Каждая связь – один шаг, сила не "
          + "учитывается. Пары без пути ничего не добавляют."
      )),
    Definition(
      "harmonic-closeness", .actor,
      summary: (
        kk: "Тараптың барлық басқаларға қаншалықты жақын екені; жету мүмкін еместері шексіз алыс "
          + "деп саналады.",
        ru: "Насколько участник близок ко всем другим; недостижимые считаются бесконечно далёкими."
      ),
      formula: (
        kk: "h(i) = Σ_{j ≠ i} 1 / d(i,j), мұнда 1/∞ = 0",
        ru: "h(i) = Σ_{j ≠ i} 1 / d(i,j), где 1/∞ = 0"
      ),
      convention: (
        kk:
          "Қосынды, өлшеуге келтірілмеген. Бағытталған көріністе – байланыс бағытымен. Әр байланыс "
          + "– бір қадам, күші ескерілмейді. Бірнеше бөліктен тұратын желіде де анықталған.",
        ru:
          "Сумма, не приведённая к размеру. С направлением – вдоль направления связей. Каждая связь "
          + "– один шаг, сила не учитывается. Определено и в сети из нескольких частей."
      )),
    Definition(
      "articulation-point", .actor,
      summary: (
        kk: "Тарап болмаса, желі тағы неше бөлікке бөлінеді; бөлінбесе – 0.",
        ru: "На сколько ещё частей распадётся сеть без участника; 0, если не распадётся."
      ),
      formula: (
        kk: "i жоқ желінің бөліктері − бұрынғы қалған бөліктер",
        ru: "число частей сети без i − прежнее число частей остальных"
      ),
      convention: (
        kk: "Бағыт ескерілмейді. Мәні 0-ден үлкен тарап – буын нүктесі.",
        ru: "Направление не учитывается. Участник со значением больше 0 – точка сочленения."
      )),
    Definition(
      "mixing", .group,
      summary: (
        kk: "Әр екі топтың арасында неше байланыс бар және кездейсоқ жағдайда нешеу болар еді.",
        ru: "Сколько связей между каждыми двумя группами и сколько их было бы случайно."
      ),
      formula: (
        kk: "байланыстар(g,h); тығыздық = байланыстар / жұптар; күтілетіні = жұптар × барлық "
          + "байланыс / барлық жұп; қатынас = байланыстар / күтілетіні",
        ru:
          "связи(g,h); плотность = связи / пары; ожидаемое = пары × все связи / все пары; отношение "
          + "= связи / ожидаемое"
      ),
      convention: (
        kk:
          "Тобы белгісіз тараптардың байланыстары саналмайды. Бағытсыз көріністе топтардың әр жұбы "
          + "бір рет; бағытталғанда – жолдан бағанға қарай.",
        ru:
          "Связи участников неизвестной группы не считаются. Без направления каждая пара групп один "
          + "раз; с направлением – от строки к столбцу."
      )),
    Definition(
      "ei-index", .network,
      summary: (
        kk:
          "Байланыстар топтар арасында қаншалықты: −1 – тек топ ішінде, +1 – тек топтар арасында.",
        ru: "Насколько связи ведут между группами: −1 – только внутри, +1 – только между."
      ),
      convention: (
        kk: "Сол топ атаулары кездейсоқ үлестірілгендегі орташамен салыстыру керек: 0 бейтарап мән "
          + "емес.",
        ru: "Сравнивать следует со средним при случайной раздаче тех же групп: 0 не означает "
          + "нейтральности."
      )),
    Definition(
      "density", .network,
      summary: (
        kk: "Мүмкін байланыстардың барының үлесі.", ru: "Доля существующих связей от возможных."
      ),
      formula: (
        kk: "m / (n(n − 1)/2), бағытталғанда m / (n(n − 1))",
        ru: "m / (n(n − 1)/2), с направлением m / (n(n − 1))"
      ),
      convention: (
        kk:
          "Ешкім сұралмаған немесе жауап бермеген жұптар бөлімге кірмейді. Көлемі әртүрлі желілерді "
          + "абайлап салыстыру керек: n өскен сайын тығыздық төмендейді.",
        ru: "Пары, о которых никого не спросили или которые не ответили, в знаменатель не входят. "
          + "Сети разного размера сравнивать с осторожностью: с ростом n плотность падает."
      )),
    Definition(
      "components", .network,
      summary: (
        kk: "Желі неше бөліктен тұрады, байланысы жоқтарды қоса.",
        ru: "Из скольких частей состоит сеть, считая участников без связей."
      ),
      formula: (kk: "байланысқан бөліктердің саны", ru: "число связных частей"),
      convention: (kk: "Бағыт ескерілмейді.", ru: "Направление не учитывается.")),
    Definition(
      "isolates", .network,
      summary: (
        kk: "Көріністе байланысы жоқ тараптар саны.", ru: "Сколько участников не имеют связей."
      ),
      convention: (kk: "Саны.", ru: "Количество.")),
    Definition(
      "largest-component", .network,
      summary: (
        kk: "Ең үлкен бөлікте неше тарап бар.", ru: "Сколько участников в самой большой части."
      ),
      formula: (kk: "бөліктің ең үлкен мөлшері", ru: "наибольший размер части"),
      convention: (kk: "Бағыт ескерілмейді.", ru: "Направление не учитывается.")),
  ].compactMap { $0 }

  /// Works that the definitions of the registry do not cite.
  static let newman =
    "Newman 2001, Physical Review E 64:016132, doi:10.1103/PhysRevE.64.016132"
  static let costenbader =
    "Costenbader and Valente 2003, Social Networks 25:283–307, doi:10.1016/S0378-8733(03)00012-1"
  static let neal =
    "Neal 2023, grand: Guidelines for Reporting About Network Data, github.com/zpneal/grand"
}
