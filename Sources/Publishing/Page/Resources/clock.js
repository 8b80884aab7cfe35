// The site's wall clock: the page counts elapsed minutes, people read the clock.
let clockTexts = new Map();

// Minutes on the wall clock since midnight of the first day.
function wall(minute) {
  let ahead = 0;
  for (const [from, by] of data.site.clock) if (minute >= from) ahead = by;
  return minute + ahead;
}

// A time of the day in minutes as the locale writes it: 07:30 or 7:30 am.
function clockText(minuteOfDay) {
  const minute = ((minuteOfDay % 1440) + 1440) % 1440;
  if (!clockTexts.has(minute)) {
    const format = dateFormat("clock", { hour: hasTwelve() ? "numeric" : "2-digit", minute: "2-digit" });
    clockTexts.set(minute, format.format(new Date(minute * 60000)));
  }
  return clockTexts.get(minute);
}

function hasTwelve() {
  if (!formats.has("twelve")) {
    const options = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions();
    formats.set("twelve", options.hourCycle === "h12" || options.hourCycle === "h11");
  }
  return formats.get("twelve");
}

// An hour for an axis: 7, 13, or 7 am.
function hourText(minute) {
  return hourOfDay(wall(minute));
}

function hourOfDay(minute) {
  const hour = (Math.floor(minute / 60) % 24 + 24) % 24;
  if (!hasTwelve()) return String(hour).padStart(2, "0");
  return dateFormat("hour", { hour: "numeric" }).format(new Date(hour * 3600000));
}

function timeText(minute) { return clockText(wall(minute)); }

// A time for little room: full hours of a 12-hour clock lose their minutes.
function shortTime(minute) {
  return hasTwelve() && wall(minute) % 60 === 0 ? hourText(minute) : timeText(minute);
}

// A stretch of time; kept in its order where the text around it runs from right to left.
function spanText(start, end) {
  const text = `${timeText(start)}–${timeText(end)}`;
  return words.direction === "rtl" ? `\u2066${text}\u2069` : text;
}

function dayAt(minute) {
  return days.find((day) => minute < day.end) ?? days[days.length - 1];
}

function momentText(minute, style = "medium") {
  return `${dayText(dayAt(minute).date, style)} ${timeText(minute)}`;
}
