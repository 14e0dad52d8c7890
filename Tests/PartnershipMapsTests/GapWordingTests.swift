import CollaborationMetrics
import StakeholderModel
import Testing
import _TestSupport

@testable import PartnershipMaps

struct GapWordingTests {
  private func viewed() throws -> ViewedNetwork {
    try Dataset.network("north-kazakhstan").viewed()
  }

  /// Groups were once named by the data's codes in every language.
  @Test(arguments: [
    (Language.kazakh, "«Азаматтық қоғам» және «БАҚ»"),
    (.russian, "«Гражданское общество» и «СМИ»"),
    (.english, "“Civil society” and “Media”"),
  ])
  func groupsAreNamedInTheLanguage(_ language: Language, _ names: String) throws {
    let reason = GapReason.unlinkedGroups("civil_society", "media", expected: 0.647, pairs: 8)
    let text = try viewed().text(of: reason, in: language)
    #expect(text.contains(names), "\(text)")
    #expect(text.contains(language == .english ? "0.6" : "0,6"))
  }

  @Test func countsTakeTheRightForm() throws {
    let viewed = try viewed()
    func russian(_ partners: Int) -> String {
      viewed.text(of: .singleBridge("DAMU", partners: partners), in: .russian)
    }
    #expect(russian(2).contains("2\u{A0}партнёра)"))
    #expect(russian(5).contains("5\u{A0}партнёров)"))
    #expect(russian(21).contains("21\u{A0}партнёр)"))
    #expect(
      viewed.text(of: .singleBridge("DAMU", partners: 2), in: nil)
        == "Only «Даму» қоры (2\u{A0}partners) connects them; without it the connection is lost.")
  }

  @Test func whatProposalsLeaveApart() throws {
    let viewed = try viewed()
    let effect = try #require(try viewed.effectOfProposals())
    let english = viewed.findings(of: effect, in: .english)
    #expect(english.first?.hasPrefix("The proposals add 5\u{A0}ties; of the 4\u{A0}parts") == true)
    #expect(english.contains { $0.hasPrefix("No proposal joins") })
    let russian = viewed.findings(of: effect, in: .russian)
    #expect(
      russian.first
        == "Предложения добавляют 5\u{A0}связей; вместо 4\u{A0}частей останется 3.")
  }

  @Test(arguments: Language.allCases)
  func everyGapOfTheCaseIsInWords(_ language: Language) throws {
    let viewed = try viewed()
    for gap in viewed.gaps() {
      for reason in gap.reasons {
        let text = viewed.text(of: reason, in: language)
        #expect(!text.contains("_") && !text.contains("{"), "\(text)")
        if language != .english { #expect(!text.hasLatinWord, "\(text)") }
      }
    }
  }
}
