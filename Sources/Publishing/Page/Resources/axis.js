// Where a time lies along a timeline: days beside each other, closed hours left out.
function makeAxis(shown, room, zoom) {
  const open = frame ?? { from: 0, to: 1440 };
  const shownHours = (open.to - open.from) / 60;
  const least = [room < 700 ? 76 : 92, 560, 560, 560][zoom];
  const dayWidth = [
    Math.max(least, room / Math.min(shown.length, 7)),
    Math.max(least, room),
    Math.max(least, room) * shownHours / 4,
    Math.max(least, room) * shownHours,
  ][zoom];
  const places = new Map(shown.map((day, place) => [day.index, place]));
  const span = (day) => (frame ? [day.start + frame.from, day.start + frame.to] : [day.start, day.end]);

  const axis = {
    days: shown, dayWidth, width: dayWidth * shown.length, zoom,
    perHour: dayWidth / shownHours,
    isRoomy: zoom > 0 || dayWidth > 480,
    place: (day) => places.get(day.index) * dayWidth,
    span,
    at(day, minute) {
      const [from, to] = span(day);
      return (minute - from) / (to - from) * dayWidth;
    },
    // Start and width inside a day's cell; what crosses midnight may run on into the next.
    within(day, start, end, runsOn = false) {
      const [from, to] = span(day);
      const first = axis.at(day, runsOn ? start : Math.max(start, from));
      const last = axis.at(day, runsOn ? end : Math.min(end, to));
      return [first, last - first];
    },
    ticks(day) {
      const [from, to] = span(day);
      const every = [30, 60, 120, 180, 240, 360, 720].find((step) => step / 60 * axis.perHour >= (hasTwelve() ? 44 : 27)) ?? 720;
      const ticks = [];
      for (let minute = from; minute < to && dayWidth - axis.at(day, minute) > (hasTwelve() ? 34 : 17); minute += every) {
        ticks.push({ x: axis.at(day, minute), text: minute % 60 ? timeText(minute) : hourText(minute) });
      }
      return ticks;
    },
  };
  return axis;
}
