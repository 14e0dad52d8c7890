// What every part uses: the data, the words, and elements made of text alone.

const data = JSON.parse(document.getElementById("data").textContent);
const $ = (id) => document.getElementById(id);

/** What the reader has chosen. Views are computed from it and from nothing else. */
const state = {
  language: data.language,
  statuses: new Set(data.start.statuses),
  bases: data.start.bases === null ? null : new Set(data.start.bases),
  confidence: data.start.confidence,
  period: data.start.period,
  countUndated: true,
  actorKinds: new Set(data.actorKinds.keys()),
  sectors: new Set([...data.sectors.keys(), null]),
  tieKinds: new Set(data.tieKinds.keys()),
  hidePersons: false,
  hideLonely: false,
  isDark: false,
  selected: null,
  path: { from: null, to: null },
};

/** Returns a text of the data in the language chosen. */
function pick(text) {
  if (text === null || text === undefined) return "";
  return typeof text === "string" ? text : text[data.languages.indexOf(state.language)];
}

/** Returns a word of the catalogue. */
function t(key) {
  const word = data.words[key];
  if (word === undefined) throw new Error(`no word “${key}”`);
  return pick(word);
}

/** A number with at most three digits after the mark that the language uses. */
function number(value) {
  if (value === null || !Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  const places = size >= 100 ? 0 : size >= 10 ? 1 : 3;
  const text = String(Number(size.toFixed(places)));
  const sign = value < 0 && Number(text) !== 0 ? "−" : "";
  return sign + (state.language === "en" ? text : text.replace(".", ","));
}

/** Makes an element; strings become text, never markup. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== ""));
  return element;
}

/** A name of the data, set apart so that its direction of writing touches nothing around it. */
const name = (text) => h("bdi", {}, text);

/** A name inside a longer text: between marks that isolate its direction. */
const isolated = (text) => `\u2068${text}\u2069`;

const actorName = (index) => pick(data.actors[index].name);

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element of a drawing. */
function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat(Infinity));
  return element;
}

/** Tells people who do not see the map what has changed. */
let announcement = 0;
function announce(text) {
  clearTimeout(announcement);
  announcement = setTimeout(() => { $("live").textContent = text; }, 150);
}

const listeners = [];
/** Calls a function whenever something of a kind has changed: view, selection, language, metrics. */
function on(kinds, act) { listeners.push([new Set(kinds.split(" ")), act]); }
function changed(kind) {
  for (const [kinds, act] of listeners) if (kinds.has(kind)) act(kind);
}

function capitalised(text) { return text.charAt(0).toUpperCase() + text.slice(1); }

const personKind = data.actorKinds.findIndex((kind) => kind.id === "person");
