// The prices view: what the next of each scarce thing is worth.

function drawPrices(host) {
  let isWhole = false;
  const draw = () => {
    if (!data.prices) {
      replace(host, el("div", { class: "page-top" }, el("h1", {}, t("prices")), el("p", {}, t("pricesNone"))));
      return;
    }
    const showAll = () => { isWhole = true; draw(); };
    const gap = data.plan.gap === null ? "–" : gapShare();
    replace(host,
      el("div", { class: "page-top" }, el("h1", {}, t("prices")),
        el("p", { class: "note" }, t("pricesIntro", { gap })),
        el("p", { class: "note" }, t("pricesUnit", { currency: data.site.currency }))),
      el("div", { class: "pair" }, budgetPrices(), peoplePrices(isWhole, showAll)),
      section(t("pricesHours"), hasHourPrices()
        ? [el("p", { class: "note" }, t("pricesHoursNote", { pay: money(meanPay()) })), priceLegend(), hourPrices()]
        : el("p", {}, t("pricesAllNothing"))));
  };
  draw();
  return { draw };
}

// The mean pay of an hour, by the people of each contract: the fixed point of the scale.
function meanPay() {
  const sum = people.reduce((total, person) => total + person.contract.pay, 0);
  return sum / Math.max(1, people.length) || 1;
}

function budgetPrices() {
  const amount = money(100, 0);
  const rows = data.site.centres.map((name, index) => {
    const [pay, budget, over] = data.plan.centres[index];
    if (budget === null) return el("tr", {}, rowHead(nameOf(name)), figure(t("noBudget")), figure("–"), figure("–"));
    const left = over > 0 ? `−${money(over, 0)}` : money(budget - pay, 0);
    return el("tr", {}, rowHead(nameOf(name)), figure(money(budget, 0)), figure(left),
      figure(el("b", {}, money(data.prices.budgets[index] * 100))));
  });
  return section(t("pricesBudget", { amount }), el("p", { class: "note" }, t("pricesBudgetNote")),
    scrolled(t("pricesBudget", { amount }), table({ class: "figures" },
      [th(t("centre")), figureHead(t("budget")), figureHead(t("left")), figureHead(t("nextMoney", { amount }))], rows)));
}

// The next person of each sort, the most worth having first.
function peoplePrices(isWhole, showAll) {
  const [queue] = state.queue ? shownQueues() : [];
  const all = data.prices.people
    .map(([contract, worth, pay, net, ...skills]) => ({ contract, worth, pay, net, skills: pairs(skills) }))
    .filter((each) => !queue || each.skills.some(([index]) => index === queue.index))
    .sort((a, b) => b.net - a.net);
  const rows = (isWhole ? all : all.slice(0, 10)).map((each) => el("tr", {},
    rowHead(el("span", { class: "skills" }, each.skills.map(([index, rate]) => skillChip(index, rate)))),
    el("td", {}, nameOf(data.site.contracts[each.contract].name)),
    figure(money(each.worth, 0)), figure(money(each.pay, 0)),
    figure(el("b", { class: each.net > 0 ? "good" : "" }, `${each.net > 0 ? "▲" : "▼"} ${money(each.net, 0)}`))));
  return section(t("pricesPeople"), el("p", { class: "note" }, t("pricesPeopleNote", { days: days.length })),
    scrolled(t("pricesPeople"), table({ class: "figures" }, [
      th(t("competences")), th(t("contract")), figureHead(t("worth")), figureHead(t("pay")), figureHead(t("net")),
    ], rows)),
    !isWhole && all.length > 10
      && el("button", { type: "button", class: "quiet", onclick: showAll }, t("showAll", { n: all.length })));
}

function skillChip(index, rate) {
  const queue = queues[index];
  return el("span", { class: "skill" }, queueSign(queue), nameOf(queue.name), rate !== 1 && ` ${percent(rate, 0)}`);
}

function priceStep(value, pay) {
  if (value < 0.005) return { look: "p0", word: "worthNothing" };
  if (value < pay / 2) return { look: "p1", word: "payLess" };
  if (value < pay) return { look: "p2", word: "payUnder" };
  if (value < 2 * pay) return { look: "p3", word: "payOver" };
  return { look: "p4", word: "payTwice" };
}

function priceLegend() {
  const pay = meanPay();
  return el("ul", { class: "heat-legend" }, [0, pay / 4, pay * 0.75, pay * 1.5, pay * 3].map((value) => {
    const step = priceStep(value, pay);
    return el("li", {}, el("i", { class: `swatch ${step.look}`, "aria-hidden": "true" }), t(step.word));
  }));
}

function hourPrices() {
  const shown = shownQueues();
  if (shown.length > 16) return el("p", { class: "note" }, t("chooseQueue", { n: shown.length }));
  return shown.map((queue) => el("div", { class: "price-queue" }, el("h3", {}, queueName(queue)), priceTable(queue)));
}

// Whether any hour of the queues shown is worth anything.
function hasHourPrices() {
  return shownQueues().some((queue) => data.prices.hours[queue.index].some((price) => price >= 0.005));
}

function priceTable(queue) {
  const prices = data.prices.hours[queue.index];
  const shown = shownDays();
  const cells = new Map();
  const shownHours = new Set();
  for (const day of shown) {
    for (const part of hoursOf(queue, day)) {
      const hour = ((Math.floor(wall(part.start) / 60) % 24) + 24) % 24;
      shownHours.add(hour);
      cells.set(`${hour} ${day.index}`, prices[Math.floor(part.start / 60)] ?? 0);
    }
  }
  const columns = [...shownHours].sort((a, b) => a - b);
  const rows = shown.map((day) => el("tr", {}, rowHead(dayText(day.date)),
    columns.map((hour) => priceCell(cells.get(`${hour} ${day.index}`)))));
  return scrolled(`${t("pricesHours")}: ${queue.name}`, table({ class: "heat-table" },
    [th(t("day")), columns.map((hour) => figureHead(hasTwelve() ? hourOfDay(hour * 60) : clockText(hour * 60)))], rows));
}

function priceCell(price) {
  if (price === undefined) return el("td", { class: "soft figure" }, "–");
  const text = price < 0.05 ? number(0) : price < 9.95 ? number(price, 1, 1) : number(price);
  return el("td", { class: `figure price ${priceStep(price, meanPay()).look}` }, el("b", {}, text));
}
