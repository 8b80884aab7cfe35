// Charts of the risks view. Each is a table with bars in it, so that it is read without them, too.

// Hours that people are short beyond the plan, on queues where each hour counts by itself.
function beyondPlan(short) {
  const sum = (list) => queues.reduce((total, queue) => total + (queue.waits ? 0 : list[queue.index] ?? 0), 0);
  return Math.max(0, sum(short) - sum(data.risks.plan));
}

// Bars from the left, one below the other: what is, and what is left after an answer.
function bars(values, most, width = 180) {
  const height = values.length > 1 ? 9 : 14;
  return svg("svg", { class: "bars", width, height: values.length * (height + 1), viewBox: `0 0 ${width} ${values.length * (height + 1)}`, "aria-hidden": "true" },
    values.map((value, at) => svg("rect", {
      class: at ? "bar-after" : "bar-before", x: 0, y: at * (height + 1), height,
      width: (most > 0 ? Math.max(value > 0 ? 1.5 : 0, value / most * width) : 0).toFixed(1),
    })));
}

function barLegend() {
  return el("ul", { class: "heat-legend" },
    el("li", {}, el("i", { class: "swatch bar-before", "aria-hidden": "true" }), t("levelHold")),
    el("li", {}, el("i", { class: "swatch bar-after", "aria-hidden": "true" }), t("legendAfter")));
}

function tornado(measure, choose) {
  const { register, people: missing, teams } = data.risks;
  const button = (key) => el("button", {
    type: "button", id: `measure-${key}`, "aria-pressed": String(measure === key), onclick: () => choose(key),
  }, t(key === "hours" ? "hoursBeyond" : "todoCost"));
  const lists = [
    ["tornadoRisks", register.map((risk) => ({
      name: risk.name, head: riskLink(risk), before: beyondPlan(risk.levels[0].short),
      after: risk.levels.length > 1 ? beyondPlan(risk.levels[risk.levels.length - 1].short) : null, cost: risk.cost, high: risk.high,
    }))],
    ["tornadoPeople", [...teams, ...missing].map((each) => {
      const last = each.levels[each.levels.length - 1];
      return { name: each.name, head: nameOf(each.name), before: beyondPlan(each.levels[0][3]), after: each.levels.length > 1 ? beyondPlan(last[3]) : null, cost: last[2] };
    })],
  ];
  return [el("p", { class: "note" }, t("tornadoNote")),
    el("div", { class: "zoom measures", role: "group", "aria-label": t("tornado") }, button("hours"), button("cost")), barLegend(),
    el("div", { class: "tornados" }, lists.filter(([, list]) => list.length).map(([title, list]) => tornadoTable(t(title), list, measure)))];
}

function tornadoTable(title, list, measure) {
  const size = (each) => (measure === "hours" ? Math.max(each.before, each.after ?? 0) : Math.max(each.cost, each.high ?? 0));
  const sorted = list.map((each) => ({ ...each, size: size(each) })).sort((a, b) => b.size - a.size).slice(0, 20);
  const most = sorted[0]?.size ?? 0;
  const rows = sorted.map((each) => el("tr", {}, rowHead(each.head),
    el("td", {}, measure === "hours" ? bars(each.after === null ? [each.before] : [each.before, each.after], most)
      : bars(each.high ? [each.high, each.cost] : [each.cost], most)),
    measure === "hours"
      ? [figure(number(each.before, 1)), figure(each.after === null ? "" : number(each.after, 1))]
      : [figure(money(each.cost, 0)), figure(each.high === undefined ? "" : money(each.high, 0))]));
  const heads = measure === "hours" ? [t("levelHold"), t("legendAfter")] : [t("costMean"), t("costHigh")];
  return el("div", {}, el("h3", {}, title), scrolled(title, table({ class: "figures tornado" },
    [th(t("worstWhat")), th("", { "aria-hidden": "true" }), heads.map(figureHead)], rows)));
}

// Hours short of each queue, as it stands and with the response.
function beforeAfter(first, best) {
  const shown = shownQueues().filter((queue) => Math.max(first.short[queue.index], best.short[queue.index]) > 0.05);
  const most = shown.reduce((high, queue) => Math.max(high, first.short[queue.index], best.short[queue.index]), 0);
  const rows = shown.map((queue) => el("tr", {}, rowHead(queueName(queue)),
    el("td", {}, bars([first.short[queue.index], best.short[queue.index]], most)),
    figure(number(first.short[queue.index], 1)), figure(number(best.short[queue.index], 1)),
    figure(percent(first.attained[queue.index])), figure(percent(best.attained[queue.index]))));
  return [barLegend(), scrolled(t("beforeAfter"), table({ class: "figures" }, [th(t("queue")), th("", { "aria-hidden": "true" }),
    figureHead(t("shortBefore")), figureHead(t("shortAfter")), figureHead(t("shareBefore")), figureHead(t("shareAfter"))], rows))];
}

// The worst day of what breaks: people wanted, there as it stands, and there after the answer.
function dayCharts(day, levels) {
  const shown = day.rows.filter((row) => !state.queue || queues[row.queue].name === state.queue);
  return el("div", { class: "curves" }, shown.map((row) => dayChart(day, row, levels)));
}

function dayChart(day, row, levels) {
  const [width, height, left, floor] = [520, 150, 30, 122];
  const last = row.people[levels.length - 1] ?? row.people[row.people.length - 1];
  const most = Math.max(1, ...row.wanted, ...row.people[0], ...last);
  const x = (at) => left + at / row.wanted.length * (width - left - 8);
  const y = (count) => floor - count / most * (floor - 8);
  const steps = (list) => `M${list.map((count, at) => `${x(at).toFixed(1)} ${y(count).toFixed(1)}H${x(at + 1).toFixed(1)}`).join("L")}`;
  const minute = (at) => day.from + at * day.step;
  const short = (list) => list.reduce((sum, count, at) => sum + Math.max(0, row.wanted[at] - count), 0) * day.step / 60;
  const queue = queues[row.queue];
  const label = t("dayChartLabel", { queue: queue.name, before: number(short(row.people[0]), 1), after: number(short(last), 1) });
  const hours = row.wanted.map((_, at) => at).filter((at) => minute(at) % 120 === 0);
  return el("figure", {}, el("figcaption", {}, queueName(queue), ", ", dayNameOf(day.from), ": ", t("dayChartShort", { before: number(short(row.people[0]), 1), after: number(short(last), 1) })),
    svg("svg", { class: "day-chart", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": label },
      [0, most / 2, most].map((count) => [svg("line", { class: "grid", x1: left, x2: width - 8, y1: y(count), y2: y(count) }),
        svg("text", { class: "tick", x: left - 4, y: y(count) + 4, "text-anchor": "end" }, number(count, 0))]),
      hours.map((at) => svg("text", { class: "tick", x: x(at), y: floor + 18, "text-anchor": "middle" }, timeText(minute(at)))),
      svg("path", { class: "need-line", d: steps(row.wanted) }),
      svg("path", { class: "held-line", d: steps(row.people[0]) }),
      svg("path", { class: "have-line", d: steps(last) })));
}

function dayNameOf(minute) {
  const day = [...days].reverse().find((each) => each.start <= minute) ?? days[0];
  return dayText(day.date);
}

function dayLegend() {
  return el("ul", { class: "heat-legend" },
    [["need-line", "legendWanted"], ["held-line", "levelHold"], ["have-line", "legendAfter"]].map(([look, word]) => el("li", {},
      svg("svg", { width: 26, height: 10, viewBox: "0 0 26 10", "aria-hidden": "true" }, svg("path", { class: look, d: "M1 5H25" })), t(word))));
}

// When what is to be done takes effect: a row for each kind, over the days.
function responseStrip(level) {
  const kinds = [...new Set(level.items.map((item) => item[6]))];
  const [from, to] = [days[0].start, days[days.length - 1].end];
  const width = 700;
  const left = 150;
  const x = (minute) => left + (Math.min(Math.max(minute, from), to) - from) / (to - from) * (width - left);
  const height = kinds.length * 20 + 22;
  return scrolled(t("whenDone"), svg("svg", { class: "strip-chart", width, height, viewBox: `0 0 ${width} ${height}`, role: "img",
    "aria-label": kinds.map((kind) => `${t(`kind_${kind}`)}: ${level.items.filter((item) => item[6] === kind).length}`).join("; ") },
    days.map((day) => [svg("line", { class: "grid day", x1: x(day.start), x2: x(day.start), y1: 0, y2: height - 18 }),
      svg("text", { class: "tick", x: x(day.start) + 3, y: height - 4 }, dayText(day.date, "short"))]),
    kinds.map((kind, row) => [
      svg("text", { class: "tick strong", x: 0, y: row * 20 + 14 }, t(`kind_${kind}`)),
      level.items.filter((item) => item[6] === kind).map((item) => svg("rect", {
        class: "deed-bar", x: x(item[1]).toFixed(1), y: row * 20 + 3, height: 14, width: Math.max(2, x(item[2]) - x(item[1])).toFixed(1),
      }, svg("title", {}, item[0]))),
    ])));
}

function drawnWeeks(drawn) {
  const shown = shownQueues().filter((queue) => drawn.service[queue.index]?.length);
  const lowest = Math.min(0.9, ...shown.map((queue) => drawn.service[queue.index][0][2]));
  const from = Math.floor(lowest * 10) / 10;
  const held = [0, 1, 2].filter((place) => drawn.holding[place] !== null).map((place) => t("weeksHold", {
    level: t(levelWords[["hold", "respond", "replan"][place]]), share: percent(drawn.holding[place], 0), error: number(196 * (drawn.errors[place] ?? 0), 1),
  }));
  const [mean, error, median, high, worst] = drawn.cost;
  const rows = shown.map((queue) => {
    const found = drawn.service[queue.index];
    const low = found[0];
    return el("tr", {}, rowHead(queueName(queue)), el("td", {}, spread(found, from, queue)),
      toldShares.map((at) => figure(percent(quantile(found, at)))), el("td", {}, `${percent(low[2])} – ${percent(low[3])}`));
  });
  const heads = shown.length ? toldShares.map((at) => figureHead(t("weeksBelow", { share: percent(at, 0) }))) : [];
  return [el("p", { class: "note" }, t("drawnNote", { n: number(drawn.count) })),
    el("ul", { class: "sentences" }, held.map((text) => el("li", {}, text)),
      el("li", {}, t("drawnCost", { mean: money(mean, 0), error: money(1.96 * error, 0), median: money(median, 0), high: money(high, 0), worst: money(worst, 0) })),
      drawn.regret && el("li", {}, regretText(drawn.regret))),
    scrolled(t("drawnWeeks"), table({ class: "figures" }, [th(t("queue")), th("", { "aria-hidden": "true" }), heads, th(t("samplingError"))], rows)),
    el("h3", { class: "later" }, t("curve")), el("p", { class: "note" }, t("curveNote")),
    el("div", { class: "curves" }, shown.map((queue) => curve(queue, drawn.service[queue.index], from)))];
}

// Quantiles that the table names; the curve has more.
const toldShares = [0.05, 0.25, 0.5, 0.75, 0.95];

function quantile(found, at) { return found.find(([share]) => share >= at - 1e-9)?.[1] ?? found[found.length - 1][1]; }

// What it costs not to know the future.
function regretText(regret) {
  const better = shownQueues().filter((queue) => regret.attained[queue.index] > Math.max(0.001, 1.96 * regret.errors[queue.index]))
    .map((queue) => t("regretQueue", { queue: queue.name, points: number(100 * regret.attained[queue.index], 1), error: number(196 * regret.errors[queue.index], 1) }));
  const text = t("regret", { n: number(regret.weeks), foreseen: percent(regret.foreseen, 0), answered: percent(regret.holding, 0) });
  return `${text} ${better.length ? t("regretBetter", { list: better.join(", ") }) : t("regretNone")}`;
}

// From one week in twenty to nineteen in twenty, the middle half as a box, the promise as a line.
function spread(found, from, queue) {
  const width = 200;
  const x = (share) => ((Math.max(share, from) - from) / (1 - from) * (width - 4) + 2).toFixed(1);
  const [low, quarter, middle, three, high] = toldShares.map((at) => quantile(found, at));
  return svg("svg", { class: "spread", width, height: 20, viewBox: `0 0 ${width} 20`, "aria-hidden": "true" },
    svg("line", { class: "whisker", x1: x(low), x2: x(high), y1: 10, y2: 10 }),
    svg("rect", { class: "box", x: x(quarter), y: 4, height: 12, width: Math.max(1, x(three) - x(quarter)).toFixed(1) }),
    svg("line", { class: "median", x1: x(middle), x2: x(middle), y1: 2, y2: 18 }),
    queue.standard && svg("line", { class: "need-line", x1: x(queue.standard.share), x2: x(queue.standard.share), y1: 0, y2: 20 }));
}

// In which share of the weeks a queue attains at least so much.
function curve(queue, found, from) {
  const [width, height, left, floor] = [270, 150, 38, 122];
  const x = (share) => left + (Math.max(share, from) - from) / (1 - from) * (width - left - 8);
  const y = (share) => 8 + (floor - 8) * (1 - share);
  const points = found.map(([at, value]) => [x(value), y(1 - at)]);
  const label = found.map(([at, value]) => t("curvePoint", { weeks: percent(1 - at, 0), share: percent(value) })).join("; ");
  return el("figure", {}, el("figcaption", {}, queueName(queue)),
    svg("svg", { class: "curve", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${queue.name}: ${label}` },
      [0, 0.5, 1].map((share) => [svg("line", { class: "grid", x1: left, x2: width - 8, y1: y(share), y2: y(share) }),
        svg("text", { class: "tick", x: left - 4, y: y(share) + 4, "text-anchor": "end" }, percent(share, 0))]),
      [from, (from + 1) / 2, 1].map((share, at) => svg("text", { class: "tick", x: x(share), y: floor + 18, "text-anchor": ["start", "middle", "end"][at] }, percent(share, 0))),
      queue.standard && svg("line", { class: "need-line", x1: x(queue.standard.share), x2: x(queue.standard.share), y1: 8, y2: floor }),
      svg("path", { class: "have-line", d: `M${points.map((point) => point.map((value) => value.toFixed(1)).join(" ")).join("L")}` }),
      points.map(([cx, cy]) => svg("circle", { class: "dot", cx: cx.toFixed(1), cy: cy.toFixed(1), r: 3 }))));
}

// How much of a surge, of absence and of a cut the plan survives.
function survival() {
  const rowsOf = new Map();
  for (const each of data.risks.resilience) {
    if (each.queue && state.queue && each.queue !== state.queue) continue;
    const key = `${each.kind} ${each.queue ?? ""}`;
    if (!rowsOf.has(key)) rowsOf.set(key, []);
    rowsOf.get(key).push(each);
  }
  const most = Math.max(0.01, ...data.risks.resilience.map((each) => each.most));
  const rows = [...rowsOf.values()].map((levels) => {
    const [first] = levels;
    const queue = queues.find((each) => each.name === first.queue);
    const last = levels[levels.length - 1];
    return el("tr", {}, rowHead(queue ? queueName(queue) : t(`survival_${first.kind}`)),
      el("td", {}, bars(levels.map((each) => each.most), most)),
      figure(mostText(first)), figure(levels.length > 1 ? mostText(last) : "–"),
      el("td", { class: "wide" }, said(last.breaks ?? "")));
  });
  return [el("p", { class: "note" }, t("survivalNote")), barLegend(), scrolled(t("survival"), table({ class: "figures" },
    [th(t("survivalOf")), th("", { "aria-hidden": "true" }), figureHead(t("levelHold")), figureHead(t("levelRespond")), th(t("breaksFirst"))], rows))];
}

function mostText(each) {
  const sign = each.kind === "budget_cut" ? "−" : each.kind === "surge" ? "+" : "";
  return `${each.isOpen ? "≥ " : ""}${sign}${percent(each.most, 0)}`;
}
