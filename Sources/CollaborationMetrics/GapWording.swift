import GraphCore
public import StakeholderModel

/// Gaps and findings in words that can be read aloud at a round table.
extension ViewedNetwork {
  /// Returns a reason in words.
  ///
  /// - Parameters:
  ///   - reason: A reason of one of this view's gaps.
  ///   - language: The language; the source's names and English words if `nil`.
  /// - Returns: One sentence.
  public func text(of reason: GapReason, in language: Language?) -> String {
    switch reason {
    case .sharedEvent(let id, let participants):
      let event = quoted(network.event(id)?.name.text(in: language) ?? id.rawValue, language)
      return switch language {
      case .kazakh:
        "Екеуі де \(event) шарасына қатысты (қатысушылар саны: \(participants)), бірақ арасында "
          + "байланыс жоқ."
      case .russian:
        "Оба участвовали в событии \(event) (участников: \(participants)), но связи между ними "
          + "нет."
      default:
        "Both took part in \(event) (\(participants) actors), yet they have no tie."
      }
    case .singleBridge(let id, let partners):
      let bridge = quoted(network.actor(id)?.name.text(in: language) ?? id.rawValue, language)
      return switch language {
      case .kazakh:
        "Оларды тек \(bridge) жалғастырады (серіктестер саны: \(partners)); ол шықса, байланыс "
          + "үзіледі."
      case .russian:
        "Их соединяет только \(bridge) (партнёров: \(partners)); без него связь прервётся."
      default:
        "Only \(bridge) (\(partners) partners) connects them; without it the connection is lost."
      }
    case .unlinkedGroups(let first, let second, let expected, _):
      let ties = Self.tenths(expected)
      return switch language {
      case .kazakh:
        "«\(first)» және «\(second)» топтарының арасында бірде-бір байланыс жоқ (кездейсоқ "
          + "жағдайда шамамен \(ties) болар еді); бұл екеуі – өз тобындағы ең көп байланысқаны."
      case .russian:
        "Между группами «\(first)» и «\(second)» нет ни одной связи (случайно их было бы около "
          + "\(ties)); эти двое связаны лучше всех в своих группах."
      default:
        "The groups “\(first)” and “\(second)” have no tie at all (chance alone would make about "
          + "\(ties)); these two are the best connected of each."
      }
    }
  }

  /// Returns what the proposals would join and leave apart, in words.
  ///
  /// - Parameters:
  ///   - effect: The effect of the proposals on this view.
  ///   - language: The language; the source's names and English words if `nil`.
  /// - Returns: One sentence on the whole and one for each pair that stays apart.
  public func findings(of effect: ProposalEffect, in language: Language?) -> [String] {
    let whole =
      switch language {
      case .kazakh:
        "Ұсыныстар \(effect.tiesAdded) байланыс қосады; қазіргі \(effect.parts.count) бөліктен "
          + "\(effect.joined.count) бөлік қалады."
      case .russian:
        "Предложения добавляют связей: \(effect.tiesAdded); из нынешних частей сети "
          + "(\(effect.parts.count)) остаётся \(effect.joined.count)."
      default:
        "The proposals add \(effect.tiesAdded) ties; of the \(effect.parts.count) parts that the "
          + "network falls into, \(effect.joined.count) remain."
      }
    return [whole]
      + effect.apart.map { pair in
        let first = quoted(name(of: effect, group: pair.source, language), language)
        let second = quoted(name(of: effect, group: pair.target, language), language)
        return switch language {
        case .kazakh:
          "Ешбір ұсыныс \(first) бөлігін \(second) бөлігімен байланыстырмайды."
        case .russian:
          "Ни одно предложение не соединяет часть \(first) с частью \(second)."
        default:
          "No proposal joins the part of \(first) with the part of \(second)."
        }
      }
  }

  /// Parts that are one with the proposals in place go by the best connected of all their actors.
  private func name(of effect: ProposalEffect, group: Int, _ language: Language?) -> String {
    let nodes = effect.joined[group].flatMap { effect.parts[$0] }.compactMap { node(of: $0) }
    let speaker = nodes.min { (-graph.degree(of: $0), $0) < (-graph.degree(of: $1), $1) }
    return speaker.map { actors[$0].name.text(in: language) } ?? ""
  }

  /// A name that has quotes of its own needs no others.
  private func quoted(_ name: String, _ language: Language?) -> String {
    if name.contains("«") || name.contains("“") { return name }
    return language == .kazakh || language == .russian ? "«\(name)»" : "“\(name)”"
  }

  private static func tenths(_ number: Double) -> String {
    let scaled = Int((number * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }
}
