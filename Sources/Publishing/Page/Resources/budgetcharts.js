// Charts of the budget view: caps, the waterfall, the budget curve. Each has its numbers beside it.

// What is allowed is the frame; what is committed and planned fills it, what is above runs out of it.
function capBar(cap) {
  const [width, height] = [220, 18];
  const most = Math.max(cap.allowed, cap.planned, cap.committed, 0.01);
  const x = (amount) => Math.max(0, amount) / most * (width - 2) + 1;
  const part = (look, from, to) => to > from && svg("rect", { class: `cap-${look}`, x: x(from).toFixed(1), y: 2, height: height - 4, width: (x(to) - x(from)).toFixed(1) });
  const inside = Math.min(cap.planned, cap.allowed);
  return svg("svg", { class: "cap-bar", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    part("room", 0, Math.max(0, cap.allowed)), part("planned", 0, inside), part("committed", 0, Math.min(cap.committed, inside)),
    part("above", Math.max(0, inside), cap.planned),
    svg("line", { class: "cap-line", x1: x(cap.allowed), x2: x(cap.allowed), y1: 0, y2: height }));
}

const stepNames = { "(idle)": "offQueue", "(apart)": "apart" };

function stepName(name, cut) {
  if (cut === "kinds") return t(`pay_${name}`);
  if (stepNames[name]) return t(stepNames[name]);
  const queue = cut === "queues" && queues.find((each) => each.name === name);
  return queue ? queueName(queue) : nameOf(name);
}

// From the last plan's pay to this one's: each step begins where the one before ends.
function waterfall(bridge, cut, choose) {
  const steps = bridge[cut];
  const [last, this_] = [bridge.last, bridge.this];
  let running = last[3];
  const spans = steps.map(([, before, after]) => [running, running += after - before]);
  const ends = [last[3], this_[3], ...spans.flat()];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  // So that steps are seen, the bars begin above nothing where all of them would be hairs.
  const floor = high - low > high * 0.2 ? 0 : Math.max(0, low - Math.max(high - low, high * 0.005) * 0.3);
  const place = (from, to, look) => fallBar((Math.min(from, to) - floor) / (high - floor || 1), (Math.max(from, to) - floor) / (high - floor || 1), look);
  const whole = (title, amount) => el("tr", { class: "fall-end" }, rowHead(title),
    el("td", {}, place(floor, amount, "whole")), figure(), figure(), figure(el("b", {}, money(amount))));
  const rows = steps.map(([name, before, after], at) => {
    const change = after - before;
    const sign = change > 0.004 ? "▲" : change < -0.004 ? "▼" : "=";
    return el("tr", {}, rowHead(stepName(name, cut)), el("td", {}, place(...spans[at], change > 0 ? "more" : "less")),
      figure(money(before)), figure(money(after)), figure(`${sign} ${signedMoney(change)}`));
  });
  const dates = (totals) => `${totals[0]}, ${dayText(totals[1], "date")}`;
  const button = (key) => el("button", { type: "button", id: `cut-${key}`, "aria-pressed": String(cut === key), onclick: () => choose(key) }, t(`cut_${key}`));
  return [
    el("p", { class: "note" }, t("waterfallNote", { last: dates(last), this: dates(this_) }),
      last[2] !== this_[2] && ` ${t("otherDays", { last: last[2], this: this_[2] })}`, floor > 0 && ` ${t("cutBars", { floor: money(floor, 0) })}`),
    el("div", { class: "zoom measures", role: "group", "aria-label": t("waterfall") }, ["kinds", "centres", "queues"].map(button)),
    el("ul", { class: "heat-legend" }, [["whole", "fallWhole"], ["more", "fallMore"], ["less", "fallLess"]].map(([look, word]) => (
      el("li", {}, el("i", { class: `swatch fall-${look}`, "aria-hidden": "true" }), t(word))))),
    scrolled(t("waterfall"), table({ class: "figures falls" }, [th(t(`cut_${cut}`)), th("", { "aria-hidden": "true" }),
      figureHead(t("fallLast")), figureHead(t("fallThis")), figureHead(t("fallChange"))],
    [whole(t("fallLast"), last[3]), rows, whole(t("fallThis"), this_[3])])),
  ];
}

function fallBar(from, to, look) {
  const [width, height] = [240, 16];
  return svg("svg", { class: "fall", width, height, viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
    svg("rect", { class: `fall-${look}`, x: (from * (width - 3)).toFixed(1), y: 1, height: height - 2, width: Math.max(2, (to - from) * (width - 3)).toFixed(1) }));
}

// Two curves: what money buys, and how far each rota may be from the best.
function moneyCurves(curve, width) {
  const shown = shownQueues();
  const served = (point) => sum(shown, (queue) => servedOf(point, queue));
  const { points, plan, knee } = curve;
  const marks = [{ at: plan, look: "plan", text: t("curvePlan") }];
  if (knee) marks.push({ at: points[knee[0]], look: "knee", text: t("curveKnee") });
  const half = Math.min(620, width > 900 ? (width - 28) / 2 : width);
  const top = points[points.length - 1];
  const relaxed = data.budget.relaxed;
  const corners = relaxed?.exact ? pairs(relaxed.points) : [];
  if (points.every((point) => Math.abs(point[1] - points[0][1]) < 0.004)) {
    return [el("p", {}, t("curveFlat", { pay: money(top[1], 0) })),
      el("details", {}, el("summary", {}, t("asNumbers")), curveTable(curve, served))];
  }
  return [
    el("p", { class: "note" }, t("moneyCurveNote", { least: money(curve.least, 0) })),
    el("ul", { class: "sentences" },
      knee && el("li", {}, t("kneeWords", { pay: money(points[knee[0]][1], 0), before: signed(knee[1]), after: signed(knee[2]), hundred: money(100, 0) })),
      el("li", {}, t("curveEnd", { top: money(top[1], 0) })),
      relaxed?.exact && el("li", {}, t("cornersWords", { n: corners.length })),
      relaxed?.price && el("li", {}, t("relaxedPrice", { worth: money(relaxed.price[0]), from: money(relaxed.price[1], 0), to: money(relaxed.price[2], 0) })),
      el("li", {}, t("curveGaps", { most: percent(Math.max(0, ...points.map((point) => gapOf(point) ?? 0))) }))),
    el("div", { class: "money-curves" },
      moneyChart(t("servedByPay"), half, points, marks, served, null),
      moneyChart(t("weighedByPay"), half, points, marks, (point) => point[4], (point) => point[5], corners)),
    el("details", {}, el("summary", {}, t("asNumbers")), curveTable(curve, served)),
  ];
}

function gapOf(point) {
  return point[5] === null ? null : Math.max(0, point[4] - point[5]) / Math.max(Math.abs(point[4]), 1e-9);
}

// Evenly spaced numbers between two, whole steps of 1, 2 or 5 and their tens.
function ticksBetween(low, high) {
  const step = niceStep(Math.max(high - low, 1e-9));
  const ticks = [];
  for (let value = Math.ceil(low / step) * step; value <= high + 1e-9; value += step) ticks.push(value);
  return ticks;
}

function moneyChart(title, width, points, marks, value, bound, corners = []) {
  const [height, left, right, floor] = [230, 58, 14, 188];
  const all = [...points, ...marks.map((each) => each.at)];
  const values = [...all.map(value), ...(bound ? all.map(bound).filter((each) => each !== null) : [])];
  const room = (low, high, share) => { const pad = Math.max((high - low) * share, 0.5); return [low - pad, high + pad]; };
  const [fromX, toX] = room(Math.min(...all.map((point) => point[1])), Math.max(...all.map((point) => point[1])), 0.06);
  const [fromY, toY] = room(Math.min(...values), Math.max(...values), 0.1);
  const x = (pay) => left + (pay - fromX) / (toX - fromX) * (width - left - right);
  const y = (each) => 12 + (floor - 12) * (1 - (each - fromY) / (toY - fromY));
  const sorted = [...points].sort((a, b) => a[1] - b[1]);
  const path = (list, of) => `M${list.map((point) => `${x(point[1]).toFixed(1)} ${y(of(point)).toFixed(1)}`).join("L")}`;
  const within = corners.filter(([cap, weighed]) => cap >= fromX && cap <= toX && weighed >= fromY && weighed <= toY);
  const bounded = bound ? sorted.filter((point) => bound(point) !== null) : [];
  const label = sorted.map((point) => `${money(point[1], 0)}: ${number(value(point), 1)}`).join("; ");
  // Where all lie close together, two digits would not tell them apart.
  const short = (low, high) => (each) => (high - low < Math.abs(high) * 0.05 ? number(each, high - low < 5 ? 1 : 0)
    : numberFormat("short", { notation: "compact", maximumFractionDigits: 2 }).format(each));
  return el("figure", { class: "money-curve" }, el("figcaption", {}, title),
    svg("svg", { class: "curve", width, height, viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${title}. ${label}. ${marks.map((each) => `${each.text}: ${money(each.at[1], 0)}, ${number(value(each.at), 1)}`).join("; ")}` },
      ticksBetween(fromY, toY).map((each) => [svg("line", { class: "grid", x1: left, x2: width - right, y1: y(each), y2: y(each) }),
        svg("text", { class: "tick", x: left - 5, y: y(each) + 4, "text-anchor": "end" }, short(fromY, toY)(each))]),
      ticksBetween(fromX, toX).map((each) => [svg("line", { class: "grid", x1: x(each), x2: x(each), y1: 12, y2: floor }),
        svg("text", { class: "tick", x: x(each), y: floor + 16, "text-anchor": "middle" }, short(fromX, toX)(each))]),
      svg("text", { class: "tick", x: width - right, y: height - 6, "text-anchor": "end" }, `${t("pay")}, ${data.site.currency}`),
      within.length > 1 ? [svg("path", { class: "bound-line", d: `M${within.map(([cap, weighed]) => `${x(cap).toFixed(1)} ${y(weighed).toFixed(1)}`).join("L")}` }),
        within.map(([cap, weighed]) => svg("circle", { class: "corner", cx: x(cap).toFixed(1), cy: y(weighed).toFixed(1), r: 1.6 }))]
        : bounded.length > 1 && svg("path", { class: "bound-line", d: path(bounded, bound) }),
      svg("path", { class: "money-line", d: path(sorted, value) }),
      bounded.map((point) => svg("line", { class: "gap-line", x1: x(point[1]), x2: x(point[1]), y1: y(value(point)), y2: y(bound(point)) })),
      sorted.map((point) => svg("circle", { class: "dot", cx: x(point[1]).toFixed(1), cy: y(value(point)).toFixed(1), r: 3.2 })),
      marks.map((each, place) => curveMark(each, x(each.at[1]), y(value(each.at)), width, floor, place))));
}

function curveMark({ look, text }, x, y, width, floor, place) {
  const isLate = x > width * 0.62;
  const shape = look === "plan" ? `M${x} ${y - 7}l7 7l-7 7l-7 -7Z` : `M${x - 6} ${y - 6}h12v12h-12Z`;
  return [svg("path", { class: `mark-${look}`, d: shape }),
    svg("text", { class: "tick strong haloed", x: x + (isLate ? -11 : 11), y: Math.min(floor - 4, y + (place ? 22 : -11)), "text-anchor": isLate ? "end" : "start" }, text)];
}

function curveTable(curve, served) {
  const name = (place) => (place === curve.knee?.[0] ? t("curveKnee") : place === 0 ? t("curveCheapest") : number(place + 1));
  const row = (title, point) => el("tr", {}, el("th", { scope: "row" }, title), [money(point[1]), number(served(point), 1), number(point[2], 1), number(point[3], 1),
    number(point[4], 2), point[5] === null ? "–" : number(point[5], 2), gapOf(point) === null ? "–" : percent(gapOf(point), 2)].map((text) => el("td", {}, text)));
  return scrolled(t("moneyCurve"), table({ class: "numbers" },
    [th(""), ["pay", "curveServed", "curveMissed", "curveShort", "curveWeighed", "curveBound", "curveGap"].map((key) => th(t(key)))],
    [curve.points.map((point, place) => row(name(place), point)), row(t("curvePlan"), curve.plan)]));
}
