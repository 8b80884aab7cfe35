// The plan as the page holds it. Lists of numbers are unfolded when they are first looked at, so
// that 2,000 people stand at once.
const data = JSON.parse(document.getElementById("data").textContent);

const days = data.site.days.slice(0, -1).map(([date, start], index) => ({
  index, date, start, end: data.site.days[index + 1][1],
}));

class Person {
  constructor(raw, index) {
    this.raw = raw;
    this.index = index;
    this.id = raw.id;
    this.name = raw.name;
    [this.teamIndex, this.contractIndex, this.centreIndex] = raw.at;
  }

  get team() { return data.site.teams[this.teamIndex]; }
  get contract() { return data.site.contracts[this.contractIndex]; }
  get skills() { return this.cachedSkills ??= pairs(this.raw.skills); }

  get text() {
    return this.cachedText ??= [this.name, this.id, this.team, this.contract.name,
      ...this.raw.roles].join(" ").toLocaleLowerCase();
  }

  get shifts() {
    return this.cachedShifts ??= this.raw.shifts.map(
      ([day, start, length, paid, pattern, breaks, held]) => ({
        day, start, end: start + length, paid, pattern: data.site.patterns[pattern][0],
        isStandby: data.site.patterns[pattern][1],
        breaks: breaks.map(([at, long, isPaid, name]) => (
          { start: start + at, end: start + at + long, isPaid, name })),
        held: held.map(([at, long, name]) => (
          { start: start + at, end: start + at + long, name })),
      }));
  }

  // Who serves what when: queue (-1 for none), start, end.
  get blocks() {
    if (this.cachedBlocks) return this.cachedBlocks;
    const flat = this.raw.serving;
    const blocks = [];
    for (let at = 0, end = 0; at < flat.length; at += 3) {
      const start = end + flat[at + 1];
      end = start + flat[at + 2];
      blocks.push({ queue: flat[at], start, end });
    }
    return this.cachedBlocks = blocks;
  }

  get away() {
    return this.cachedAway ??= this.raw.away.map(([kind, start, length, credit]) => (
      { kind: ["unavailable", "leave", "away"][kind], start, end: start + length, credit }));
  }

  get pins() {
    return this.cachedPins ??= this.raw.pins.map(([name, start, length]) => (
      { name, start, end: start + length }));
  }

  get wishes() {
    return this.cachedWishes ??= this.raw.wishes.map(([day, strength, granted, from, to]) => ({
      day, strength, isGranted: granted === 1,
      window: typeof from === "number" ? [from, to] : null,
      shift: typeof from === "string" ? { kind: from, isWanted: to === 1 } : null,
    }));
  }

  shiftsOn(day) { return this.shifts.filter((shift) => shift.day === day); }

  // The stretches that they had on a day before planning; undefined where nothing is known.
  before(day) {
    const entry = this.raw.before.find((known) => known[0] === day);
    return entry && pairs(entry.slice(1));
  }

  isChanged(day) {
    const before = this.before(day);
    if (!before) return false;
    const now = this.shiftsOn(day).map((shift) => [shift.start, shift.end]);
    return JSON.stringify(now) !== JSON.stringify(before);
  }

  serves(queue, from, to) {
    return this.blocks.some((block) => block.queue === queue && block.start < to && block.end > from);
  }

  get paid() { return this.raw.weeks.reduce((sum, week) => sum + week[0], 0); }
  get agreed() { return this.raw.weeks.reduce((sum, week) => sum + week[2], 0); }
  get least() { return this.raw.weeks.reduce((sum, week) => sum + week[1], 0); }

  // Minutes above (or below zero: below) what the contract has, added over the weeks; 0 where all
  // are inside.
  get beyond() {
    return this.raw.weeks.reduce((sum, [paid, least, most]) =>
      sum + Math.max(0, paid - most) - Math.max(0, least - paid), 0);
  }
}

function pairs(flat) {
  const result = [];
  for (let at = 0; at < flat.length; at += 2) result.push([flat[at], flat[at + 1]]);
  return result;
}

function unfolded(runs) {
  const result = [];
  for (const [length, value] of pairs(runs)) {
    for (let at = 0; at < length; at++) result.push(value);
  }
  return result;
}

const people = data.people.map((raw, index) => new Person(raw, index));
const peopleByID = new Map(people.map((person) => [person.id, person]));

const queues = data.queues.map((raw, index) => ({
  ...raw, index, number: index + 1,
  need: unfolded(raw.need), have: unfolded(raw.have),
  // Back-office work with a standard may be done at any open time of its window.
  waits: raw.channel === "back-office" && raw.standard !== null,
  look: `q${index % 12} x${index % 8}`,
}));

// What part of each day is worth drawing: where nobody works and nothing is open is left out.
const frame = (() => {
  let [from, to] = [1440, 0];
  const see = (start, end) => {
    const day = days.find((each) => start < each.end) ?? days[days.length - 1];
    from = Math.min(from, start - day.start);
    to = Math.max(to, end - day.start);
  };
  for (const [start, end] of pairs(data.site.open)) {
    for (const day of days) {
      if (start < day.end && end > day.start) see(Math.max(start, day.start), Math.min(end, day.end));
    }
  }
  for (const { raw } of people) {
    for (const shift of raw.shifts) see(shift[1], shift[1] + shift[2]);
  }
  const isWhole = from >= to || from < 0 || to > 1440 || to - from > 1200
    || data.site.clock.length > 1;
  return isWhole ? null : { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 };
})();
