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
  return [...teams].flatMap(([team, members]) => sheetsOfDays().map((shown) => (
    paperPage(t("printTeam", { team }), shown, true, members.map((person) => [
      rowHead(nameOf(person.name),
        el("span", { class: "paper-hours" }, `${hoursSign(person)} ${hoursAgainst(person)}`)),
      shown.map((day) => el("td", {}, paperDay(person, day))),
    ])))));
}

function queuePages() {
  const candidates = shownPeople(false);
  return shownQueues().flatMap((queue) => sheetsOfDays().map((shown) => {
    const [from, to] = [shown[0].start, shown[shown.length - 1].end];
    const blocks = (person, day) => person.blocks.filter((block) => (
      block.queue === queue.index && block.start >= day.start && block.start < day.end));
    const serving = candidates.filter((person) => person.serves(queue.index, from, to));
    return paperPage(t("printQueue", { queue: queue.name }), shown, false, serving.map((person) => [
      rowHead(nameOf(person.name)),
      shown.map((day) => el("td", {}, blocks(person, day).map((block) => el("span", { class: "paper-block" }, spanText(block.start, block.end))))),
    ]));
  }));
}

function paperPage(title, shown, hasBreaks, rows) {
  const [first, last] = [shown[0], shown[shown.length - 1]].map((day) => dayText(day.date, "date"));
  const key = queues.slice(0, 24).map((queue) => (
    el("span", { class: "paper-queue" }, el("b", {}, String(queue.number)), ` ${queue.name}`)));
  const signs = `◆ ${t("legendPin")}, ♥ ${t("legendWish")}, ♡✕ ${t("legendNoWish")}.`;
  const notes = ` ${hasBreaks ? `${t("printSecond")} ${signs}` : ""} ${t("made", { zone: data.site.zone })}`;
  return el("section", { class: rows.length > 20 ? "paper-page dense" : "paper-page" }, el("table", {},
    el("thead", {},
      el("tr", {}, el("th", { colspan: shown.length + 1, class: "paper-title" },
        el("b", {}, title), ` ${data.site.name}, ${first} – ${last}`)),
      el("tr", {}, th(t("person")), shown.map((day) => th(dayText(day.date))))),
    el("tbody", {}, rows.map((cells) => el("tr", {}, cells))),
    el("tfoot", {}, el("tr", {}, el("td", { colspan: shown.length + 1 }, key, notes)))));
}

function paperDay(person, day) {
  const lines = person.shiftsOn(day.index).flatMap((shift) => paperShift(person, shift, day));
  for (const away of person.away) {
    if (away.start >= day.end || away.end <= day.start) continue;
    lines.push(el("div", { class: "paper-away" }, t(away.kind)));
  }
  if (!person.shiftsOn(day.index).length) lines.push(paperWishes(person, day));
  return lines;
}

function paperWishes(person, day) {
  return person.wishes.filter((wish) => wish.day === day.index).map((wish) => (wish.isGranted ? " ♥" : " ♡✕"));
}

function paperShift(person, shift, day) {
  const served = [...new Set(servedIn(person, shift).map((block) => block.queue))].filter((index) => index >= 0);
  const numbers = shift.isStandby ? t("standby") : served.map((index) => el("b", {}, String(index + 1)));
  const small = (text) => el("div", { class: "paper-breaks" }, text);
  return [
    el("div", { class: "paper-shift" }, spanText(shift.start, shift.end),
      pinsOn(person, day).length > 0 && " ◆", person.isChanged(day.index) && " Δ", paperWishes(person, day),
      el("span", { class: "paper-queues" }, numbers)),
    shift.breaks.length > 0 && small(shift.breaks.map((pause) => timeText(pause.start)).join(" · ")),
    shift.held.map((held) => small(`${timeText(held.start)} ${held.name}`)),
  ];
}
