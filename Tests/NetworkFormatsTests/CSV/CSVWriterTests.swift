import NetworkFormats
import Testing

struct CSVWriterTests {
  @Test(arguments: [
    (["a", "b"], "a,b\n"), (["a b", "«қ»"], "a b,«қ»\n"), (["a,b", "c;d"], "\"a,b\",c;d\n"),
    (["a\"b"], "\"a\"\"b\"\n"), (["a\nb", "c\rd"], "\"a\nb\",\"c\rd\"\n"), ([""], "\"\"\n"),
    (["", ""], ",\n"), ([" a", "a "], "\" a\",\"a \"\n"), ([], "\n"),
  ])
  func quotesOnlyWhereNeeded(fields: [String], expected: String) {
    var writer = CSVWriter()
    writer.write(fields)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
  }

  @Test func handsOutWhatItWrote() {
    var writer = CSVWriter(delimiter: .semicolon)
    writer.write(["a,b", "c;d"])
    #expect(String(decoding: writer.take(), as: UTF8.self) == "a,b;\"c;d\"\n")
    #expect(writer.bytes.isEmpty)
    writer.append("x")
    writer.append("")
    writer.endRecord()
    #expect(String(decoding: writer.take(), as: UTF8.self) == "x;\n")
  }
}
