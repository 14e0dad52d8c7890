// What the looks mean: only what is visible now, and everything that is.

function shapeSample(shape, paint, { status = "existing", isDoubled = false } = {}) {
  const [fill, border] = [tone.fill(paint), tone.border(paint)];
  const [outline, detail, filled] = shapePath(shape, isDoubled ? 20 : 28, isDoubled ? 7 : 13);
  const dashes = dashesOf(outlineOf(status), 1).join(" ") || null;
  const look = { fill, stroke: border, "stroke-width": "1.1", "stroke-dasharray": dashes };
  return s("svg", { class: "sample", viewBox: "-18 -10 36 20", width: 36, height: 20, "aria-hidden": "true" },
    isDoubled ? s("path", { ...look, fill: tone.paper, d: shapePath(shape, 28, 15)[0] }) : [],
    s("path", { ...look, d: outline }),
    detail ? s("path", { ...look, fill: filled ? fill : "none", d: detail }) : []);
}

function lineSample({ style = 0, pattern = "solid", isThin = false, isDirected = false, isMutual = false }) {
  const look = data.styles[style];
  const colour = tone.line((pattern === "hollow" ? look.ended : look.live)[isThin ? 1 : 0]);
  const width = isThin ? 0.7 : 1.5;
  const length = 7.5;
  const [l, r] = [isMutual ? -17 + length : -17, isDirected || isMutual ? 17 - length : 17];
  const stroke = (d, w, c = colour) => s("path", {
    d, stroke: c, "stroke-width": w, fill: "none",
    "stroke-dasharray": dashesOf(pattern, w).join(" ") || null,
  });
  const marks = [];
  if (isDirected || isMutual) marks.push([[r, 0], [17, 0]]);
  if (isMutual) marks.push([[l, 0], [-17, 0]]);
  return s("svg", { class: "sample", viewBox: "-18 -10 36 20", width: 36, height: 20, "aria-hidden": "true" },
    stroke(`M${l} 0H${r}`, pattern === "hollow" ? width * 3 : width),
    pattern === "hollow" ? s("path", { d: `M${l} 0H${r}`, stroke: tone.paper, "stroke-width": width }) : [],
    marks.map(([base, point]) => {
      const [d, isFilled] = markPath(look.mark, base, point, length);
      return s("path", { d, fill: isFilled ? colour : tone.paper, stroke: colour, "stroke-width": 0.8 });
    }));
}

/** The sections of the legend: a heading, and samples with texts. */
function legendSections() {
  const shown = view.actors.map((index) => data.actors[index]);
  const sections = [];
  const add = (heading, items) => { if (items.length) sections.push({ heading, items }); };
  const groups = [...new Set(shown.map((actor) => actor.group))];
  const known = groups.filter((group) => group !== null).sort((a, b) => a - b);
  if (!data.look.byKind && known.length) {
    const items = known.map((group) => ({
      sample: () => shapeSample("box", data.groups[group].paint),
      text: (data.groups[group].number ? `[${data.groups[group].number}] ` : "") + pick(data.groups[group].name),
    }));
    if (groups.includes(null)) {
      items.push({ sample: () => shapeSample("box", data.look.neutral), text: t("notStated") });
    }
    add(`${t("colour")}: ${pick(data.look.attribute)}`, items);
  }
  const kinds = [...new Set(shown.map((actor) => actor.kind))].sort((a, b) => a - b);
  if (!(kinds.length === 1 && data.actorKinds[kinds[0]].id === "other")) {
    add(`${t(data.look.byKind ? "shapeColour" : "shape")}: ${t("kindOfParty")}`, kinds.map((kind) => ({
      sample: () => shapeSample(data.actorKinds[kind].shape, data.look.byKind ? paintOfKind(kind) : null),
      text: pick(data.actorKinds[kind].name),
    })));
  }
  const outlines = [];
  if (shown.some((actor) => actor.collective)) {
    outlines.push({ sample: () => shapeSample("box", null, { isDoubled: true }), text: t("doubled") });
  }
  data.statuses.forEach((status, value) => {
    if (status === "existing" || !shown.some((actor) => actor.status === value)) return;
    outlines.push({ sample: () => shapeSample("box", null, { status }), text: t(`actor.${status}`) });
  });
  add(t("outline"), outlines);
  addLineSections(add);
  addSizeSection(add);
  const keyed = shown.filter((actor) => actor.key !== null);
  add(t("names"), keyed.map((actor) => ({ number: String(actor.key), text: pick(actor.name) })));
  return sections;
}

function addLineSections(add) {
  const { lines } = view;
  if (lines.length === 0) return;
  if (data.joint) {
    add(t("lineKindPlain"), [{ sample: () => lineSample({}), text: t("joint") }]);
    return;
  }
  const styles = [...new Set(lines.map((line) => line.style))].sort((a, b) => a - b);
  const items = styles.map((style) => {
    const own = lines.filter((line) => line.style === style);
    const names = [...new Set(own.flatMap((line) => [...line.kinds]))]
      .map((kind) => pick(data.tieKinds[kind].name)).sort((a, b) => a.localeCompare(b, state.language));
    const isDirected = own.some((line) => line.direction !== "none");
    return { sample: () => lineSample({ style, isDirected }), text: capitalised(names.join(", ")) };
  });
  const only = styles.length === 1 ? styles[0] : 0;
  if (lines.some((line) => line.direction === "forward")) {
    items.push({ sample: () => lineSample({ style: only, isDirected: true }), text: t("oneWay") });
  }
  if (lines.some((line) => line.direction === "mutual")) {
    items.push({ sample: () => lineSample({ style: only, isMutual: true }), text: t("mutual") });
  }
  add(t(styles.length > 1 ? "lineKind" : "lineKindPlain"), items);
  const statuses = new Set(lines.map((line) => data.statuses[line.status]));
  const looks = ["solid", "dashed", "dotted", "hollow"].flatMap((pattern) => {
    const names = data.statuses.filter((id) => statuses.has(id) && patterns[id] === pattern)
      .map((id) => t(`tie.${id}`));
    if (names.length === 0) return [];
    const text = [names[0], ...names.slice(1).map((each) => each.toLowerCase())].join(", ");
    return [{ sample: () => lineSample({ pattern }), text }];
  });
  if (lines.some((line) => line.implied)) {
    looks.push({ sample: () => lineSample({ isThin: true }), text: t("thin") });
  }
  add(t("lineStatus"), looks);
}

function addSizeSection(add) {
  if (!data.sizing || view.actors.length === 0) return;
  const heading = `${t("size")}: ${pick(data.sizing.name)} (${data.sizing.metric})`;
  if (!sizes.known) {
    add(heading, [{ text: metrics ? t("sizeStale") : t("calculating") }]);
    return;
  }
  let text = sizes.low === null ? "–"
    : sizes.low === sizes.high ? number(sizes.low) : `${number(sizes.low)} – ${number(sizes.high)}`;
  if (sizes.undefinedCount) text += `; ${t("undefinedValue")}: ${sizes.undefinedCount}`;
  const small = 9;
  const large = small * sizes.largest;
  const [fill, stroke] = [tone.fill(data.look.neutral), tone.border(data.look.neutral)];
  const square = (x, side) =>
    s("rect", { x, y: -side / 2, width: side, height: side, fill, stroke, "stroke-width": 1 });
  add(heading, [{
    sample: () => s("svg", { class: "sample", viewBox: "-18 -10 36 20", width: 36, height: 20, "aria-hidden": "true" },
      square(-14, small), sizes.largest > 1 ? square(0, large) : []),
    text,
  }]);
}

function legendElement() {
  return h("div", { class: "legend" }, legendSections().map(({ heading, items }) => h("section", {},
    h("h3", {}, heading),
    h("ul", {}, items.map(({ sample, number: key, text }) => h("li", {},
      sample ? sample() : key ? h("b", { class: "key" }, key) : null, h("span", {}, text)))))));
}

/** What is shown and what is not, and where it comes from: the notes of the printed map. */
function noteTexts() {
  const parts = [`${t("parties").toLowerCase()}: ${view.actors.length}`,
    `${t("ties").toLowerCase()}: ${view.links.length}`];
  if (view.lonely) parts.push(`${t("isolates")}: ${view.lonely}`);
  parts.push(...filterTexts());
  const notes = [`${t("visibleNow")}: ${parts.join(" · ")}`];
  const cited = data.sources.filter((_, index) => view.claims.some((c) => data.claims[c].source === index));
  if (cited.length) {
    const texts = cited.slice(0, 3).map(sourceText);
    if (cited.length > 3) texts.push(`${t("moreSources")}: ${cited.length - 3}`);
    notes.push(`${t("sourceIs")}: ${texts.join("; ")}`);
  }
  if (data.leftOut) notes.push(`${t("notInPage")}: ${pick(data.leftOut).replace(/^[^:]*: /, "")}`);
  return notes;
}

/** What the filters are set to, where they leave anything out. */
function filterTexts() {
  const parts = [];
  const list = (title, set, all, text) => {
    const chosen = all.filter((value) => set.has(value));
    if (chosen.length < all.length) {
      parts.push(`${title.toLowerCase()}: ${chosen.length ? chosen.map(text).join(", ") : t("none").toLowerCase()}`);
    }
  };
  const used = (key, rows) => [...new Set(rows.map((row) => row[key]))].sort((a, b) => (a ?? 99) - (b ?? 99));
  const statuses = [...data.statuses.keys()].filter((value) => state.statuses.has(value));
  parts.push(`${t("status").toLowerCase()}: ${statuses.map((v) => t(`status.${data.statuses[v]}`)).join(", ") || t("none").toLowerCase()}`);
  list(t("sectors"), state.sectors, used("sector", data.actors),
    (v) => (v === null ? t("notStated") : pick(data.sectors[v])).toLowerCase());
  list(t("partyKinds"), state.actorKinds, used("kind", data.actors), (v) => pick(data.actorKinds[v].name));
  if (!data.joint) {
    list(t("tieKinds"), state.tieKinds, used("kind", data.claims), (v) => pick(data.tieKinds[v].name));
    if (state.bases) {
      list(t("basis"), state.bases, used("basis", data.claims),
        (v) => (v === null ? t("notStated").toLowerCase() : t(`basis.${data.bases[v]}`)));
    }
  }
  if (state.confidence > 0) parts.push(`${t("confidence").toLowerCase()}: ${number(state.confidence)}`);
  if (state.period) {
    parts.push(`${t("time").toLowerCase()}: ${periodText()}`
      + (state.countUndated ? "" : ` (− ${t("undatedSource")})`));
  }
  if (state.hidePersons && personKind >= 0) parts.push(t("persons").toLowerCase());
  if (state.hideLonely) parts.push(t("lonely").toLowerCase());
  return parts;
}

function sourceText(source) {
  const date = source.date ? source.date + (source.inferred ? ` (${t("inferred")})` : "") : t("undatedSource");
  return [pick(source.title), source.publisher, date].filter(Boolean).map(isolatedIfNeeded).join(", ");
}

/** Isolates texts that hold marks of direction, and leaves others as they are. */
function isolatedIfNeeded(text) {
  return /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text) ? isolated(text) : text;
}

function buildLegend() { $("pane-legend").replaceChildren(legendElement()); }

function buildNotes() {
  $("notes").replaceChildren(...noteTexts().map((text) => h("p", {}, text)));
}
