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
    replace(host, el("div", { class: "page-top" }, el("h1", {}, t("impossible")),
      t("englishNote") && el("p", { class: "note" }, t("englishNote"))),
    blocks.length ? blocks : el("p", { class: "all-well" }, el("b", { "aria-hidden": "true" }, "✓ "), t("nothingImpossible")));
  };
  draw();
  return { draw };
}

function sentences(list) { return el("ul", { class: "sentences", lang: "en" }, list.map((each) => el("li", {}, each))); }

function clashBlock(fitting) {
  const clashes = data.plan.clashes.filter((each) => {
    const person = peopleByID.get(each.person);
    return !person || fitting.has(person);
  });
  if (!clashes.length) return null;
  return section(t("clashes"), el("p", { class: "note" }, t("clashNote")), clashes.map((each) => {
    const person = peopleByID.get(each.person);
    return el("article", { class: "clash" },
      el("h3", {}, person ? personLink(person) : nameOf(each.person || t("whole"))),
      el("h4", {}, t("clashOf")), sentences(each.clash),
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

function brokenBlock(list) {
  return findings(t("brokenRules"), list, (each) => [
    ofPerson(each.person, each.day), el("span", { lang: "en" }, each.text),
  ]);
}

function softBlock(list) {
  return findings(t("softRules"), list, (each) => [
    ofPerson(each.person, each.day), el("span", { lang: "en" }, each.text),
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
