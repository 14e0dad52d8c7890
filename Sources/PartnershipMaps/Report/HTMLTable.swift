/// A table of a report: a caption, a head and rows with their own headings.
struct HTMLTable: Sendable {
  /// A heading of a column.
  struct Column: Sendable {
    let name: String
    let isNumber: Bool

    init(_ name: String, isNumber: Bool = false) {
      self.name = name
      self.isNumber = isNumber
    }
  }

  let caption: String
  /// What stands behind the caption, such as a link.
  var remark: HTMLNode?
  let columns: [Column]
  /// The rows; the cell at ``heading`` names the row.
  var rows: [[HTMLNode]] = []
  /// The column whose cells name their rows.
  var heading = 0
  var style = "plain"

  /// The table as HTML, in a box that scrolls where the page is narrow.
  var node: HTMLNode {
    let head = columns.map { column in
      HTMLNode.tag(
        "th", ["scope": "col", "class": column.isNumber ? "number" : "text"], .text(column.name))
    }
    let body = rows.map { row in
      HTMLNode.tag(
        "tr",
        all: zip(row.indices, row).map { index, cell in
          // A cell that is one already brings its own look.
          if case .element("td", _, _) = cell { return cell }
          let style = columns[index].isNumber ? "number" : "text"
          return index == heading
            ? .tag("th", ["scope": "row", "class": style], cell)
            : .tag("td", ["class": style], cell)
        })
    }
    return .tag(
      "div",
      ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": caption],
      .tag(
        "table", ["class": style],
        .tag("caption", all: [.text(caption)] + (remark.map { [" ", $0] } ?? [])),
        .tag("thead", [:], .tag("tr", all: head)), .tag("tbody", all: body)))
  }
}
