// Finds parties by name in any language and script, by another name, or by id.

const latin = {
  а: "a", ә: "a", б: "b", в: "v", г: "g", ғ: "g", д: "d", е: "e", ё: "e", ж: "zh", з: "z", и: "i",
  й: "i", к: "k", қ: "k", л: "l", м: "m", н: "n", ң: "n", о: "o", ө: "o", п: "p", р: "r", с: "s",
  т: "t", у: "u", ұ: "u", ү: "u", ф: "f", х: "h", һ: "h", ц: "ts", ч: "ch", ш: "sh", щ: "sh",
  ъ: "", ы: "y", і: "i", ь: "", э: "e", ю: "iu", я: "ia", ı: "i", ş: "sh", "ß": "ss",
};

/** Brings a text to plain Latin letters, so that one spelling finds the others. */
function folded(text) {
  return text.toLowerCase().replace(/[а-яёәғқңөұүһіışß]/g, (letter) => latin[letter] ?? letter)
    .normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim()
    .replace(/q/g, "k").replace(/j/g, "zh").replace(/w/g, "u").replace(/kh/g, "h").replace(/yu/g, "iu").replace(/ya/g, "ia").replace(/y/g, "i");
}

const haystack = data.actors.map((actor) => {
  const names = typeof actor.name === "string" ? [actor.name] : actor.name;
  return [...names, ...actor.aliases, actor.id].map((text) => ` ${folded(text)}`);
});

/** Returns the parties that fit best, those shown now first. */
function matches(query, limit = 12) {
  const words = folded(query).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const found = [];
  haystack.forEach((names, index) => {
    let best = 0;
    for (const text of names) {
      if (!words.every((word) => text.includes(word))) continue;
      const begins = words.every((word) => text.includes(` ${word}`));
      best = Math.max(best, (begins ? 2 : 1) + 1 / (1 + text.length));
    }
    if (best > 0) found.push([index, best + (view.shown[index] ? 10 : 0)]);
  });
  return found.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, limit).map(([index]) => index);
}

/** A field that offers parties while one types; an ARIA combobox. */
function partyField(id, label, act, { placeholder = "", isVisible = false } = {}) {
  const list = h("ul", { role: "listbox", id: `${id}-list`, "aria-label": label, hidden: true });
  const input = h("input", {
    type: "search", id, role: "combobox", autocomplete: "off", spellcheck: "false", placeholder,
    "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-list`,
  });
  let found = [];
  let active = -1;
  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const take = (index) => { close(); act(index, input); };
  const mark = (position) => {
    active = position;
    [...list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", `${id}-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  };
  const open = () => {
    found = matches(input.value);
    if (input.value.trim() === "") { close(); return; }
    const rows = found.map((index, position) => h("li", {
      role: "option", id: `${id}-${position}`, "aria-selected": "false",
      onpointerdown: (event) => { event.preventDefault(); take(index); },
    }, name(actorName(index)), view.shown[index] ? null : h("small", {}, ` (${t("hiddenNow")})`)));
    list.replaceChildren(...(rows.length ? rows
      : [h("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, t("noMatch"))]));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    mark(rows.length ? 0 : -1);
  };
  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) open();
      else if (found.length) {
        mark((active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length);
      }
    } else if (event.key === "Enter" && active >= 0) take(found[active]);
    else if (event.key === "Escape" && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  return h("div", { class: "field" },
    h("label", { for: id, class: isVisible ? null : "quiet" }, label), input, list);
}

function buildSearch() {
  $("search").replaceChildren(partyField("find", t("search"), (index, input) => {
    input.value = "";
    if (!view.shown[index]) showHidden(index);
    select(index);
    if (isTable()) showTables(false);
    reveal(index);
    openTab("party");
  }, { placeholder: t("searchHelp") }));
}

/** Loosens the filters just so far that an actor is shown. */
function showHidden(index) {
  const actor = data.actors[index];
  state.statuses.add(actor.status);
  state.actorKinds.add(actor.kind);
  state.sectors.add(actor.sector);
  if (actor.kind === personKind) state.hidePersons = false;
  state.hideLonely = false;
  refilter();
  if (!view.shown[index]) { state.period = null; refilter(); }
}
