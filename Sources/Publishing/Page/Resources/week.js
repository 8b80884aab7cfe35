// The week at a glance: is the service promised kept, what does it cost, how good is it.

function standardText(queue) {
  const standard = queue.standard;
  if (!standard) return t("givenStandard");
  const kind = queue.channel === "back-office" ? "done" : "within";
  const window = standard.window[0].toUpperCase() + standard.window.slice(1);
  return t(kind + window, { share: percent(standard.share, 0), seconds: number(standard.within) });
}

function drawWeek(host) {
  const draw = () => replace(host,
    el("div", { class: "page-top" }, el("h1", {}, data.site.name),
      el("p", { class: "soft" }, `${dayText(days[0].date, "date")} – ${dayText(days[days.length - 1].date, "date")}. ${t("made", { zone: data.site.zone })}`)),
    el("ul", { class: "tiles" }, tiles()),
    section(t("standards"), standardsTable()),
    section(t("atAGlance"), heatLegend(), glance()),
    section(t("cost"), centresTable(), el("p", { class: "note" }, data.plan.proof)),
    data.plan.fairness.length > 0 && section(t("fairnessTile"), fairnessTable()));
  draw();
  return { draw };
}

function tile(title, value, note, look, view) {
  const inside = [el("span", { class: "tile-title" }, title), el("strong", {}, value), el("span", { class: "soft" }, note)];
  return el("li", { class: `tile ${look ?? ""}` },
    view ? el("a", { href: address({ view }), onclick: (event) => go(event, { view }) }, inside) : el("div", {}, inside));
}

function go(event, changes) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  show(changes);
}

function isKept(queue) { return queue.missed < 0.005; }

function tiles() {
  const plan = data.plan;
  const promising = queues.filter((queue) => queue.standard);
  const missed = promising.reduce((sum, queue) => sum + queue.missed, 0);
  const budget = plan.centres.reduce((sum, centre) => (centre[1] === null || sum === null ? null : sum + centre[1]), 0);
  const over = plan.centres.some((centre) => centre[2] > 0);
  const short = queues.reduce((sum, queue) => sum + queue.short, 0);
  const spare = queues.reduce((sum, queue) => sum + queue.spare, 0);
  const [granted, wished] = plan.wishes;
  const lacking = plan.clashes.length + plan.broken.length;
  const keptCount = promising.filter(isKept).length;
  return [
    promising.length > 0 && tile(t("standardsTile"), mark(t("standardsOf", { n: keptCount, all: promising.length }), keptCount === promising.length),
      t("standardsNote", { n: number(missed, 1), count: missed }), keptCount === promising.length ? "good" : "bad", "coverage"),
    tile(t("shortTile"), number(short, 1), t("shortNote", { spare: number(spare, 1) }), "", "coverage"),
    tile(t("cost"), money(plan.pay, 0), budget === null ? t("noBudget") : t("ofBudget", { share: percent(plan.pay / budget, 1), budget: money(budget, 0) }), over ? "bad" : ""),
    tile(t("gap"), plan.gap === null ? t("notProven") : t("gapValue", { gap: percent(Math.ceil(plan.gap * 1e4) / 1e4, 2) }),
      plan.bound === null ? "" : t("gapNote", { objective: number(plan.objective, 0), bound: number(plan.bound, 0) })),
    tile(t("wishesTile"), wished ? `${number(granted)} / ${number(wished)}` : "–",
      !wished ? t("noWishes") : granted === wished ? t("wishesAll") : t("wishesNote", { n: wished - granted }), "", "impossible"),
    plan.changed !== null && tile(t("changesTile"), number(plan.changed), t("changesNote")),
    tile(t("notPossibleTile"), mark(number(lacking), lacking === 0), t(lacking ? "notPossibleSome" : "notPossibleNone"), lacking ? "bad" : "good", "impossible"),
    tile(t("peopleTile"), number(people.length), t("shiftsNote", { n: number(shiftCount()), count: shiftCount() }), "", "people"),
  ];
}

function mark(text, isGood) { return `${isGood ? "✓" : "✕"} ${text}`; }

function shiftCount() { return people.reduce((sum, person) => sum + person.raw.shifts.length, 0); }

function standardsTable() {
  const rows = shownQueues().map((queue) => el("tr", {},
    el("th", { scope: "row" }, el("a", { href: address({ view: "coverage", queue: queue.name }), onclick: (event) => go(event, { view: "coverage", queue: queue.name }) }, queueName(queue))),
    el("td", {}, standardText(queue)),
    el("td", { class: "figure" }, queue.standard && queue.contacts ? percent(queue.promised / queue.contacts) : "–"),
    el("td", { class: "figure" }, queue.standard && queue.contacts
      ? el("span", { class: isKept(queue) ? "good" : "bad" }, mark(percent(queue.served / queue.contacts), isKept(queue))) : "–"),
    el("td", {}, dayShares(queue)),
    el("td", { class: "figure" }, number(queue.missed, 1, 1)),
    el("td", { class: "figure" }, number(queue.short, 1, 1)),
    el("td", { class: "figure" }, number(queue.spare, 1, 1))));
  return el("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": t("standards") },
    table({ class: "figures" }, [th(t("queue")), th(t("standard")), th(t("promised"), { class: "figure" }), th(t("Planned"), { class: "figure" }),
      el("th", { scope: "col", class: "day-names" }, el("span", { class: "day-shares" }, shownDays().slice(0, 7).map((day) => el("i", {}, dayText(day.date, "short").split(/[ ,]/)[0])))),
      th(t("missed"), { class: "figure" }), th(t("shortColumn"), { class: "figure" }), th(t("spareColumn"), { class: "figure" })], rows));
}

// The share planned on each day; a day below the promise is marked.
function dayShares(queue) {
  if (!queue.days.length) return null;
  return el("span", { class: "day-shares" }, shownDays().slice(0, 7).map((day) => {
    const [contacts, served] = queue.days[day.index];
    if (!contacts) return el("i", { class: "soft" }, "–");
    const share = served / contacts;
    const isMet = share >= queue.standard.share - 5e-4;
    return el("i", { class: isMet ? "" : "bad" }, isMet ? percent(share, 0) : `✕ ${percent(share, 0)}`);
  }));
}

// Every queue's week as one strip of hours.
function glance() {
  const shown = shownDays();
  return el("div", { class: "glance" }, shownQueues().slice(0, 40).map((queue) => el("div", { class: "glance-row" },
    el("span", { class: "glance-name" }, queueName(queue)),
    el("span", { class: "glance-days" }, shown.slice(0, 28).map((day) => {
      const parts = hoursOf(queue, day);
      return el("span", {
        class: "glance-day", role: "img",
        "aria-label": `${queue.name}, ${dayText(day.date, "long")}: ${parts.length ? dayCoverageText(queue, day) : t("closed")}`,
      }, glanceHours(queue, day, parts));
    })))), el("div", { class: "glance-row names", "aria-hidden": "true" }, el("span", { class: "glance-name" }),
    el("span", { class: "glance-days" }, shown.slice(0, 28).map((day) => el("span", { class: "glance-day" }, dayText(day.date, "short"))))));
}

function glanceHours(queue, day, parts) {
  const [from, to] = frame ? [day.start + frame.from, day.start + frame.to] : [day.start, day.end];
  return parts.map((part) => el("i", {
    class: lookOf(queue, part),
    title: t("atTime", { time: momentText(part.start), have: number(part.have, 1), need: number(part.need, 1) }),
    style: { "inset-inline-start": `${((part.start - from) / (to - from) * 100).toFixed(2)}%`, width: `${((part.end - part.start) / (to - from) * 100).toFixed(2)}%` },
  }));
}

function centresTable() {
  const row = (name, [pay, budget, over]) => el("tr", {}, el("th", { scope: "row" }, nameOf(name)),
    el("td", { class: "figure" }, money(pay)), el("td", { class: "figure" }, budget === null ? t("noBudget") : money(budget)),
    el("td", { class: "figure" }, budget === null ? "–" : over > 0
      ? el("span", { class: "bad" }, `✕ −${money(over)}`) : money(budget - pay)),
    el("td", { class: "meter-cell" }, budget !== null && meter(pay, budget)));
  const rows = data.site.centres.map((name, index) => row(name, data.plan.centres[index]));
  return el("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": t("cost") },
    table({ class: "figures" }, [th(t("centre")), th(t("cost"), { class: "figure" }), th(t("budget"), { class: "figure" }), th(t("left"), { class: "figure" }), th(t("used"))], rows,
      el("tr", {}, el("th", { scope: "row" }, t("all")), el("td", { class: "figure" }, money(data.plan.pay)), el("td", { colspan: 3 }))));
}

function meter(pay, budget) {
  const share = budget > 0 ? pay / budget : 2;
  return el("span", { class: "meter" }, el("i", { class: share > 1 ? "over" : "", style: { width: `${Math.min(share, 1) * 100}%` } }), el("b", {}, percent(share, 1)));
}

function fairnessTable() {
  const rows = data.plan.fairness.map((each) => el("tr", {}, el("th", { scope: "row" }, each.measure), el("td", {}, each.group || "–"),
    el("td", { class: "figure" }, number(each.smallest, 2)), el("td", {}, personLink(people[each.least])),
    el("td", { class: "figure" }, number(each.largest, 2)), el("td", {}, personLink(people[each.most]))));
  return el("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": t("fairnessTile") },
    table({ class: "figures" }, [th(t("fairnessTile")), th(t("team")), th("min", { class: "figure" }), th(t("person")), th("max", { class: "figure" }), th(t("person"))], rows));
}

function personLink(person) {
  return el("a", { href: address({ person: person.id }), onclick: (event) => go(event, { person: person.id }) }, nameOf(person.name));
}
