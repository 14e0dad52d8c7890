// Light and dark ground. Drawings that leave the page, on paper or as a file, are always light.

function mixed(colour, other, share) {
  const parts = (text) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16));
  const [a, b] = [parts(colour), parts(other)];
  return `#${a.map((value, i) => Math.round(value + (b[i] - value) * share).toString(16).padStart(2, "0")).join("")}`;
}

/** A look of the same drawing. A paint is a pale fill and its strong border, or null for none. */
const lightTone = {
  paper: "#ffffff", ink: data.look.ink, quiet: data.look.quiet, frame: data.look.frame,
  halo: "rgba(255, 255, 255, 0.92)", faint: 0.16,
  line: (colour) => colour,
  fill: (paint) => (paint ? paint[0] : "#ffffff"),
  border: (paint) => (paint ? paint[1] : data.look.ink),
};

// On a dark ground fill and border change places, so that text is light and hues stay.
const darkPaper = "#14171a";
const paler = new Map();
const darkTone = {
  paper: darkPaper, ink: "#f2f4f6", quiet: "#b9c0c7", frame: "#6d747b",
  halo: "rgba(20, 23, 26, 0.92)", faint: 0.24,
  line: (colour) => {
    if (!paler.has(colour)) paler.set(colour, mixed(colour, "#ffffff", 0.5));
    return paler.get(colour);
  },
  fill: (paint) => (paint ? mixed(paint[1], darkPaper, 0.25) : darkPaper),
  border: (paint) => (paint ? paint[0] : "#f2f4f6"),
};

let tone = lightTone;

/** Draws something as it looks on a light ground. */
function onPaper(draw) {
  const before = tone;
  tone = lightTone;
  try { return draw(); } finally { tone = before; }
}

function setDark(isDark) {
  state.isDark = isDark;
  tone = isDark ? darkTone : lightTone;
  document.documentElement.dataset.tone = isDark ? "dark" : "light";
}

// Greys of the print theme stay on white.
setDark(data.look.hasTones && matchMedia("(prefers-color-scheme: dark)").matches);

function buildTones() {
  $("tones").hidden = !data.look.hasTones;
  $("tones").replaceChildren(h("button", {
    type: "button", id: "dark", "aria-pressed": String(state.isDark), "aria-label": t("dark"), title: t("dark"),
    onclick: () => {
      setDark(!state.isDark);
      changed("tone");
      $("dark").focus();
    },
  }, h("span", { "aria-hidden": "true" }, "◐")));
}
