// The risks view: what can go wrong, whether the rota holds, and what to do about it.
const chances = [
  { least: 0.7, word: "chanceAlmostCertain" }, { least: 0.35, word: "chanceLikely" }, { least: 0.1, word: "chancePossible" },
  { least: 0.025, word: "chanceUnlikely" }, { least: 0, word: "chanceRare" },
];
const impacts = [
  { word: "impactHeld", sign: "✓", look: "good" }, { word: "impactAnswered", sign: "▲", look: "strong" },
  { word: "impactReplanned", sign: "↻", look: "strong" }, { word: "impactFails", sign: "✕", look: "bad" },
];
const levelWords = { hold: "levelHold", respond: "levelRespond", replan: "levelReplan" };

function drawRisks(host) {
  let measure = "hours";
  let shownRisk = "";
  const draw = () => {
    const chosen = (next) => { measure = next; draw(); byID(`measure-${next}`).focus(); };
    const risks = data.risks;
    replace(host,
      el("div", { class: "page-top" }, el("h1", {}, t("risks")), el("p", { class: "note" }, t("risksIntro"))),
      el("ul", { class: "tiles" }, riskTiles()),
      risks.register.length > 0 && section(t("riskMatrix"), el("p", { class: "note" }, t("riskMatrixNote")), riskMatrix()),
      risks.register.length > 0 && section(t("riskCards"), el("p", { class: "note" }, t("riskCardsNote")),
        risks.register.map((risk, at) => risk.impact > 0 && riskCard(risk, at)),
        el("div", { class: "held-risks" }, risks.register.map((risk, at) => risk.impact === 0 && riskCard(risk, at)))),
      section(t("tornado"), tornado(measure, chosen)),
      section(t("singlePoints"), singlePoints()),
      risks.drawn && section(t("drawnWeeks"), drawnWeeks(risks.drawn)),
      risks.resilience.length > 0 && section(t("survival"), survival()),
      risks.worst.length > 0 && section(t("worst"), worstTable()));
    if (state.risk !== shownRisk) showRisk();
    shownRisk = state.risk;
  };
  const showRisk = () => {
    const at = data.risks.register.findIndex((risk) => risk.name === state.risk);
    const card = byID(`risk-${at}`);
    if (!card) return;
    card.scrollIntoView({ block: "start" });
    card.querySelector("h3").focus({ preventScroll: true });
  };
  draw();
  return { draw };
}

function riskTiles() {
  const { register, counts, drawn } = data.risks;
  const of = (impact) => register.filter((risk) => risk.impact === impact).length;
  return [
    register.length > 0 && tile(t("tileHeld"), t("tileOf", { n: of(0), all: register.length }), t("tileHeldNote")),
    register.length > 0 && tile(t("tileAnswered"), t("tileOf", { n: of(1) + of(2), all: register.length }), t("tileAnsweredNote")),
    register.length > 0 && tile(t("tileFails"), mark(String(of(3)), of(3) === 0), t("tileFailsNote"), of(3) ? "bad" : "good"),
    tile(t("tileSingle"), mark(String(counts.failing), counts.failing === 0), t("tileSingleNote"), counts.failing ? "bad" : "good"),
    drawn && tile(t("tileWeeks"), percent(drawn.holding[1] ?? drawn.holding[0] ?? 0, 0), t("tileWeeksNote", { n: number(drawn.count) })),
    drawn && tile(t("tileCost"), money(drawn.cost[0], 0), t("tileCostNote", { high: money(drawn.cost[3], 0) })),
  ].filter(Boolean);
}

function chanceOf(risk) { return chances.findIndex((each) => risk.likelihood >= each.least - 1e-9); }

function riskLink(risk) { return link({ risk: risk.name }, nameOf(risk.name)); }

function verdictSign(impact) {
  const { word, sign, look } = impacts[impact];
  return el("span", { class: `verdict ${look}` }, el("b", { "aria-hidden": "true" }, `${sign} `), t(word));
}

// Likelihood by impact: a number and a texture in each cell, and the names.
function riskMatrix() {
  const { register } = data.risks;
  const columns = [0, 1, 2, 3].filter((impact) => impact !== 2 || register.some((risk) => risk.holding[2] !== null));
  const rows = chances.map((chance, row) => el("tr", {},
    rowHead(t(chance.word)),
    columns.map((impact) => {
      const found = register.filter((risk) => risk.impact === impact && chanceOf(risk) === row);
      const depth = Math.min(4, Math.max(0, impact + (4 - row) - 2));
      if (!found.length) return el("td", { class: `risk-cell r${impact === 0 ? 0 : depth}` }, el("span", { class: "heard" }, "0"));
      return el("td", { class: `risk-cell r${impact === 0 ? 0 : depth}` }, el("div", { class: "cell-inside" },
        el("b", {}, number(found.length)), el("ul", {}, found.map((risk) => el("li", {}, riskLink(risk))))));
    })));
  return scrolled(t("riskMatrix"), table({ class: "matrix" },
    [th(t("chance")), columns.map((impact) => th(`${impacts[impact].sign} ${t(impacts[impact].word)}`))], rows));
}

// How a risk fares at a level: a verdict, or the share of the draws in which all holds.
function levelText(risk, place) {
  const share = risk.holding[place];
  if (share === null) return null;
  if (risk.draws === 1) return t(share >= 1 ? "holdsWord" : "failsWord");
  return t("holdsIn", { share: percent(share, 0), draws: number(risk.draws), least: percent(risk.confidence, 0) });
}

function riskCard(risk, at) {
  const first = risk.levels.find((level) => level.level === "hold") ?? risk.levels[0];
  const best = risk.levels.find((level) => level.holds) ?? risk.levels[risk.levels.length - 1];
  const fact = (title, ...text) => el("div", {}, el("dt", {}, title), el("dd", {}, text));
  const levels = ["hold", "respond", "replan"].map((level, place) => [t(levelWords[level]), levelText(risk, place)]);
  return el("article", { class: `risk${state.risk === risk.name ? " chosen" : ""}`, id: `risk-${at}` },
    el("div", { class: "risk-head" }, el("h3", { tabindex: "-1" }, nameOf(risk.name)), verdictSign(risk.impact)),
    el("dl", { class: "facts" },
      fact(t("chance"), t("chanceWeek", { share: percent(risk.likelihood, 0), word: t(chances[chanceOf(risk)].word) })),
      fact(t("riskOwner"), nameOf(risk.owner)), fact(t("riskTrigger"), nameOf(risk.trigger)),
      levels.filter(([, text]) => text).map(([title, text]) => fact(title, text)),
      risk.impact > 0 && risk.cost > 0 && fact(t("riskCost"),
        risk.draws > 1 ? t("riskCostDraws", { mean: money(risk.cost, 0), high: money(risk.high, 0) }) : money(risk.cost, 0))),
    risk.impact > 0 && riskAnswer(risk, first, best));
}

// What breaks and what to do; of a draw where chance decides who is away.
function riskAnswer(risk, first, best) {
  return [
    risk.draws > 1 && el("p", { class: "note" }, t("toldDraw", { n: number(risk.draws) })),
    first.failures.length > 0 && [el("h4", {}, t("breaks")), sentences(first.failures)],
    best.items.length > 0 && todo(best),
    best.items.length === 0 && !first.holds && el("p", {}, t(best.holds ? "servingIsEnough" : "nothingHelps")),
    best.items.length > 0 && best.failures.length > 0 && [el("h4", {}, t("still")), sentences(best.failures)],
    best.items.length > 0 && [
      el("h4", {}, t("whenDone")), responseStrip(best), el("h4", {}, t("beforeAfter")), beforeAfter(first, best),
    ],
    risk.day && [el("h4", {}, t("worstDay")), dayLegend(), dayCharts(risk.day, risk.levels)],
  ];
}

// Who, what, by when to ask, and cost, in the order in which they must be asked.
function todo(level) {
  // Planning again costs as a whole: what is told of one person has no price of its own.
  const isWhole = level.cost !== 0 && level.items.every((item) => !item[4]);
  const rows = level.items.map(([deed, from, , ask, cost, person]) => {
    const known = peopleByID.get(person);
    const rest = known && deed.startsWith(known.name) ? deed.slice(known.name.length) : null;
    return el("tr", {}, el("td", { class: "tick-box", "aria-hidden": "true" }, "☐"),
      el("td", { class: "deed" }, rest === null ? said(deed) : [personLink(known), " ", said(rest.trim())]),
      el("td", {}, ask < from ? instantText(ask) : t("askThen")),
      figure(isWhole ? "–" : cost ? money(cost) : t("costsNothing")));
  });
  const more = level.count - level.items.length;
  return [el("h4", {}, t("todo", { cost: money(level.cost) })),
    scrolled(t("todo", { cost: money(level.cost) }), table({ class: "figures todo" },
      [th("", { "aria-hidden": "true" }), th(t("todoWhat")), th(t("todoAsk")), figureHead(t("todoCost"))], rows)),
    more > 0 && el("p", { class: "note" }, t("moreInFile", { n: more }))];
}

// A moment that may lie before the days planned.
function instantText(minute) {
  if (minute >= 0) return momentText(minute);
  const back = Math.ceil(-minute / 1440);
  const date = new Date(new Date(`${days[0].date}T00:00:00Z`).getTime() - back * 86400000).toISOString().slice(0, 10);
  return `${dayText(date)} ${timeText(minute)}`;
}

function singlePoints() {
  const { failing, counts } = data.risks;
  const pairs = counts.pairs > 0 && el("p", {}, t("pairsFail", { n: number(counts.failingPairs), all: number(counts.pairs) }));
  if (!failing.length) return [el("p", { class: "all-well" }, el("b", { "aria-hidden": "true" }, "✓ "), t("noSinglePoint")), pairs];
  const more = counts.failing - failing.length;
  return [el("p", { class: "note" }, t("singlePointsNote")),
    el("ul", { class: "findings" }, failing.map((each) => {
      const [, , , , why] = each.levels[0];
      const person = each.source === "person" && (peopleByID.get(each.name) ?? people.find((one) => one.name === each.name));
      const isAnswered = each.levels.some(([, holds]) => holds);
      return el("li", {}, el("strong", {}, person ? personLink(person) : nameOf(each.name)), " ",
        said(why[0] ?? ""), isAnswered && ` ${t("movedIsEnough")}`);
    })),
    more > 0 && el("p", { class: "note" }, t("moreInFile", { n: more })), pairs];
}

function worstTable() {
  const rows = data.risks.worst.map((each, at) => {
    const [level, , cost, short, why] = each.levels[each.levels.length - 1];
    return el("tr", {}, el("td", { class: "figure" }, number(at + 1)), rowHead(nameOf(each.name)),
      el("td", {}, t(`source_${each.source}`)), figure(number(beyondPlan(short), 1)), figure(money(cost, 0)),
      el("td", { class: "wide" }, `${t(levelWords[level])}: `, said(why[0] ?? "")));
  });
  return scrolled(t("worst"), table({ class: "figures" }, [figureHead("#"), th(t("worstWhat")), th(t("worstSource")),
    figureHead(t("hoursBeyond")), figureHead(t("todoCost")), th(t("worstWhy"))], rows));
}
