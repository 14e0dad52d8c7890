// The shortest way between two parties in the view (breadth-first search).

/** Returns one shortest way and how many there are, or null. */
function shortestPath(from, to) {
  if (!view.shown[from] || !view.shown[to] || from === to) return null;
  const { start, neighbours } = graphOf(view).outgoing;
  const [source, target] = [view.node.get(from), view.node.get(to)];
  const count = view.actors.length;
  const distance = new Int32Array(count).fill(-1);
  const before = new Int32Array(count).fill(-1);
  const ways = new Float64Array(count);
  distance[source] = 0;
  ways[source] = 1;
  const queue = [source];
  for (let head = 0; head < queue.length; head += 1) {
    const v = queue[head];
    for (let i = start[v]; i < start[v + 1]; i += 1) {
      const w = neighbours[i];
      if (distance[w] < 0) {
        distance[w] = distance[v] + 1;
        before[w] = v;
        queue.push(w);
      }
      if (distance[w] === distance[v] + 1) ways[w] += ways[v];
    }
  }
  if (distance[target] < 0) return null;
  const actors = [];
  for (let v = target; v >= 0; v = before[v]) actors.unshift(view.actors[v]);
  const pairs = new Set();
  for (let i = 1; i < actors.length; i += 1) {
    pairs.add(`${Math.min(actors[i - 1], actors[i])} ${Math.max(actors[i - 1], actors[i])}`);
  }
  return { actors, pairs, ways: ways[target] };
}

let cached = { key: null, path: null };

/** The way that the map shows now, if both ends are chosen. */
function shownPath() {
  const { from, to } = state.path;
  if (from === null || to === null) return null;
  const key = `${view.key} ${from} ${to}`;
  if (cached.key !== key) cached = { key, path: shortestPath(from, to) };
  return cached.path;
}

function setPath(part) {
  Object.assign(state.path, part);
  changed("path");
  const path = shownPath();
  if (state.path.from !== null && state.path.to !== null) {
    announce(path ? `${t("steps")}: ${path.actors.length - 1}` : t("noPath"));
  }
}

/** A click on the map fills the end of the path that is still open, if one is wanted. */
function chooseOnMap(index) {
  if (openedTab === "path" && $("panel").classList.contains("open")
    && (state.path.from === null || state.path.to === null)) {
    setPath(state.path.from === null ? { from: index } : { to: index });
    return;
  }
  select(index);
  openTab("party");
}

function buildPath() {
  const { from, to } = state.path;
  const focused = document.activeElement?.id;
  const fields = [["from", t("pathFrom")], ["to", t("pathTo")]].map(([end, label]) => {
    const field = partyField(`path-${end}`, label, (index) => setPath({ [end]: index }),
      { placeholder: t("searchHelp"), isVisible: true });
    if (state.path[end] !== null) field.querySelector("input").value = actorName(state.path[end]);
    return field;
  });
  const path = shownPath();
  const result = [];
  if (path) {
    result.push(h("p", { class: "hint", id: "path-length" }, `${t("steps")}: ${path.actors.length - 1}`
      + (path.ways > 1 ? ` · ${t("shortestPaths")}: ${number(path.ways)}` : "")));
    result.push(h("ol", { class: "steps", id: "path-steps" }, path.actors.map((index, step) => h("li", {},
      step ? h("span", { class: "via" }, tieNames(path.actors[step - 1], index)) : null,
      partyButton(index)))));
  } else if (from !== null && to !== null) result.push(h("p", { class: "hint", id: "no-path" }, t("noPath")));
  $("pane-path").replaceChildren(
    h("p", { class: "hint" }, t("pathHelp")), ...fields,
    h("div", { class: "row" },
      h("button", { type: "button", onclick: () => setPath({ from: to, to: from }) }, t("swap")),
      h("button", { type: "button", id: "path-clear", onclick: () => setPath({ from: null, to: null }) }, t("clear"))),
    ...result);
  if (focused && $("pane-path").querySelector(`#${focused}`)) $(focused).focus();
}

/** The kinds of the ties of a pair in the view. */
function tieNames(a, b) {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  const kinds = new Set(view.lines.filter((line) => line.low === low && line.high === high)
    .flatMap((line) => [...line.kinds]));
  return [...kinds].map((kind) => (kind === null ? t("joint") : pick(data.tieKinds[kind].name))).join(", ");
}
