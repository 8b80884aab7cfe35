// What was not possible: clashes and their remedies, rules and wishes that are not kept.

function drawImpossible(host) {
  const draw = () => {
    const fitting = new Set(shownPeople());
    const isShown = (index) => index === null || fitting.has(people[index]);
    const blocks = [
      clashBlock(fitting), brokenBlock(data.plan.broken.filter((each) => isShown(each.person))),
      promiseBlock(), budgetBlock(), wishBlock(fitting),
      softBlock(data.plan.soft.filter((each) => isShown(each.person))),
    ].filter(Boolean);
    replace(host, el("div", { class: "page-top" }, el("h1", {}, t("impossible"))),
    blocks.length ? blocks : el("p", { class: "all-well" }, el("b", { "aria-hidden": "true" }, "✓ "), t("nothingImpossible")));
  };
  draw();
  return { draw };
}

function sentences(list) { return el("ul", { class: "sentences" }, list.map((each) => el("li", {}, said(each)))); }

function clashBlock(fitting) {
  const clashes = data.plan.clashes.filter((each) => {
    const whose = each.who.map((id) => peopleByID.get(id)).filter(Boolean);
    return !whose.length || whose.some((person) => fitting.has(person));
  });
  if (!clashes.length) return null;
  return section(t("clashes"), el("p", { class: "note" }, t("clashNote")), clashes.map((each) => {
    const names = each.who.map((id) => (peopleByID.has(id) ? personLink(peopleByID.get(id)) : nameOf(id || t("whole"))));
    return el("article", { class: "clash" },
      el("h3", {}, names.map((name, place) => [place > 0 && ", ", name])),
      el("h4", {}, t(names.length > 1 ? "clashOfEach" : "clashOf")), sentences(each.clash),
      each.remedies.length > 0 && [el("h4", {}, t("remedies")), sentences(each.remedies)],
      each.given && [el("h4", {}, t("given")), sentences([each.given])]);
  }));
}

// A list of findings, each with whose and on which day; beyond some hundreds nobody reads on.
function findings(title, list, draw) {
  return list.length > 0 && section(title,
    el("ul", { class: "findings" }, list.slice(0, 400).map((each) => el("li", {}, draw(each)))));
}

function ofPerson(index, day) {
  return [
    index !== null && personLink(people[index]), " ",
    day !== null && el("span", { class: "soft" }, dayText(days[day]?.date ?? days[0].date)), " ",
  ];
}

// A sentence without the name and the rule that stand beside it.
function withoutName({ person, name, text }) {
  const start = person === null ? "" : `${people[person].id}: `;
  const end = name ? ` (rule ${name})` : "";
  const rest = text.startsWith(start) ? text.slice(start.length) : text;
  return end && rest.endsWith(end) ? rest.slice(0, -end.length) : rest;
}

function brokenBlock(list) {
  return findings(t("brokenRules"), list, (each) => [
    ofPerson(each.person, each.day), said(withoutName(each)),
  ]);
}

function softBlock(list) {
  return findings(t("softRules"), list, (each) => [
    ofPerson(each.person, each.day), said(withoutName(each)),
    ` (${each.name}, ${t("strength", { n: each.strength })})`,
  ]);
}

function promiseBlock() {
  const list = shownQueues().filter((queue) => queue.standard && !isKept(queue));
  return findings(t("promisesMissed"), list, (queue) => [
    queueName(queue), " ", t("missedOf", { n: number(queue.missed, 1), all: number(queue.promised, 0) }),
  ]);
}

function budgetBlock() {
  const list = data.plan.centres.map(([, budget, over], index) => ({ budget, over, name: data.site.centres[index] }));
  return findings(t("overBudget"), list.filter((each) => each.over > 0), (each) => [
    nameOf(each.name), " ", t("overBy", { amount: money(each.over), budget: money(each.budget) }),
  ]);
}

function wishBlock(fitting) {
  const shown = new Set(shownDays().map((day) => day.index));
  const list = people.filter((person) => fitting.has(person)).flatMap((person) => person.wishes
    .filter((wish) => !wish.isGranted && shown.has(wish.day)).map((wish) => ({ person, wish })));
  return findings(t("wishesNotGranted"), list, ({ person, wish }) => [
    ofPerson(person.index, wish.day), wishText(wish),
  ]);
}
