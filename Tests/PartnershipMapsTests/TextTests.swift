import Testing

@testable import PartnershipMaps

struct TextTests {
  @Test func linesAreBalanced() {
    #expect(
      TextWrapping.balanced("Association for the Protection of Consumer Rights", width: 12.5)
        == ["Association for", "the Protection", "of Consumer Rights"])
    #expect(TextWrapping.balanced("Банки", width: 12.5) == ["Банки"])
    #expect(TextWrapping.balanced("", width: 12.5) == [""])
  }

  @Test func prepositionsStayWithTheirWord() {
    let lines = TextWrapping.balanced(
      "Координационный совет по защите прав потребителей", width: 12.5)
    #expect(lines == ["Координационный", "совет по защите", "прав потребителей"])
  }

  @Test func nothingIsLostOrCut() {
    let names = [
      "Тұтынушылардың құқықтарын қорғау жөніндегі үйлестіру кеңесі",
      "Солтүстікқазақстандық белсенділер", "один два три четыре пять шесть семь восемь девять",
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "a b c",
    ]
    for name in names {
      #expect(TextWrapping.balanced(name, width: 12.5).joined(separator: " ") == name)
      #expect(TextWrapping.filled(name, width: 20).joined(separator: " ") == name)
    }
  }

  @Test func noBreakSpacesAreSpaces() {
    #expect(TextWrapping.balanced("ab\u{A0}\u{A0}cd\n", width: 12.5) == ["ab cd"])
  }

  @Test func kazakhLettersHaveWidths() {
    // Widths of DejaVu Sans in thousandths: ә 615, ғ 528, қ 614, ң 661, ө 612, ұ 592, ү 592, і 278.
    for (letter, width) in zip(
      "әғқңөұүі", [0.615, 0.528, 0.614, 0.661, 0.612, 0.592, 0.592, 0.278])
    {
      let estimate = TextMeasure.width(of: String(letter))
      #expect(estimate >= width && estimate <= width + 0.1, "\(letter)")
    }
  }
}
