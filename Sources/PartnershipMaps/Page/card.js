// The card of one party: what it is, its metrics, its ties with their evidence, and missing ties.

function select(index) {
  if (state.selected === index) return;
  state.selected = index;
  hideTip();
  changed("selection");
  if (index !== null) announce(actorName(index));
}

function partyButton(index) {
  return h("button", {
    type: "button", class: "party", "data-party": index,
    onclick: () => { select(index); openTab("party"); if (!isTable()) reveal(index); },
  }, name(actorName(index)));
}

function timeText(time) {
  if (!time) return "";
  const [, , from, until] = time;
  return `${from ?? "…"} – ${until ?? "…"}`;
}

function facts(rows) {
  return h("dl", { class: "facts" }, rows.filter(([, value]) => value !== "" && value !== null && value !== undefined)
    .map(([term, value]) => h("div", {}, h("dt", {}, term), h("dd", {}, typeof value === "string" ? name(value) : value))));
}

function metricRows(index) {
  const rows = data.metrics.map(({ id, name: label, formula }) => {
    const value = metricOf(id, index);
    const text = value === undefined ? t("calculating") : value === null ? t("undefined") : number(value);
    const rank = metrics && value !== null ? metrics.ranks[id].at[view.node.get(index)] : null;
    return h("tr", { "data-metric": id, "data-exact": value === undefined ? null : String(value) },
      h("th", { scope: "row" }, h("span", {}, capitalised(pick(label))), h("small", {}, t(`help.${id}`)),
        h("small", { class: "formula" }, `${id}: ${formula}`)),
      h("td", {}, text),
      h("td", {}, rank ? `${t("rank")} ${number(rank)} ${t("outOf")} ${metrics.ranks[id].of}` : "",
        rank ? intervalElement(id, index) : null));
  });
  return h("table", { class: "metrics", id: "card-metrics" }, h("tbody", {}, rows));
}

/** Between which ranks a party stays if ties are noisy; known for the starting view alone. */
function intervalElement(id, index) {
  const range = isStart() ? data.certainty?.ranks[id]?.[index] : null;
  if (!range) return null;
  return h("small", { class: "interval" }, `${t("interval")} ${range.map(number).join("–")}`);
}

function certaintyText() {
  if (!data.certainty || !isStart()) return t("certaintyStale");
  const { share, draws, confidence } = data.certainty;
  return `${t("certaintyNote")}: ${number(100 * share)} %; ${t("trials")}: ${number(draws)}; `
    + `${t("coverage")}: ${number(100 * confidence)} %.`;
}

function claimElement(claim) {
  if (claim.event !== undefined) return h("li", {}, name(pick(data.events[claim.event].name)));
  const details = [
    t(`status.${data.statuses[claim.status]}`),
    claim.basis === null ? null : t(`basis.${data.bases[claim.basis]}`),
    claim.confidence === null ? null : `${t("confidenceIs")} ${number(claim.confidence)}`,
    claim.strength === null ? null : `${t("strength")} ${number(claim.strength)}`,
    claim.amount === null ? null : `${t("amount")} ${number(claim.amount)} ${claim.currency ?? ""}`,
    timeText(claim.time),
  ].filter(Boolean).join(" · ");
  const source = claim.source === null ? null : data.sources[claim.source];
  return h("li", { class: "claim" },
    h("span", { class: "what" }, capitalised(pick(data.tieKinds[claim.kind].name)),
      claim.directed ? h("small", {}, ` ${isolated(actorName(claim.s))} → ${isolated(actorName(claim.t))}`) : null),
    h("span", { class: "how" }, details),
    claim.note ? h("span", { class: "note" }, name(claim.note)) : null,
    source ? h("cite", {}, sourceElement(source), claim.locator ? `; ${isolatedIfNeeded(claim.locator)}` : "") : null);
}

/** A source; its address is a link only if it is one of the web. */
function sourceElement(source) {
  const text = sourceText(source);
  if (!source.url || !/^https?:\/\//i.test(source.url)) return name(text);
  return h("a", { href: source.url, rel: "noopener noreferrer", target: "_blank" }, name(text));
}

function tieElements(index) {
  const partners = new Map();
  for (const claimIndex of view.claims) {
    const claim = data.claims[claimIndex];
    if (claim.s !== index && claim.t !== index) continue;
    const other = claim.s === index ? claim.t : claim.s;
    if (!partners.has(other)) partners.set(other, []);
    partners.get(other).push(claim);
  }
  if (partners.size === 0) return h("p", { class: "hint" }, t("noTies"));
  const order = [...partners].sort(([a], [b]) =>
    actorName(a).localeCompare(actorName(b), state.language) || a - b);
  return h("ul", { class: "ties", id: "card-ties" }, order.map(([other, claims]) =>
    h("li", {}, partyButton(other), h("ul", {}, claims.map(claimElement)))));
}

function gapElements(index) {
  const rows = data.gaps.rows.filter(({ pair }) => pair.includes(index));
  const isStale = !isStart();
  const content = rows.length === 0 ? h("p", { class: "hint" }, t("gapsNone"))
    : h("ul", { class: "ties" }, rows.slice(0, 12).map(({ pair, score, reasons, introducers }) => {
      const other = pair[0] === index ? pair[1] : pair[0];
      return h("li", {}, partyButton(other), " ", h("small", {}, `${t("score")} ${number(score)}`),
        h("ul", {}, reasons.map(([, text]) => h("li", { class: "claim" }, pick(data.gaps.texts[text])))),
        introducers.length ? h("p", { class: "how" }, `${t("introducers")}: `,
          introducers.map((each, i) => [i ? "; " : "", name(actorName(each))])) : null);
    }));
  return h("div", { class: isStale ? "stale" : null, id: "card-gaps" },
    isStale ? h("p", { class: "hint warn" }, t("gapsStale")) : null, content);
}

function buildCard() {
  const pane = $("pane-party");
  const index = state.selected;
  if (index === null) {
    pane.replaceChildren(h("p", { class: "hint" }, t("choose")));
    return;
  }
  const hadFocus = pane.contains(document.activeElement) && document.activeElement !== pane;
  const actor = data.actors[index];
  const events = data.events.filter((event) => event.actors.includes(index));
  const others = [...new Set([...(Array.isArray(actor.name) ? actor.name : []), ...actor.aliases])]
    .filter((text) => text !== actorName(index));
  pane.replaceChildren(
    h("h2", { id: "card-name" }, name(actorName(index))),
    h("div", { class: "row" },
      h("button", { type: "button", onclick: () => { showTables(false); reveal(index); } }, t("showOnMap")),
      h("button", { type: "button", id: "path-here", onclick: () => { setPath({ from: index, to: null }); openTab("path"); $("path-to").focus(); } }, t("pathHere")),
      h("button", { type: "button", id: "card-close", onclick: () => select(null) }, t("close"))),
    facts([
      [t("partyKinds"), pick(data.actorKinds[actor.kind].name)],
      [t("sectors"), actor.sector === null ? "" : pick(data.sectors[actor.sector])],
      [t("level"), pick(actor.level)], [t("region"), pick(actor.region)],
      [t("status"), actor.status === 0 ? "" : t(`actor.${data.statuses[actor.status]}`)],
      [t("period"), timeText(actor.time)], [t("identifier"), actor.identifier],
      ["", actor.collective ? t("collectiveParty") : ""], [t("note"), actor.note],
    ]),
    h("h3", {}, t("metrics")), h("p", { class: "hint" }, t("metricsNote")),
    metricRows(index), h("p", { class: "hint", id: "card-certainty" }, certaintyText()),
    h("h3", {}, t("ties")), tieElements(index),
    ...(data.joint ? [] : [h("h3", {}, t("gaps")), gapElements(index)]),
    ...(events.length ? [h("h3", {}, t("events")), h("ul", {}, events.map((event) =>
      h("li", {}, name(pick(event.name)), event.date ? ` (${event.date})` : "")))] : []),
    ...(others.length ? [h("h3", {}, t("aliases")), h("ul", {}, others.map((text) => h("li", {}, name(text))))] : []));
  if (hadFocus) pane.focus();
}
