// Shortfall and surplus in seven steps of the people needed, the same for every queue and site:
// more than a quarter short, more than a tenth, fewer than needed, as needed, and the mirror image.
const heatSteps = [
  { look: "h-3", sign: "−", word: "legendShort", range: "> 25 %" },
  { look: "h-2", sign: "−", word: "legendShort", range: "10–25 %" },
  { look: "h-1", sign: "−", word: "legendShort", range: "< 10 %" },
  { look: "h0", sign: "", word: "legendEven", range: "" },
  { look: "h1", sign: "+", word: "legendSpare", range: "< 10 %" },
  { look: "h2", sign: "+", word: "legendSpare", range: "10–25 %" },
  { look: "h3", sign: "+", word: "legendSpare", range: "> 25 %" },
];

function heatStep(have, need) {
  const distance = have - need;
  if (Math.abs(distance) < 0.05) return heatSteps[3];
  const share = distance / Math.max(need, 1);
  const depth = Math.abs(share) > 0.25 ? 3 : Math.abs(share) > 0.1 ? 2 : 1;
  return heatSteps[3 + Math.sign(distance) * depth];
}

// The look of a stretch of a queue. Work that can wait has no need of its own hour by hour.
function lookOf(queue, part) {
  if (!queue.waits) return heatStep(part.have, part.need).look;
  return part.have > 0.05 ? "work" : "h0";
}

function signed(value) {
  const text = number(Math.abs(value), Math.abs(value) < 10 ? 1 : 0);
  return value < -0.04 ? `−${text}` : value > 0.04 ? `+${text}` : "0";
}

// The hours of a day on a queue: mean people planned and needed in each open hour.
function hoursOf(queue, day) {
  const step = data.site.step;
  const result = [];
  for (let start = day.start; start < day.end; start += 60) {
    let [have, need, count] = [0, 0, 0];
    for (let minute = start; minute < Math.min(start + 60, day.end); minute += step) {
      const at = minute / step;
      if (queue.need[at] === undefined || queue.need[at] < 0) continue;
      have += queue.have[at] ?? 0;
      need += queue.need[at];
      count++;
    }
    if (count) result.push({ start, end: Math.min(start + 60, day.end), have: have / count, need: need / count });
  }
  return result;
}

// How far a queue is short and has people to spare on a day, in hours.
function dayCoverage(queue, day) {
  const step = data.site.step;
  let [short, spare] = [0, 0];
  for (let minute = day.start; minute < day.end; minute += step) {
    const at = minute / step;
    if (queue.need[at] === undefined || queue.need[at] < 0) continue;
    const distance = (queue.have[at] ?? 0) - queue.need[at];
    if (distance < 0) short -= distance * step; else spare += distance * step;
  }
  return { short, spare };
}

function dayCoverageText(queue, day) {
  if (queue.waits) return t("waits");
  const { short, spare } = dayCoverage(queue, day);
  return `${t("shortHours", { hours: hours(short) })}, ${t("spareHours", { hours: hours(spare) })}`;
}

// A strip of coloured intervals, neighbours of one look joined; with numbers where there is room.
function drawStrip(cell, queue, day, axis) {
  const isFine = axis.zoom >= 2;
  const strip = el("span", { class: "strip" });
  const parts = isFine ? intervalsOf(queue, day) : hoursOf(queue, day);
  for (const part of parts) {
    const [left, width] = axis.within(day, part.start, part.end);
    if (width <= 0) continue;
    const label = width > 54 && !queue.waits ? `${number(part.have, 1)}/${number(part.need, 1)}`
      : width > 26 ? (queue.waits ? number(part.have, 1) : signed(part.have - part.need)) : "";
    strip.append(el("i", {
      class: lookOf(queue, part), style: { "inset-inline-start": px(left), width: px(width) },
    }, label && el("b", {}, label)));
  }
  cell.append(strip);
}

function intervalsOf(queue, day) {
  const step = data.site.step;
  const result = [];
  for (let minute = day.start; minute < day.end; minute += step) {
    const need = queue.need[minute / step];
    if (need === undefined || need < 0) continue;
    result.push({ start: minute, end: minute + step, have: queue.have[minute / step] ?? 0, need });
  }
  return result;
}

function heatLegend() {
  return el("ul", { class: "heat-legend" }, heatSteps.map((step) => el("li", {},
    el("i", { class: `swatch ${step.look}`, "aria-hidden": "true" }),
    `${step.range} ${t(step.word)}`.trim())),
  queues.some((queue) => queue.waits) && el("li", {}, el("i", { class: "swatch work", "aria-hidden": "true" }), t("legendWork")));
}
