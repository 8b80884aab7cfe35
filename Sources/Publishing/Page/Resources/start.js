// Puts the page together and keeps it in step with the address.
const draws = {
  week: drawWeek, people: drawPeople, queues: drawQueues, coverage: drawCoverage, prices: drawPrices, impossible: drawImpossible,
  risks: drawRisks, budget: drawBudget,
};
let current = null;
let currentView = "";

function drawFrame() {
  document.title = t("title", { site: data.site.name });
  replace(byID("skip"), t("skip"));
  replace(byID("site-name"), nameOf(data.site.name));
  replace(byID("site-week"), `${dayText(days[0].date)} – ${dayText(days[days.length - 1].date)}`);
  byID("views").setAttribute("aria-label", t("views"));
  replace(byID("views"), views.map((view) => el("a", {
    href: address({ view }), "data-view": view, onclick: (event) => go(event, { view }),
  }, t(view === "week" || view === "impossible" ? `${view}Short` : view))));
  byID("filters").setAttribute("aria-label", t("filters"));
  byID("card").setAttribute("aria-label", t("card"));
  byID("help").setAttribute("aria-label", t("help"));
  drawTools();
  drawFilters();
}

function drawTools() {
  replace(byID("tools"), readerChoices("heard"),
    el("button", { type: "button", onclick: () => window.print() }, t("print")),
    el("button", { type: "button", id: "open-help", onclick: openHelp, "aria-label": t("help") }, "?"));
}

// What belongs to the reader: language and colours. On a small screen they stand with the keys.
function readerChoices(look) {
  const theme = remembered("theme");
  const languages = Object.entries(texts).map(([tag, words]) => option(tag, words.language, document.documentElement.lang));
  return [
    el("label", {}, el("span", { class: look }, t("textLanguage")), " ",
      el("select", { onchange: (event) => show({ lang: event.target.value }) }, languages)),
    el("label", {}, el("span", { class: look }, t("theme")), " ",
      el("select", { onchange: (event) => setTheme(event.target.value) },
        option("", t("themeAuto"), theme), option("light", t("themeLight"), theme), option("dark", t("themeDark"), theme))),
  ];
}

function setTheme(theme) {
  remember("theme", theme);
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function drawView() {
  for (const link of document.querySelectorAll("#views a")) {
    if (link.dataset.view === state.view) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
    link.setAttribute("href", address({ view: link.dataset.view }));
  }
  showChosenTab();
  document.body.dataset.view = state.view;
  current?.close?.();
  currentView = state.view;
  current = draws[state.view](byID("view"));
  markFilters();
}

// On a small screen the views scroll sideways: the one that is open is to be seen.
function showChosenTab() {
  const [tabs, chosen] = [byID("views"), document.querySelector("#views a[aria-current]")];
  const [room, place] = [tabs.getBoundingClientRect(), chosen.getBoundingClientRect()];
  if (place.right > room.right) tabs.scrollLeft += place.right - room.right;
  else if (place.left < room.left) tabs.scrollLeft -= room.left - place.left;
}

listeners.push((changes) => {
  const keys = Object.keys(changes);
  if (keys.includes("lang")) {
    speak(state.lang, data.site.language);
    drawFrame();
    drawView();
    drawCard();
    return;
  }
  if (state.view !== currentView) {
    drawView();
    window.scrollTo(0, 0);
  } else if (keys.includes("zoom") && keys.length === 1) {
    current.zoomed?.();
  } else if (keys.some((key) => key !== "person")) {
    current.draw();
  }
  markFilters();
  if (keys.includes("person")) {
    drawCard();
    current.mark?.();
  }
});

function start() {
  readAddress();
  setTheme(remembered("theme"));
  speak(state.lang, data.site.language);
  drawFrame();
  drawView();
  if (state.person) drawCard();
  // How long all of it took, for those who measure.
  document.documentElement.dataset.ready = Math.round(performance.now() - begun);
}

start();
