import IdentityResolution
import Testing

struct IdentifierTests {
  /// Published numbers, among them one with three leading zeros.
  @Test(arguments: ["950440001673", "990940003030", "000640002067"])
  func publishedNumbersAreGood(_ text: String) throws {
    let number = try BusinessIdentificationNumber(text)
    #expect(number.description == text)
    #expect(number.entity == .resident && number.division == .head)
    #expect(RegisterIdentifier("KZ-BIN:\(text)").flaw == nil)
  }

  struct Bad: Sendable {
    let text: String
    let flaw: BusinessIdentificationNumber.Flaw
  }

  @Test(arguments: [
    Bad(text: "950440001674", flaw: .wrongCheckDigit(expected: 3)),
    Bad(text: "95044000167", flaw: .notTwelveDigits),
    Bad(text: "95044000167x", flaw: .notTwelveDigits),
    Bad(text: "951340001673", flaw: .noSuchMonth),
    Bad(text: "950420001673", flaw: .notALegalEntity),
    Bad(text: "950449001673", flaw: .noSuchDivision),
    Bad(text: "", flaw: .notTwelveDigits),
  ])
  func badNumbersSayWhy(_ bad: Bad) {
    #expect(throws: bad.flaw) { try BusinessIdentificationNumber(bad.text) }
  }

  /// Any one wrong digit but the eleventh is found: the other weights are prime to 11.
  @Test(arguments: ["950440001673", "990940003030", "000640002067"])
  func everyWrongDigitIsFound(_ text: String) {
    let digits = Array(text)
    var missed = 0
    for index in digits.indices where index != 10 {
      for digit in "0123456789" where digit != digits[index] {
        var changed = digits
        changed[index] = digit
        if (try? BusinessIdentificationNumber(String(changed))) != nil { missed += 1 }
      }
    }
    // A change that makes the first sum 10 falls back to the second row of weights, and one in
    // eleven of those agrees by chance.
    #expect(missed <= 1)
  }

  struct Mangled: Sendable {
    let text: String
    let flaw: RegisterIdentifier.Flaw
    let repaired: String?
  }

  @Test(arguments: [
    Mangled(
      text: "KZ-BIN:9.5044E+11", flaw: .rounded(leadingDigits: "95044", length: 12), repaired: nil),
    Mangled(
      text: "KZ-BIN:9,5044E+11", flaw: .rounded(leadingDigits: "95044", length: 12), repaired: nil),
    Mangled(
      text: "KZ-BIN:640002067", flaw: .leadingZerosLost(repaired: "000640002067"),
      repaired: "KZ-BIN:000640002067"),
    Mangled(
      text: "KZ-BIN:950440001673.0", flaw: .decimal(repaired: "950440001673"),
      repaired: "KZ-BIN:950440001673"),
    Mangled(
      text: "KZ-BIN:950 440 001 673", flaw: .separated(repaired: "950440001673"),
      repaired: "KZ-BIN:950440001673"),
    Mangled(
      text: "KZ-BIN:950440001674", flaw: .invalid(.wrongCheckDigit(expected: 3)),
      repaired: "KZ-BIN:950440001674"),
    Mangled(text: "950440001673", flaw: .schemeMissing, repaired: "950440001673"),
  ])
  func mangledNumbersAreFlagged(_ mangled: Mangled) {
    let identifier = RegisterIdentifier(mangled.text)
    #expect(identifier.flaw == mangled.flaw)
    #expect(identifier.repaired?.description == mangled.repaired)
    #expect(!mangled.flaw.description.isEmpty)
  }

  @Test func leadingZerosAreKept() {
    let identifier = RegisterIdentifier(" GB-CHC : 0012345 ")
    #expect(identifier.scheme == "GB-CHC" && identifier.value == "0012345")
    #expect(identifier.flaw == nil)
  }
}
