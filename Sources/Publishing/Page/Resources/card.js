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
  const centre = data.site.centres[person.centreIndex];
  const facts = [person.team, person.contract.name, centre];
  if (person.id !== person.name) facts.unshift(person.id);
  replace(card,
    el("header", {},
      el("div", {}, el("h2", { tabindex: "-1", id: "card-title" }, nameOf(person.name)),
        el("p", { class: "soft" }, facts.map((fact, at) => [at > 0 && " · ", nameOf(fact)]))),
      el("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => show({ person: "" }) }, "✕")),
    el("div", { class: "skills" }, person.skills.map(([index, rate]) => skillChip(index, rate)),
      person.raw.roles.map((role) => el("span", { class: "skill" }, role))),
    cardHours(person), cardShifts(person), cardAway(person), cardFixed(person), cardWishes(person),
    state.view !== "people" && el("p", {}, link({ view: "people" }, t("showIn"))));
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

function cardPart(title, list, look, draw) {
  return el("section", {}, el("h3", {}, title), el(look === "shift-list" ? "ol" : "ul", { class: look },
    list.map((each) => el("li", {}, draw(each)))));
}

function cardShifts(person) {
  if (!person.shifts.length) return el("section", {}, el("h3", {}, t("shifts")), el("p", {}, t("noShifts")));
  return cardPart(t("shifts"), person.shifts, "shift-list", (shift) => [
    el("div", { class: "shift-title" },
      el("b", {}, dayText(days[shift.day]?.date ?? days[0].date)), " ", spanText(shift.start, shift.end), " ",
      el("span", { class: "soft" }, `${shift.pattern}, ${t("paidHours", { hours: hours(shift.paid) })}`),
      person.isChanged(shift.day) && el("span", { class: "changed" }, ` Δ ${changeText(person, shift.day)}`)),
    el("ul", { class: "parts" }, shiftParts(person, shift).map((part) => el("li", {},
      el("span", { class: "time" }, spanText(part.start, part.end)), " ", part.sign, part.text))),
  ]);
}

// What a shift is made of, in order of time.
function shiftParts(person, shift) {
  const plain = (look) => el("span", { class: `sign ${look}`, "aria-hidden": "true" });
  const parts = servedIn(person, shift).map((block) => {
    const queue = queues[block.queue];
    return queue ? { ...block, sign: queueSign(queue), text: nameOf(queue.name) } : { ...block, text: t("idleLong") };
  });
  for (const pause of shift.breaks) {
    parts.push({ ...pause, sign: plain("pause"), text: pause.isPaid ? pause.name : `${pause.name}, ${t("unpaid")}` });
  }
  for (const held of shift.held) parts.push({ ...held, sign: plain("held"), text: held.name });
  if (shift.isStandby) parts.push({ start: shift.start, end: shift.end, text: t("standby") });
  return parts.sort((a, b) => a.start - b.start);
}

function cardAway(person) {
  return person.away.length > 0 && cardPart(t("leaveAndMore"), person.away, "plain", (away) => [
    `${t(away.kind)}: ${momentText(away.start)} – ${momentText(away.end)}`,
    away.credit > 0 && `, ${t("paidHours", { hours: hours(away.credit) })}`,
  ]);
}

function cardFixed(person) {
  return person.pins.length > 0 && cardPart(t("fixed"), person.pins, "plain", (pin) => (
    `◆ ${pin.name === null ? t("fixedShift", { start: momentText(pin.start) })
      : `${pin.name}: ${momentText(pin.start)}–${timeText(pin.end)}`}`));
}

function cardWishes(person) {
  return person.wishes.length > 0 && cardPart(t("wishes"), person.wishes, "plain", (wish) => [
    el("span", { class: wish.isGranted ? "good" : "bad", "aria-hidden": "true" }, wish.isGranted ? "♥ " : "♡✕ "),
    `${dayText(days[wish.day].date)}: ${wishText(wish)}`,
  ]);
}
