// Puts the parts together: what is built again when something has changed.

function buildTitle() {
  const title = pick(data.title) || t("map");
  $("title").textContent = title;
  document.title = title;
  document.documentElement.lang = state.language;
  for (const element of document.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
}

const languageNames = { kk: "Қазақша", ru: "Русский", en: "English" };

function buildLanguages() {
  const hadFocus = $("languages").contains(document.activeElement);
  $("languages").setAttribute("aria-label", t("language"));
  $("languages").replaceChildren(...data.languages.map((language) => h("button", {
    type: "button", lang: language, "data-language": language, title: languageNames[language],
    "aria-pressed": String(language === state.language), "aria-label": languageNames[language],
    onclick: () => { state.language = language; changed("language"); },
  }, { kk: "ҚАЗ", ru: "РУС", en: "ENG" }[language])));
  if (hadFocus) $("languages").querySelector(`[data-language="${state.language}"]`).focus();
}

function buildMap() {
  computeScene();
  $("empty").hidden = view.actors.length > 0;
  $("empty").textContent = t("nothing");
  redraw();
}

on("language", buildTitle);
on("language", buildLanguages);
on("language", buildViews);
on("language", buildSearch);
on("language", buildZoom);
on("language", buildTabs);
on("view language metrics", buildMap);
on("view language metrics selection", buildButtons);
on("selection path", redraw);
on("view language", buildTime);
on("view language", buildNotes);
for (const { build, on: kinds } of tabs) on(kinds, build);
on("language", buildSaving);
on("language tone", buildTones);
on("tone", redraw);
on("view language metrics", buildTables);
on("reset", fit);

$("skip").addEventListener("click", (event) => {
  event.preventDefault();
  showTables(true);
  $("tables").focus();
});

measure();
changed("language");
fit();
new ResizeObserver(resized).observe($("map"));
// Letters are measured and drawn anew when the fonts are there.
document.fonts?.ready.then(() => redraw());

/** For tests and the curious: what the page shows, as values. */
window.tarap = {
  state, data, viewport, costs, select, reveal, fit, zoomBy, panBy, csv, partyRows, tieRows, shortestPath, drawing,
  matches, get view() { return view; }, get metrics() { return metrics; }, get scene() { return scene; },
  screenOf(id) {
    const index = data.actors.findIndex((actor) => actor.id === id);
    const [x, y] = data.actors[index].at;
    const box = canvas.getBoundingClientRect();
    return [box.left + (x - viewport.left) * viewport.scale, box.top + (y - viewport.top) * viewport.scale];
  },
};
