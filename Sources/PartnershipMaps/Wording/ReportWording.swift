import StakeholderModel

/// The words of a report: headings, sentences and the labels of its tables.
enum ReportWording {
  static let report = MapWording(
    kk: "Ынтымақтастық туралы есеп", ru: "Отчёт о сотрудничестве", en: "Cooperation report")
  static let contents = MapWording(kk: "Мазмұны", ru: "Содержание", en: "Contents")
  static let number = MapWording(kk: "№", ru: "№", en: "No.")
  static let party = MapWording(kk: "Тарап", ru: "Участник", en: "Party")
  static let measure = MapWording(kk: "Көрсеткіш", ru: "Показатель", en: "Measure")
  static let none = MapWording(kk: "жоқ", ru: "нет", en: "none")

  // MARK: At a glance

  static let glance = MapWording(kk: "Қысқаша", ru: "Коротко", en: "At a glance")
  static let glanceSize = MapWording(
    kk: "Қарастырылғаны: {1} және олардың арасындағы {2}.",
    ru: "Рассмотрено: {1} и {2} между ними.", en: "Looked at: {1} and {2} between them.")
  static let glanceParts = MapWording(
    kk: "Байланысы бар тараптар {1} бөлінеді.", ru: "Участники со связями распадаются на {1}.",
    en: "The parties that have ties fall into {1}.")
  static let glanceWhole = MapWording(
    kk: "Байланысы бар кез келген екі тараптың арасында тікелей не басқалар арқылы жол бар.",
    ru: "Между любыми двумя участниками, у которых есть связи, есть путь – прямой или через "
      + "других.",
    en: "Between any two parties that have ties there is a way, straight or through others.")
  static let glanceIsolates = MapWording(
    kk: "Ешкіммен байланысы жоқ: {1}.", ru: "Ни с кем не связаны: {1}.",
    en: "Tied to nobody: {1}.")
  static let glanceLeader = MapWording(
    kk: "Байланысы ең көп: {1} ({2}).", ru: "Больше всего связей: {1} ({2}).",
    en: "Most ties: {1} ({2}).")
  static let glanceBridge = MapWording(
    kk: "Басқаларды ең жиі жалғастыратын: {1}.", ru: "Чаще всех соединяет других: {1}.",
    en: "Most often between others: {1}.")
  static let glanceGaps = MapWording(
    kk: "Талқылауға тұрарлық, бірақ жоқ байланыстар: {1}; ең алдымен {2}.",
    ru: "Отсутствующих связей, о которых стоит поговорить: {1}; прежде всего {2}.",
    en: "Missing ties worth talking about: {1}; first of all {2}.")
  static let glanceProposals = MapWording(
    kk: "Ұсыныстардың бәрі орындалса, бұлардың жабылатыны: {1}.",
    ru: "Если выполнить все предложения, из них закроется {1}.",
    en: "If every proposal came true, {1} of them would be closed.")
  static let glanceResponse = MapWording(
    kk: "Сұралған {1} ішінен жауап бергені: {2} ({3}).",
    ru: "Ответили {2} из спрошенных {1} ({3}).", en: "Of {1} asked, {2} answered ({3}).")

  // MARK: What the network is

  static let description = MapWording(
    kk: "Бұл қандай желі", ru: "Что это за сеть", en: "What this network is")
  static let descriptionIntro = MapWording(
    kk: "Желі – тараптар мен олардың арасындағы байланыстардың тізімі; әр байланыстың артында ол "
      + "туралы айтатын құжат немесе жауап тұр. Төмендегі сандардың салмағын бағалау үшін мұнда "
      + "не саналғаны жазылған.",
    ru: "Сеть – это список участников и связей между ними; за каждой связью стоит документ или "
      + "ответ, в котором о ней сказано. Здесь записано, что именно посчитано, чтобы можно было "
      + "судить о весе чисел ниже.",
    en: "A network is a list of parties and of ties between them; behind every tie stands a "
      + "document or an answer that tells of it. This section says what was counted, so that the "
      + "numbers below can be weighed.")
  static let descriptionCaption = MapWording(
    kk: "Деректердің сипаттамасы", ru: "Описание данных", en: "Description of the data")
  static let topic = MapWording(kk: "Сипаты", ru: "Признак", en: "Topic")
  static let content = MapWording(kk: "Мазмұны", ru: "Содержание", en: "Content")
  static let direction = MapWording(kk: "бағыты", ru: "направление", en: "direction")
  static let undirected = MapWording(
    kk: "бағытсыз: байланыс екі жақ үшін бірдей",
    ru: "без направления: связь одинакова для обеих сторон",
    en: "none: a tie is the same for both ends")
  static let directed = MapWording(
    kk: "бағытталған: кімнен кімге", ru: "есть: от кого к кому", en: "from whom to whom")
  static let strength = MapWording(kk: "күші", ru: "сила", en: "strength")
  static let strengthNone = MapWording(
    kk: "көрсетілмеген: байланыс не бар, не жоқ", ru: "не указана: связь либо есть, либо нет",
    en: "not stated: a tie is there or it is not")
  static let strengthSome = MapWording(
    kk: "кейбір байланыста ғана көрсетілген", ru: "указана лишь у некоторых связей",
    en: "stated for some ties only")
  static let strengthAll = MapWording(
    kk: "барлық байланыста көрсетілген", ru: "указана у всех связей", en: "stated for every tie")
  static let noDates = MapWording(
    kk: "байланыстардың күні көрсетілмеген", ru: "у связей нет дат", en: "ties have no dates")
  static let dates = MapWording(
    kk: "{1}; күні бары: {3} ішінен {2}", ru: "{1}; с датой: {2} из {3}",
    en: "{1}; with a date: {2} of {3}")
  static let sources = MapWording(kk: "дереккөздер", ru: "источники", en: "sources")
  static let events = MapWording(kk: "шаралар", ru: "события", en: "events")
  static let proposalsLabel = MapWording(kk: "ұсыныстар", ru: "предложения", en: "proposals")
  static let unknownPairs = MapWording(
    kk: "белгісіз жұптар", ru: "неизвестные пары", en: "unknown pairs")
  static let noUnknownPairs = MapWording(
    kk: "жоқ: ешбір дереккөз айтпаған байланыс жоқ деп саналады",
    ru: "нет: если ни один источник не говорит о связи, считается, что её нет",
    en: "none: where no source tells of a tie there is taken to be none")
  static let someUnknownPairs = MapWording(
    kk: "{2} ішінен {1}: бұлар туралы ешкім сұралмаған немесе жауап бермеген",
    ru: "{1} из {2}: о них никого не спросили или никто не ответил",
    en: "{1} of {2}: nobody was asked about them, or nobody answered")
  static let view = MapWording(kk: "көрініс", ru: "представление", en: "view")

  // MARK: Who answered

  static let response = MapWording(
    kk: "Кім жауап берді", ru: "Кто ответил", en: "Who answered")
  static let responseNone = MapWording(
    kk: "Деректерде кімнен сұралғаны туралы тізім жоқ. Байланыстар жоғарыда аталған дереккөздерден "
      + "алынған; дереккөздер айтпаған байланыс бұл желіде жоқ.",
    ru: "В данных нет списка тех, кого спрашивали. Связи взяты из названных выше источников; "
      + "связей, о которых источники молчат, в этой сети нет.",
    en: "The data hold no list of who was asked. The ties come from the sources named above; ties "
      + "of which the sources are silent are not in this network.")
  static let observedPairs = MapWording(
    kk: "Байланыстың бар-жоғы {2} ішінен {1} жұп туралы белгілі ({3}). Тығыздық соларға ғана "
      + "есептеледі.",
    ru: "Известно, есть ли связь, для {1} из {2} ({3}). Плотность считается только по ним.",
    en: "Whether there is a tie is known of {1} out of {2} ({3}). Density counts those only.")
  static let rankingUncertain = MapWording(
    kk: "Абайлаңыз: бұл жауаптар тараптарды байланыс санымен реттеуге жетпейді. Алда {1} ({2}), "
      + "бірақ белгісіз жұптарының бәрі байланысты болса, мыналар одан озар еді: {3}.",
    ru: "Осторожно: этих ответов мало, чтобы расставить участников по числу связей. Впереди {1} "
      + "({2}), но если бы все неизвестные пары были связаны, его обошли бы: {3}.",
    en: "Caution: these answers cannot carry a ranking by ties. {1} leads ({2}), but were all "
      + "unknown pairs tied, these would overtake: {3}.")
  static let rankingCertain = MapWording(
    kk: "Байланысы ең көп тарап анық: белгісіз жұптардың бәрі байланысты болса да, оны ешкім "
      + "озбайды.",
    ru: "Участник с наибольшим числом связей известен точно: его никто не обошёл бы, даже если бы "
      + "все неизвестные пары были связаны.",
    en: "Who has most ties is certain: nobody would overtake, were all unknown pairs tied.")
  static let upTo = MapWording(kk: "{1} (ең көбі {2})", ru: "{1} (до {2})", en: "{1} (up to {2})")

  // MARK: Map

  static let map = MapWording(kk: "Карта", ru: "Карта", en: "Map")
  static let mapIntro = MapWording(
    kk: "Әр пішін – тарап, әр сызық – байланыс. Жақын тұрғандар тікелей немесе бірнеше адым арқылы "
      + "байланысқан; парақтағы орынның басқа мағынасы жоқ. Пішін неғұрлым үлкен болса, тарап "
      + "басқалардың арасында соғұрлым жиі тұрады.",
    ru:
      "Каждая фигура – участник, каждая линия – связь. Кто стоит рядом, связан напрямую или через "
      + "немногих; иного смысла место на листе не имеет. Чем крупнее фигура, тем чаще участник "
      + "стоит между другими.",
    en: "Every shape is a party, every line a tie. Those who stand near each other are tied, "
      + "straight or through few others; the place on the page has no other meaning. The larger a "
      + "shape, the more often the party stands between others.")
  static let mapNow = MapWording(
    kk: "Карта. Желінің қазіргі күйі", ru: "Карта. Сеть как она есть",
    en: "Map. The network as it is")
  static let mapProposed = MapWording(
    kk: "Карта. Ұсынылғаны мен жоспарланғаны қосылған желі",
    ru: "Карта. Сеть с предложенным и запланированным",
    en: "Map. The network with what is proposed and planned")
  static let mapAlternative = MapWording(
    kk: "Желі картасы: {1}, {2}. Маңызды тараптар мен олқылықтар төмендегі кестелерде жазылған.",
    ru: "Карта сети: {1}, {2}. Ключевые участники и пробелы описаны в таблицах ниже.",
    en: "Map of the network: {1}, {2}. The tables below tell of key parties and gaps in words.")

  // MARK: Groups

  static let groups = MapWording(
    kk: "Топтар арасындағы ынтымақтастық", ru: "Сотрудничество между группами",
    en: "Cooperation between groups")
  static let groupsIntro = MapWording(
    kk: "Кесте әр екі топтың арасында неше байланыс барын көрсетеді (топтау белгісі: {1}). Сол "
      + "байланыстар барлық жұпқа тең үлестірілсе, қанша болатыны жақшада тұр: одан көбі – "
      + "ынтымақтастық кездейсоқтан жиі, азы – сирек.",
    ru: "Таблица показывает, сколько связей между каждыми двумя группами (признак: {1}). В скобках "
      + "– сколько их было бы, если бы те же связи легли на все пары поровну: больше значит "
      + "сотрудничество чаще случайного, меньше – реже.",
    en: "The table counts the ties between each two groups (by {1}). In brackets stands how many "
      + "there would be if the same ties fell on all pairs alike: more means more cooperation than "
      + "chance, less means less.")
  static let groupsCaption = MapWording(
    kk: "Топтар арасындағы байланыстар саны, жақшада – кездейсоқ жағдайда күтілетіні",
    ru: "Число связей между группами, в скобках – ожидаемое случайно",
    en: "Ties between groups, in brackets as many as chance would make")
  static let group = MapWording(kk: "Топ", ru: "Группа", en: "Group")
  static let heat = MapWording(
    kk: "Реңк неғұрлым қою болса, байланыс кездейсоқтан соғұрлым жиі; реңксіз – бірде-бір байланыс "
      + "жоқ. Баған нөмірі – сол нөмірлі топ.",
    ru:
      "Чем темнее, тем больше связей сравнительно со случаем; без оттенка – ни одной связи. Номер "
      + "столбца – группа с этим номером.",
    en:
      "The darker, the more ties compared with chance; without shade, not a single tie. The number "
      + "of a column is that of the group.")
  static let groupsShare = MapWording(
    kk: "{1} ішінен топтар арасында – {2}, топтың өз ішінде – {3}. Топтарға тараптар кездейсоқ "
      + "бөлінсе, байланыстардың {4}-ы топтар арасында болар еді.",
    ru:
      "Из {1} между группами – {2}, внутри групп – {3}. Если раздать участников по группам наугад, "
      + "между группами было бы {4} связей.",
    en: "Of {1}, {2} lead from group to group and {3} stay within one. Were parties dealt into "
      + "groups at random, {4} of ties would lead from group to group.")
  static let groupsUnlinked = MapWording(
    kk: "Арасында бірде-бір байланыс жоқ топтар: {1}.",
    ru: "Группы, между которыми нет ни одной связи: {1}.",
    en: "Groups without a single tie between them: {1}.")
  static let groupsLargest = MapWording(
    kk: "Кестеде ең үлкен топтар ғана тұр: барлығы {2} топ, көрсетілгені {1}.",
    ru: "В таблице только самые большие группы: {1} из {2}.",
    en: "The table shows the largest groups only: {1} of {2}.")
  static let groupsTooFew = MapWording(
    kk: "Тараптар бір ғана топта, сондықтан салыстыратын ештеңе жоқ.",
    ru: "Все участники в одной группе, сравнивать нечего.",
    en: "All parties are of one group, so there is nothing to compare.")

  // MARK: Gaps

  static let gaps = MapWording(
    kk: "Ынтымақтастықтағы олқылықтар", ru: "Пробелы в сотрудничестве", en: "Gaps in cooperation")
  static let gapsIntro = MapWording(
    kk: "Олқылық – байланысқа негіз бола тұра, байланысы жоқ жұп: екеуі бір шарада болған, оларды "
      + "жалғыз тарап қана жалғастырады немесе топтарының арасында бірде-бір байланыс жоқ. Баға "
      + "себептердің қосындысы, әр себеп 0 мен 1 аралығында; ол алдымен не туралы сөйлесу керегін "
      + "көрсетеді, қажеттілікті өлшемейді.",
    ru: "Пробел – пара без связи, хотя кое-что за связь говорит: стороны были на одном событии, их "
      + "соединяет единственный участник или между их группами нет ни одной связи. Оценка – сумма "
      + "причин, каждая от 0 до 1; она подсказывает, о чём говорить прежде всего, и не измеряет "
      + "нужду.",
    en: "A gap is a pair without a tie although something speaks for one: both were at an event, a "
      + "single party connects them, or their groups have no tie at all. The score is the sum of "
      + "its reasons, each from 0 to 1; it says what to talk about first and does not measure need."
  )
  static let gapsNone = MapWording(
    kk: "Бұл көріністе олқылық табылмады.", ru: "В этом представлении пробелов не найдено.",
    en: "No gap was found in this view.")
  static let gapsCaption = MapWording(
    kk: "Алдымен сөйлесуге тұрарлық жұптар", ru: "Пары, о которых стоит поговорить прежде всего",
    en: "The pairs to talk about first")
  static let gapsMore = MapWording(
    kk: "Барлығы {1}; көрсетілгені {2}.", ru: "Всего {1}; показано {2}.",
    en: "There are {1}; {2} are shown.")
  static let pair = MapWording(kk: "Жұп", ru: "Пара", en: "Pair")
  static let score = MapWording(kk: "Баға", ru: "Оценка", en: "Score")
  static let why = MapWording(
    kk: "Себебі және таныстырушылар", ru: "Почему и кто познакомит",
    en: "Why, and who could introduce them")

  // MARK: Proposals

  static let proposals = MapWording(
    kk: "Ұсыныстар не өзгертеді", ru: "Что изменят предложения", en: "What proposals would change")
  static let proposalsIntro = MapWording(
    kk: "Төменде желінің қазіргі күйі барлық ұсынылған мен жоспарланған орындалған күйімен қатар "
      + "тұр.",
    ru: "Ниже сеть как она есть стоит рядом с сетью, в которой сбылось всё предложенное и "
      + "запланированное.",
    en: "Below, the network as it is stands beside the network in which all that is proposed and "
      + "planned came true.")
  static let proposalsNone = MapWording(
    kk: "Деректерде бұл көріністі өзгертетін ұсыныс жоқ.",
    ru: "В данных нет предложений, которые изменили бы это представление.",
    en: "The data hold no proposal that would change this view.")
  static let proposalsCaption = MapWording(
    kk: "Қазіргі желі және ұсыныстар орындалған желі",
    ru: "Сеть как она есть и сеть с предложениями",
    en: "The network as it is and with the proposals in place")
  static let now = MapWording(kk: "Қазір", ru: "Сейчас", en: "As it is")
  static let then = MapWording(kk: "Ұсыныстармен", ru: "С предложениями", en: "With proposals")
  static let closeQuestion = MapWording(
    kk: "Ұсыныстар олқылықтарды жаба ма?", ru: "Закроют ли предложения пробелы?",
    en: "Would the proposals close the gaps?")
  static let closeNone = MapWording(
    kk: "Жоқ: {1} ешқайсысы жабылмайды.", ru: "Нет: не закроется ни одного из {1}.",
    en: "No: none of {1} would be closed.")
  static let closeSome = MapWording(
    kk: "{1} ішінен жабылатыны – {2}:", ru: "Из {1} закроется {2}:",
    en: "Of {1}, {2} would be closed:")
  static let closeAll = MapWording(
    kk: "Иә: олқылықтардың бәрі жабылады.", ru: "Да: закроются все пробелы.",
    en: "Yes: every gap would be closed.")
  static let proposalList = MapWording(
    kk: "Кім не ұсынады", ru: "Кто что предлагает", en: "Who proposes what")
  static let proposer = MapWording(kk: "Ұсынушы", ru: "Кто предлагает", en: "Who asks")
  static let change = MapWording(kk: "Өзгеріс", ru: "Изменение", en: "Change")
  static let concerned = MapWording(
    kk: "Кімге қатысты", ru: "Кого касается", en: "Whom it concerns")
  static let notNamed = MapWording(kk: "аталмаған", ru: "не назван", en: "not named")
  static let changes: [ProposedChange: MapWording] = [
    .addTie: MapWording(kk: "жаңа байланыс", ru: "новая связь", en: "new tie"),
    .removeTie: MapWording(
      kk: "байланысты тоқтату", ru: "прекращение связи", en: "end of a tie"),
    .addActor: MapWording(kk: "жаңа тарап", ru: "новый участник", en: "new party"),
    .removeActor: MapWording(
      kk: "тараптың жойылуы", ru: "упразднение участника", en: "end of a party"),
  ]

  // MARK: Comparison

  static let comparison = MapWording(
    kk: "Өңірлер мен жылдарды салыстыру", ru: "Сравнение регионов и лет",
    en: "Regions and years side by side")
  static let comparisonIntro = MapWording(
    kk: "Байланыс күні көрсетілсе және сол жылы күшінде болса ғана саналады; тарап сол жерде және "
      + "сол жылы байланысы болса ғана саналады. Сандар түзетілмеген: желі өскен сайын тығыздық "
      + "төмендейді, сондықтан көлемі әртүрлі желілерді тек сонымен салыстыруға болмайды.",
    ru: "Связь считается, если у неё есть дата и в этом году она действовала; участник – если у "
      + "него есть связи там и тогда. Числа не приведены к размеру: с ростом сети плотность падает, "
      + "поэтому только по ней сети разной величины не сравнить.",
    en: "A tie counts if it has a date and held in that year, a party if it has ties there and "
      + "then. The numbers are not adjusted for size: density falls as networks grow, so networks "
      + "of unlike size do not compare by it alone.")
  static let comparisonCaption = MapWording(
    kk: "{1}: өңірлер мен жылдар бойынша", ru: "{1}: по регионам и годам",
    en: "{1} by region and year")
  static let lastYears = MapWording(
    kk: "Көрсетілгені – соңғы {1} жыл.", ru: "Показаны последние годы: {1}.",
    en: "Shown are the last {1} years.")
  static let whole = MapWording(kk: "Бүкіл желі", ru: "Вся сеть", en: "Whole network")

  /// Every wording, for the test that none lacks a language.
  static let all: [MapWording] =
    [
      report, contents, number, party, measure, none, glance, glanceSize, glanceParts, glanceWhole,
      glanceIsolates, glanceLeader, glanceBridge, glanceGaps, glanceProposals, glanceResponse,
      description, descriptionIntro, descriptionCaption, topic, content, direction, undirected,
      directed, strength, strengthNone, strengthSome, strengthAll, noDates, dates, sources, events,
      proposalsLabel, unknownPairs, noUnknownPairs, someUnknownPairs, view, response, responseNone,
      observedPairs, rankingUncertain, rankingCertain, upTo, map, mapIntro, mapNow, mapProposed,
      mapAlternative, groups, groupsIntro, groupsCaption, group, heat, groupsShare,
      groupsUnlinked, groupsLargest, groupsTooFew, gaps, gapsIntro, gapsNone, gapsCaption, gapsMore,
      pair, score, why, proposals, proposalsIntro, proposalsNone, proposalsCaption, now, then,
      closeQuestion, closeNone, closeSome, closeAll, proposalList, proposer, change, concerned,
      notNamed, comparison, comparisonIntro, comparisonCaption, lastYears, whole,
    ] + Array(changes.values) + measures + method
}
