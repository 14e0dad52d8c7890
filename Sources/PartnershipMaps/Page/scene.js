// Where everything stands: the places of the printed map, with the sizes and lines of the view.

const bends = new Map(data.bends.map(([low, high, style, status, bend]) =>
  [`${low} ${high} ${style} ${status}`, bend]));

const font = "'Noto Sans', 'DejaVu Sans', Arial, sans-serif";

/** How large a node is drawn, by the metric that sizes show; 1 is the smallest. */
let scales = new Float64Array(data.actors.length).fill(1);
let sizes = { note: null, low: null, high: null, undefinedCount: 0, isEven: true };

/** The values that sizes show in this view, or null if they are not known for it. */
function sizingValues() {
  if (!data.sizing) return null;
  if (data.metrics.some(({ id }) => id === data.sizing.metric)) {
    return metrics ? view.actors.map((actor) => metricOf(data.sizing.metric, actor)) : null;
  }
  return isStart() ? view.actors.map((actor) => data.sizing.values[actor]) : null;
}

function nodeSize(actor, scale) {
  const [w, height] = data.actors[actor].size;
  const gap = data.actors[actor].collective ? 2 * data.look.gap : 0;
  return [(w - gap) * scale + gap, (height - gap) * scale + gap];
}

function overlapsAnything(scale) {
  const order = view.actors.map((actor) => {
    const [w, height] = nodeSize(actor, scale[actor]);
    const [x, y] = data.actors[actor].at;
    return [x - w / 2, x + w / 2, y - height / 2, y + height / 2];
  }).sort((a, b) => a[0] - b[0]);
  // Boxes of the printed map are whole points; a point's overlap is its rounding.
  for (let i = 0; i < order.length; i += 1) {
    for (let j = i + 1; j < order.length && order[j][0] < order[i][1] - 1; j += 1) {
      if (order[j][2] < order[i][3] - 1 && order[i][2] < order[j][3] - 1) return true;
    }
  }
  return false;
}

/** Whether a node would grow over a line that is not its own: it would read as an end of it. */
function coversLines(scale) {
  if (view.actors.length * view.lines.length > 20000) return false;
  const covers = (actor, size, [x, y]) => {
    const [w, height] = nodeSize(actor, size);
    const { at, kind } = data.actors[actor];
    return shapeContains(data.actorKinds[kind].shape, x - at[0], y - at[1], w + 3, height + 3);
  };
  return view.lines.some((line) => {
    const curve = curveOf(line);
    const points = Array.from({ length: 31 }, (_, i) => pointAt(curve, (i + 1) / 32));
    return view.actors.some((actor) => actor !== line.low && actor !== line.high && scale[actor] > 1
      && points.some((point) => covers(actor, scale[actor], point)
        && !covers(actor, data.actors[actor].scale, point)));
  });
}

/** Sizes nodes: the area grows evenly with the value, as far as there is room for the largest. */
function computeScales() {
  scales = new Float64Array(data.actors.length).fill(1);
  const values = sizingValues();
  sizes = { known: values !== null, low: null, high: null, undefinedCount: 0, largest: 1 };
  if (!values) return;
  const finite = values.filter((value) => Number.isFinite(value));
  sizes.undefinedCount = values.length - finite.length;
  if (finite.length === 0) return;
  sizes.low = finite.reduce((a, b) => Math.min(a, b));
  sizes.high = finite.reduce((a, b) => Math.max(a, b));
  if (sizes.low === sizes.high) return;
  for (let largest = data.look.largest; largest > 1.01; largest -= 0.1) {
    const trial = new Float64Array(data.actors.length).fill(1);
    view.actors.forEach((actor, position) => {
      if (!Number.isFinite(values[position])) return;
      const share = (values[position] - sizes.low) / (sizes.high - sizes.low);
      trial[actor] = Math.sqrt(1 + share * (largest * largest - 1));
    });
    if (!overlapsAnything(trial) && !coversLines(trial)) {
      scales = trial;
      sizes.largest = largest;
      return;
    }
  }
}

// MARK: Curves

const mix = (a, b, share) => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];

function pointAt([a, b, c, d], share) {
  const rest = 1 - share;
  const k = [rest ** 3, 3 * rest * rest * share, 3 * rest * share * share, share ** 3];
  return [
    a[0] * k[0] + b[0] * k[1] + c[0] * k[2] + d[0] * k[3],
    a[1] * k[0] + b[1] * k[1] + c[1] * k[2] + d[1] * k[3],
  ];
}

function split([a, b, c, d], share) {
  const [e, f, g] = [mix(a, b, share), mix(b, c, share), mix(c, d, share)];
  const [i, j] = [mix(e, f, share), mix(f, g, share)];
  const middle = mix(i, j, share);
  return [[a, e, i, middle], [middle, j, g, d]];
}

/** Where a curve, followed from one parameter to another, stops fulfilling a condition. */
function endOf(curve, holds, from, to) {
  const steps = 32;
  let last = from;
  for (let step = 1; step <= steps; step += 1) {
    const share = from + ((to - from) * step) / steps;
    if (!holds(pointAt(curve, share))) {
      let [inside, outside] = [last, share];
      for (let i = 0; i < 12; i += 1) {
        const middle = (inside + outside) / 2;
        if (holds(pointAt(curve, middle))) inside = middle; else outside = middle;
      }
      return outside;
    }
    last = share;
  }
  return to;
}

function insideOf(actor) {
  const { at: [x, y], kind } = data.actors[actor];
  const [w, height] = nodeSize(actor, scales[actor]);
  const { shape } = data.actorKinds[kind];
  return (point) => shapeContains(shape, point[0] - x, point[1] - y, w, height);
}

/** The way of a line from middle to middle, as the printed map has it. */
function curveOf(line) {
  const start = data.actors[line.source].at;
  const end = data.actors[line.target].at;
  let bend = bends.get(line.key) ?? 0;
  if (line.source > line.target) bend = -bend;
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const length = Math.max(Math.hypot(dx, dy), 1e-9);
  // Bends are counted to the left with y upwards.
  const side = [(dy * bend * 4) / (3 * length), (-dx * bend * 4) / (3 * length)];
  return [
    start, [start[0] + dx / 3 + side[0], start[1] + dy / 3 + side[1]],
    [start[0] + (dx * 2) / 3 + side[0], start[1] + (dy * 2) / 3 + side[1]], end,
  ];
}

/** The way of a line between the outlines of its ends, and its marks. */
function routeOf(line) {
  const curve = curveOf(line);
  const from = endOf(curve, insideOf(line.source), 0, 1);
  const to = endOf(curve, insideOf(line.target), 1, 0);
  if (from >= to) return { curve: null, marks: [] };
  const [tail, head] = [pointAt(curve, from), pointAt(curve, to)];
  let [low, high] = [from, to];
  const far = (tip) => (point) => Math.hypot(point[0] - tip[0], point[1] - tip[1]) < data.look.mark;
  if (line.direction === "mutual") low = endOf(curve, far(tail), from, to);
  if (line.direction !== "none") high = endOf(curve, far(head), to, from);
  if (low >= high) {
    low = from + (to - from) * 0.45;
    high = from + (to - from) * 0.55;
  }
  const part = split(split(curve, high)[0], low / high)[1];
  const marks = [];
  if (line.direction !== "none") marks.push([part[3], head]);
  if (line.direction === "mutual") marks.push([part[0], tail]);
  return { curve: part, marks };
}

/** Everything to draw, in points of the sheet. */
let scene = { nodes: [], lines: [], frames: [], bounds: null, version: 0 };

const patterns = {
  existing: "solid", planned: "dashed", proposed: "dashed", desired: "dotted", ended: "hollow",
};

function computeScene() {
  computeScales();
  const nodes = view.actors.map((index) => {
    const actor = data.actors[index];
    const [w, height] = nodeSize(index, scales[index]);
    const group = actor.group === null ? null : data.groups[actor.group];
    return {
      index, x: actor.at[0], y: actor.at[1], w, h: height, shape: data.actorKinds[actor.kind].shape,
      paint: group ? group.paint : data.look.neutral, status: data.statuses[actor.status],
      collective: actor.collective, font: data.look.font * scales[index],
    };
  });
  const lines = view.lines.map((line) => {
    const status = data.statuses[line.status];
    const style = data.styles[line.style];
    const { curve, marks } = routeOf(line);
    const shift = line.implied ? 1 : 0;
    return {
      line, curve, marks, mark: style.mark, pattern: patterns[status],
      colour: (status === "ended" ? style.ended : style.live)[shift],
      width: line.implied ? data.look.thin : data.look.line,
    };
  }).filter((line) => line.curve);
  const frames = data.frames.filter(frameShows);
  scene = { nodes, lines, frames, bounds: boundsOf(nodes, frames), version: scene.version + 1 };
}

function boundsOf(nodes, frames) {
  let box = null;
  const add = (x, y, w, height) => {
    box = box ? [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x + w),
      Math.max(box[3], y + height)] : [x, y, x + w, y + height];
  };
  for (const node of nodes) add(node.x - node.w / 2, node.y - node.h / 2, node.w, node.h);
  for (const frame of frames) add(...frame.box);
  return box ?? [0, 0, data.sheet[0], data.sheet[1]];
}

/** A frame is drawn while anything in it is. What is in the frame of those without ties never has any. */
function frameShows({ box: [x, y, w, height] }) {
  return view.actors.some((actor) => {
    const [ax, ay] = data.actors[actor].at;
    return ax > x && ax < x + w && ay > y && ay < y + height;
  });
}

function nodeLines(index) {
  const { lines } = data.actors[index];
  return lines.length === 1 ? lines[0] : lines[data.languages.indexOf(state.language)];
}

function dashesOf(pattern, width) {
  if (pattern === "dashed") return [5 * Math.max(1, width), 3.2 * Math.max(1, width)];
  if (pattern === "dotted") return [1 * Math.max(1, width), 4 * Math.max(1, width)];
  return [];
}

/** The name under which a status is drawn on an outline. */
const outlineOf = (status) =>
  (status === "existing" ? "solid" : status === "planned" || status === "proposed" ? "dashed" : "dotted");
