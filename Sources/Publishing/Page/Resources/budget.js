// The budget view: does it fit, what changed since the last plan, what would money buy, what may it take.
function drawBudget(host) {
  // The first way to cut the difference in which there is one.
  let cut = ["kinds", "centres", "queues"].find((key) => data.budget.bridge?.[key].some(([, before, after]) => Math.abs(after - before) > 0.004)) ?? "kinds";
  let width = 0;
  const draw = () => {
    const { bridge, curve, price, reserve } = data.budget;
    const chosen = (next) => { cut = next; draw(); byID(`cut-${next}`).focus(); };
    width = host.clientWidth;
    replace(host,
      el("div", { class: "page-top" }, el("h1", {}, t("budget")), el("p", { class: "note" }, t("budgetIntro"))),
      el("ul", { class: "tiles" }, budgetTiles()),
      section(t("budgetFit"), budgetStrips()),
      section(t("waterfall"), bridge ? waterfall(bridge, cut, chosen) : el("p", {}, t("waterfallNone"))),
      section(t("moneyCurve"), curve ? moneyCurves(curve, Math.max(270, width - 40)) : el("p", { class: "note" }, t("moneyCurveNone")),
        price && [el("h3", { class: "later" }, t("nextMoneyTitle")), stepWords(price)]),
      data.prices && section(t("pricesHours"), hasHourPrices()
        ? [el("p", { class: "note" }, t("pricesHoursNote", { pay: money(meanPay()) })), priceLegend(), hourPrices()]
        : el("p", {}, t("pricesAllNothing"))),
      section(t("reserve"), reserve ? reserveParts(reserve) : el("p", {}, t("reserveNone"))),
      data.budget.responses && section(t("inAdvance"), responseWorths(data.budget.responses)));
  };
  const watch = new ResizeObserver(() => { if (Math.abs(host.clientWidth - width) > 4) draw(); });
  draw();
  watch.observe(host);
  return { draw, close: () => watch.disconnect() };
}

function budgetTiles() {
  const { fits: caps, pay, bridge, reserve } = data.budget;
  const over = caps.filter((cap) => cap.headroom < 0);
  const change = bridge && pay - bridge.last[3];
  return [
    tile(t("pay"), money(pay, 0), t("tilePayNote")),
    caps.length > 0 && tile(t("tileCaps"), mark(t("tileOf", { n: caps.length - over.length, all: caps.length }), !over.length),
      over.length ? listText(over.map((cap) => cap.name)) : t("tileCapsNote"), over.length ? "bad" : "good"),
    bridge && tile(t("tileChange"), signedMoney(change, 0), t("tileChangeNote", { day: dayText(bridge.last[1], "date") })),
    reserve && tile(t("reserve"), money(reserve.amount, 0), t("tileReserveNote", { share: percent(reserve.share, 0) })),
  ].filter(Boolean);
}

function signedMoney(value, digits) {
  const text = money(Math.abs(value), digits);
  return value < -0.004 ? `−${text}` : value > 0.004 ? `+${text}` : text;
}

// A row for each cap: a bar of what is committed, planned and left.
function budgetStrips() {
  const { fits: caps } = data.budget;
  if (!caps.length) return el("p", {}, t("noCaps"));
  const rows = caps.map((cap) => el("tr", {},
    rowHead(nameOf(cap.name), el("span", { class: "cap-kind" }, `${t(`keep_${cap.keep}`)}${cap.period === "weeks" ? "" : `, ${t(`period_${cap.period}`)}`}`)),
    el("td", {}, capBar(cap)),
    figure(money(cap.allowed, 0)), figure(money(cap.committed, 0)), figure(money(cap.planned, 0)),
    figure(el("b", { class: cap.headroom < 0 ? "bad" : "good" }, cap.headroom < 0 ? `✕ ${signedMoney(cap.headroom, 0)}` : money(cap.headroom, 0)))));
  return [
    el("p", { class: "note" }, t("budgetFitNote")),
    el("ul", { class: "heat-legend" }, [["committed", "capCommitted"], ["planned", "capPlanned"], ["room", "capRoom"], ["above", "capAbove"]]
      .map(([look, word]) => el("li", {}, el("i", { class: `swatch cap-${look}`, "aria-hidden": "true" }), t(word)))),
    scrolled(t("budgetFit"), table({ class: "figures caps" }, [th(t("cap")), th("", { "aria-hidden": "true" }),
      figureHead(t("capAllowed")), figureHead(t("capCommitted")), figureHead(t("capPlanned")), figureHead(t("capRoom"))], rows)),
    el("ul", { class: "sentences" }, caps.filter((cap) => cap.uses.length).map(capUses)),
  ];
}

function capUses(cap) {
  const uses = [...cap.uses.map(([name, amount]) => `${name} ${money(amount, 0)}`),
    ...(cap.rest > 0.004 ? [t("capRest", { amount: money(cap.rest, 0) })] : [])];
  const spent = cap.period === "weeks" ? "" : ` ${t("capSpent", { cap: money(cap.cap, 0), period: t(`period_${cap.period}`), spent: money(cap.spent, 0) })}`;
  return el("li", {}, nameOf(cap.name), `: ${uses.join("; ")}.${spent}`);
}

// What the last step of money bought and the next would.
function stepWords(price) {
  const words = (key, low, high, [least, most]) => {
    const gained = (place) => low[place] - high[place];
    const served = sum(queues, (queue) => servedOf(high, queue) - servedOf(low, queue));
    return el("li", {}, t(key, {
      step: money(price.step, 0), served: signed(served), missed: signed(gained(2)), hours: signed(gained(3)),
      least: money(least), most: most === null ? t("notKnown") : money(most),
    }));
  };
  const isKept = price.less[0] === null || price.less[1] <= price.less[0] + 0.004;
  return el("ul", { class: "sentences" }, words("nextBuys", price.same, price.more, price.next),
    isKept ? words("lastBought", price.less, price.same, price.last) : el("li", {}, t("noLess", { step: money(price.step, 0) })));
}

// Contacts within the standard of a queue, at a point of the curve.
function servedOf(point, queue) { return point[6 + queue.index] ?? 0; }

function reserveParts(reserve) {
  const rows = reserve.risks.map(([name, chance, cost, isAnswered]) => el("tr", {}, rowHead(nameOf(name)),
    figure(percent(chance)), figure(money(cost, 0)), figure(money(chance * cost)),
    el("td", {}, isAnswered ? t("answered") : el("b", { class: "bad" }, `✕ ${t("notAnswered")}`))));
  const spreads = [[t("reserveRegister"), reserve.register], ...(reserve.drawn ? [[t("reserveDrawn"), reserve.drawn]] : [])];
  return [
    el("p", {}, t("reserveWords", { share: percent(reserve.share, 0), amount: money(reserve.amount, 0) })),
    el("p", { class: "note" }, t("reserveNote")),
    scrolled(t("reserve"), table({ class: "figures" }, [th(t("reserveWeek")), figureHead(t("reserveMean")), figureHead(t("reserveHalf")),
      figureHead(t("reserveHigh")), figureHead(t("reserveWorst"))],
    spreads.map(([name, amounts]) => el("tr", {}, rowHead(name), amounts.map((amount) => figure(money(amount, 0))))))),
    rows.length > 0 && [el("h3", { class: "later" }, t("reserveRisks")), scrolled(t("reserveRisks"), table({ class: "figures" },
      [th(t("worstWhat")), figureHead(t("chance")), figureHead(t("costEach")), figureHead(t("costWeek")), th(t("verdict"))], rows))],
  ];
}

// What it is worth to have a response at hand, or somebody trained, before anything goes wrong.
function responseWorths(worths) {
  const name = (kind, person, queue) => (kind === "training"
    ? [t("train"), " ", personLink(people[person]), " → ", queueName(queues[queue])] : t(`kind_${kind}`));
  const verdict = (worth, isWorth) => (isWorth === null ? t(worth > 0.005 ? "worthUpTo" : "worthNone")
    : el("b", { class: isWorth ? "good" : "" }, `${isWorth ? "✓" : "✕"} ${t(isWorth ? "worthIt" : "notWorthIt")}`));
  return [el("p", { class: "note" }, t("inAdvanceNote")),
    scrolled(t("inAdvance"), table({ class: "figures" }, [th(t("toHave")), figureHead(t("worthWeek")), figureHead(t("priceWeek")),
      figureHead(t("savesWeeks")), th(t("verdict"))],
    worths.map(([kind, person, queue, worth, price, saving, isWorth]) => el("tr", {}, rowHead(name(kind, person, queue)),
      figure(money(worth)), figure(price === null ? "–" : money(price)), figure(percent(saving)), el("td", {}, verdict(worth, isWorth))))))];
}
