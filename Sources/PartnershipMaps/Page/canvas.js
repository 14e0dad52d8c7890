// Draws the scene. A crowded scene is drawn once and moved as a picture while it is dragged.

const canvas = $("canvas");
const pen = canvas.getContext("2d", { alpha: false });
const paths = new Map();

function pathsOf(node) {
  const key = `${node.shape} ${two(node.w)} ${two(node.h)} ${node.collective}`;
  let found = paths.get(key);
  if (!found) {
    const gap = node.collective ? 2 * data.look.gap : 0;
    const [outline, detail, filled] = shapePath(node.shape, node.w - gap, node.h - gap);
    found = {
      outline: new Path2D(outline), detail: detail ? new Path2D(detail) : null, filled,
      outer: node.collective ? new Path2D(shapePath(node.shape, node.w, node.h)[0]) : null,
    };
    paths.set(key, found);
  }
  return found;
}

/** What stays at full strength while something is chosen; null if nothing is. */
function emphasis() {
  const route = shownPath();
  if (route) return { actors: new Set(route.actors), pairs: route.pairs };
  if (state.selected === null || !view.shown[state.selected]) return null;
  const actors = new Set([state.selected]);
  for (const line of view.lines) {
    if (line.low === state.selected) actors.add(line.high);
    if (line.high === state.selected) actors.add(line.low);
  }
  return { actors, pairs: null, center: state.selected };
}

function isStrong(line, strong) {
  if (!strong) return true;
  if (strong.pairs) return strong.pairs.has(`${line.low} ${line.high}`);
  return line.low === strong.center || line.high === strong.center;
}

/** The least letters on the screen, in pixels; below it only landmarks are named. */
const leastText = 4.2;

/** Draws the part of the scene that lies in a rectangle of the sheet. */
function drawScene(to, scale, left, top, width, height, ratio) {
  to.setTransform(1, 0, 0, 1, 0, 0);
  to.fillStyle = tone.paper;
  to.fillRect(0, 0, width * ratio, height * ratio);
  to.setTransform(scale * ratio, 0, 0, scale * ratio, -left * scale * ratio, -top * scale * ratio);
  const right = left + width / scale;
  const bottom = top + height / scale;
  const strong = emphasis();
  drawFrames(to, scale);
  drawLines(to, scale, [left, top, right, bottom], strong);
  const seen = scene.nodes.filter((node) =>
    node.x + node.w / 2 > left && node.x - node.w / 2 < right && node.y + node.h / 2 > top
    && node.y - node.h / 2 < bottom);
  const isFar = data.look.font * scale < leastText;
  if (isFar && scene.nodes.length > 150) drawSpots(to, scale, seen, strong);
  else drawNodes(to, scale, seen, strong);
  if (isFar) drawLandmarks(to, scale, seen, strong);
}

function drawFrames(to, scale) {
  to.globalAlpha = 1;
  for (const frame of scene.frames) {
    const [x, y, w, height] = frame.box;
    to.strokeStyle = tone.frame;
    to.lineWidth = 0.8;
    to.setLineDash([]);
    to.beginPath();
    to.roundRect(x, y, w, height, Math.min(12, height / 3));
    to.stroke();
    if (frame.font * scale < leastText) continue;
    to.fillStyle = tone.quiet;
    to.font = `${frame.font}px ${font}`;
    to.textAlign = "left";
    to.textBaseline = "middle";
    to.fillText(pick(frame.label), x + 0.6 * frame.font, y + 0.9 * frame.font);
  }
}

function boundsOfCurve(line) {
  if (!line.box) {
    const xs = line.curve.map((point) => point[0]);
    const ys = line.curve.map((point) => point[1]);
    line.box = [Math.min(...xs) - 8, Math.min(...ys) - 8, Math.max(...xs) + 8, Math.max(...ys) + 8];
  }
  return line.box;
}

function drawLines(to, scale, [left, top, right, bottom], strong) {
  // Lines of one look are one stroke.
  const batches = new Map();
  for (const line of scene.lines) {
    const box = boundsOfCurve(line);
    if (box[2] < left || box[0] > right || box[3] < top || box[1] > bottom) continue;
    const isClear = isStrong(line.line, strong);
    const key = `${line.colour} ${line.width} ${line.pattern} ${isClear}`;
    let batch = batches.get(key);
    if (!batch) {
      batch = { ...line, isClear, path: new Path2D(), marks: new Path2D(), hollow: new Path2D() };
      batches.set(key, batch);
    }
    const [a, b, c, d] = line.curve;
    batch.path.moveTo(a[0], a[1]);
    batch.path.bezierCurveTo(b[0], b[1], c[0], c[1], d[0], d[1]);
    if (scale * data.look.mark < 2.5) continue;
    for (const [base, tip] of line.marks) {
      const [path, isFilled] = markPath(line.mark, base, tip, data.look.mark);
      (isFilled ? batch.marks : batch.hollow).addPath(new Path2D(path));
    }
  }
  // Where lines are many, what lies below shines through them.
  const isCrowd = !strong && scene.lines.length > 400;
  // Faint lines lie under the others.
  for (const batch of [...batches.values()].sort((a, b) => a.isClear - b.isClear)) {
    const width = Math.max(batch.width * (strong && batch.isClear ? 1.35 : 1), 0.6 / scale);
    to.globalAlpha = !batch.isClear ? tone.faint : isCrowd ? 0.6 : 1;
    to.strokeStyle = tone.line(batch.colour);
    to.setLineDash(dashesOf(batch.pattern, width));
    to.lineWidth = batch.pattern === "hollow" ? width * 3 : width;
    to.stroke(batch.path);
    to.setLineDash([]);
    if (batch.pattern === "hollow") {
      to.strokeStyle = tone.paper;
      to.lineWidth = width;
      to.stroke(batch.path);
      to.strokeStyle = tone.line(batch.colour);
    }
    to.fillStyle = tone.line(batch.colour);
    to.fill(batch.marks);
    to.fillStyle = tone.paper;
    to.fill(batch.hollow);
    to.lineWidth = Math.max(0.8, 0.6 / scale);
    to.stroke(batch.hollow);
  }
  to.globalAlpha = 1;
}

function drawNodes(to, scale, nodes, strong) {
  to.textAlign = "center";
  to.textBaseline = "middle";
  const textAt = data.look.font * scale >= leastText;
  for (const node of nodes) {
    const isClear = !strong || strong.actors.has(node.index);
    const { outline, detail, filled, outer } = pathsOf(node);
    to.save();
    to.translate(node.x, node.y);
    // A faint node still hides the lines behind it.
    if (!isClear) {
      to.fillStyle = tone.paper;
      to.fill(outer ?? outline);
      to.globalAlpha = 0.3;
    }
    to.fillStyle = tone.fill(node.paint);
    to.strokeStyle = tone.border(node.paint);
    to.lineWidth = node.index === state.selected ? 2.6 : 1.1;
    if (outer) {
      to.fillStyle = tone.paper;
      to.fill(outer);
      to.fillStyle = tone.fill(node.paint);
    }
    to.fill(outline);
    to.setLineDash(dashesOf(outlineOf(node.status), 1.1));
    to.stroke(outline);
    if (outer) to.stroke(outer);
    if (detail) {
      if (filled) to.fill(detail);
      to.stroke(detail);
    }
    if (textAt) {
      to.fillStyle = tone.ink;
      to.font = `${node.font}px ${font}`;
      const lines = nodeLines(node.index);
      const shift = textShift(node.shape, node.w, node.h);
      lines.forEach((line, row) =>
        to.fillText(line, 0, shift + (row - (lines.length - 1) / 2) * 1.2 * node.font));
    }
    to.restore();
  }
}

/** Nodes from afar: their colour and place. */
function drawSpots(to, scale, nodes, strong) {
  const least = 3.5 / scale;
  for (const node of nodes) {
    to.globalAlpha = !strong || strong.actors.has(node.index) ? 1 : 0.25;
    const w = Math.max(node.w * 0.8, least);
    const height = Math.max(node.h * 0.8, least);
    to.fillStyle = tone.border(node.paint);
    to.fillRect(node.x - w / 2, node.y - height / 2, w, height);
    to.fillStyle = tone.fill(node.paint);
    const inner = 0.7 / scale;
    to.fillRect(node.x - w / 2 + inner, node.y - height / 2 + inner, w - 2 * inner, height - 2 * inner);
  }
  to.globalAlpha = 1;
}

/** From afar, the names of the best connected (or of what is chosen), where they do not collide. */
function drawLandmarks(to, scale, nodes, strong) {
  const size = 11 / scale;
  const taken = [];
  const weight = (node) => metricOf("degree", node.index) ?? 0;
  const wanted = nodes.filter((node) => !strong || strong.actors.has(node.index))
    .sort((a, b) => weight(b) - weight(a) || a.index - b.index).slice(0, strong ? 60 : 40);
  to.font = `600 ${size}px ${font}`;
  to.textAlign = "center";
  to.textBaseline = "middle";
  to.lineJoin = "round";
  let count = 0;
  for (const node of wanted) {
    if (count >= (strong ? 30 : 14)) break;
    const text = actorName(node.index);
    const label = text.length > 28 ? `${text.slice(0, 27)}…` : text;
    const w = to.measureText(label).width;
    const box = [node.x - w / 2, node.y - size * 1.6, node.x + w / 2, node.y - size * 0.3];
    if (taken.some((o) => box[0] < o[2] && o[0] < box[2] && box[1] < o[3] && o[1] < box[3])) continue;
    taken.push(box);
    count += 1;
    to.strokeStyle = tone.halo;
    to.lineWidth = 3.5 / scale;
    to.strokeText(label, node.x, node.y - size);
    to.fillStyle = tone.ink;
    to.fillText(label, node.x, node.y - size);
  }
}

// MARK: Frames of the screen

const buffer = document.createElement("canvas");
const bufferPen = buffer.getContext("2d", { alpha: false });
let bufferOf = null;
let contentVersion = 0;
let lastCost = 0;
let isPending = false;
let isCrispPending = 0;
/** Milliseconds that each frame took to draw, for tests. */
const costs = [];

/** Something that is drawn has changed. */
function redraw() {
  contentVersion += 1;
  schedule();
}

function schedule() {
  if (isPending) return;
  isPending = true;
  requestAnimationFrame(() => {
    isPending = false;
    const begin = performance.now();
    drawFrame();
    costs.push(performance.now() - begin);
    if (costs.length > 2000) costs.shift();
  });
}

const largestBuffer = 16e6;

/** Draws the whole map into the buffer, if it is not too large at this scale. */
function fillBuffer(ratio) {
  const [left, top, right, bottom] = scene.bounds;
  const margin = 20 / viewport.scale;
  const w = (right - left + 2 * margin) * viewport.scale;
  const height = (bottom - top + 2 * margin) * viewport.scale;
  if (w * height * ratio * ratio > largestBuffer) { bufferOf = null; return; }
  buffer.width = Math.ceil(w * ratio);
  buffer.height = Math.ceil(height * ratio);
  drawScene(bufferPen, viewport.scale, left - margin, top - margin, w, height, ratio);
  bufferOf = { version: contentVersion, scale: viewport.scale, left: left - margin, top: top - margin };
}

function drawFrame() {
  const ratio = Math.min(window.devicePixelRatio || 1, 2);
  const { width, height } = viewport;
  if (width === 0 || height === 0) return;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const isUsable = bufferOf && bufferOf.version === contentVersion
    && (bufferOf.scale === viewport.scale || viewport.isMoving);
  if (isUsable) {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = tone.paper;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    const k = viewport.scale / bufferOf.scale;
    pen.imageSmoothingEnabled = k !== 1;
    pen.drawImage(
      buffer, Math.round((bufferOf.left - viewport.left) * viewport.scale * ratio),
      Math.round((bufferOf.top - viewport.top) * viewport.scale * ratio),
      Math.round(buffer.width * k), Math.round(buffer.height * k));
    return;
  }
  const begin = performance.now();
  drawScene(pen, viewport.scale, viewport.left, viewport.top, width, height, ratio);
  lastCost = performance.now() - begin;
  // The picture for the next drag is made while nothing moves.
  if (scene.nodes.length > 150) {
    clearTimeout(isCrispPending);
    const prepare = () => {
      if (viewport.isMoving) { isCrispPending = setTimeout(prepare, 120); return; }
      fillBuffer(ratio);
    };
    isCrispPending = setTimeout(prepare, 60);
  }
}
