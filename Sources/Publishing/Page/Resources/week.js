// The week at a glance: is the service promised kept, what does it cost, how good is it.

function dueText(queue) {
  const { unit, count } = queue.due;
  const near = unit === "days" && count < 2;
  const key = near ? (count ? "dueNextDay" : "dueSameDay") : "due" + unit[0].toUpperCase() + unit.slice(1);
  return t(key, { share: percent(queue.standard.share, 0), n: number(count) });
}

function standardText(queue) {
  const standard = queue.standard;
  if (!standard) return t("givenStandard");
  if (queue.due) return dueText(queue);
  const kind = queue.channel === "back-office" ? "done" : "within";
  const window = standard.window[0].toUpperCase() + standard.window.slice(1);
  return t(kind + window, { share: percent(standard.share, 0), seconds: number(standard.within) });
}

function drawWeek(host) {
  const draw = () => replace(host,
    el("div", { class: "page-top" }, el("h1", {}, data.site.name), el("p", { class: "soft" }, datesText())),
    el("ul", { class: "tiles" }, tiles()),
    section(t("standards"), standardsTable()),
    section(t("atAGlance"), heatLegend(), glance()),
    section(t("cost"), centresTable(), el("p", { class: "note" }, said(data.plan.proof))),
    data.plan.fairness.length > 0 && section(t("fairnessTile"), fairnessTable()));
  draw();
  return { draw };
}

function datesText() {
  const [first, last] = [days[0], days[days.length - 1]].map((day) => dayText(day.date, "date"));
  return `${first} – ${last}. ${t("made", { zone: data.site.zone })}`;
}

function tile(title, value, note, look, view) {
  const inside = [
    el("span", { class: "tile-title" }, title), el("strong", {}, value), el("span", { class: "soft" }, note),
  ];
  return el("li", { class: `tile ${look ?? ""}` }, view ? link({ view }, inside) : el("div", {}, inside));
}

function isKept(queue) { return queue.missed < 0.005; }

function mark(text, isGood) { return `${isGood ? "✓" : "✕"} ${text}`; }

function tiles() {
  return [standardsTile(), shortTile(), costTile(), gapTile(), wishesTile(), changesTile(),
    notPossibleTile(), peopleTile()];
}

function sum(list, of) { return list.reduce((total, each) => total + of(each), 0); }

function standardsTile() {
  const promising = queues.filter((queue) => queue.standard);
  if (!promising.length) return null;
  const missed = sum(promising, (queue) => queue.missed);
  const kept = promising.filter(isKept).length;
  const isWhole = kept === promising.length;
  return tile(t("standardsTile"), mark(t("standardsOf", { n: kept, all: promising.length }), isWhole),
    t("standardsNote", { n: number(missed, 1), count: missed }), isWhole ? "good" : "bad", "coverage");
}

function shortTile() {
  const spare = number(sum(queues, (queue) => queue.spare), 1);
  return tile(t("shortTile"), number(sum(queues, (queue) => queue.short), 1), t("shortNote", { spare }),
    "", "coverage");
}

function costTile() {
  const { centres, pay } = data.plan;
  const isCapped = centres.every(([, budget]) => budget !== null);
  const budget = isCapped ? sum(centres, (centre) => centre[1]) : 0;
  const note = isCapped && budget > 0
    ? t("ofBudget", { share: percent(pay / budget, 1), budget: money(budget, 0) }) : t("noBudget");
  return tile(t("cost"), money(pay, 0), note, centres.some(([, , over]) => over > 0) ? "bad" : "");
}

function gapTile() {
  const { gap, bound, objective } = data.plan;
  if (gap === null) return tile(t("gap"), t("notProven"), "");
  return tile(t("gap"), t("gapValue", { gap: gapShare() }),
    t("gapNote", { objective: number(objective, 0), bound: number(bound, 0) }));
}

// Rounded up, so that the words never promise more than the proof.
function gapShare() { return percent(Math.ceil(data.plan.gap * 1e4) / 1e4, 2); }

function wishesTile() {
  const [granted, wished] = data.plan.wishes;
  const note = !wished ? t("noWishes") : granted === wished ? t("wishesAll") : t("wishesNote", { n: wished - granted });
  return tile(t("wishesTile"), wished ? `${number(granted)} / ${number(wished)}` : "–", note, "", "impossible");
}

function changesTile() {
  if (data.plan.changed === null) return null;
  return tile(t("changesTile"), number(data.plan.changed), t("changesNote"));
}

function notPossibleTile() {
  const lacking = sum(data.plan.clashes, (each) => each.count) + data.plan.broken.length;
  return tile(t("notPossibleTile"), mark(number(lacking), lacking === 0),
    t(lacking ? "notPossibleSome" : "notPossibleNone"), lacking ? "bad" : "good", "impossible");
}

function peopleTile() {
  const count = sum(people, (person) => person.raw.shifts.length);
  return tile(t("peopleTile"), number(people.length), t("shiftsNote", { n: number(count), count }), "", "people");
}

function standardsTable() {
  return scrolled(t("standards"), table({ class: "figures service" }, [
    th(t("queue")), th(t("standard")), figureHead(t("promised")), figureHead(t("Planned")),
    figureHead(t("missed")), figureHead(t("shortColumn")), figureHead(t("spareColumn")),
    el("th", { scope: "col" }, dayRow((day) => el("i", {}, dayText(day.date, "short").split(/[ ,]/)[0]))),
  ], shownQueues().map(standardRow)));
}

function standardRow(queue) {
  const isPromised = queue.standard && queue.contacts > 0;
  const planned = isPromised && mark(percent(queue.served / queue.contacts), isKept(queue));
  return el("tr", {},
    rowHead(link({ view: "coverage", queue: queue.name }, queueName(queue))),
    el("td", {}, standardText(queue)),
    figure(isPromised ? percent(queue.promised / queue.contacts) : "–"),
    figure(isPromised ? el("span", { class: isKept(queue) ? "good" : "bad" }, planned) : "–"),
    figure(number(queue.missed, 1, 1)), figure(number(queue.short, 1, 1)), figure(number(queue.spare, 1, 1)),
    el("td", {}, queue.days.length > 0 && dayRow((day) => dayShare(queue, day))));
}

// A cell for each of the first seven days shown.
function dayRow(draw) { return el("span", { class: "day-shares" }, shownDays().slice(0, 7).map(draw)); }

// The share planned on a day; below the promise it is marked.
function dayShare(queue, day) {
  const [contacts, served] = queue.days[day.index];
  if (!contacts) return el("i", { class: "soft" }, "–");
  const share = served / contacts;
  const isMet = share >= queue.standard.share - 5e-4;
  return el("i", { class: isMet ? "" : "bad" }, isMet ? percent(share, 0) : `✕ ${percent(share, 0)}`);
}

// Every queue's days as strips of hours, beside each other.
function glance() {
  const shown = shownDays().slice(0, 28);
  const row = (look, name, cells) => el("div", { class: `glance-row ${look}` },
    el("span", { class: "glance-name" }, name), el("span", { class: "glance-days" }, cells));
  return el("div", { class: "glance" },
    shownQueues().slice(0, 40).map((queue) => row("", queueName(queue), shown.map((day) => glanceDay(queue, day)))),
    row("names", "", shown.map((day) => el("span", { class: "glance-day" }, dayText(day.date, "short")))));
}

function glanceDay(queue, day) {
  const parts = hoursOf(queue, day);
  const said = parts.length ? dayCoverageText(queue, day) : t("closed");
  const [from, to] = frame ? [day.start + frame.from, day.start + frame.to] : [day.start, day.end];
  const share = (minutes) => `${(minutes / (to - from) * 100).toFixed(2)}%`;
  return el("span", {
    class: "glance-day", role: "img", "aria-label": `${queue.name}, ${dayText(day.date, "long")}: ${said}`,
  }, parts.map((part) => el("i", {
    class: lookOf(queue, part),
    title: t("atTime", { time: momentText(part.start), have: number(part.have, 1), need: number(part.need, 1) }),
    style: { "inset-inline-start": share(part.start - from), width: share(part.end - part.start) },
  })));
}

function centresTable() {
  const rows = data.site.centres.map((name, index) => {
    const [pay, budget, over] = data.plan.centres[index];
    if (budget === null) return el("tr", {}, rowHead(nameOf(name)), figure(money(pay)), figure(t("noBudget")), figure("–"), el("td", {}));
    const left = over > 0 ? el("span", { class: "bad" }, `✕ −${money(over)}`) : money(budget - pay);
    return el("tr", {}, rowHead(nameOf(name)), figure(money(pay)), figure(money(budget)), figure(left), el("td", {}, meter(pay, budget)));
  });
  const total = el("tr", {}, rowHead(t("all")), figure(money(data.plan.pay)), el("td", { colspan: 3 }));
  return scrolled(t("cost"), table({ class: "figures" },
    [th(t("centre")), figureHead(t("cost")), figureHead(t("budget")), figureHead(t("left")), th(t("used"))], rows, total));
}

function meter(pay, budget) {
  const share = budget > 0 ? pay / budget : 2;
  return el("span", { class: "meter" },
    el("span", { class: "bar" }, el("i", { class: share > 1 ? "over" : "", style: { width: `${Math.min(share, 1) * 100}%` } })),
    el("b", {}, percent(share, 1)));
}

function fairnessTable() {
  const rows = data.plan.fairness.map((each) => el("tr", {},
    rowHead(each.measure), el("td", {}, each.group || "–"),
    figure(number(each.smallest, 2)), el("td", {}, personLink(people[each.least])),
    figure(number(each.largest, 2)), el("td", {}, personLink(people[each.most]))));
  return scrolled(t("fairnessTile"), table({ class: "figures" }, [
    th(t("fairnessTile")), th(t("team")), figureHead(t("smallest")), th(t("person")),
    figureHead(t("largest")), th(t("person")),
  ], rows));
}
