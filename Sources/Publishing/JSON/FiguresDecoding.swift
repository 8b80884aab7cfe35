import Planning
import Rostering

extension RotaJSONDecoding {
  /// The figures as stated in the file; whether they are true is for the judge to say.
  func figures(_ place: JSONPlace) throws -> RotaFigures {
    let fields = try place.fields([
      "queues", "centres", "budgets", "pay", "wishes", "wishes_granted", "wishes_unmet_strength",
      "goals",
      "changed_shifts", "fairness",
    ])
    let queues = try fields["queues"].items().map(queue)
    var figures = RotaFigures(
      queues: queues.map(\.figures),
      centres: try fields["centres"].items().map(centre),
      pay: try money(fields["pay"]),
      wishCount: try fields["wishes"].integer(),
      wishesGranted: try fields["wishes_granted"].integer(),
      wishesUnmetStrength: try fields["wishes_unmet_strength"].integer(),
      load: queues.map(\.people),
      goals: try fields["goals"].items().map { try $0.number() },
      changedShifts: try fields["changed_shifts"].optional { try $0.integer() },
      fairness: try fields["fairness"].items().map(fairness)
    )
    figures.budgets = try fields["budgets"].items().map(budget)
    guard figures.budgets.map(\.budget) == Array(site.budgets.indices) else {
      throw fields["budgets"].problem("has not each budget of the site once, in order")
    }
    return figures
  }

  private func budget(_ place: JSONPlace) throws -> BudgetFigures {
    let fields = try place.fields(["budget", "allowed", "committed", "planned", "over"])
    let budget = BudgetFigures(
      budget: try fields["budget"].index(in: site.budgets.map(\.name), "budget"),
      of: site,
      allowed: try money(fields["allowed"]),
      committed: try money(fields["committed"]),
      planned: try money(fields["planned"])
    )
    guard try money(fields["over"]) == budget.over else {
      throw fields["over"].problem("is not what is planned above what is allowed")
    }
    return budget
  }

  private func queue(
    _ place: JSONPlace
  ) throws -> (figures: RotaFigures.QueueFigures, people: [Double]) {
    let fields = try place.fields([
      "queue", "contacts", "promised", "served", "missed", "shortfall_hours", "surplus_hours",
      "requirement_cost", "people", "due",
    ])
    let figures = RotaFigures.QueueFigures(
      queue: QueueID(try fields["queue"].index(in: site.queues.map(\.name), "queue")),
      contacts: try fields["contacts"].number(),
      promised: try fields["promised"].number(),
      served: try fields["served"].number(),
      missed: try fields["missed"].number(),
      shortfallHours: try fields["shortfall_hours"].number(),
      surplusHours: try fields["surplus_hours"].number(),
      requirementCost: try fields["requirement_cost"].number(),
      due: try fields["due"].items().map(dueDay)
    )
    return (figures, try fields["people"].items().map { try $0.number() })
  }

  private func dueDay(_ place: JSONPlace) throws -> RotaFigures.DueDay {
    let fields = try place.fields(["date", "arrived", "due", "done", "missed", "waiting"])
    let dates = (0..<site.horizon.dayCount).map { "\(site.horizon.date(ofDay: $0))" }
    return RotaFigures.DueDay(
      day: try fields["date"].index(in: dates, "day"),
      arrived: try fields["arrived"].number(),
      due: try fields["due"].number(),
      done: try fields["done"].number(),
      missed: try fields["missed"].number(),
      waiting: try fields["waiting"].number()
    )
  }

  private func fairness(_ place: JSONPlace) throws -> FairnessFigures {
    let fields = try place.fields([
      "measure", "group", "most", "largest", "least", "smallest", "value",
    ])
    let ids = site.people.map(\.id)
    return FairnessFigures(
      measure: try fields["measure"].string(),
      group: try fields["group"].string(),
      most: PersonID(try fields["most"].index(in: ids, "person")),
      largest: try fields["largest"].number(),
      least: PersonID(try fields["least"].index(in: ids, "person")),
      smallest: try fields["smallest"].number(),
      value: try fields["value"].number()
    )
  }

  private func centre(_ place: JSONPlace) throws -> RotaFigures.CentreFigures {
    let fields = try place.fields(["centre", "pay", "budget", "over"])
    let names = site.costCentres.map(\.name)
    return RotaFigures.CentreFigures(
      centre: CostCentreID(try fields["centre"].index(in: names, "cost centre")),
      pay: try money(fields["pay"]),
      budget: try fields["budget"].optional(money),
      over: try money(fields["over"])
    )
  }

  private func money(_ place: JSONPlace) throws -> Money {
    Money(minorUnits: try place.integer())
  }
}
