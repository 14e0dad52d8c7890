// The panel's filters. Every box says how many parties or claims it stands for in the whole page.

const tabs = [
  { id: "filters", build: buildFilters, on: "language reset tone" },
  { id: "legend", build: buildLegend, on: "view language metrics tone" },
  { id: "path", build: buildPath, on: "view language path" },
  { id: "party", build: buildCard, on: "view language selection metrics" },
];
let openedTab = "filters";

function buildTabs() {
  const list = $("tabs");
  const stays = list.contains(document.activeElement);
  list.setAttribute("aria-label", t("panel"));
  list.replaceChildren(...tabs.map(({ id }) => h("button", {
    type: "button", role: "tab", id: `tab-${id}`, "aria-controls": `pane-${id}`,
    "aria-selected": String(id === openedTab), tabindex: id === openedTab ? "0" : "-1",
    onclick: () => pressTab(id),
  }, t(id))));
  if (stays) $(`tab-${openedTab}`).focus();
  if (!$("sheet").children.length) {
    $("sheet").replaceChildren(...tabs.map(({ id }) => h("div", {
      role: "tabpanel", id: `pane-${id}`, "aria-labelledby": `tab-${id}`, tabindex: "0",
      hidden: id !== openedTab,
    })));
  }
}

/** On a small screen a press on the open tab folds the panel. */
function pressTab(id) {
  const panel = $("panel");
  if (id === openedTab && panel.classList.contains("open")) panel.classList.remove("open");
  else openTab(id);
}

function openTab(id) {
  openedTab = id;
  $("panel").classList.add("open");
  for (const { id: each } of tabs) {
    $(`pane-${each}`).hidden = each !== id;
    const tab = $(`tab-${each}`);
    tab.setAttribute("aria-selected", String(each === id));
    tab.setAttribute("tabindex", each === id ? "0" : "-1");
  }
  $(`pane-${id}`).scrollTop = 0;
}

$("tabs").addEventListener("keydown", (event) => {
  const order = tabs.map(({ id }) => id);
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  openTab(order[(order.indexOf(openedTab) + step + order.length) % order.length]);
  $(`tab-${openedTab}`).focus();
  event.preventDefault();
});

/** One list of boxes to tick. */
function choices(id, title, items, set, after = refilter) {
  const used = items.filter(({ count }) => count > 0);
  if (used.length === 0) return null;
  const boxes = used.map(({ value, text, count, sample }) => {
    const input = h("input", {
      type: "checkbox", checked: set().has(value), "data-value": String(value),
      onchange: (event) => {
        if (event.target.checked) set().add(value); else set().delete(value);
        after();
      },
    });
    return h("label", { class: "choice" }, input, sample ? sample() : null,
      h("span", {}, name(text)), h("span", { class: "count" }, String(count)));
  });
  const all = (isOn) => () => {
    for (const { value } of used) if (isOn) set().add(value); else set().delete(value);
    for (const box of boxes) box.querySelector("input").checked = isOn;
    after();
  };
  return h("fieldset", { id: `filter-${id}` },
    h("legend", {}, title),
    used.length > 1 ? h("div", { class: "both" },
      h("button", { type: "button", onclick: all(true), "aria-label": `${title}: ${t("all")}` }, t("all")),
      h("button", { type: "button", onclick: all(false), "aria-label": `${title}: ${t("none")}` }, t("none"))) : null,
    h("div", { class: "boxes" }, boxes));
}

const countOf = (rows, test) => rows.reduce((sum, row) => sum + (test(row) ? 1 : 0), 0);

function buildFilters() {
  const { actors, claims } = data;
  const statuses = data.statuses.map((id, value) => ({
    value, text: capitalised(t(`status.${id}`)),
    count: countOf(actors, (a) => a.status === value) + countOf(claims, (c) => c.status === value),
    sample: () => lineSample({ pattern: patterns[id] }),
  }));
  const bases = [...data.bases.keys(), null].map((value) => ({
    value, text: value === null ? t("notStated") : capitalised(t(`basis.${data.bases[value]}`)),
    count: countOf(claims, (c) => c.basis === value),
  }));
  const basesShown = state.bases ?? new Set([...data.bases.keys(), null]);
  const allBases = bases.filter(({ count }) => count > 0).map(({ value }) => value);
  const kinds = data.actorKinds.map((kind, value) => ({
    value, text: pick(kind.name), count: countOf(actors, (a) => a.kind === value),
    sample: () => shapeSample(kind.shape, data.look.byKind ? paintOfKind(value) : null),
  }));
  const sectors = [...data.sectors.keys(), null].map((value) => ({
    value, text: value === null ? t("notStated") : pick(data.sectors[value]),
    count: countOf(actors, (a) => a.sector === value),
    sample: data.look.byKind ? null : () => shapeSample("box", paintOfSector(value)),
  }));
  const tieKinds = data.tieKinds.map((kind, value) => ({
    value, text: capitalised(pick(kind.name)), count: countOf(claims, (c) => c.kind === value),
    sample: () => lineSample({ style: kind.style, isDirected: claims.some((c) => c.kind === value && c.directed) }),
  }));
  const hasConfidence = claims.some((claim) => claim.confidence !== null);
  const tick = (id, text, key) => h("label", { class: "choice" },
    h("input", {
      type: "checkbox", id, checked: state[key],
      onchange: (event) => { state[key] = event.target.checked; refilter(); },
    }), h("span", {}, text));
  $("pane-filters").replaceChildren(
    h("div", { class: "row" },
      h("button", { type: "button", id: "reset", onclick: reset }, t("reset"))),
    h("div", { class: "group" },
      personKind >= 0 ? tick("hide-persons", t("persons"), "hidePersons")
        : h("p", { class: "hint" }, t("noPersons")),
      tick("hide-lonely", t("lonely"), "hideLonely")),
    ...[
      data.joint ? null : choices("status", t("status"), statuses, () => state.statuses),
      choices("sector", t("sectors"), data.sectors.length ? sectors : [], () => state.sectors),
      choices("kind", t("partyKinds"), kinds, () => state.actorKinds),
      data.joint ? null : choices("tie-kind", t("tieKinds"), tieKinds, () => state.tieKinds),
      data.joint ? null : choices("basis", t("basis"), bases, () => basesShown, () => {
        // All ticked is no filter at all.
        state.bases = allBases.every((value) => basesShown.has(value)) ? null : basesShown;
        refilter();
      }),
      hasConfidence ? confidenceField() : null,
    ].filter(Boolean));
}

function confidenceField() {
  const shown = h("output", { for: "confidence" });
  const say = () => {
    shown.textContent = state.confidence > 0 ? number(state.confidence) : t("anyConfidence");
    input.setAttribute("aria-valuetext", shown.textContent);
  };
  const input = h("input", {
    type: "range", id: "confidence", min: "0", max: "1", step: "0.05", value: state.confidence,
    oninput: (event) => { state.confidence = Number(event.target.value); say(); refilter(); },
  });
  say();
  return h("fieldset", { id: "filter-confidence" },
    h("legend", {}, h("label", { for: "confidence" }, t("confidence")), " ", shown),
    h("div", { class: "boxes" }, input));
}

function paintOfSector(value) {
  const actor = data.actors.find((each) => each.sector === value && each.group !== null);
  return actor ? data.groups[actor.group].paint : data.look.neutral;
}

function paintOfKind(value) {
  const actor = data.actors.find((each) => each.kind === value && each.group !== null);
  return actor ? data.groups[actor.group].paint : data.look.neutral;
}

/** Back to the view that the page began with. */
function reset() {
  state.statuses = new Set(data.start.statuses);
  state.bases = data.start.bases === null ? null : new Set(data.start.bases);
  state.confidence = data.start.confidence;
  state.period = data.start.period;
  state.countUndated = true;
  state.actorKinds = new Set(data.actorKinds.keys());
  state.sectors = new Set([...data.sectors.keys(), null]);
  state.tieKinds = new Set(data.tieKinds.keys());
  state.hidePersons = false;
  state.hideLonely = false;
  stopPlaying();
  refilter();
  changed("reset");
}
