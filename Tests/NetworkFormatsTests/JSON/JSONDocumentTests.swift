import StakeholderModel
import Testing

@testable import NetworkFormats

struct JSONDocumentTests {
  @Test(arguments: [
    ("null", "null\n"), (" [ ] ", "[]\n"), ("{}", "{}\n"), ("-0.5e+10", "-0.5e+10\n"),
    ("123456789012345678901234567890", "123456789012345678901234567890\n"),
    ("\"\\u0416\\ud83d\\ude42\\n\\/\"", "\"Ж🙂\\n/\"\n"), ("\u{FEFF}true", "true\n"),
    (
      "{\"b\":1,\"a\":[false,\"\\u0001\"]}",
      "{\n  \"b\": 1,\n  \"a\": [\n    false,\n    \"\\u0001\"\n  ]\n}\n"
    ),
  ])
  func readsAndWrites(text: String, expected: String) throws {
    let document = try JSONDocument(Array(text.utf8), file: "x.json")
    #expect(document.root.text == expected)
    let again = try JSONDocument(Array(expected.utf8), file: "x.json")
    #expect(again.root.text == expected)
  }

  @Test(arguments: [
    ("", "x.json:1:1: error: the text ends too early"),
    ("{\n  \"қ\": tru\n}", "x.json:2:8: error: this is no JSON value"),
    ("[1, 2", "x.json:1:6: error: a comma or ] is missing"),
    ("[1,]", "x.json:1:4: error: this is no JSON value"),
    ("{\"a\": 1,\n \"a\": 2}", "x.json:2:2: error: the name “a” stands twice"),
    ("{\"a\" 1}", "x.json:1:6: error: a colon is missing"),
    ("{a: 1}", "x.json:1:2: error: a name in quotes is missing"),
    ("\"abc", "x.json:1:1: error: the string that begins here is not closed"),
    ("\"a\nb\"", "x.json:1:3: error: a control character stands in a string"),
    ("\"\\x\"", "x.json:1:2: error: there is no such escape"),
    ("\"\\ud83d\"", "x.json:1:2: error: half of a surrogate pair"),
    ("\"\\u12\"", "x.json:1:2: error: \\u needs four"), ("01", "x.json:1:2: error: text follows"),
    ("1.", "x.json:1:3: error: a digit is missing"), ("{} {}", "x.json:1:4: error: text follows"),
    (String(repeating: "[", count: 100_000), "x.json:1:201: error: values lie more than 200 deep"),
  ])
  func saysWhatIsWrong(text: String, expected: String) {
    do {
      _ = try JSONDocument(Array(text.utf8), file: "x.json")
      Issue.record("it was read")
    } catch {
      #expect(error.description.hasPrefix(expected), "\(error)")
    }
  }

  @Test func refusesWhatIsNotUTF8() {
    #expect(throws: DataError.self) {
      try JSONDocument([0x22, 0xE0, 0x20, 0x22], file: "x.json")
    }
  }
}
