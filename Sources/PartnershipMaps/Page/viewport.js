// Where on the sheet the reader looks, and the ways to move: mouse, fingers, keys and buttons.

const viewport = {
  scale: 1, left: 0, top: 0, width: 0, height: 0, isMoving: false, isFitted: false,
};
let settling = 0;

/** Marks the view as moving for a moment, so that a picture of it may be shown meanwhile. */
function moving() {
  viewport.isFitted = false;
  viewport.isMoving = true;
  clearTimeout(settling);
  settling = setTimeout(() => {
    viewport.isMoving = false;
    placeFocus();
    schedule();
  }, 140);
}

const smallestScale = () => Math.min(fitScale() * 0.5, 0.5);
const largestScale = 12;

/** The height of the window that nothing covers. */
const freeHeight = () => viewport.height - ($("time").hidden ? 0 : $("time").offsetHeight + 10);

function fitScale() {
  const [left, top, right, bottom] = scene.bounds;
  const pad = viewport.width < 600 ? 12 : 32;
  return Math.min(
    (viewport.width - 2 * pad) / Math.max(right - left, 1),
    (freeHeight() - 2 * pad) / Math.max(bottom - top, 1), 2.4);
}

/** Shows the whole of what is visible. */
function fit() {
  const [left, top, right, bottom] = scene.bounds;
  viewport.scale = Math.max(fitScale(), 0.01);
  viewport.isFitted = true;
  viewport.left = (left + right) / 2 - viewport.width / 2 / viewport.scale;
  viewport.top = (top + bottom) / 2 - freeHeight() / 2 / viewport.scale;
  moved();
}

function moved() {
  placeFocus();
  hideTip();
  schedule();
}

function zoomAt(x, y, factor) {
  const scale = Math.min(Math.max(viewport.scale * factor, smallestScale()), largestScale);
  viewport.left += x / viewport.scale - x / scale;
  viewport.top += y / viewport.scale - y / scale;
  viewport.scale = scale;
  moving();
  moved();
}

const zoomBy = (factor) => zoomAt(viewport.width / 2, viewport.height / 2, factor);

function panBy(dx, dy) {
  viewport.left -= dx / viewport.scale;
  viewport.top -= dy / viewport.scale;
  moving();
  moved();
}

const toSheet = (x, y) => [viewport.left + x / viewport.scale, viewport.top + y / viewport.scale];

/** Moves so that an actor is well inside the window, and near enough to read. */
function reveal(index) {
  const [x, y] = data.actors[index].at;
  const readable = 9 / data.look.font;
  if (viewport.scale < readable * 0.6) {
    viewport.scale = readable;
    viewport.isFitted = false;
  }
  const [sx, sy] = [(x - viewport.left) * viewport.scale, (y - viewport.top) * viewport.scale];
  const margin = 60;
  if (sx < margin || sy < margin || sx > viewport.width - margin || sy > viewport.height - margin) {
    viewport.left = x - viewport.width / 2 / viewport.scale;
    viewport.top = y - viewport.height / 2 / viewport.scale;
    viewport.isFitted = false;
  }
  moved();
}

/** The actor drawn at a place of the window, the topmost. */
function actorAt(x, y, slack = 0) {
  const [px, py] = toSheet(x, y);
  for (let i = scene.nodes.length - 1; i >= 0; i -= 1) {
    const node = scene.nodes[i];
    const extra = slack / viewport.scale;
    if (shapeContains(node.shape, px - node.x, py - node.y, node.w + extra, node.h + extra)) {
      return node.index;
    }
  }
  return null;
}

// MARK: Pointer

const pointers = new Map();
let pressed = null;

function place(event) {
  const box = canvas.getBoundingClientRect();
  return [event.clientX - box.left, event.clientY - box.top];
}

canvas.addEventListener("pointerdown", (event) => {
  canvas.setPointerCapture(event.pointerId);
  pointers.set(event.pointerId, place(event));
  pressed = pointers.size === 1 ? { at: place(event), isClick: true } : null;
});

canvas.addEventListener("pointermove", (event) => {
  const now = place(event);
  const before = pointers.get(event.pointerId);
  if (!before) { hover(now); return; }
  if (pointers.size === 1) {
    if (pressed && Math.hypot(now[0] - pressed.at[0], now[1] - pressed.at[1]) > 4) {
      pressed.isClick = false;
    }
    if (!pressed || !pressed.isClick) panBy(now[0] - before[0], now[1] - before[1]);
  } else if (pointers.size === 2) {
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    const apart = (a) => Math.hypot(a[0] - other[0], a[1] - other[1]) || 1;
    const middle = mix(now, other, 0.5);
    const last = mix(before, other, 0.5);
    panBy(middle[0] - last[0], middle[1] - last[1]);
    zoomAt(middle[0], middle[1], apart(now) / apart(before));
  }
  if (!pressed || !pressed.isClick) pointers.set(event.pointerId, now);
});

function released(event) {
  const wasClick = pressed?.isClick && event.type === "pointerup";
  pointers.delete(event.pointerId);
  if (wasClick) {
    const [x, y] = place(event);
    const found = actorAt(x, y, event.pointerType === "touch" ? 14 : 4);
    if (found === null) select(null); else chooseOnMap(found);
  }
  pressed = null;
}
canvas.addEventListener("pointerup", released);
canvas.addEventListener("pointercancel", released);

canvas.addEventListener("wheel", (event) => {
  event.preventDefault();
  const unit = event.deltaMode === 1 ? 18 : 1;
  zoomAt(...place(event), Math.exp(-event.deltaY * unit * 0.0016));
}, { passive: false });
canvas.addEventListener("dblclick", (event) => zoomAt(...place(event), 1.8));
canvas.addEventListener("pointerleave", () => hideTip());

// MARK: Tip

const tip = $("tip");
function hideTip() { tip.hidden = true; }

function hover([x, y]) {
  const found = actorAt(x, y);
  canvas.style.cursor = found === null ? "grab" : "pointer";
  if (found === null || found === state.selected) { hideTip(); return; }
  const degree = metricOf("degree", found);
  tip.replaceChildren(
    h("strong", {}, name(actorName(found))),
    h("span", {}, `${pick(data.actorKinds[data.actors[found].kind].name)} · ${t("ties")}: ${number(degree ?? null)}`));
  tip.hidden = false;
  const w = tip.offsetWidth;
  tip.style.left = `${Math.max(4, Math.min(x + 14, viewport.width - w - 6))}px`;
  tip.style.top = `${y + 18 + tip.offsetHeight > viewport.height ? y - tip.offsetHeight - 10 : y + 18}px`;
}

// MARK: Keys

/** One button an actor: what keyboards and screen readers go through. One of them takes part in tabbing. */
const nodeButtons = $("nodes");
let buttons = new Map();
let current = null;

function buildButtons() {
  const focused = document.activeElement?.dataset?.actor;
  buttons = new Map(view.actors.map((index) => {
    const actor = data.actors[index];
    const sector = actor.sector === null ? "" : `, ${pick(data.sectors[actor.sector])}`;
    const degree = metricOf("degree", index);
    const label = `${isolated(actorName(index))}, ${pick(data.actorKinds[actor.kind].name)}${sector}`
      + (actor.status === 0 ? "" : `, ${t(`actor.${data.statuses[actor.status]}`)}`)
      + (degree === undefined ? "" : `, ${t("ties")}: ${number(degree)}`);
    return [index, h("button", {
      type: "button", tabindex: "-1", "data-actor": index, "aria-label": label,
      "aria-pressed": String(index === state.selected),
    })];
  }));
  if (!buttons.has(current)) current = view.actors[0] ?? null;
  nodeButtons.replaceChildren(...buttons.values());
  nodeButtons.setAttribute("aria-label", t("mapHelp"));
  buttons.get(current)?.setAttribute("tabindex", "0");
  if (focused !== undefined) buttons.get(Number(focused))?.focus({ preventScroll: true });
}

function setCurrent(index) {
  buttons.get(current)?.setAttribute("tabindex", "-1");
  current = index;
  buttons.get(index)?.setAttribute("tabindex", "0");
}

/** Puts the button that has the focus over its node, so that the focus is seen there. */
function placeFocus() {
  const index = Number(document.activeElement?.dataset?.actor ?? NaN);
  const button = buttons.get(index);
  if (!button) return;
  const [x, y] = data.actors[index].at;
  const [w, height] = nodeSize(index, scales[index]);
  button.style.width = `${Math.max(w * viewport.scale, 12)}px`;
  button.style.height = `${Math.max(height * viewport.scale, 12)}px`;
  button.style.left = `${(x - viewport.left) * viewport.scale - Math.max(w * viewport.scale, 12) / 2}px`;
  button.style.top = `${(y - viewport.top) * viewport.scale - Math.max(height * viewport.scale, 12) / 2}px`;
}

nodeButtons.addEventListener("focusin", (event) => {
  const index = Number(event.target.dataset.actor);
  setCurrent(index);
  reveal(index);
});
nodeButtons.addEventListener("click", (event) => {
  const index = event.target.dataset.actor;
  if (index !== undefined) chooseOnMap(Number(index));
});

/** The nearest actor in a direction: what is ahead counts more than what is aside. */
function neighbourOf(index, dx, dy) {
  const [x, y] = data.actors[index].at;
  let best = null;
  let least = Infinity;
  for (const other of view.actors) {
    const [ax, ay] = [data.actors[other].at[0] - x, data.actors[other].at[1] - y];
    const ahead = ax * dx + ay * dy;
    const aside = Math.abs(ax * dy - ay * dx);
    if (ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) { least = cost; best = other; }
  }
  return best;
}

const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

$("map").addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) return;
  if (arrows[event.key] && event.target.dataset.actor !== undefined) {
    const [dx, dy] = arrows[event.key];
    if (event.shiftKey) panBy(-dx * 80, -dy * 80);
    else {
      const next = neighbourOf(Number(event.target.dataset.actor), dx, dy);
      if (next !== null) buttons.get(next).focus({ preventScroll: true });
    }
  } else if (event.key === "+" || event.key === "=") zoomBy(1.3);
  else if (event.key === "-" || event.key === "_") zoomBy(1 / 1.3);
  else if (event.key === "0") fit();
  else if (event.key === "Home" && view.actors.length) buttons.get(view.actors[0]).focus();
  else if (event.key === "End" && view.actors.length) buttons.get(view.actors.at(-1)).focus();
  else if (event.key === "Escape") select(null);
  else return;
  event.preventDefault();
});

function buildZoom() {
  const icon = (text, label, act, id) =>
    h("button", { type: "button", "aria-label": label, title: label, onclick: act, id }, text);
  $("zoom").replaceChildren(
    icon("+", t("zoomIn"), () => zoomBy(1.4), "zoom-in"),
    icon("−", t("zoomOut"), () => zoomBy(1 / 1.4), "zoom-out"),
    icon("⤢", t("fit"), fit, "zoom-fit"));
}

function measure() {
  const box = $("map").getBoundingClientRect();
  viewport.width = box.width;
  viewport.height = box.height;
}

/** The window has another size: what was in its middle stays there. */
function resized() {
  const { width, height, scale, left, top } = viewport;
  measure();
  if (viewport.width === 0 || (viewport.width === width && viewport.height === height)) return;
  if (viewport.isFitted || width === 0) { fit(); return; }
  viewport.left = left + (width - viewport.width) / 2 / scale;
  viewport.top = top + (height - viewport.height) / 2 / scale;
  if (state.selected !== null) reveal(state.selected);
  moved();
}
