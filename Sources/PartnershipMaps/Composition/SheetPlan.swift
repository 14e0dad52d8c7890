/// Where title, notes, legend and nodes go on a sheet of a size.
struct SheetPlan: Sendable {
  /// The sheet in points, larger than the page by the growth.
  let page: MapSize
  /// How many times larger than the page the sheet is.
  let growth: Double
  let textSize: Double
  let title: MapScene.Text?
  let notes: [MapScene.Text]
  let legend: LegendColumns
  let legendBox: MapBox?
  /// The part of the sheet for nodes.
  let area: MapBox

  /// Plans a sheet; returns `nil` if the texts leave too little room for nodes.
  init?(
    _ content: MapContent, notes: MapNotes, legend: MapLegend, growth: Double, textGrowth: Double
  ) {
    let page = content.options.page
    let size = page.size * growth
    let textSize = page.textSize * textGrowth
    let margin = 24 * growth
    let frame = MapBox(minX: 0, minY: 0, maxX: size.width, maxY: size.height).insetBy(margin)
    var top = frame.maxY
    var texts: [MapScene.Text] = []

    func block(
      _ text: String, fontSize: Double, colour: MapColour, role: String, top: Double
    ) -> MapScene.Text {
      let lines = TextWrapping.filled(text, width: frame.width / fontSize)
      let height = TextMeasure.size(of: lines, fontSize: fontSize).height
      return MapScene.Text(
        role: role,
        box: MapBox(minX: frame.minX, minY: top - height, maxX: frame.maxX, maxY: top),
        lines: lines, fontSize: fontSize, colour: colour)
    }

    if notes.title.isEmpty {
      title = nil
    } else {
      let text = block(
        notes.title, fontSize: 2 * textSize, colour: .ink, role: "title", top: top)
      title = text
      top = text.box.minY - 0.3 * textSize
    }
    let shown = block(
      notes.shown, fontSize: textSize, colour: .quietInk, role: "note", top: top)
    texts.append(shown)
    top = shown.box.minY - 1.2 * textSize

    var foot = frame.minY
    for note in [notes.source, notes.leftOut].compactMap({ $0 }) {
      var text = block(note, fontSize: 0.9 * textSize, colour: .quietInk, role: "note", top: 0)
      let height = text.box.height
      text.box.minY = foot
      text.box.maxY = foot + height
      texts.append(text)
      foot = text.box.maxY + 0.3 * textSize
    }
    foot += 0.9 * textSize

    let gap = 1.6 * textSize
    var area = MapBox(minX: frame.minX, minY: foot, maxX: frame.maxX, maxY: top)
    guard area.height > 0.2 * size.height else { return nil }
    if page == .a4Portrait {
      let columns = 3.0
      let width = (frame.width - (columns - 1) * LegendColumns.columnGap * textSize) / columns
      var height = 4 * textSize
      var set = LegendColumns(
        legend, columnWidth: width, maximumHeight: height, textSize: textSize)
      while set.columnCount > Int(columns), height < area.height {
        height += textSize
        set = LegendColumns(
          legend, columnWidth: width, maximumHeight: height, textSize: textSize)
      }
      self.legend = set
      area.minY += set.height + (set.columnCount == 0 ? 0 : gap)
      legendBox =
        set.columnCount == 0
        ? nil
        : MapBox(
          minX: frame.minX, minY: foot, maxX: frame.minX + set.width, maxY: foot + set.height)
      guard area.height > 0.3 * size.height else { return nil }
    } else {
      // A second column takes much of the sheet; letters a little smaller do not.
      let trials = [1, 0.94, 0.88, 0.82, 0.76].map { share in
        let size = share * textSize
        return LegendColumns(
          legend, columnWidth: LegendColumns.columnWidth(for: legend, atMost: 21.5) * size,
          maximumHeight: area.height, textSize: size)
      }
      let narrowest = trials.map(\.columnCount).min() ?? 0
      let fitting = trials.filter { $0.columnCount == narrowest }
      guard
        let set = (narrowest > 1 ? fitting.last : fitting.first)?
          .balanced(legend, maximumHeight: area.height)
      else { return nil }
      self.legend = set
      area.maxX -= set.columnCount == 0 ? 0 : set.width + gap
      legendBox =
        set.columnCount == 0
        ? nil
        : MapBox(
          minX: frame.maxX - set.width, minY: top - set.height, maxX: frame.maxX, maxY: top)
      guard area.width > 0.35 * size.width, set.height <= top - foot + 1e-6 else { return nil }
    }
    self.page = size
    self.growth = growth
    self.textSize = textSize
    self.notes = texts
    self.area = area
  }
}
