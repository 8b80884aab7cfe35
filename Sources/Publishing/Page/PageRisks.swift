import Planning
import Rostering

/// What the page knows of what can go wrong.
///
/// Lists are cut to what someone reads, so that the page stays small; all of it is in
/// contingency.json.
struct PageRisks {
  let site: Site
  let record: PlanRecord
  let report: ContingencyReport

  /// Items of a to-do list, people, and pairs that are shown at most.
  private static let most = (items: 24, people: 24, others: 20)

  var value: JSONValue {
    let failing = (report.teams + report.people).filter { $0[.hold]?.holds == false }
    return .object([
      "queues": .array(report.queues.map(JSONValue.string)),
      "plan": .array(record.figures.queues.map { PageNumber.value($0.shortfallHours) }),
      "register": .array(report.pressing.map(risk)),
      "people": .array(
        report.people.sorted(by: moreLacks).prefix(PageRisks.most.people).map(brief)
      ),
      "teams": .array(report.teams.sorted(by: moreLacks).prefix(PageRisks.most.others).map(brief)),
      "failing": .array(failing.prefix(PageRisks.most.people).map(brief)),
      "counts": .object([
        "people": .integer(report.people.count), "failing": .integer(failing.count),
        "pairs": .integer(report.pairs.count),
        "failingPairs": .integer(report.pairs.count { $0.heldAt == nil }),
      ]),
      "drawn": .optional(report.drawn, drawn),
      "resilience": .array(report.resilience.map(resilience)),
      "worst": .array(report.worst.prefix(20).map(brief)),
    ])
  }

  private func moreLacks(_ one: ScenarioResult, _ other: ScenarioResult) -> Bool {
    let (a, b) = (lack(one), lack(other))
    return a == b ? one.name < other.name : a > b
  }

  /// Hours that people are short, on the queues where each hour counts by itself.
  private func lack(_ scenario: ScenarioResult) -> Double {
    let hours = scenario[.hold]?.shortHours ?? []
    return zip(site.queues, hours).reduce(0) { sum, entry in
      if case .backOffice = entry.0.channel, case .standard = entry.0.target { return sum }
      return sum + entry.1
    }
  }

  private func risk(_ risk: RiskReport) -> JSONValue {
    .object([
      "name": .string(risk.name), "owner": .string(risk.owner), "trigger": .string(risk.trigger),
      "likelihood": .number(risk.likelihood), "impact": .integer(risk.impact.rawValue),
      "draws": .integer(risk.draws), "confidence": .number(risk.confidence),
      "holding": .array(AnswerLevel.allCases.map { .optional(risk.holding[$0], PageNumber.share) }),
      "cost": money(risk.expectedCost), "high": money(risk.highCost),
      "told": .string(risk.told.name), "levels": .array(risk.told.levels.map(level)),
      "day": .optional(risk.told.timeline, timeline),
    ])
  }

  private func timeline(_ day: GapTimeline) -> JSONValue {
    .object([
      "from": .integer(day.from), "step": .integer(day.step),
      "rows": .array(
        day.rows.map { row in
          .object([
            "queue": .integer(row.queue), "wanted": .array(row.wanted.map(PageNumber.value)),
            "people": .array(row.people.map { .array($0.map(PageNumber.value)) }),
          ])
        }
      ),
    ])
  }

  private func level(_ level: LevelResult) -> JSONValue {
    let list = ToDoList(level.taken, at: site)
    return .object([
      "level": .string(level.level.rawValue), "holds": .bool(level.holds),
      "cost": money(level.cost), "short": .array(level.shortHours.map(PageNumber.value)),
      "attained": .array(level.attained.map(PageNumber.share)),
      "failures": sentences(level), "changed": .integer(level.peopleChanged),
      "count": .integer(list.items.count),
      "items": .array(list.items.prefix(PageRisks.most.items).map { item(of: list, $0) }),
    ])
  }

  /// What, from, to, by when to ask, cost, who, kind.
  private func item(of list: ToDoList, _ item: TakenResponse) -> JSONValue {
    .array([
      .string(list.deed(item)), .integer(item.from), .integer(item.to), .integer(item.askBy),
      money(item.cost), .optional(item.person, JSONValue.string), .string(item.kind),
    ])
  }

  /// Someone or something missing, or one of the worst: no to-do list.
  private func brief(_ scenario: ScenarioResult) -> JSONValue {
    .object([
      "name": .string(scenario.name), "source": .string(scenario.source.rawValue),
      "group": .string(scenario.group),
      "levels": .array(
        scenario.levels.map {
          .array([
            .string($0.level.rawValue), .bool($0.holds), money($0.cost),
            .array($0.shortHours.map(PageNumber.value)), sentences($0, most: 2),
          ])
        }
      ),
    ])
  }

  private func sentences(_ level: LevelResult, most: Int = 6) -> JSONValue {
    .array(ContingencyWords.failures(level).prefix(most).map(JSONValue.string))
  }

  private func drawn(_ drawn: DrawnWeeks) -> JSONValue {
    .object([
      "count": .integer(drawn.count),
      "holding": .array(
        AnswerLevel.allCases.map { .optional(drawn.holding[$0], PageNumber.share) }
      ),
      "errors": .array(
        AnswerLevel.allCases.map { .optional(drawn.holdingError[$0], PageNumber.share) }
      ),
      "service": .array(
        drawn.service.map { service in
          .array(
            service.quantiles.map {
              .array([$0.at, $0.value, $0.lower, $0.upper].map(PageNumber.share))
            }
          )
        }
      ),
      "cost": .array([
        major(drawn.expectedCost), major(drawn.expectedCostError), money(drawn.medianCost),
        money(drawn.highCost), money(drawn.worstCost),
      ]),
      "regret": .optional(drawn.regret, regret),
    ])
  }

  private func regret(_ regret: Regret) -> JSONValue {
    .object([
      "weeks": .integer(regret.weeks), "holding": PageNumber.share(regret.holding),
      "foreseen": PageNumber.share(regret.holdingForeseen),
      "attained": .array(regret.attained.map(PageNumber.share)),
      "errors": .array(regret.attainedError.map(PageNumber.share)),
      "cost": major(regret.cost), "people": PageNumber.value(regret.people),
    ])
  }

  private func resilience(_ result: ResilienceResult) -> JSONValue {
    .object([
      "kind": .string(result.kind.rawValue), "queue": .optional(result.queue, JSONValue.string),
      "level": .string(result.level.rawValue), "most": PageNumber.share(result.most),
      "isOpen": .bool(result.isOpen), "breaks": .optional(result.breaks, JSONValue.string),
    ])
  }

  private func money(_ minor: Int) -> JSONValue {
    .number(site.currency.major(Money(minorUnits: minor)))
  }

  private func major(_ minor: Double) -> JSONValue { money(Int(minor.rounded())) }
}

extension PageNumber {
  /// A share with at most four digits after the point.
  static func share(_ share: Double) -> JSONValue {
    share.isFinite ? .number((share * 10_000).rounded() / 10_000) : .null
  }
}
