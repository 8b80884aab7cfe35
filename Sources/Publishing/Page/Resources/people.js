// The people view: a row for each person, by team.

function personHead(person) {
  const sign = person.beyond === 0 ? "met" : person.beyond > 0 ? "over" : "under";
  return [
    nameOf(person.name, { class: "name" }),
    el("span", { class: `hours ${sign}`, title: hoursText(person) },
      el("b", { "aria-hidden": "true" }, hoursSign(person)), " ", hoursAgainst(person),
      el("span", { class: "heard" }, `, ${hoursText(person)}`)),
  ];
}

function personItem(person, key, only) {
  return {
    kind: "person", key, person,
    head: () => personHead(person),
    text: (day) => dutyText(person, day),
    draw: (cell, day, axis) => drawDuties(cell, person, day, axis, only),
  };
}

function teamItem(team, members) {
  const present = (day) => members.filter((person) => person.shiftsOn(day.index).length).length;
  const count = (day) => t("shiftsNote", { n: present(day) });
  return {
    kind: "group", key: `team ${team}`,
    head: () => [nameOf(team, { class: "name" }), el("span", { class: "hours" }, t("count", { n: members.length }))],
    text: count,
    draw: (cell, day) => cell.append(el("span", { class: "tally" }, count(day))),
  };
}

function drawPeople(host) {
  const status = el("p", { class: "status", role: "status" });
  const sheet = el("div", { class: "sheet-host" });
  replace(host, el("div", { class: "sheet-top" }, el("h1", {}, t("people")), status, legendButton()), sheet);
  const timeline = new Timeline(sheet, t("people"));
  const draw = () => {
    const found = shownPeople();
    const [queue] = state.queue ? shownQueues() : [];
    const teams = new Map();
    for (const person of found) {
      if (!teams.has(person.team)) teams.set(person.team, []);
      teams.get(person.team).push(person);
    }
    const items = [];
    for (const [team, members] of teams) {
      items.push(teamItem(team, members));
      for (const person of members) items.push(personItem(person, person.id, queue?.index));
    }
    sayShown(status, found.length, people.length);
    sheet.hidden = !items.length;
    if (items.length) timeline.show(items, shownDays());
    if (state.person) timeline.reveal(peopleByID.get(state.person));
  };
  draw();
  return {
    draw, close: () => timeline.close(),
    zoomed: () => timeline.layOut(), focus: () => timeline.focus(), mark: () => timeline.mark(),
  };
}

function sayShown(status, count, all) {
  replace(status, count === 0 ? t("nobody") : count === all ? t("shown", { n: number(all), count: all })
    : t("shownOf", { n: number(count), all: number(all) }));
}
