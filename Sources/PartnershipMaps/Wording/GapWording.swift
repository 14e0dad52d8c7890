public import CollaborationMetrics
import GraphCore
public import StakeholderModel

/// The words of gaps.
enum GapWording {
  static let sharedEvent = MapWording(
    kk: "Екеуі де {1} шарасына қатысты ({2}), бірақ арасында байланыс жоқ.",
    ru: "Оба участвовали в событии {1} ({2}), но связи между ними нет.",
    en: "Both took part in {1} ({2}), yet they have no tie.")
  static let singleBridge = MapWording(
    kk: "Оларды тек {1} жалғастырады ({2}); ол шықса, байланыс үзіледі.",
    ru: "Их соединяет только {1} ({2}); без него связь прервётся.",
    en: "Only {1} ({2}) connects them; without it the connection is lost.")
  static let unlinkedGroups = MapWording(
    kk: "{1} және {2} топтарының арасында бірде-бір байланыс жоқ (кездейсоқ жағдайда шамамен {3} "
      + "болар еді); бұл екеуі – өз тобындағы ең көп байланысқаны.",
    ru: "Между группами {1} и {2} нет ни одной связи (случайно их было бы около {3}); эти двое "
      + "связаны лучше всех в своих группах.",
    en: "The groups {1} and {2} have no tie at all (chance alone would make about {3}); these two "
      + "are the best connected of each.")
  static let nobodyIntroduces = MapWording(
    kk: "Екеуін де білетін ешкім жоқ.", ru: "Связанных с обоими нет.",
    en: "Nobody is tied to both.")
  static let introducers = MapWording(
    kk: "Таныстыра алады: {1}.", ru: "Может познакомить: {1}.", en: "Could introduce them: {1}.")
  static let proposalsAdd = MapWording(
    kk: "Ұсыныстар {1} қосады; қазіргі {2} {3} бөлік қалады.",
    ru: "Предложения добавляют {1}; вместо {2} останется {3}.",
    en: "The proposals add {1}; of the {2} that the network falls into, {3} would remain.")
  static let staysApart = MapWording(
    kk: "Ешбір ұсыныс {1} бөлігін {2} бөлігімен байланыстырмайды.",
    ru: "Ни одно предложение не соединяет часть {1} с частью {2}.",
    en: "No proposal joins the part of {1} with the part of {2}.")

  /// Every wording, for the test that none lacks a language.
  static let all: [MapWording] = [
    sharedEvent, singleBridge, unlinkedGroups, nobodyIntroduces, introducers, proposalsAdd,
    staysApart,
  ]
}

/// Gaps and findings in words that can be read aloud at a round table.
extension ViewedNetwork {
  /// Returns a reason in words.
  ///
  /// - Parameters:
  ///   - reason: A reason of one of this view's gaps.
  ///   - language: The language; the source's names and English words if `nil`.
  ///   - attribute: The property that the gaps' groups are values of; by default
  ///     ``StakeholderModel/ViewedNetwork/defaultGroupAttribute``.
  /// - Returns: One sentence.
  public func text(
    of reason: GapReason, in language: Language?, groupedBy attribute: GroupAttribute? = nil
  ) -> String {
    let words = MapVocabulary(language: language ?? .english)
    switch reason {
    case .sharedEvent(let id, let participants):
      let event = network.event(id)?.name.text(in: language) ?? id.rawValue
      return words.text(
        GapWording.sharedEvent, words.quoted(event), words.count(participants, .participants))
    case .singleBridge(let id, let partners):
      let bridge = network.actor(id)?.name.text(in: language) ?? id.rawValue
      return words.text(
        GapWording.singleBridge, words.quoted(bridge), words.count(partners, .partners))
    case .unlinkedGroups(let first, let second, let expected, _):
      let groups = [first, second].map {
        words.name(ofGroup: $0, of: attribute ?? defaultGroupAttribute, in: network)
      }
      return words.text(
        GapWording.unlinkedGroups, words.quoted(groups[0]), words.quoted(groups[1]),
        words.number((expected * 10).rounded() / 10))
    }
  }

  /// Returns who could introduce the two of a gap, in words.
  ///
  /// - Parameters:
  ///   - names: What the introducers are called.
  ///   - language: The language; English if `nil`.
  /// - Returns: One sentence.
  public func introduction(by names: [String], in language: Language?) -> String {
    let words = MapVocabulary(language: language ?? .english)
    return names.isEmpty
      ? words[GapWording.nobodyIntroduces]
      : words.text(GapWording.introducers, names.joined(separator: "; "))
  }

  /// Returns what the proposals would join and leave apart, in words.
  ///
  /// - Parameters:
  ///   - effect: The effect of the proposals on this view.
  ///   - language: The language; the source's names and English words if `nil`.
  /// - Returns: One sentence on the whole and one for each pair that stays apart.
  public func findings(of effect: ProposalEffect, in language: Language?) -> [String] {
    let words = MapVocabulary(language: language ?? .english)
    let whole = words.text(
      GapWording.proposalsAdd, words.count(effect.tiesAdded, .ties),
      words.count(effect.parts.count, .insteadOfParts), words.number(effect.joined.count))
    return [whole]
      + effect.apart.map { pair in
        words.text(
          GapWording.staysApart,
          words.quoted(name(of: effect, group: pair.source, language)),
          words.quoted(name(of: effect, group: pair.target, language)))
      }
  }

  /// Parts that are one with the proposals in place go by the best connected of all their actors.
  private func name(of effect: ProposalEffect, group: Int, _ language: Language?) -> String {
    let nodes = effect.joined[group].flatMap { effect.parts[$0] }.compactMap { node(of: $0) }
    let speaker = nodes.min { (-graph.degree(of: $0), $0) < (-graph.degree(of: $1), $1) }
    return speaker.map { actors[$0].name.text(in: language) } ?? ""
  }
}
