import IdentityResolution
import Testing

struct NormalizedNameTests {
  struct Same: Sendable {
    let first: String
    let second: String
  }

  @Test(arguments: [
    // Legal forms in two languages, in front and behind, short and long.
    Same(first: "ОО «Ассоциация потребителей»", second: "Ассоциация потребителей"),
    Same(first: "ТОО «Қазақ тілі»", second: "«Қазақ тілі» ЖШС"),
    Same(first: "Общественный фонд «Десента»", second: "ОФ Десента"),
    Same(first: "ОЮЛ «Гражданский альянс»", second: "Гражданский альянс ЗТБ"),
    Same(first: "АО «Фонд развития „Даму“»", second: "ФОНД РАЗВИТИЯ \"ДАМУ\""),
    Same(first: "РГУ «Департамент»", second: "«Департамент» РММ"),
    Same(first: "Damu JSC", second: "JSC “Damu”"),
    Same(first: "Green Steppe Ltd.", second: "GREEN STEPPE, LLP"),
    // Quotes, no-break spaces, hyphens, case.
    Same(first: "Союз\u{A0}женщин", second: "союз  Женщин"),
    Same(first: "Северо-Казахстанский центр", second: "Северо Казахстанский Центр"),
    // Kazakh letters and their neighbours.
    Same(first: "Тұтынушылар", second: "Тутынушылар"),
    Same(first: "Қазақстан", second: "Казакстан"),
    Same(first: "Әлеуметтік көмек", second: "Алеуметтик комек"),
    Same(first: "Ғылым және өмір", second: "Гылым жане омир"),
    Same(first: "Жаңа үміт", second: "Жана умит"),
    // Latin letters.
    Same(first: "Қызылорда", second: "Kyzylorda"),
    Same(first: "Жамбыл", second: "Zhambyl"),
    Same(first: "Жамбыл", second: "Jambyl"),
    Same(first: "Атамекен", second: "Atameken"),
    Same(first: "Қазақ үні", second: "Qazaq üni"),
    Same(first: "Худяков", second: "Khudyakov"),
    Same(first: "Россия", second: "Rossiya"),
    // One Latin letter in a Cyrillic word; a form typed on the other keyboard.
    Same(first: "Cбербанк", second: "Сбербанк"),
    Same(first: "AO «Банк»", second: "АО «Банк»"),
    Same(first: "TOO «Банк»", second: "ТОО «Банк»"),
    // Composed and decomposed letters.
    Same(first: "Алтай", second: "Алтаи\u{306}"),
  ])
  func oneNameInManySpellings(_ pair: Same) {
    let first = NormalizedName(pair.first)
    let second = NormalizedName(pair.second)
    #expect(first.key == second.key && !first.key.isEmpty)
  }

  @Test(arguments: [
    Same(first: "Школа № 5", second: "Школа № 15"),
    Same(first: "Школа № 11", second: "Школа № 1"),
    Same(first: "Союз молодёжи", second: "Союз женщин"),
    Same(first: "ОО", second: "АО"),
    Same(first: "Алматы", second: "Атырау"),
  ])
  func namesApartStayApart(_ pair: Same) {
    #expect(NormalizedName(pair.first).key != NormalizedName(pair.second).key)
  }

  @Test func legalFormsAreOneInBothLanguages() {
    #expect(NormalizedName("«Арман» ҚБ").legalForms == [.publicAssociation])
    #expect(NormalizedName("ОО «Арман»").legalForms == [.publicAssociation])
    #expect(
      NormalizedName("Товарищество с ограниченной ответственностью «Арман»").legalForms
        == [.limitedLiability])
    #expect(
      NormalizedName("«Арман» жауапкершілігі шектеулі серіктестігі").legalForms
        == [.limitedLiability])
  }

  @Test func branchesAreTold() {
    #expect(NormalizedName("Филиал АО «Даму» по СКО").scope == .branch)
    #expect(NormalizedName("АО «Даму»").scope == .whole)
  }

  @Test func lookAlikesAreTold() throws {
    let found = LookAlike.all(in: "АО «Cбербанк» и Kaspi")
    #expect(found.count == 1)
    let slip = try #require(found.first)
    #expect(slip.position == 5 && slip.found == "C" && slip.meant == "С" && slip.script == .latin)
    #expect(LookAlike.corrected("АО «Cбербанк» и Kaspi") == "АО «Сбербанк» и Kaspi")
    // A Cyrillic letter in a Latin word.
    #expect(LookAlike.all(in: "Kаspi").map(\.position) == [2])
    #expect(LookAlike.corrected("Kаspi") == "Kaspi")
    // Kazakh і typed as a Latin i.
    #expect(LookAlike.all(in: "Тiлек").map(\.meant) == ["і"])
  }

  @Test(arguments: ["Kaspi банк", "UПрофи", "Сбербанк", "Kaspi", "", "COOP", "Ұ1X"])
  func choicesAreNoSlips(_ name: String) {
    #expect(LookAlike.all(in: name).isEmpty)
  }

  @Test(arguments: ["", " ", "«»", "№", "ОО", "ТОО АО", "—", "12", "北京", "a\u{0}b"])
  func anyTextCanBeNormalised(_ name: String) {
    let normalized = NormalizedName(name)
    #expect(normalized.words.count == normalized.skeletons.count)
    #expect(normalized.skeletons.allSatisfy { !$0.isEmpty })
  }
}
