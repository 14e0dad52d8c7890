public import StakeholderModel

extension MergeReason {
  /// Returns the reason in words.
  ///
  /// - Parameter language: The language; English where it is not given.
  /// - Returns: A phrase without a full stop.
  public func text(in language: Language?) -> String {
    switch self {
    case .sameIdentifier(let number):
      switch language {
      case .kazakh: "тіркеу нөмірі бірдей: \(number)"
      case .russian: "один регистрационный номер: \(number)"
      default: "same register number \(number)"
      }
    case .roundedIdentifier(let rounded, let whole):
      switch language {
      case .kazakh: "\(rounded) — дөңгелектенген \(whole) болуы мүмкін"
      case .russian: "\(rounded) может быть округлённым \(whole)"
      default: "\(rounded) may be \(whole), rounded"
      }
    case .sameName(let first, let second):
      switch language {
      case .kazakh: "атаулары бірдей: \(first) = \(second)"
      case .russian: "одно и то же название: \(first) = \(second)"
      default: "same name: \(first) = \(second)"
      }
    case .similarName(let first, let second, let similarity):
      switch language {
      case .kazakh: "атаулары ұқсас (\(Self.percent(similarity))): \(first) ≈ \(second)"
      case .russian: "похожие названия (\(Self.percent(similarity))): \(first) ≈ \(second)"
      default: "similar names (\(Self.percent(similarity))): \(first) ≈ \(second)"
      }
    case .lookAlikes(let name, let letters):
      switch language {
      case .kazakh: "«\(name)» атауында бөтен әліпбидің әрпі: \(Self.list(letters, language))"
      case .russian: "в «\(name)» буквы другого алфавита: \(Self.list(letters, language))"
      default: "look-alike letters in “\(name)”: \(Self.list(letters, language))"
      }
    case .sharedNeighbours(let shared, let all):
      switch language {
      case .kazakh: "ортақ серіктестер: \(all) ішінен \(shared.count)"
      case .russian: "общие партнёры: \(shared.count) из \(all)"
      default: "shared partners: \(shared.count) of \(all)"
      }
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func list(_ letters: [LookAlike], _ language: Language?) -> String {
    letters.map { letter in
      switch language {
      case .kazakh: "\(letter.position)-орында \(letter.found)"
      case .russian: "\(letter.found) на месте \(letter.position)"
      default: letter.description
      }
    }.joined(separator: ", ")
  }
}

extension MergeDoubt {
  /// Returns the doubt in words.
  ///
  /// - Parameter language: The language; English where it is not given.
  /// - Returns: A phrase without a full stop.
  public func text(in language: Language?) -> String {
    switch self {
    case .differentIdentifiers(let first, let second):
      switch language {
      case .kazakh: "тіркеу нөмірлері әртүрлі: \(first), \(second)"
      case .russian: "разные регистрационные номера: \(first), \(second)"
      default: "different register numbers \(first), \(second)"
      }
    case .parentAndPart:
      switch language {
      case .kazakh: "бірі екіншісінің бөлігі"
      case .russian: "один — часть другого"
      default: "one is a part of the other"
      }
    case .branchAndWhole:
      switch language {
      case .kazakh: "бірі филиал, екіншісі жоқ"
      case .russian: "один — филиал, другой нет"
      default: "one is a branch, the other is not"
      }
    case .differentLegalForms(let first, let second):
      switch language {
      case .kazakh: "құқықтық нысандары әртүрлі: \(first), \(second)"
      case .russian: "разные правовые формы: \(first), \(second)"
      default: "different legal forms: \(first), \(second)"
      }
    case .differentKinds(let first, let second):
      switch language {
      case .kazakh: "түрлері әртүрлі: \(first), \(second)"
      case .russian: "разные виды: \(first), \(second)"
      default: "different kinds: \(first), \(second)"
      }
    case .differentRegions(let first, let second):
      switch language {
      case .kazakh: "өңірлері әртүрлі: \(first), \(second)"
      case .russian: "разные регионы: \(first), \(second)"
      default: "different regions: \(first), \(second)"
      }
    case .tiedToEachOther:
      switch language {
      case .kazakh: "бір-бірімен байланысты"
      case .russian: "связаны друг с другом"
      default: "tied to each other"
      }
    }
  }
}
