import Planning
import Rostering

/// What the page knows of money: caps, the way from the last plan, what money buys, the reserve.
struct PageBudget {
  let site: Site
  let report: FinanceReport

  /// More uses of a cap are put together.
  private static let mostUses = 4

  var value: JSONValue {
    .object([
      "fits": .array(report.fits.map(fit)), "pay": money(report.ledger.total),
      "bridge": .optional(report.bridge, bridge), "price": .optional(report.price, price),
      "curve": .optional(report.curve, curve), "relaxed": .optional(report.relaxed, relaxed),
      "responses": .optional(report.responses) { .array($0.map(response)) },
      "reserve": .optional(report.contingency, reserve),
    ])
  }

  private func fit(_ fit: BudgetFit) -> JSONValue {
    let rest = fit.uses.dropFirst(Self.mostUses).reduce(Money.zero) { $0 + $1.amount }
    let uses = fit.uses.prefix(Self.mostUses).map { use in
      JSONValue.array([.string("\(use.team), \(use.rule)"), money(use.amount)])
    }
    let isCentre = if case .centre = fit.scope { true } else { false }
    return .object([
      "name": .string(fit.name), "isCentre": .bool(isCentre),
      "keep": .string(FinanceWords.keeping(fit.keeping)),
      "period": .string(fit.period.rawValue), "cap": money(fit.cap), "spent": money(fit.spent),
      "allowed": money(fit.allowed), "committed": money(fit.committed),
      "planned": money(fit.planned), "headroom": money(fit.headroom), "uses": .array(uses),
      "rest": money(rest),
    ])
  }

  // MARK: The way from the last plan

  private func bridge(_ bridge: PayBridge) -> JSONValue {
    .object([
      "last": totals(bridge.last), "this": totals(bridge.this),
      "kinds": .array(bridge.kinds.map(step)), "centres": .array(bridge.centres.map(step)),
      "queues": .array(bridge.queues.map(step)),
    ])
  }

  private func totals(_ totals: PayTotals) -> JSONValue {
    .array([
      .string(totals.site), .string("\(totals.firstDay)"), .integer(totals.dayCount),
      money(totals.total),
    ])
  }

  private func step(_ step: PayBridge.Step) -> JSONValue {
    .array([.string(step.name), money(step.before), money(step.after)])
  }

  // MARK: What money buys

  private func price(_ price: BudgetPrice) -> JSONValue {
    func worth(_ low: BudgetPoint, _ high: BudgetPoint) -> JSONValue {
      let range = BudgetPrice.worth(from: low, to: high)
      return .array([range.lowerBound, range.upperBound].map(PageNumber.value))
    }
    return .object([
      "step": money(price.step), "less": point(price.less), "same": point(price.same),
      "more": point(price.more), "last": worth(price.less, price.same),
      "next": worth(price.same, price.more),
    ])
  }

  /// Cap, pay, missed contacts, hours short, weighed cost, bound, then each queue's contacts in
  /// time.
  private func point(_ point: BudgetPoint) -> JSONValue {
    .array(
      [
        .optional(point.cap, money), money(point.pay), PageNumber.value(point.missedContacts),
        PageNumber.value(point.shortHours), PageNumber.value(point.objective),
        .optional(point.bound, PageNumber.value),
      ] + point.inStandard.map(PageNumber.value)
    )
  }

  private func curve(_ curve: BudgetCurve) -> JSONValue {
    .object([
      "points": .array(curve.points.map(point)), "plan": point(curve.plan),
      "least": money(curve.least),
      "knee": .optional(curve.knee(in: site.currency)) { knee in
        .array([
          .integer(knee.place), PageNumber.value(knee.before * 100),
          PageNumber.value(knee.after * 100),
        ])
      },
    ])
  }

  /// Whether it is exact, then cap and weighed cost in turns; beside it the price at today's pay and
  /// where it holds.
  private func relaxed(_ curve: RelaxedCurve) -> JSONValue {
    let price = curve.price(at: site.currency.major(report.ledger.total))
    return .object([
      "exact": .bool(curve.isExact),
      "points": .array(curve.points.flatMap { [$0.cap, $0.weighed] }.map(PageNumber.value)),
      "price": .optional(price) {
        .array([$0.worth, $0.range.lowerBound, $0.range.upperBound].map(PageNumber.value))
      },
    ])
  }

  // MARK: What can go wrong

  private func reserve(_ reserve: ContingencyMoney) -> JSONValue {
    .object([
      "risks": .array(
        reserve.risks.map {
          .array([
            .string($0.name), PageNumber.share($0.likelihood), money($0.cost),
            .bool($0.isAnswered),
          ])
        }
      ),
      "register": spread(reserve.register), "drawn": .optional(reserve.drawn, spread),
      "share": PageNumber.share(reserve.share), "amount": money(reserve.reserve),
    ])
  }

  /// Kind, person and queue to train, worth a week, price, chance that it alone saves a week, whether
  /// it is worth its price.
  private func response(_ worth: ResponseWorth) -> JSONValue {
    var (kind, person, queue) = ("training", JSONValue.null, JSONValue.null)
    switch worth.thing {
    case .response(let word): kind = word
    case .training(let id, let place):
      (person, queue) = (.integer(id.index), .integer(place.index))
    }
    return .array([
      .string(kind), person, queue, PageNumber.value(worth.expected),
      .optional(worth.price, money), PageNumber.share(worth.saving),
      .optional(worth.isWorthIt(in: site.currency), JSONValue.bool),
    ])
  }

  private func spread(_ spread: ContingencyMoney.Spread) -> JSONValue {
    .array([spread.expected, spread.median, spread.high, spread.worst].map(money))
  }

  private func money(_ amount: Money) -> JSONValue { .number(site.currency.major(amount)) }
}
