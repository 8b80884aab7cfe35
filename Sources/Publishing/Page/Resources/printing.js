// On paper: the people view a team to a page with everyone's breaks, the queues view a queue to a
// page. What the screen leaves out to be quick is made just before printing.

window.addEventListener("beforeprint", () => {
  const paper = byID("paper");
  if (state.view === "people") replace(paper, teamPages());
  else if (state.view === "queues") replace(paper, queuePages());
  else replace(paper);
  document.body.classList.toggle("on-paper", paper.childElementCount > 0);
});

window.addEventListener("afterprint", () => {
  replace(byID("paper"));
  document.body.classList.remove("on-paper");
});

// Seven days go beside each other on a sheet.
function sheetsOfDays() {
  const shown = shownDays();
  const sheets = [];
  for (let at = 0; at < shown.length; at += 7) sheets.push(shown.slice(at, at + 7));
  return sheets;
}

function teamPages() {
  const teams = new Map();
  for (const person of shownPeople()) {
    if (!teams.has(person.team)) teams.set(person.team, []);
    teams.get(person.team).push(person);
  }
  return [...teams].flatMap(([team, members]) => sheetsOfDays().map((shown) => paperPage(
    t("printTeam", { team }), shown, true, members.map((person) => [
      el("th", { scope: "row" }, nameOf(person.name), el("span", { class: "paper-hours" }, `${hoursSign(person)} ${hoursAgainst(person)}`)),
      shown.map((day) => el("td", {}, paperDay(person, day))),
    ]))));
}

function queuePages() {
  const shownAll = shownPeople(false);
  return shownQueues().flatMap((queue) => sheetsOfDays().map((shown) => {
    const serving = shownAll.filter((person) => person.serves(queue.index, shown[0].start, shown[shown.length - 1].end));
    return paperPage(t("printQueue", { queue: queue.name }), shown, false, serving.map((person) => [
      el("th", { scope: "row" }, nameOf(person.name)),
      shown.map((day) => el("td", {}, person.blocks
        .filter((block) => block.queue === queue.index && block.start >= day.start && block.start < day.end)
        .map((block) => el("div", {}, spanText(block.start, block.end))))),
    ]));
  }));
}

function paperPage(title, shown, hasBreaks, rows) {
  return el("section", { class: "paper-page" }, el("table", {},
    el("thead", {},
      el("tr", {}, el("th", { colspan: shown.length + 1, class: "paper-title" }, el("b", {}, title), ` ${data.site.name}, ${dayText(shown[0].date, "date")} – ${dayText(shown[shown.length - 1].date, "date")}`)),
      el("tr", {}, el("th", { scope: "col" }, t("person")), shown.map((day) => el("th", { scope: "col" }, dayText(day.date))))),
    el("tbody", {}, rows.map((cells) => el("tr", {}, cells))),
    el("tfoot", {}, el("tr", {}, el("td", { colspan: shown.length + 1 }, queues.slice(0, 24).map((queue) => (
      el("span", { class: "paper-queue" }, el("b", {}, String(queue.number)), ` ${queue.name}`))), ` ${hasBreaks ? t("printSecond") : ""} ${t("made", { zone: data.site.zone })}`)))));
}

function paperDay(person, day) {
  const lines = [];
  for (const shift of person.shiftsOn(day.index)) {
    const served = [...new Set(servedIn(person, shift).map((block) => block.queue))].filter((index) => index >= 0);
    lines.push(el("div", { class: "paper-shift" }, spanText(shift.start, shift.end), pinsOn(person, day).length > 0 && " ◆", person.isChanged(day.index) && " Δ",
      el("span", { class: "paper-queues" }, shift.isStandby ? t("standby") : served.map((index) => el("b", {}, String(index + 1))))));
    if (shift.breaks.length) lines.push(el("div", { class: "paper-breaks" }, shift.breaks.map((pause) => timeText(pause.start)).join(" · ")));
    for (const held of shift.held) lines.push(el("div", { class: "paper-breaks" }, `${timeText(held.start)} ${held.name}`));
  }
  for (const away of person.away) {
    if (away.start < day.end && away.end > day.start) lines.push(el("div", { class: "paper-away" }, t(away.isLeave ? "leave" : "unavailable")));
  }
  for (const wish of person.wishes) if (wish.day === day.index) lines.push(el("div", { class: "paper-breaks" }, wish.isGranted ? "♥" : "♡✕"));
  return lines;
}
