// The same data as tables: for screen readers, for those who sort, and for copying.

const sorting = { key: "degree", isUp: false };
const isTable = () => !$("tables").hidden;

function showTables(isShown) {
  if (isShown === isTable()) return;
  $("tables").hidden = !isShown;
  $("map").hidden = isShown;
  buildViews();
  if (isShown) buildTables();
  else { measure(); if (!viewport.width) fit(); schedule(); }
}

function buildViews() {
  const focused = document.activeElement?.id;
  const button = (id, text, isOn, act) => h("button", {
    type: "button", id, "aria-pressed": String(isOn), onclick: act,
  }, text);
  $("views").replaceChildren(
    button("view-map", t("map"), !isTable(), () => showTables(false)),
    button("view-table", t("table"), isTable(), () => showTables(true)));
  if (focused && $("views").querySelector(`#${focused}`)) $(focused).focus();
}

const columns = () => [
  { key: "name", text: t("name"), of: (index) => actorName(index) },
  { key: "kind", text: t("partyKinds"), of: (index) => pick(data.actorKinds[data.actors[index].kind].name) },
  { key: "sector", text: t("sectors"), of: (index) => (data.actors[index].sector === null ? "" : pick(data.sectors[data.actors[index].sector])) },
  { key: "status", text: t("status"), of: (index) => t(`status.${data.statuses[data.actors[index].status]}`) },
  ...data.metrics.map(({ id, name: label }) => ({
    key: id, text: capitalised(pick(label)), title: id, isNumber: true, of: (index) => metricOf(id, index),
  })),
];

function sortedActors(column) {
  const sign = sorting.isUp ? 1 : -1;
  const compare = (a, b) => {
    const [x, y] = [column.of(a), column.of(b)];
    // Undefined comes last either way.
    if ((x ?? null) === null || (y ?? null) === null) return ((x ?? null) === null) - ((y ?? null) === null);
    return sign * (column.isNumber ? x - y : x.localeCompare(y, state.language));
  };
  return [...view.actors].sort((a, b) => compare(a, b) || a - b);
}

function buildTables() {
  if (!isTable()) return;
  const focused = document.activeElement?.dataset?.sort;
  const all = columns();
  const column = all.find(({ key }) => key === sorting.key) ?? all[0];
  const heads = all.map(({ key, text, title, isNumber }) => h("th", {
    scope: "col", class: isNumber ? "number" : null,
    "aria-sort": key === sorting.key ? (sorting.isUp ? "ascending" : "descending") : null,
  }, h("button", {
    type: "button", title, "data-sort": key,
    onclick: () => {
      sorting.isUp = sorting.key === key ? !sorting.isUp : !isNumber;
      sorting.key = key;
      buildTables();
    },
  }, text, h("span", { "aria-hidden": "true" }, key === sorting.key ? (sorting.isUp ? " ▲" : " ▼") : ""))));
  const rows = sortedActors(column).map((index) => h("tr", { "data-actor-row": index },
    all.map(({ key, of, isNumber }) => {
      const value = of(index);
      if (key === "name") return h("th", { scope: "row" }, partyButton(index));
      if (!isNumber) return h("td", {}, value);
      return h("td", { class: "number" }, value === undefined ? "…" : number(value));
    })));
  const ties = view.claims.map((position) => data.claims[position]).map((claim) => h("tr", {},
    h("th", { scope: "row" }, name(actorName(claim.s))), h("td", {}, name(actorName(claim.t))),
    h("td", {}, claim.kind === null ? t("joint") : pick(data.tieKinds[claim.kind].name)),
    h("td", {}, t(`status.${data.statuses[claim.status]}`)),
    h("td", {}, claim.basis === null ? "" : t(`basis.${data.bases[claim.basis]}`)),
    h("td", { class: "number" }, claim.confidence === null ? "" : number(claim.confidence)),
    h("td", {}, timeText(claim.time)),
    h("td", {}, claim.source === null || claim.source === undefined ? "" : name(pick(data.sources[claim.source].title)))));
  const table = (id, caption, head, body) => h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    h("table", { id }, h("caption", {}, caption), h("thead", {}, h("tr", {}, head)), h("tbody", {}, body)));
  const th = (text) => h("th", { scope: "col" }, text);
  $("tables").replaceChildren(
    table("table-parties", `${t("parties")}: ${view.actors.length}`, heads, rows),
    table("table-ties", `${t("ties")}: ${view.links.length} (${t("claims").toLowerCase()}: ${view.claims.length})`,
      [t("from"), t("to"), t("tieKinds"), t("status"), t("basis"), t("confidenceIs"), t("period"), t("sourceIs")]
        .map((text) => th(capitalised(text))), ties));
  if (focused) $("tables").querySelector(`[data-sort="${focused}"]`)?.focus();
}
