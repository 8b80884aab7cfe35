// Keys that work everywhere. Single letters can be switched off, for those who speak to the page.
let keysWork = remembered("keys") !== "off";

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") return closeTop(event);
  if (!keysWork || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.target.closest("input, select, textarea") || byID("help").open) return;
  const at = "123456789".slice(0, views.length).indexOf(event.key);
  if (event.key.length === 1 && at >= 0) show({ view: views[at] });
  else if (event.key === "/") {
    if (byID("filter-q").closest("label").hidden) show({ view: "people" });
    byID("filter-q").focus();
  }
  else if (event.key === "+" || event.key === "=") zoomBy(1);
  else if (event.key === "-") zoomBy(-1);
  else if (event.key === "?") openHelp();
  else return;
  event.preventDefault();
});

function closeTop(event) {
  if (byID("help").open) return;
  if (state.person) {
    event.preventDefault();
    show({ person: "" });
  } else if (event.target.id === "filter-q" && state.q) {
    event.preventDefault();
    show({ q: "" });
  } else if (event.target.id === "filter-q") current?.focus?.();
}

function zoomBy(step) {
  if (!["people", "queues"].includes(state.view)) return;
  show({ zoom: String(Math.min(3, Math.max(0, Number(state.zoom) + step))) });
}

function openHelp() {
  const help = byID("help");
  const row = (keys, text) => el("div", {}, el("dt", {}, keys.map((key) => el("kbd", {}, key))), el("dd", {}, text));
  replace(help,
    el("header", {}, el("h2", {}, t("keysTitle")), el("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => help.close() }, "✕")),
    el("div", { class: "choices" }, readerChoices("")),
    el("label", { class: "check" }, el("input", { type: "checkbox", checked: keysWork, onchange: (event) => {
      keysWork = event.target.checked;
      remember("keys", keysWork ? "on" : "off");
    } }), ` ${t("keysOn")}`),
    el("dl", { class: "keys" }, row(["1", "…", String(views.length)], t("keyViews")), row(["/"], t("keySearch")), row(["+", "−"], t("keyZoom")),
      row(["←", "→", "↑", "↓"], t("keyArrows")), row(["PgUp", "PgDn", "Home", "End"], t("keyPages")), row(["Enter"], t("keyEnter")),
      row(["Esc"], t("keyEscape")), row(["?"], t("keyHelp"))),
    el("p", { class: "note" }, t("linkNote")),
    el("h2", {}, t("legend")), legend());
  help.showModal();
}

function legendButton() {
  return el("button", { type: "button", class: "quiet", onclick: openHelp }, t("legend"));
}

function legend() {
  const entry = (sign, text) => el("li", {}, sign, " ", text);
  const swatch = (look) => el("i", { class: `swatch ${look}`, "aria-hidden": "true" });
  const glyph = (text, look = "") => el("b", { class: `glyph ${look}`, "aria-hidden": "true" }, text);
  return el("ul", { class: "legend" },
    queues.map((queue) => entry(queueSign(queue), nameOf(queue.name))),
    entry(swatch("pause"), t("legendBreak")), entry(swatch("held"), t("legendActivity")),
    entry(swatch("leave"), t("legendLeave")), entry(swatch("away"), t("legendUnavailable")),
    entry(glyph("♥", "wish"), t("legendWish")), entry(glyph("♡✕", "wish no"), t("legendNoWish")),
    entry(glyph("◆"), t("legendPin")), entry(glyph("Δ"), t("legendChanged")),
    entry(glyph("✓"), t("legendMet")), entry(glyph("▲"), t("legendOver")), entry(glyph("▼"), t("legendUnder")));
}
