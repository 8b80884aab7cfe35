public import Planning
public import Rostering

/// What finance is told of a plan, for programs: budget.json; amounts are in minor units.
public struct FinanceJSON {
  /// Name and version of the schema.
  public static let schema = "rota-budget/2"

  private let site: Site
  private let report: FinanceReport

  /// The JSON of a report.
  public init(site: Site, report: FinanceReport) { (self.site, self.report) = (site, report) }

  /// The JSON, which is the same for the same report.
  public var text: String {
    JSONWriter.text(.object(plan.merging(searched) { own, _ in own }))
  }

  /// What the plan alone tells.
  private var plan: [String: JSONValue] {
    [
      "schema": .string(Self.schema), "site": .string(site.name),
      "currency": .string(site.currency.code), "pay": money(report.ledger.total),
      "fits": .array(report.fits.map(value(of:))),
      "queues": .array(report.queues.map(value(of:))), "idle": money(report.idle),
      "apart": money(report.apart), "bridge": .optional(report.bridge, value(of:)),
      "actuals": .optional(report.actuals, value(of:)),
      "contingency": .optional(report.contingency, value(of:)),
    ]
  }

  /// What was found out by searching.
  private var searched: [String: JSONValue] {
    let rules = report.rules.map { JSONValue.array($0.map(value(of:))) }
    let responses = report.responses.map { JSONValue.array($0.map(value(of:))) }
    return [
      "price": .optional(report.price, value(of:)), "curve": .optional(report.curve, value(of:)),
      "relaxed": .optional(report.relaxed, value(of:)), "rules": rules ?? .null,
      "responses": responses ?? .null,
    ]
  }

  private func value(of fit: BudgetFit) -> JSONValue {
    let isCentre = if case .centre = fit.scope { true } else { false }
    return .object([
      "name": .string(fit.name), "of": .string(isCentre ? "cost centre" : "budget"),
      "keep": .string(FinanceWords.keeping(fit.keeping)),
      "period": .string(fit.period.rawValue), "limit": money(fit.cap),
      "spent_before": money(fit.spent), "allowed": money(fit.allowed),
      "committed": money(fit.committed), "planned": money(fit.planned),
      "headroom": money(fit.headroom),
      "uses": .array(
        fit.uses.map { use in
          .object([
            "kind": .string(use.kind.rawValue), "rule": .string(use.rule),
            "team": .string(use.team), "amount": money(use.amount),
          ])
        }
      ),
    ])
  }

  private func value(of queue: QueueMoney) -> JSONValue {
    .object([
      "queue": .string(site[queue.queue].name), "serving": money(queue.serving),
      "surplus": money(queue.surplus), "contacts": .number(queue.contacts),
      "in_standard": .number(queue.inStandard),
      "per_contact": .optional(queue.perContact, money),
      "per_contact_in_standard": .optional(queue.perContactInStandard, money),
    ])
  }

  private func value(of point: BudgetPoint) -> JSONValue {
    .object([
      "cap": .optional(point.cap, money), "pay": money(point.pay),
      "in_standard": .array(point.inStandard.map(JSONValue.number)),
      "missed": .array(point.missed.map(JSONValue.number)),
      "short_hours": .number(point.shortHours), "weighed": .number(point.objective),
      "bound": .optional(point.bound, JSONValue.number),
      "gap": .optional(point.gap, JSONValue.number),
    ])
  }

  private func value(of price: BudgetPrice) -> JSONValue {
    .object([
      "step": money(price.step), "least": money(price.least), "less": value(of: price.less),
      "same": value(of: price.same),
      "more": value(of: price.more),
    ])
  }

  private func value(of curve: BudgetCurve) -> JSONValue {
    .object([
      "points": .array(curve.points.map(value(of:))), "plan": value(of: curve.plan),
      "least": money(curve.least),
      "knee": .optional(curve.knee(in: site.currency)) { .integer($0.place) },
    ])
  }

  private func value(of curve: RelaxedCurve) -> JSONValue {
    .object([
      "exact": .bool(curve.isExact),
      "points": .array(
        curve.points.map {
          .object([
            "cap": .number($0.cap), "weighed": .number($0.weighed), "price": .number($0.price),
          ])
        }
      ),
    ])
  }

  private func value(of bridge: PayBridge) -> JSONValue {
    func list(_ steps: [PayBridge.Step]) -> JSONValue {
      .array(
        steps.map {
          .object([
            "name": .string($0.name), "last": money($0.before), "this": money($0.after),
          ])
        }
      )
    }
    return .object([
      "site": .string(bridge.last.site), "first_day": .string("\(bridge.last.firstDay)"),
      "days": .integer(bridge.last.dayCount), "pay": money(bridge.last.total),
      "kinds": list(bridge.kinds), "centres": list(bridge.centres), "queues": list(bridge.queues),
    ])
  }

  private func value(of rule: RuleExplanation) -> JSONValue {
    let most = rule.proven.upperBound
    return .object([
      "rule": .string(rule.rule), "at_least": .number(rule.proven.lowerBound),
      "found": .number(rule.with.objective - rule.without.objective),
      "at_most": most < .infinity ? .number(most) : .null,
      "pay_difference": money(rule.difference.pay),
    ])
  }

  private func value(of actuals: ActualsReport) -> JSONValue {
    .object([
      "file": .string(actuals.file), "all": value(of: actuals.all),
      "centres": .array(actuals.centres.map(value(of:))),
      "queues": .array(actuals.queues.map(value(of:))),
      "unnamed": .integer(actuals.unnamed), "unnamed_pay": money(actuals.unnamedPay),
    ])
  }

  private func value(of variance: PayVariance) -> JSONValue {
    .object([
      "name": .string(variance.name), "planned_seconds": .integer(variance.plannedSeconds),
      "planned": money(variance.planned), "actual_seconds": .integer(variance.actualSeconds),
      "actual": money(variance.actual), "volume": money(variance.volume),
      "mix": money(variance.mix), "price": money(variance.price),
      "sentence": .string(FinanceWords.sentence(variance, site.currency)),
    ])
  }

  private func value(of worth: ResponseWorth) -> JSONValue {
    var (kind, person, queue) = ("training", JSONValue.null, JSONValue.null)
    switch worth.thing {
    case .response(let word): kind = word
    case .training(let id, let place):
      (person, queue) = (.string(site[id].id), .string(site[place].name))
    }
    return .object([
      "kind": .string(kind), "person": person, "queue": queue,
      "expected": .number(worth.expected), "saving": .number(worth.saving),
      "price": .optional(worth.price, money),
      "uses": .array(
        worth.uses.map {
          .object([
            "risk": .string($0.risk), "likelihood": .number($0.likelihood),
            "worth": .number($0.worth), "saves": .number($0.saves),
          ])
        }
      ),
    ])
  }

  private func value(of contingency: ContingencyMoney) -> JSONValue {
    .object([
      "risks": .array(
        contingency.risks.map { risk in
          .object([
            "name": .string(risk.name), "likelihood": .number(risk.likelihood),
            "cost": money(risk.cost), "answered": .bool(risk.isAnswered),
          ])
        }
      ),
      "register": value(of: contingency.register),
      "drawn": .optional(contingency.drawn, value(of:)),
      "share": .number(contingency.share), "reserve": money(contingency.reserve),
    ])
  }

  private func value(of spread: ContingencyMoney.Spread) -> JSONValue {
    .object([
      "expected": money(spread.expected), "median": money(spread.median),
      "high": money(spread.high), "worst": money(spread.worst),
    ])
  }

  private func money(_ amount: Money) -> JSONValue { .integer(amount.minorUnits) }
}
