// The outlines of nodes and the marks of lines, as Graphviz draws them on the printed map.

const polygons = {
  hexagon: [[-1, 0], [-0.5, 1], [0.5, 1], [1, 0], [0.5, -1], [-0.5, -1]],
  octagon: [[-1, 0.41], [-0.41, 1], [0.41, 1], [1, 0.41], [1, -0.41], [0.41, -1], [-0.41, -1],
    [-1, -0.41]],
  house: [[-1, -0.85], [-1, 0.37], [0, 1], [1, 0.37], [1, -0.85]],
  cds: [[-1, -0.7], [-1, 0.7], [0.76, 0.7], [1, 0], [0.76, -0.7]],
  invhouse: [[-1, 0.85], [1, 0.85], [1, -0.37], [0, -1], [-1, -0.37]],
  septagon: Array.from({ length: 7 }, (_, i) => {
    const angle = Math.PI / 2 - (i * 2 * Math.PI) / 7;
    return [Math.cos(angle) / 0.975, (Math.sin(angle) - 0.05) / 0.95];
  }),
};
const box = [[-1, -1], [-1, 1], [1, 1], [1, -1]];
const ovals = new Set(["ellipse", "egg", "septagon"]);

const cornerOf = (w, height) => Math.min(12, Math.min(w, height) / 3);
const tabHeight = (w, height) => Math.min(cornerOf(w, height), 9) * 0.66;

/** How far below the middle the text of a shape stands, so that it is in the middle of its body. */
function textShift(shape, w, height) {
  return shape === "folder" || shape === "tab" ? tabHeight(w, height) / 2 : 0;
}

/** Whether a point lies inside an outline; both measured from the middle, y downwards. */
function shapeContains(shape, x, y, w, height) {
  const px = x / (w / 2);
  const py = -y / (height / 2);
  if (ovals.has(shape)) return px * px + py * py <= 1;
  if (shape === "folder" || shape === "tab") {
    const c = tabHeight(w, height);
    const isOverTab = shape === "tab" ? x < -w / 2 + 3 * c : x > w * 0.2;
    return Math.abs(x) <= w / 2 && y <= height / 2 && y >= -height / 2 + (isOverTab ? 0 : c);
  }
  const corners = polygons[shape] ?? box;
  let sign = 0;
  for (let i = 0; i < corners.length; i += 1) {
    const [ax, ay] = corners[i];
    const [bx, by] = corners[(i + 1) % corners.length];
    const cross = (bx - ax) * (py - ay) - (by - ay) * (px - ax);
    if (cross === 0) continue;
    if (sign * cross < 0) return false;
    sign = cross;
  }
  return true;
}

const two = (value) => Math.round(value * 100) / 100;

/** Returns the outline as path data, and the lines drawn over it. */
function shapePath(shape, w, height) {
  const [l, r, u, d] = [-w / 2, w / 2, -height / 2, height / 2].map(two);
  const corner = cornerOf(w, height);
  const rectangle = `M${l} ${u}H${r}V${d}H${l}Z`;
  const p = (...points) => points.map((v) => two(v)).join(" ");
  switch (shape) {
    case "ellipse":
      return [`M${l} 0A${p(w / 2, height / 2)} 0 1 1 ${r} 0A${p(w / 2, height / 2)} 0 1 1 ${l} 0Z`];
    case "egg": {
      // Wider below the middle than above.
      const k = 0.5523;
      const top = w / 2 * 0.86;
      return [`M${l} ${p(height * 0.06)}C${p(l, height * 0.06 - k * height * 0.56, -top * k, u, 0, u)}`
        + `C${p(top * k, u, r, height * 0.06 - k * height * 0.56, r, height * 0.06)}`
        + `C${p(r, height * 0.06 + k * height * 0.44, w / 2 * 0.62, d, 0, d)}`
        + `C${p(-w / 2 * 0.62, d, l, height * 0.06 + k * height * 0.44, l, height * 0.06)}Z`];
    }
    case "roundedBox": {
      const c = two(corner);
      return [`M${p(l + c)} ${u}H${p(r - c)}A${c} ${c} 0 0 1 ${r} ${p(u + c)}V${p(d - c)}`
        + `A${c} ${c} 0 0 1 ${p(r - c)} ${d}H${p(l + c)}A${c} ${c} 0 0 1 ${l} ${p(d - c)}V${p(u + c)}`
        + `A${c} ${c} 0 0 1 ${p(l + c)} ${u}Z`];
    }
    case "cutBox": {
      const c = corner;
      return [rectangle, `M${p(l, u + c)}L${p(l + c, u)}M${p(r - c, u)}L${p(r, u + c)}`
        + `M${p(r, d - c)}L${p(r - c, d)}M${p(l + c, d)}L${p(l, d - c)}`];
    }
    case "tab": {
      const c = tabHeight(w, height);
      return [`M${l} ${p(u)}H${p(l + 3 * c)}V${p(u + c)}H${r}V${d}H${l}Z`,
        `M${l} ${p(u + c)}H${p(l + 3 * c)}`];
    }
    case "folder": {
      const c = tabHeight(w, height);
      return [`M${l} ${p(u + c)}H${p(r - w * 0.3)}L${p(r - w * 0.3 + c * 0.8, u)}H${p(r - c * 0.8)}`
        + `L${p(r, u + c)}V${d}H${l}Z`];
    }
    case "note": {
      const c = Math.min(corner, 9) * 0.8;
      return [`M${l} ${u}H${p(r - c)}L${p(r, u + c)}V${d}H${l}Z`,
        `M${p(r - c, u)}V${p(u + c)}H${r}`];
    }
    case "component": {
      const c = Math.min(corner, 9) * 0.3;
      const plug = (y) => `M${p(l, y)}H${p(l + 4 * c)}V${p(y + 2 * c)}H${l}Z`;
      const inner = l + 2 * c;
      return [`M${p(inner, u)}H${r}V${d}H${p(inner)}Z`, plug(u + 2 * c) + plug(d - 4 * c), true];
    }
    case "box3d": {
      const c = Math.min(corner, 9) * 0.5;
      return [`M${p(l + c, u)}H${r}V${p(d - c)}L${p(r - c, d)}H${l}V${p(u + c)}Z`,
        `M${p(l, u + c)}H${p(r - c)}V${d}M${p(r - c, u + c)}L${p(r, u)}`];
    }
    default: {
      const corners = polygons[shape];
      if (!corners) return [rectangle];
      const text = corners.map(([x, y]) => p((x * w) / 2, (-y * height) / 2)).join("L");
      return [`M${text}Z`];
    }
  }
}

/** Returns the mark between the end of a line and its tip, and whether it is filled. */
function markPath(mark, base, tip, width) {
  const dx = tip[0] - base[0];
  const dy = tip[1] - base[1];
  const length = Math.hypot(dx, dy) || 1;
  // A place by the share of the mark's length and the distance to the side.
  const at = (share, side) => {
    const k = side / length;
    return `${two(base[0] + dx * share - dy * k)} ${two(base[1] + dy * share + dx * k)}`;
  };
  const half = Math.min(length, width) * 0.4;
  switch (mark) {
    case "vee": return [`M${at(0, 0)}L${at(-0.35, half * 1.2)}L${at(1, 0)}L${at(-0.35, -half * 1.2)}Z`, true];
    case "diamond": case "odiamond":
      return [`M${at(-0.1, 0)}L${at(0.5, half)}L${at(1.1, 0)}L${at(0.5, -half)}Z`, mark === "diamond"];
    case "box": return [`M${at(0.2, half)}L${at(0.95, half)}L${at(0.95, -half)}L${at(0.2, -half)}Z`, true];
    case "tee": return [`M${at(0.8, half)}L${at(1, half)}L${at(1, -half)}L${at(0.8, -half)}Z`, true];
    case "dot": case "odot": {
      const r = two(length * 0.4);
      return [`M${at(0.2, 0)}A${r} ${r} 0 1 1 ${at(1, 0)}A${r} ${r} 0 1 1 ${at(0.2, 0)}Z`, mark === "dot"];
    }
    default: return [`M${at(0, half)}L${at(1, 0)}L${at(0, -half)}Z`, mark !== "onormal"];
  }
}
