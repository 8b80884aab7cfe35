// The bar of filters: what every view is narrowed by.

function shownDays() {
  return state.day ? days.filter((day) => day.date === state.day) : days;
}

function shownQueues() {
  return state.queue ? queues.filter((queue) => queue.name === state.queue) : queues;
}

function fits(person, searched) {
  if (state.team && person.team !== state.team) return false;
  return searched.every((word) => person.text.includes(word));
}

// People who pass team, search and, where `byQueue`, serve the queue on a day shown.
function shownPeople(byQueue = true) {
  const searched = state.q.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const [queue] = byQueue && state.queue ? shownQueues() : [];
  const shown = shownDays();
  const [from, to] = [shown[0].start, shown[shown.length - 1].end];
  return people.filter((person) => fits(person, searched)
    && (!queue || person.serves(queue.index, from, to)));
}

function option(value, text, selected) {
  return el("option", { value, selected: value === selected }, text);
}

function choice(key, label, first, options) {
  return el("label", { class: "field" }, el("span", {}, label),
    el("select", { id: `filter-${key}`, onchange: (event) => show({ [key]: event.target.value }) },
      option("", first, state[key]), options.map(([value, text]) => option(value, text, state[key]))));
}

function drawFilters() {
  const search = el("input", {
    type: "search", id: "filter-q", value: state.q, placeholder: t("searchHint"), autocomplete: "off",
    spellcheck: "false", oninput: (event) => show({ q: event.target.value }),
  });
  replace(byID("filters"),
    el("label", { class: "field search" }, el("span", {}, t("search")), search),
    el("button", { type: "button", id: "more", "aria-expanded": "false", onclick: (event) => {
      const isOpen = byID("filters").classList.toggle("open");
      event.target.setAttribute("aria-expanded", String(isOpen));
    } }, t("filters")),
    choice("team", t("team"), t("allTeams"), data.site.teams.map((team) => [team, team])),
    choice("queue", t("queue"), t("allQueues"),
      queues.map((queue) => [queue.name, `${queue.number} ${queue.name}`])),
    choice("day", t("day"), t("allDays"), days.map((day) => [day.date, dayText(day.date)])),
    el("div", { class: "zoom", role: "group", "aria-label": t("zoom"), id: "zoom" }, drawZoom()),
    el("button", { class: "quiet", id: "clear", type: "button", onclick: clearFilters }, t("clear")));
  markFilters();
}

function drawZoom() {
  return [0, 1, 2, 3].map((level) => el("button", {
    type: "button", "data-zoom": level, "aria-pressed": String(state.zoom === String(level)),
    onclick: () => show({ zoom: String(level) }),
  }, t(`zoom${level}`)));
}

// Keeps the bar in step without making it anew, so that typing keeps its place.
function markFilters() {
  for (const key of ["team", "queue", "day", "q"]) {
    const field = byID(`filter-${key}`);
    if (field && field.value !== state[key]) field.value = state[key];
    field?.classList.toggle("set", state[key] !== "");
  }
  for (const button of document.querySelectorAll("#zoom button")) {
    button.setAttribute("aria-pressed", String(button.dataset.zoom === state.zoom));
  }
  const isAboutPeople = ["people", "queues", "impossible"].includes(state.view);
  for (const key of ["q", "team"]) byID(`filter-${key}`).closest("label").hidden = !isAboutPeople;
  byID("more").hidden = !isAboutPeople;
  byID("filters").classList.toggle("short", !isAboutPeople);
  byID("zoom").hidden = !["people", "queues"].includes(state.view);
  const isNarrowed = ["team", "queue", "day", "q"].some((key) => state[key] !== "");
  byID("clear").hidden = !isNarrowed;
}

function clearFilters() {
  show({ team: "", queue: "", day: "", q: "" });
  byID("filter-queue").focus();
}
