// The coverage view: for each queue planned against needed, with the difference on a fixed scale.
const chartHeight = 132;
const stripHeight = 18;

function drawCoverage(host) {
  const list = el("div", { class: "charts" });
  replace(host, el("div", { class: "page-top" }, el("h1", {}, t("coverage")),
    el("p", { class: "note" }, t("coverageNote")), heatLegend()), list);
  let width = 0;
  const draw = () => {
    width = list.clientWidth;
    replace(list, shownQueues().map((queue) => coverageFigure(queue, width)));
  };
  const watch = new ResizeObserver(() => { if (Math.abs(list.clientWidth - width) > 4) draw(); });
  draw();
  watch.observe(list);
  return { draw, close: () => watch.disconnect() };
}

function coverageFigure(queue, width) {
  const shown = shownDays();
  const sums = shown.map((day) => dayCoverage(queue, day));
  const total = (key, whole) => number(queue.waits || shown.length === days.length
    ? whole : sums.reduce((sum, each) => sum + each[key], 0) / 60, 1);
  const [short, spare] = [total("short", queue.short), total("spare", queue.spare)];
  const details = el("details", { ontoggle: (event) => {
    if (event.target.open && event.target.children.length === 1) {
      event.target.append(hoursTable(queue, shown));
    }
  } }, el("summary", {}, t("asTable")));
  return el("figure", { class: "chart block" },
    el("figcaption", {}, el("h2", {}, queueName(queue)),
      el("span", { class: short === number(0, 1) ? "soft" : "short-sum" }, t("shortHours", { hours: short })),
      el("span", { class: "spare-sum" }, t("spareHours", { hours: spare })),
      el("span", { class: "soft" }, standardText(queue))),
    queue.waits && el("p", { class: "note" }, t("waits")),
    queue.simulated && simulatedNote(queue, shown),
    coverageChart(queue, shown, width - 34, { short, spare }),
    details);
}

// What came out when the week was simulated: over all, or for each of the days that are shown.
function simulatedNote(queue, shown) {
  const { all, planned, holds, days: byDay } = queue.simulated;
  const share = ([value, half]) => `${percent(value / 100)} ± ${number(half, 1, 1)}`;
  const whole = t("simulated", { share: share(all), promised: percent(queue.standard.share, 0) })
    + (planned === null ? "" : " " + t("simulatedPlanned", { share: percent(planned / 100) }));
  const parts = shown.length === days.length ? [] : shown.map((day) => byDay[day.index]
    && `${dayText(day.date)}: ${share(byDay[day.index])}`).filter(Boolean);
  return el("p", { class: "note simulated" }, whole, parts.length > 0 && ` ${parts.join("; ")}.`,
    !holds && el("strong", {}, ` ${t("simulatedMissed")}`));
}

function chartAxis(shown, width) {
  const room = Math.max(width - 40, shown.length * 84);
  const axis = makeAxis(shown, room, 0);
  const dayWidth = room / shown.length;
  return { ...axis, dayWidth, x: (day, minute) => {
    const [from, to] = axis.span(day);
    return 40 + (shown.indexOf(day) + (minute - from) / (to - from)) * dayWidth;
  }, width: room + 40, perHour: dayWidth / ((frame ? frame.to - frame.from : 1440) / 60) };
}

function coverageChart(queue, shown, width, sums) {
  const axis = chartAxis(shown, width);
  const points = shown.flatMap((day) => intervalsOf(queue, day).map((part) => ({ ...part, day })));
  const highest = points.reduce((high, point) => Math.max(high, point.have, point.need), 1);
  const step = niceStep(highest);
  const most = Math.ceil(highest / step - 1e-9) * step;
  const y = (value) => 8 + (chartHeight - 8) * (1 - value / most);
  const readout = el("output", { class: "readout" });
  const picture = svg("svg", {
    width: axis.width, height: chartHeight + stripHeight + 34, viewBox: `0 0 ${axis.width} ${chartHeight + stripHeight + 34}`, "aria-hidden": "true",
  },
    chartGrid(axis, shown, step, most, y),
    runsOf(points).map((run) => [
      svg("path", { class: `have ${queue.look}`, d: `${steps(run, axis, (p) => y(p.have))}V${y(0)}H${axis.x(run[0].day, run[0].start).toFixed(1)}Z` }),
      svg("path", { class: "have-line", d: steps(run, axis, (p) => y(p.have)) }),
      svg("path", { class: "need-line", d: steps(run, axis, (p) => y(p.need)) }),
    ]),
    chartStrip(queue, points, axis));
  const cursor = svg("line", { class: "cursor", y1: 4, y2: chartHeight + stripHeight + 4, x1: -9, x2: -9 });
  picture.append(cursor);
  const holder = el("div", {
    class: "chart-holder", tabindex: "0", role: "slider", "aria-valuemin": 0,
    "aria-valuemax": Math.max(0, points.length - 1), "aria-valuenow": 0,
    "aria-label": t("chartOf", { queue: queue.name, ...sums }),
  }, el("div", { class: "chart-scroll" }, picture), readout);
  if (points.length) followPointer(queue, holder, picture, points, axis, cursor, readout);
  return holder;
}

function followPointer(queue, holder, picture, points, axis, cursor, readout) {
  let at = 0;
  const say = (index) => {
    at = Math.min(Math.max(0, index), points.length - 1);
    const point = points[at];
    const x = (axis.x(point.day, point.start) + axis.x(point.day, point.end)) / 2;
    cursor.setAttribute("x1", x);
    cursor.setAttribute("x2", x);
    const text = t("atTime", { time: momentText(point.start), have: number(point.have, 1), need: number(point.need, 1) });
    holder.setAttribute("aria-valuenow", at);
    holder.setAttribute("aria-valuetext", text);
    replace(readout, queue.waits ? text : `${text} (${signed(point.have - point.need)})`);
  };
  holder.setAttribute("aria-valuetext", momentText(points[0].start));
  holder.addEventListener("pointermove", (event) => {
    const x = event.clientX - picture.getBoundingClientRect().left;
    let [low, high] = [0, points.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (axis.x(points[middle].day, points[middle].end) < x) low = middle + 1; else high = middle;
    }
    say(low);
  });
  holder.addEventListener("keydown", (event) => {
    const perHour = 60 / data.site.step;
    const moves = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: perHour, ArrowDown: -perHour,
      PageDown: -24 * perHour, PageUp: 24 * perHour, Home: -1e9, End: 1e9 };
    if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    say(at + moves[event.key]);
  });
}

// Whole steps of 1, 2 or 5 and their tens, no more than five of them.
function niceStep(highest) {
  let unit = 1;
  while (true) {
    const found = [1, 2, 5].map((factor) => factor * unit).find((step) => highest / step <= 5);
    if (found) return found;
    unit *= 10;
  }
}

function runsOf(points) {
  const runs = [];
  for (const point of points) {
    const last = runs[runs.length - 1];
    const before = last?.[last.length - 1];
    if (before && before.day === point.day && before.end === point.start) last.push(point);
    else runs.push([point]);
  }
  return runs;
}

function steps(run, axis, y) {
  let path = `M${axis.x(run[0].day, run[0].start).toFixed(1)} ${y(run[0]).toFixed(1)}`;
  for (const point of run) path += `V${y(point).toFixed(1)}H${axis.x(point.day, point.end).toFixed(1)}`;
  return path;
}

function chartGrid(axis, shown, step, most, y) {
  const lines = [];
  for (let value = 0; value <= most + 1e-9; value += step) {
    lines.push(svg("line", { class: "grid", x1: 40, x2: axis.width, y1: y(value), y2: y(value) }),
      svg("text", { class: "tick", x: 34, y: y(value) + 4, "text-anchor": "end" }, number(value, 1)));
  }
  for (const day of shown) {
    const [from, to] = axis.span(day);
    const x = axis.x(day, from);
    lines.push(svg("line", { class: "grid day", x1: x, x2: x, y1: 4, y2: chartHeight + stripHeight + 8 }),
      svg("text", { class: "tick strong", x: x + 4, y: chartHeight + stripHeight + 32 }, dayText(day.date, axis.dayWidth > 90 ? "medium" : "short")));
    const every = [60, 120, 180, 240, 360].find((each) => each / 60 * axis.perHour >= (hasTwelve() ? 46 : 28)) ?? 720;
    for (let minute = from; axis.x(day, to) - axis.x(day, minute) > (hasTwelve() ? 40 : 20); minute += every) {
      lines.push(svg("text", { class: "tick", x: axis.x(day, minute) + 4, y: chartHeight + stripHeight + 18 }, hourText(minute)));
    }
  }
  return lines;
}

// Neighbours of one look are one rectangle, with the look's texture over it.
function chartStrip(queue, points, axis) {
  const bars = [];
  for (const point of points) {
    const [look, from, to] = [lookOf(queue, point), axis.x(point.day, point.start), axis.x(point.day, point.end)];
    const last = bars[bars.length - 1];
    if (last?.look === look && Math.abs(last.to - from) < 0.01) last.to = to;
    else bars.push({ look, from, to });
  }
  const place = (bar) => ({ x: bar.from.toFixed(1), y: chartHeight + 4, width: (bar.to - bar.from).toFixed(1), height: stripHeight });
  return bars.map((bar) => [svg("rect", { class: bar.look, ...place(bar) }),
    textured.includes(bar.look) && svg("rect", { fill: `url(#texture${bar.look})`, ...place(bar) })]);
}

const textured = ["h-3", "h-2", "h2", "h3"];

// The same as numbers: mean people planned / needed in each hour.
function hoursTable(queue, shown) {
  const byHour = new Map();
  for (const day of shown) {
    for (const hour of hoursOf(queue, day)) {
      const key = (wall(hour.start) % 1440 + 1440) % 1440;
      if (!byHour.has(key)) byHour.set(key, new Map());
      byHour.get(key).set(day.index, hour);
    }
  }
  const rows = [...byHour.keys()].sort((a, b) => a - b).map((key) => el("tr", {},
    el("th", { scope: "row" }, clockText(key)),
    shown.map((day) => {
      const hour = byHour.get(key).get(day.index);
      if (!hour) return el("td", { class: "soft" }, "–");
      return el("td", {}, `${number(hour.have, 1)} / ${number(hour.need, 1)} `,
        !queue.waits && el("span", { class: `chip ${heatStep(hour.have, hour.need).look}` }, el("b", {}, signed(hour.have - hour.need))));
    })));
  return el("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": t("asTable") },
    table({ class: "numbers" }, [th(t("hour")), shown.map((day) => th(dayText(day.date)))], rows));
}
