// The view: which actors, claims and lines the filters leave, by the rules of the command line.

const remoteness = { existing: 0, ended: 1, planned: 2, proposed: 3, desired: 4 };

/** Whether two times can share a day; unknown ends can be any day. */
function canOverlap(time, from, until) {
  if (!time) return true;
  return (time[0] ?? -Infinity) < (until ?? Infinity) && (from ?? -Infinity) < (time[1] ?? Infinity);
}

function actorCounts(actor) {
  if (!state.statuses.has(actor.status)) return false;
  if (!state.actorKinds.has(actor.kind)) return false;
  if (state.hidePersons && actor.kind === personKind) return false;
  if (!state.sectors.has(actor.sector)) return false;
  return !state.period || canOverlap(actor.time, state.period[0], state.period[1]);
}

function claimCounts(claim) {
  if (claim.event !== undefined) {
    const time = data.events[claim.event].time;
    return !state.period || canOverlap(time, state.period[0], state.period[1]);
  }
  if (!state.statuses.has(claim.status)) return false;
  if (!state.tieKinds.has(claim.kind)) return false;
  if (state.bases && !state.bases.has(claim.basis)) return false;
  if (state.confidence > 0 && !(claim.confidence !== null && claim.confidence >= state.confidence)) {
    return false;
  }
  if (!state.period) return true;
  if (!claim.time && !state.countUndated) return false;
  return canOverlap(claim.time, state.period[0], state.period[1]);
}

/** What the filters say, as text: equal keys are equal views. */
function viewKey() {
  const list = (set) => (set ? [...set].map(String).sort().join(",") : "*");
  return [
    list(state.statuses), list(state.bases), state.confidence,
    state.period ? state.period.join("–") : "", state.period && !state.countUndated,
    list(state.actorKinds), list(state.sectors), list(state.tieKinds),
    state.hidePersons && personKind >= 0, state.hideLonely,
  ].join("|");
}
const startKey = viewKey();
const isStart = () => viewKey() === startKey;

const styleOfKind = (kind) => (kind === null ? 0 : data.tieKinds[kind].style);

/** The lines of a map: what claims of one style and status say about one pair. */
function linesOf(claims) {
  const lines = new Map();
  for (const index of claims) {
    const claim = data.claims[index];
    const statuses = [claim.status, data.actors[claim.s].status, data.actors[claim.t].status];
    const status = statuses.reduce((a, b) =>
      remoteness[data.statuses[b]] > remoteness[data.statuses[a]] ? b : a);
    const low = Math.min(claim.s, claim.t);
    const high = Math.max(claim.s, claim.t);
    const key = `${low} ${high} ${styleOfKind(claim.kind)} ${status}`;
    let line = lines.get(key);
    if (!line) {
      line = {
        key, low, high, style: styleOfKind(claim.kind), status, kinds: new Set(), claims: [],
        forward: false, backward: false, undirected: false, implied: true,
      };
      lines.set(key, line);
    }
    line.kinds.add(claim.kind);
    line.claims.push(index);
    if (!claim.directed) line.undirected = true;
    else if (claim.s === low) line.forward = true;
    else line.backward = true;
    if (data.bases[claim.basis] !== "implied") line.implied = false;
  }
  for (const line of lines.values()) {
    const isBackward = line.backward && !line.forward && !line.undirected;
    line.source = isBackward ? line.high : line.low;
    line.target = isBackward ? line.low : line.high;
    line.direction = line.undirected ? "none" : line.forward && line.backward ? "mutual" : "forward";
  }
  return [...lines.values()];
}

/** Computes the view that the filters ask for. */
function computeView() {
  const counts = data.actors.map(actorCounts);
  const claims = [];
  const tied = new Set();
  data.claims.forEach((claim, index) => {
    if (!counts[claim.s] || !counts[claim.t] || !claimCounts(claim)) return;
    claims.push(index);
    tied.add(claim.s).add(claim.t);
  });
  const actors = [];
  data.actors.forEach((actor, index) => {
    if (counts[index] && (tied.has(index) || (actor.inside && !state.hideLonely))) actors.push(index);
  });
  // Links, each once: pairs of positions in `actors`.
  const node = new Map(actors.map((actor, position) => [actor, position]));
  const links = new Map();
  const link = (a, b) => links.set(a * data.actors.length + b, [node.get(a), node.get(b)]);
  for (const index of claims) {
    const { s: a, t: b, directed } = data.claims[index];
    if (!data.directed) link(Math.min(a, b), Math.max(a, b));
    else {
      link(a, b);
      if (!directed) link(b, a);
    }
  }
  const shown = new Uint8Array(data.actors.length);
  for (const actor of actors) shown[actor] = 1;
  return {
    key: viewKey(), actors, node, shown, claims, links: [...links.values()], lines: linesOf(claims),
    lonely: actors.filter((actor) => !tied.has(actor)).length,
  };
}

let view = computeView();

/** The filters have changed: everything that depends on them follows. */
function refilter() {
  view = computeView();
  startMetrics();
  if (state.selected !== null && !view.shown[state.selected]) state.selected = null;
  changed("view");
  announce(`${t("visibleNow")}: ${t("parties")} – ${view.actors.length}, `
    + `${t("ties")} – ${view.links.length}`);
}
