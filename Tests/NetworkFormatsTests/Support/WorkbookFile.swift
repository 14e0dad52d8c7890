import CZip
import NetworkFormats
import StakeholderModel
import Testing

/// A workbook, or what claims to be one, made file by file.
struct WorkbookFile {
  /// The files of the archive.
  var parts: [(name: String, text: String)]

  /// Makes a workbook of sheets.
  ///
  /// - Parameters:
  ///   - sheets: The text on each tab, and the `row` elements.
  ///   - strings: The `si` elements of the texts that cells share.
  ///   - formats: The codes of the number formats; the cells' styles are 0 for none, then these.
  ///   - properties: The attributes of `workbookPr`.
  ///   - merges: The `mergeCell` elements of the first sheet.
  init(
    _ sheets: [(name: String, rows: String)], strings: String = "", formats: [String] = [],
    properties: String = "", merges: String = ""
  ) {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    var names = ""
    var relations = ""
    parts = []
    for (index, sheet) in sheets.enumerated() {
      names += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" r:id=\"s\(index)\"/>"
      relations +=
        "<Relationship Id=\"s\(index)\" Type=\"\(types)/worksheet\" Target=\"worksheets/s\(index).xml\"/>"
      let merged = index == 0 && !merges.isEmpty ? "<mergeCells>\(merges)</mergeCells>" : ""
      parts.append(
        (
          "xl/worksheets/s\(index).xml",
          "<worksheet xmlns=\"\(main)\"><sheetData>\(sheet.rows)</sheetData>\(merged)</worksheet>"
        ))
    }
    let codes = formats.enumerated().map { index, code in
      "<numFmt numFmtId=\"\(164 + index)\" formatCode=\"\(code.replacing("\"", with: "&quot;"))\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }
    parts += [
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r\" "
          + "Type=\"\(types)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)\">\(relations)"
          + "<Relationship Id=\"a\" Type=\"\(types)/sharedStrings\" Target=\"/xl/strings.xml\"/>"
          + "<Relationship Id=\"b\" Type=\"\(types)/styles\" Target=\"./styles.xml\"/>"
          + "</Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(types)\"><workbookPr \(properties)/>"
          + "<sheets>\(names)</sheets></workbook>"
      ),
      ("xl/strings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
      (
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts>"
          + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
          + "<cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs></styleSheet>"
      ),
    ]
  }

  /// Writes the archive.
  func write(to path: String) throws {
    let archive = try #require(zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, nil))
    for part in parts {
      let bytes = Array(part.text.utf8)
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
      copy.copyBytes(from: bytes)
      // The archive frees the copy, which was allocated by malloc.
      let source = try #require(
        zip_source_buffer(archive, copy.baseAddress, UInt64(bytes.count), 1))
      #expect(zip_file_add(archive, part.name, source, UInt32(ZIP_FL_ENC_UTF_8)) >= 0)
    }
    #expect(zip_close(archive) == 0)
  }

  /// Reads the workbook.
  func read(_ change: (inout ImportOptions) -> Void = { _ in }) throws -> LoadedNetwork {
    try withTemporaryFolder { folder in
      try write(to: "\(folder)/w.xlsx")
      var options = ImportOptions()
      change(&options)
      return try StakeholderNetwork.read(.xlsx, from: ["\(folder)/w.xlsx"], options: options)
    }
  }

  /// A row of texts.
  static func row(_ texts: String...) -> String {
    "<row>" + texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
  }
}
