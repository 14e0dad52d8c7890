public import StakeholderModel

/// Two actors that may be one, with what speaks for it and what against.
///
/// Nobody but the analyst can know; a suggestion never merges anything.
public struct MergeSuggestion: Sendable, Hashable {
  /// The actor that comes first in the file.
  public let first: ActorID
  /// The other actor.
  public let second: ActorID
  /// What speaks for it, the strongest first; never empty.
  public let reasons: [MergeReason]
  /// What speaks against it, the strongest first.
  public let doubts: [MergeDoubt]

  /// How likely it is that they are one, from 0 to 1: a rank, not a probability that was measured.
  ///
  /// It is (1 − Π(1 − *r*)) · Π(1 − *d*) over the scores of the reasons and the doubts.
  public var score: Double {
    let missed = reasons.reduce(1) { $0 * (1 - $1.score) }
    return (1 - missed) * doubts.reduce(1) { $0 * (1 - $1.score) }
  }
}

/// Something that speaks for two actors being one.
public enum MergeReason: Sendable, Hashable {
  /// They have the same number in the same register.
  case sameIdentifier(String)
  /// The number of one may be that of the other, rounded by a spreadsheet.
  case roundedIdentifier(rounded: String, whole: String)
  /// Their names are the same, but for what ``NormalizedName`` takes away.
  case sameName(first: String, second: String)
  /// Their names share the words that tell most.
  case similarName(first: String, second: String, similarity: Double)
  /// A name is only the same because a letter of the wrong script was read as the right one.
  case lookAlikes(name: String, letters: [LookAlike])
  /// They are tied to the same others; how many others either of them is tied to.
  case sharedNeighbours([ActorID], ofAll: Int)

  /// The reason's name in kebab case.
  public var kind: String {
    switch self {
    case .sameIdentifier: "same-identifier"
    case .roundedIdentifier: "rounded-identifier"
    case .sameName: "same-name"
    case .similarName: "similar-name"
    case .lookAlikes: "look-alike-letters"
    case .sharedNeighbours: "shared-neighbours"
    }
  }

  /// How much the reason alone would tell, from 0 to 1.
  public var score: Double {
    switch self {
    case .sameIdentifier: 0.95
    case .roundedIdentifier: 0.3
    // Of two or three letters there are too few for all organisations.
    case .sameName(let first, _): NormalizedName(first).key.utf8.count > 3 ? 0.9 : 0.5
    case .similarName(_, _, let similarity): max(0, 1.7 * (similarity - 0.5))
    case .lookAlikes: 0.3
    // Two more in the denominator: one shared partner of one is no proof.
    case .sharedNeighbours(let shared, let all): 0.4 * Double(shared.count) / Double(all + 2)
    }
  }
}

/// Something that speaks against two actors being one.
public enum MergeDoubt: Sendable, Hashable {
  /// They have different numbers in the same register.
  case differentIdentifiers(String, String)
  /// One is a part of the other.
  case parentAndPart
  /// One name says that it is of a branch, the other does not.
  case branchAndWhole
  /// They have different legal forms.
  case differentLegalForms(LegalForm, LegalForm)
  /// They are of different kinds.
  case differentKinds(ActorKind, ActorKind)
  /// They work in regions of which neither lies in the other.
  case differentRegions(RegionID, RegionID)
  /// Somebody says that they are tied to each other.
  case tiedToEachOther

  /// The doubt's name in kebab case.
  public var kind: String {
    switch self {
    case .differentIdentifiers: "different-identifiers"
    case .parentAndPart: "parent-and-part"
    case .branchAndWhole: "branch-and-whole"
    case .differentLegalForms: "different-legal-forms"
    case .differentKinds: "different-kinds"
    case .differentRegions: "different-regions"
    case .tiedToEachOther: "tied-to-each-other"
    }
  }

  /// By which share it lowers the score, from 0 to 1.
  public var score: Double {
    switch self {
    case .differentIdentifiers: 0.9
    case .parentAndPart: 0.8
    case .branchAndWhole: 0.6
    case .tiedToEachOther: 0.4
    case .differentLegalForms: 0.3
    case .differentRegions: 0.3
    case .differentKinds: 0.2
    }
  }
}
