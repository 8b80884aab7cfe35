import Foundation
import Planning
import Rostering

/// The record of a plan as a JSON tree.
struct RotaJSONEncoding {
  let site: Site

  func value(of record: PlanRecord) -> JSONValue {
    .object([
      "schema": .string(RotaJSONFile.schema), "site": siteValue, "search": value(of: record.search),
      "proof": value(of: record.proof), "figures": value(of: record.figures),
      "lines": .array(record.rota.lines.map(value(of:))),
      "not_possible": .array(record.notPossible.map(RotaJSONEncoding.value(of:))),
      "prices": .optional(record.prices, value(of:)),
    ])
  }

  /// What a reader checks before trusting minutes and positions.
  var siteValue: JSONValue {
    let horizon = site.horizon
    return .object([
      "name": .string(site.name), "zone": .string(horizon.zone.identifier),
      "first_day": .string(horizon.firstDay.description), "days": .integer(horizon.dayCount),
      "interval_minutes": .integer(horizon.interval.count),
      "currency": .string(site.currency.code),
      "currency_digits": .integer(site.currency.minorDigits),
    ])
  }

  private func value(of search: PlanRecord.Search) -> JSONValue {
    .object([
      "seconds": .optional(search.seconds, JSONValue.number),
      "effort": .optional(search.effort, JSONValue.integer), "gap": .number(search.gap),
      // As a text: a JSON number of 64 bits loses its last digits in many readers.
      "seed": .string("\(search.seed)"),
      "most_changes": .optional(search.mostChanges, JSONValue.integer),
    ])
  }

  func value(of proof: Proof) -> JSONValue {
    let isProven = proof.boundSource != .none
    return .object([
      "objective": .number(proof.objective), "bound": isProven ? .number(proof.bound) : .null,
      "gap": isProven ? .number(proof.gap) : .null,
      "bound_source": .string(proof.boundSource.rawValue),
      "stopped": .string(proof.stopped.rawValue),
      "weights": .array(proof.weights.map(JSONValue.number)),
      "presence_weight": .number(proof.presenceWeight),
      "budget_weight": .number(proof.budgetWeight),
    ])
  }

  static func value(of entry: NotPossible) -> JSONValue {
    .object([
      "person": .string(entry.person), "clash": .array(entry.clash.map(JSONValue.string)),
      "remedies": .array(entry.remedies.map(JSONValue.string)), "given": .string(entry.given),
    ])
  }

  private func value(of line: Line) -> JSONValue {
    .object([
      "person": .string(site[line.person].id),
      "shifts": .array(line.shifts.map(value(of:))),
      "serving": .array(
        line.serving.map {
          stretch($0.span, ["queue": .optional($0.queue) { .string(site[$0].name) }])
        }
      ),
    ])
  }

  private func value(of shift: Shift) -> JSONValue {
    stretch(
      shift.span,
      [
        "date": .string(site.horizon.date(ofDay: shift.day).description),
        "pattern": .string(site[shift.pattern].name),
        "paid_minutes": .integer(shift.paid.count),
        "breaks": .array(
          shift.breaks.map {
            stretch($0.span, ["name": .string($0.name), "paid": .bool($0.isPaid)])
          }
        ),
        "activities": .array(
          shift.activities.map { stretch($0.span, ["name": .string($0.name)]) }
        ),
      ]
    )
  }

  private func stretch(_ span: Span, _ fields: [String: JSONValue]) -> JSONValue {
    let clock = WallClock(horizon: site.horizon)
    let times: [String: JSONValue] = [
      "start": .string(clock.iso(span.lowerBound)), "end": .string(clock.iso(span.upperBound)),
      "start_minute": .integer(span.lowerBound.minute),
      "end_minute": .integer(span.upperBound.minute),
    ]
    return .object(fields.merging(times) { given, _ in given })
  }
}

extension RotaJSONEncoding {
  private func value(of figures: RotaFigures) -> JSONValue {
    .object([
      "queues": .array(
        zip(figures.queues, figures.load).map { value(of: $0, people: $1) }
      ),
      "centres": .array(figures.centres.map(value(of:))),
      "budgets": .array(figures.budgets.map(value(of:))),
      "pay": .integer(figures.pay.minorUnits), "wishes": .integer(figures.wishCount),
      "wishes_granted": .integer(figures.wishesGranted),
      "wishes_unmet_strength": .integer(figures.wishesUnmetStrength),
      "goals": .array(figures.goals.map(JSONValue.number)),
      "changed_shifts": .optional(figures.changedShifts, JSONValue.integer),
      "fairness": .array(figures.fairness.map(value(of:))),
    ])
  }

  private func value(of queue: RotaFigures.QueueFigures, people: [Double]) -> JSONValue {
    .object([
      "people": .array(people.map(JSONValue.number)),
      "queue": .string(site[queue.queue].name), "contacts": .number(queue.contacts),
      "promised": .number(queue.promised), "served": .number(queue.served),
      "missed": .number(queue.missed), "shortfall_hours": .number(queue.shortfallHours),
      "surplus_hours": .number(queue.surplusHours),
      "requirement_cost": .number(queue.requirementCost),
      "due": .array(queue.due.map(value(of:))),
    ])
  }

  private func value(of day: RotaFigures.DueDay) -> JSONValue {
    .object([
      "date": .string("\(site.horizon.date(ofDay: day.day))"), "arrived": .number(day.arrived),
      "due": .number(day.due), "done": .number(day.done), "missed": .number(day.missed),
      "waiting": .number(day.waiting),
    ])
  }

  private func value(of fairness: FairnessFigures) -> JSONValue {
    .object([
      "measure": .string(fairness.measure), "group": .string(fairness.group),
      "most": .string(site[fairness.most].id), "largest": .number(fairness.largest),
      "least": .string(site[fairness.least].id), "smallest": .number(fairness.smallest),
      "value": .number(fairness.value),
    ])
  }

  private func value(of budget: BudgetFigures) -> JSONValue {
    .object([
      "budget": .string(site.budgets[budget.budget].name),
      "allowed": .integer(budget.allowed.minorUnits),
      "committed": .integer(budget.committed.minorUnits),
      "planned": .integer(budget.planned.minorUnits), "over": .integer(budget.over.minorUnits),
    ])
  }

  private func value(of centre: RotaFigures.CentreFigures) -> JSONValue {
    .object([
      "centre": .string(site.costCentres[centre.centre.index].name),
      "pay": .integer(centre.pay.minorUnits),
      "budget": .optional(centre.budget) { .integer($0.minorUnits) },
      "over": .integer(centre.over.minorUnits),
    ])
  }
}
