// A person's day: in words for those who listen, in bars for those who look.

function wishText(wish) {
  const kind = wish.window
    ? t("wishStart", { from: clockText(wish.window[0]), to: clockText(wish.window[1]) })
    : wish.shift
      ? t(wish.shift.isWanted ? "wishShift" : "wishNoShift", { kind: wish.shift.kind })
      : t("wishOff");
  return `${kind}, ${t("strength", { n: wish.strength })}: ${t(wish.isGranted ? "granted" : "notGranted")}`;
}

function changeText(person, day) {
  const before = person.before(day).map(([start, end]) => spanText(start, end)).join(", ");
  if (!before) return t("changedFree");
  return person.shiftsOn(day).length ? t("changed", { before }) : t("changedOff", { before });
}

// Neighbouring blocks of one queue as one.
function servedIn(person, shift) {
  return person.blocks.filter((block) => block.start < shift.end && block.end > shift.start);
}

function shiftText(person, shift) {
  const parts = [`${spanText(shift.start, shift.end)} ${shift.pattern}`];
  if (shift.isStandby) parts.push(t("standby"));
  for (const block of servedIn(person, shift)) {
    const what = block.queue < 0 ? t("idleLong") : queues[block.queue].name;
    parts.push(`${spanText(block.start, block.end)} ${what}`);
  }
  for (const pause of shift.breaks) parts.push(`${spanText(pause.start, pause.end)} ${pause.name}`);
  for (const held of shift.held) parts.push(`${spanText(held.start, held.end)} ${held.name}`);
  return parts.join("; ");
}

// All that a person has on a day, as one sentence.
function dutyText(person, day) {
  const parts = person.shiftsOn(day.index).map((shift) => shiftText(person, shift));
  if (!parts.length) parts.push(t("free"));
  for (const away of person.away) {
    if (away.start < day.end && away.end > day.start) parts.push(t(away.kind));
  }
  for (const wish of person.wishes) if (wish.day === day.index) parts.push(wishText(wish));
  if (pinsOn(person, day).length) parts.push(t("pinned"));
  if (person.isChanged(day.index)) parts.push(changeText(person, day.index));
  return parts.join(". ");
}

function pinsOn(person, day) {
  return person.pins.filter((pin) => pin.start >= day.start && pin.start < day.end);
}

function hoursSign(person) {
  return person.beyond > 0 ? "▲" : person.beyond < 0 ? "▼" : "✓";
}

function hoursText(person) {
  if (person.beyond > 0) return t("hoursOver", { hours: hours(person.beyond) });
  if (person.beyond < 0) return t("hoursUnder", { hours: hours(-person.beyond) });
  return t("hoursMet");
}

// Paid hours against the contract: "37.5 of 37.5 h", "22 of 20–24 h".
function hoursAgainst(person) {
  const agreed = person.least === person.agreed
    ? hours(person.agreed) : `${hours(person.least)}–${hours(person.agreed)}`;
  return t("hoursOf", { paid: hours(person.paid), agreed });
}

// What a person has on a day, drawn; `only` ghosts what is not on that queue.
function drawDuties(cell, person, day, axis, only) {
  for (const away of person.away) drawAway(cell, away, day, axis);
  for (const shift of shiftsToDraw(person, day, axis)) cell.append(shiftBar(person, shift, day, axis, only));
  const marks = marksOf(person, day);
  if (marks.length) cell.append(el("span", { class: roomAtEnd(person, day, axis, marks.length * 24) ? "marks" : "marks at-start" }, marks));
}

// A shift is drawn on the day on which it starts; where that day is not shown, on the next.
function shiftsToDraw(person, day, axis) {
  if (day !== axis.days[0]) return person.shiftsOn(day.index);
  return person.shifts.filter((shift) => shift.day === day.index || (shift.start < day.start && shift.end > day.start));
}

// Marks stand at the end of a day's cell, or at its start where a shift fills the end.
function roomAtEnd(person, day, axis, width) {
  const bars = person.shiftsOn(day.index).map((shift) => axis.within(day, shift.start, shift.end, true));
  const isFree = (from, to) => bars.every(([left, wide]) => left + wide <= from || left >= to);
  return isFree(axis.dayWidth - width, axis.dayWidth) || !isFree(0, width);
}

function drawAway(cell, away, day, axis) {
  if (away.start >= day.end || away.end <= day.start) return;
  const [left, width] = axis.within(day, away.start, away.end);
  if (width <= 0) return;
  cell.append(el("span", {
    class: away.kind === "leave" ? "away leave" : "away",
    style: { "inset-inline-start": px(left), width: px(width) },
  }, labelThatFits(t(away.kind), width)));
}

function labelThatFits(text, width) {
  return width > text.length * 6.4 + 22 && el("b", {}, text);
}

function marksOf(person, day) {
  const marks = [];
  for (const wish of person.wishes) {
    if (wish.day !== day.index) continue;
    marks.push(el("i", { class: wish.isGranted ? "wish" : "wish no" }, wish.isGranted ? "♥" : "♡✕"));
  }
  if (pinsOn(person, day).length) marks.push(el("i", { class: "pin" }, "◆"));
  if (person.isChanged(day.index)) marks.push(el("i", { class: "change" }, "Δ"));
  return marks;
}

function shiftBar(person, shift, day, axis, only) {
  const [left, width] = axis.within(day, shift.start, shift.end, true);
  const part = (start, end, look, ...labels) => {
    const from = (start - shift.start) / (shift.end - shift.start);
    const to = (end - shift.start) / (shift.end - shift.start);
    const wide = (to - from) * width;
    return el("i", {
      class: look, style: { "inset-inline-start": `${(from * 100).toFixed(2)}%`, width: `${((to - from) * 100).toFixed(2)}%` },
    }, labels.filter((each) => each && wide > each.length * 6.4 + 14).slice(0, 1).map((each) => el("b", {}, each)));
  };
  const track = el("span", { class: "track" });
  for (const block of servedIn(person, shift)) {
    const queue = queues[block.queue];
    const ghost = only !== undefined && block.queue !== only ? " ghost" : "";
    const labels = queue ? [axis.isRoomy && `${queue.number} ${queue.name}`, String(queue.number)] : [t("idle")];
    track.append(part(block.start, block.end, `seg ${queue ? queue.look : "none"}${ghost}`, ...(ghost ? [] : labels)));
  }
  for (const held of shift.held) track.append(part(held.start, held.end, "seg held", axis.isRoomy ? held.name : ""));
  for (const pause of shift.breaks) track.append(part(pause.start, pause.end, "pause", axis.isRoomy ? pause.name : ""));
  const label = width > 74 + (hasTwelve() ? 46 : 0) ? spanText(shift.start, shift.end)
    : width > 25 + (hasTwelve() ? 12 : 0) ? shortTime(shift.start) : "";
  return el("span", {
    class: shift.isStandby ? "shift standby" : "shift",
    style: { "inset-inline-start": px(left), width: px(width) },
  }, el("span", { class: width < 40 ? "when tiny" : "when" }, label + (shift.isStandby && width > 140 ? ` ${t("standby")}` : "")), track);
}
