import GraphCore
import StakeholderModel

/// Organisations with made-up names, some of them twice in another spelling.
struct GeneratedNames {
  var actors: [Actor] = []
  /// The ids of the pairs that are one organisation, in file order.
  var pairs: [(ActorID, ActorID)] = []

  init(organisations: Int, seconds: Int, seed: UInt64) {
    var random = CounterRandom(seed: seed)
    let forms = [("ОО", "ҚБ"), ("ТОО", "ЖШС"), ("ОФ", "ҚҚ"), ("АО", "АҚ"), ("ГУ", "ММ")]
    let subjects = [
      "Центр", "Союз", "Ассоциация", "Фонд", "Клуб", "Комитет", "Альянс", "Совет", "Институт",
    ]
    let themes = [
      "поддержки молодёжи", "защиты потребителей", "развития села", "гражданских инициатив",
      "социальных программ", "помощи семье", "охраны природы", "малого бизнеса", "прав женщин",
    ]
    let places = [
      "Петропавловск", "Павлодар", "Кокшетау", "Караганда", "Шымкент", "Тараз", "Актау", "Атырау",
    ]
    let syllables = [
      "ба", "рыс", "та", "лап", "кен", "жар", "дем", "ай", "нұр", "бе", "рік", "өр", "кен", "мей",
      "рім", "са", "нат", "қо", "зы", "ала", "тау", "дос", "тық", "үмі", "ті", "шы", "ғыс",
    ]
    var names: [(form: Int, text: [String])] = []
    var used: Set<[String]> = []
    while names.count < organisations {
      let count = Int.random(in: 3...5, using: &random)
      let own = (0..<count).map { _ in syllables[Int.random(in: 0..<27, using: &random)] }.joined()
      let text = [
        subjects[Int.random(in: 0..<9, using: &random)],
        themes[Int.random(in: 0..<9, using: &random)], own,
        places[Int.random(in: 0..<8, using: &random)],
      ]
      if used.insert([own]).inserted { names.append((Int.random(in: 0..<5, using: &random), text)) }
    }
    for (number, name) in names.enumerated() {
      let words = name.text
      actors.append(
        Actor(
          id: ActorID(rawValue: "a\(number)"),
          name: LocalizedName("\(forms[name.form].0) «\(words.joined(separator: " "))»")))
    }
    for second in 0..<seconds {
      let number = second * (organisations / seconds)
      let name = names[number]
      var text = name.text.joined(separator: " ")
      switch second % 5 {
      case 0: text = "«\(text.uppercased())» \(forms[name.form].1)"
      case 1:
        // Russian letters for Kazakh ones.
        let plain = ["ұ": "у", "қ": "к", "ө": "о", "ү": "у", "і": "и", "ғ": "г"]
        text = text.map { plain[String($0)] ?? String($0) }.joined()
      case 2:
        // A Latin letter among Cyrillic ones.
        text = text.replacing("а", with: "a", maxReplacements: 1)
      case 3:
        // One letter lost from the name proper.
        var own = name.text[2]
        own.remove(at: own.index(own.startIndex, offsetBy: Int.random(in: 2..<5, using: &random)))
        text = [name.text[0], name.text[1], own, name.text[3]].joined(separator: " ")
      default: text = "\(forms[name.form].1)\u{A0}\(text)"
      }
      let id = ActorID(rawValue: "b\(number)")
      actors.append(Actor(id: id, name: LocalizedName(text)))
      pairs.append((ActorID(rawValue: "a\(number)"), id))
    }
  }
}
