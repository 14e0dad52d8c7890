// The visible part as a drawing and as tables, made on this page and saved by the browser.

function save(fileName, type, text) {
  const link = h("a", { href: URL.createObjectURL(new Blob([text], { type })), download: fileName });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/** A name for files that any system takes. */
function fileStem() {
  const stem = folded(pick(data.title)).replace(/[^a-z0-9]+/g, "-").slice(0, 60);
  return stem || "map";
}

function textElement(x, y, size, text, more = {}) {
  return s("text", { x: two(x), y: two(y), "font-size": two(size), "unicode-bidi": "isolate", ...more }, text);
}

/** The scene inside a rectangle of the sheet, as elements. */
function sceneElements([left, top, right, bottom]) {
  const strong = emphasis();
  const isIn = (box) => box[2] > left && box[0] < right && box[3] > top && box[1] < bottom;
  const frames = scene.frames.map((frame) => {
    const [x, y, w, height] = frame.box;
    return [s("rect", { x, y, width: w, height, rx: 12, fill: "none", stroke: tone.frame, "stroke-width": 0.8 }),
      textElement(x + 0.6 * frame.font, y + 1.2 * frame.font, frame.font, pick(frame.label), { fill: tone.quiet })];
  });
  const lines = scene.lines.filter((line) => isIn(boundsOfCurve(line))).map((line) => {
    const [a, b, c, d] = line.curve.map((point) => point.map(two).join(" "));
    const path = `M${a}C${b} ${c} ${d}`;
    const look = { d: path, fill: "none", stroke: tone.line(line.colour), "stroke-width": line.width };
    const opacity = isStrong(line.line, strong) ? null : tone.faint;
    return s("g", { opacity, class: "tie" },
      line.pattern === "hollow"
        ? [s("path", { ...look, "stroke-width": line.width * 3 }), s("path", { ...look, stroke: tone.paper })]
        : s("path", { ...look, "stroke-dasharray": dashesOf(line.pattern, line.width).join(" ") || null }),
      line.marks.map(([base, point]) => {
        const [mark, isFilled] = markPath(line.mark, base, point, data.look.mark);
        return s("path", { d: mark, fill: isFilled ? tone.line(line.colour) : tone.paper, stroke: tone.line(line.colour), "stroke-width": 0.8 });
      }));
  });
  const nodes = scene.nodes.filter((node) => isIn(
    [node.x - node.w / 2, node.y - node.h / 2, node.x + node.w / 2, node.y + node.h / 2])).map((node) => {
    const gap = node.collective ? 2 * data.look.gap : 0;
    const [outline, detail, filled] = shapePath(node.shape, node.w - gap, node.h - gap);
    const look = {
      fill: tone.fill(node.paint), stroke: tone.border(node.paint), "stroke-width": 1.1,
      "stroke-dasharray": dashesOf(outlineOf(node.status), 1.1).join(" ") || null,
    };
    const text = nodeLines(node.index);
    return s("g", {
      class: "actor", transform: `translate(${two(node.x)} ${two(node.y)})`,
      opacity: !strong || strong.actors.has(node.index) ? null : 0.3,
    },
    s("title", {}, actorName(node.index)),
    node.collective ? s("path", { ...look, fill: tone.paper, d: shapePath(node.shape, node.w, node.h)[0] }) : [],
    s("path", { ...look, d: outline }), detail ? s("path", { ...look, fill: filled ? look.fill : "none", d: detail }) : [],
    text.map((line, row) => textElement(0, textShift(node.shape, node.w, node.h) + ((row - (text.length - 1) / 2) * 1.2 + 0.35) * node.font, node.font, line,
      { "text-anchor": "middle", fill: tone.ink })));
  });
  return [frames, lines, nodes];
}

/** Breaks a text into lines of at most so many ems, by the font of the page. */
function wrapped(text, size, width) {
  const measurePen = bufferPen;
  measurePen.font = `${size}px ${font}`;
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measurePen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Returns a rectangle of the sheet with title, legend and notes around it, as an svg element. */
const drawing = (area) => onPaper(() => sheetOf(area));

function sheetOf(area) {
  const [left, top, right, bottom] = area;
  const w = right - left;
  const unit = Math.max(w / 1000, (bottom - top) / 800) * 11;
  const elements = [];
  let y = top - 1.2 * unit;
  const above = [];
  const put = (text, size, colour) => wrapped(text, size, w * 1.28).map((line) => ({ line, size, colour }));
  const notes = noteTexts();
  const head = [...put(pick(data.title), 2 * unit, tone.ink), ...put(notes[0], unit, tone.quiet)];
  for (const { line, size, colour } of head.reverse()) {
    above.push(textElement(left, y, size, line, { fill: colour }));
    y -= 1.35 * size;
  }
  const start = y - 0.6 * unit;
  let foot = bottom + 1.8 * unit;
  for (const { line, size, colour } of notes.slice(1).flatMap((text) => put(text, 0.9 * unit, tone.quiet))) {
    elements.push(textElement(left, foot, size, line, { fill: colour }));
    foot += 1.3 * size;
  }
  let row = top + unit;
  const x = right + 2 * unit;
  for (const { heading, items } of legendSections()) {
    for (const line of wrapped(heading, unit, 0.27 * w)) {
      elements.push(textElement(x, row, unit, line, { fill: tone.quiet }));
      row += 1.3 * unit;
    }
    row += 0.3 * unit;
    for (const { sample, number: key, text } of items) {
      const picture = sample ? sample() : null;
      if (picture) {
        for (const [attribute, value] of Object.entries({ x, y: row - 1.15 * unit, width: 2.9 * unit, height: 1.6 * unit })) {
          picture.setAttribute(attribute, two(value));
        }
        picture.removeAttribute("aria-hidden");
        elements.push(picture);
      } else if (key) elements.push(textElement(x, row, unit, key, { "font-weight": 600 }));
      for (const line of wrapped(text, unit, 0.24 * w)) {
        elements.push(textElement(x + (sample || key ? 3.4 * unit : 0), row, unit, line, { fill: tone.ink }));
        row += 1.25 * unit;
      }
      row += 0.4 * unit;
    }
    row += 0.7 * unit;
  }
  const end = Math.max(foot, row, bottom + unit);
  const box = [left - unit, start, w * 1.3 + 4 * unit, end - start];
  const clip = `area-${scene.version}`;
  return s("svg", {
    xmlns: SVG, viewBox: box.map(two).join(" "), width: two(box[2]), height: two(box[3]),
    "font-family": font, role: "img",
  },
  s("title", {}, pick(data.title)),
  s("rect", { x: two(box[0]), y: two(box[1]), width: two(box[2]), height: two(box[3]), fill: tone.paper }),
  s("clipPath", { id: clip }, s("rect", { x: left, y: top, width: w, height: bottom - top })),
  s("g", { "clip-path": `url(#${clip})` }, sceneElements(area)), above, elements);
}

/** What the window shows, no more than the map itself. */
function visibleArea() {
  const [left, top, right, bottom] = scene.bounds;
  const pad = 6;
  const area = [
    Math.max(left - pad, viewport.left), Math.max(top - pad, viewport.top),
    Math.min(right + pad, viewport.left + viewport.width / viewport.scale),
    Math.min(bottom + pad, viewport.top + viewport.height / viewport.scale),
  ];
  return area[2] - area[0] > 1 && area[3] - area[1] > 1 ? area : [left - pad, top - pad, right + pad, bottom + pad];
}

function saveDrawing() {
  // XML knows no way to write most control characters.
  const text = new XMLSerializer().serializeToString(drawing(visibleArea()))
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd");
  save(`${fileStem()}.svg`, "image/svg+xml", `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`);
}

/** Tables as RFC 4180 has them, with a mark that makes spreadsheets read UTF-8. */
function csv(rows) {
  const cell = (value) => {
    const text = value === null || value === undefined ? "" : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll("\"", "\"\"")}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function partyRows() {
  return [
    ["actor", "name", "kind", "sector", "status", ...data.metrics.map(({ id }) => id)],
    ...view.actors.map((index) => {
      const actor = data.actors[index];
      return [actor.id, actorName(index), data.actorKinds[actor.kind].id,
        actor.sector === null ? "" : pick(data.sectors[actor.sector]), data.statuses[actor.status],
        ...data.metrics.map(({ id }) => metricOf(id, index))];
    }),
  ];
}

function tieRows() {
  return [
    ["source", "target", "kind", "directed", "status", "basis", "confidence", "valid_from", "valid_until", "evidence", "locator", "note"],
    ...view.claims.map((position) => data.claims[position]).map((claim) => [
      data.actors[claim.s].id, data.actors[claim.t].id,
      claim.kind === null ? "" : data.tieKinds[claim.kind].id, claim.directed, data.statuses[claim.status],
      claim.basis === null ? "" : data.bases[claim.basis], claim.confidence, claim.time?.[2], claim.time?.[3],
      claim.source === null || claim.source === undefined ? "" : data.sources[claim.source].id,
      claim.locator, claim.note,
    ]),
  ];
}

function buildSaving() {
  const menu = h("div", { id: "save-menu", class: "overlay", hidden: true });
  const opener = h("button", {
    type: "button", id: "save", "aria-expanded": "false", "aria-controls": "save-menu",
    onclick: () => toggle(menu.hidden),
  }, t("save"));
  const toggle = (isOpen) => {
    menu.hidden = !isOpen;
    opener.setAttribute("aria-expanded", String(isOpen));
  };
  const item = (id, text, act) => h("button", {
    type: "button", id, onclick: () => { toggle(false); opener.focus(); act(); },
  }, text);
  menu.append(
    item("save-svg", `${t("exportPicture")} (SVG)`, saveDrawing),
    item("save-parties", `${t("parties")} (CSV)`, () => save(`${fileStem()}-parties.csv`, "text/csv", csv(partyRows()))),
    item("save-ties", `${t("ties")} (CSV)`, () => save(`${fileStem()}-ties.csv`, "text/csv", csv(tieRows()))),
    item("print", t("print"), () => window.print()));
  $("saving").replaceChildren(opener, menu);
  $("saving").onkeydown = (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    toggle(false);
    opener.focus();
  };
  $("saving").onfocusout = (event) => {
    if (event.relatedTarget && !$("saving").contains(event.relatedTarget)) toggle(false);
  };
}

document.addEventListener("pointerdown", (event) => {
  if (!$("saving").contains(event.target) && !$("save-menu").hidden) $("save").click();
});

// Paper gets the map as a drawing, sharp at any size.
window.addEventListener("beforeprint", () => {
  if (!isTable()) $("paper").replaceChildren(drawing(visibleArea()));
});
window.addEventListener("afterprint", () => $("paper").replaceChildren());
