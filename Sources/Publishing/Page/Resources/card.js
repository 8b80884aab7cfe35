// The card of a person: all that the plan knows of them, beside the view.
let cardOpener = null;

function drawCard() {
  const card = byID("card");
  const person = peopleByID.get(state.person);
  if (!person) {
    if (!card.hidden) {
      card.hidden = true;
      giveFocusBack();
    }
    return;
  }
  if (card.hidden) cardOpener = document.activeElement;
  card.hidden = false;
  replace(card,
    el("header", {}, el("div", {}, el("h2", { tabindex: "-1", id: "card-title" }, nameOf(person.name)),
      el("p", { class: "soft" }, [person.id !== person.name && nameOf(person.id), " · ", nameOf(person.team), " · ", nameOf(person.contract.name), " · ", nameOf(data.site.centres[person.centreIndex])])),
    el("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => show({ person: "" }) }, "✕")),
    el("div", { class: "skills" }, person.skills.map(([index, rate]) => skillChip(index, rate)),
      person.raw.roles.map((role) => el("span", { class: "skill" }, role))),
    cardHours(person), cardShifts(person), cardAway(person), cardFixed(person), cardWishes(person),
    state.view !== "people" && el("p", {}, el("a", { href: address({ view: "people" }), onclick: (event) => go(event, { view: "people" }) }, t("showIn"))));
  if (document.activeElement === cardOpener || document.activeElement === document.body) {
    byID("card-title").focus({ preventScroll: true });
  }
}

// To where the card was opened from; where the view was drawn anew since, to its place there.
function giveFocusBack() {
  if (cardOpener?.isConnected && cardOpener !== document.body) cardOpener.focus();
  else if (current?.focus) current.focus();
  else byID("main").focus();
}

function cardHours(person) {
  const rows = person.raw.weeks.map(([paid, least, most], week) => {
    const sign = paid > most ? "▲" : paid < least ? "▼" : "✓";
    const agreed = least === most ? hours(most) : `${hours(least)}–${hours(most)}`;
    return el("li", {}, person.raw.weeks.length > 1 && `${t("weekFrom", { date: dayText(days[week * 7].date) })}: `,
      el("b", { "aria-hidden": "true" }, `${sign} `), t("hoursOf", { paid: hours(paid), agreed }));
  });
  return el("section", {}, el("h3", {}, t("hours")), el("ul", { class: "plain" }, rows,
    el("li", {}, `${hoursText(person)} · ${t("payOf")} ${money(person.raw.pay)}`)));
}

function cardShifts(person) {
  if (!person.shifts.length) return el("section", {}, el("h3", {}, t("shifts")), el("p", {}, t("noShifts")));
  return el("section", {}, el("h3", {}, t("shifts")), el("ol", { class: "shift-list" }, person.shifts.map((shift) => el("li", {},
    el("div", { class: "shift-title" }, el("b", {}, dayText(dayAt(Math.max(0, shift.start)).date)), " ",
      el("span", {}, spanText(shift.start, shift.end)), " ",
      el("span", { class: "soft" }, `${shift.pattern}, ${t("paidHours", { hours: hours(shift.paid) })}`),
      person.isChanged(shift.day) && el("span", { class: "changed" }, ` Δ ${changeText(person, shift.day)}`)),
    el("ul", { class: "parts" }, shiftParts(person, shift).map((part) => el("li", {},
      el("span", { class: "time" }, spanText(part.start, part.end)), " ", part.sign, part.text)))))));
}

function shiftParts(person, shift) {
  const parts = servedIn(person, shift).map((block) => (block.queue < 0
    ? { ...block, text: t("idleLong") } : { ...block, sign: queueSign(queues[block.queue]), text: nameOf(queues[block.queue].name) }));
  for (const pause of shift.breaks) {
    parts.push({ ...pause, sign: el("span", { class: "sign pause", "aria-hidden": "true" }), text: pause.isPaid ? pause.name : `${pause.name}, ${t("unpaid")}` });
  }
  for (const held of shift.held) parts.push({ ...held, sign: el("span", { class: "sign held", "aria-hidden": "true" }), text: held.name });
  if (shift.isStandby) parts.push({ start: shift.start, end: shift.end, text: t("standby") });
  return parts.sort((a, b) => a.start - b.start);
}

function cardAway(person) {
  return person.away.length > 0 && el("section", {}, el("h3", {}, t("leaveAndMore")), el("ul", { class: "plain" }, person.away.map((away) => el("li", {},
    `${t(away.isLeave ? "leave" : "unavailable")}: ${momentText(away.start)} – ${momentText(away.end)}`,
    away.credit > 0 && `, ${t("paidHours", { hours: hours(away.credit) })}`))));
}

function cardFixed(person) {
  return person.pins.length > 0 && el("section", {}, el("h3", {}, t("fixed")), el("ul", { class: "plain" }, person.pins.map((pin) => el("li", {},
    "◆ ", pin.name === null ? t("fixedShift", { start: momentText(pin.start) }) : `${pin.name}: ${momentText(pin.start)}–${timeText(pin.end)}`))));
}

function cardWishes(person) {
  return person.wishes.length > 0 && el("section", {}, el("h3", {}, t("wishes")), el("ul", { class: "plain" }, person.wishes.map((wish) => el("li", {},
    el("span", { class: wish.isGranted ? "good" : "bad", "aria-hidden": "true" }, wish.isGranted ? "♥ " : "♡✕ "),
    `${dayText(days[wish.day].date)}: ${wishText(wish)}`))));
}
