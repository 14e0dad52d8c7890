// The time slider: there if claims, parties or events have dates.

const dayOf = (year, month = 0) => Math.round(Date.UTC(year, month, 1) / 864e5);
const yearOf = (day) => new Date(day * 864e5).getUTCFullYear();

/** The years that the data speak of, or null if they name no dates. */
const years = (() => {
  const days = [];
  const add = (time) => { if (time) days.push(...time.slice(0, 2).filter((day) => day !== null)); };
  data.actors.forEach(({ time }) => add(time));
  data.claims.forEach(({ time, event }) => add(event === undefined ? time : data.events[event].time));
  if (days.length === 0) return null;
  const all = days.map(yearOf);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  return { first, last };
})();

// A few years are looked at month by month.
const byMonth = years !== null && years.last - years.first < 3;
const stepCount = years === null ? 0 : (years.last - years.first + 1) * (byMonth ? 12 : 1);

function periodAt(step) {
  if (!byMonth) return [dayOf(years.first + step), dayOf(years.first + step + 1)];
  const [year, month] = [years.first + Math.floor(step / 12), step % 12];
  return [dayOf(year, month), dayOf(year, month + 1)];
}

function textAt(step) {
  if (!byMonth) return String(years.first + step);
  return `${years.first + Math.floor(step / 12)}-${String((step % 12) + 1).padStart(2, "0")}`;
}

function stepNow() {
  const year = yearOf(state.period[0] ?? dayOf(years.first));
  const month = new Date((state.period[0] ?? 0) * 864e5).getUTCMonth();
  const step = byMonth ? (year - years.first) * 12 + month : year - years.first;
  return Math.min(Math.max(step, 0), stepCount - 1);
}

/** The time looked at, as text. */
function periodText() {
  if (!state.period) return `${years.first} – ${years.last}`;
  const step = stepNow();
  const exact = periodAt(step);
  if (exact[0] === state.period[0] && exact[1] === state.period[1]) return textAt(step);
  const day = (value) => (value === null ? "…" : new Date(value * 864e5).toISOString().slice(0, 10));
  return `${day(state.period[0])} – ${day(state.period[1])}`;
}

let playing = 0;
function stopPlaying() {
  clearInterval(playing);
  playing = 0;
}

function play() {
  if (playing) { stopPlaying(); buildTime(); return; }
  let step = state.period && stepNow() < stepCount - 1 ? stepNow() : -1;
  const next = () => {
    step += 1;
    state.period = periodAt(step);
    refilter();
    if (step >= stepCount - 1) { stopPlaying(); buildTime(); }
  };
  playing = setInterval(next, 900);
  next();
  buildTime();
}

function buildTime() {
  const form = $("time");
  form.hidden = years === null;
  if (years === null) return;
  const focused = document.activeElement?.id;
  form.setAttribute("aria-label", t("time"));
  const hasUndated = data.claims.some((claim) => !claim.time && claim.event === undefined);
  form.replaceChildren(
    h("button", { type: "button", id: "play", onclick: play, "aria-pressed": String(playing !== 0) },
      h("span", { "aria-hidden": "true" }, playing ? "❚❚ " : "▶ "), t(playing ? "pause" : "play")),
    h("input", {
      type: "range", id: "moment", min: "0", max: String(stepCount - 1), step: "1",
      value: state.period ? stepNow() : stepCount - 1, "aria-label": t("time"),
      "aria-valuetext": periodText(), class: state.period ? null : "idle",
      oninput: (event) => {
        stopPlaying();
        state.period = periodAt(Number(event.target.value));
        refilter();
      },
    }),
    h("output", { id: "moment-text", for: "moment" }, periodText()),
    h("button", {
      type: "button", id: "all-time", "aria-pressed": String(!state.period),
      onclick: () => { stopPlaying(); state.period = null; refilter(); },
    }, capitalised(t("allTime"))),
    ...(hasUndated ? [h("label", { class: "choice" },
      h("input", {
        type: "checkbox", id: "undated", checked: state.countUndated,
        onchange: (event) => { state.countUndated = event.target.checked; refilter(); },
      }), h("span", {}, t("undated")))] : []));
  if (focused && form.querySelector(`#${focused}`)) $(focused).focus();
}

$("time").addEventListener("submit", (event) => event.preventDefault());
