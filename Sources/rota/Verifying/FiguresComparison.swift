import Planning
import Rostering

/// The figures that a rota.json states against those that the judge counts.
struct FiguresComparison {
  /// How far two counts may differ as a share: what another machine's arithmetic may make.
  private static let tolerance = 1e-9

  let site: Site
  let stated: RotaFigures
  let counted: RotaFigures

  /// Every difference, as a sentence with both values.
  var differences: [String] {
    overall + queues + centres + budgets + fairness + goals
  }

  private var overall: [String] {
    [
      difference("pay", Double(stated.pay.minorUnits), Double(counted.pay.minorUnits)),
      difference("wishes", Double(stated.wishCount), Double(counted.wishCount)),
      difference("wishes granted", Double(stated.wishesGranted), Double(counted.wishesGranted)),
      difference(
        "strength of wishes unmet",
        Double(stated.wishesUnmetStrength),
        Double(counted.wishesUnmetStrength)
      ),
      difference(
        "changed shifts",
        Double(stated.changedShifts ?? -1),
        Double(counted.changedShifts ?? -1)
      ),
    ].compactMap(\.self)
  }

  private var queues: [String] {
    guard stated.queues.map(\.queue) == counted.queues.map(\.queue) else {
      return ["the figures are not those of the site's queues in their order"]
    }
    let figures = zip(stated.queues, counted.queues).flatMap { stated, counted in
      let name = site[stated.queue].name
      return [
        difference("\(name), contacts", stated.contacts, counted.contacts),
        difference("\(name), promised", stated.promised, counted.promised),
        difference("\(name), served", stated.served, counted.served),
        difference("\(name), missed", stated.missed, counted.missed),
        difference("\(name), shortfall hours", stated.shortfallHours, counted.shortfallHours),
        difference("\(name), surplus hours", stated.surplusHours, counted.surplusHours),
        difference(
          "\(name), cost of the requirement",
          stated.requirementCost,
          counted.requirementCost
        ),
      ]
    }
    return figures.compactMap(\.self) + dueDays + people
  }

  /// Days of work with due times: one sentence a queue, about the first difference.
  private var dueDays: [String] {
    zip(stated.queues, counted.queues).compactMap { stated, counted in
      let name = site[stated.queue].name
      guard stated.due.map(\.day) == counted.due.map(\.day) else {
        return "\(name): the days of its work are not those on which it is open"
      }
      return zip(stated.due, counted.due).lazy.compactMap { stated, counted in
        let day = "\(name), \(site.horizon.date(ofDay: stated.day))"
        return difference("\(day), contacts come in", stated.arrived, counted.arrived)
          ?? difference("\(day), contacts due", stated.due, counted.due)
          ?? difference("\(day), contacts done", stated.done, counted.done)
          ?? difference("\(day), contacts missed", stated.missed, counted.missed)
          ?? difference("\(day), contacts waiting", stated.waiting, counted.waiting)
      }.first
    }
  }

  /// People on each queue in each interval: one sentence a queue, about the first difference.
  private var people: [String] {
    zip(site.queues, zip(stated.load, counted.load)).compactMap { queue, load in
      guard load.0.count == load.1.count else {
        return
          "\(queue.name), people: \(load.0.count) intervals are stated, \(load.1.count) counted"
      }
      return zip(load.0, load.1).lazy.compactMap {
        difference("\(queue.name), people in an interval", $0, $1)
      }.first
    }
  }

  private var centres: [String] {
    guard stated.centres.map(\.centre) == counted.centres.map(\.centre) else {
      return ["the figures are not those of the site's cost centres in their order"]
    }
    return zip(stated.centres, counted.centres).flatMap { stated, counted in
      let name = site.costCentres[stated.centre.index].name
      return [
        difference("\(name), pay", Double(stated.pay.minorUnits), Double(counted.pay.minorUnits)),
        difference(
          "\(name), budget",
          Double(stated.budget?.minorUnits ?? -1),
          Double(counted.budget?.minorUnits ?? -1)
        ),
        difference(
          "\(name), above the budget",
          Double(stated.over.minorUnits),
          Double(counted.over.minorUnits)
        ),
      ].compactMap(\.self)
    }
  }

  private var budgets: [String] {
    guard stated.budgets.map(\.budget) == counted.budgets.map(\.budget) else {
      return ["the figures are not those of the site's budgets in their order"]
    }
    return zip(stated.budgets, counted.budgets).flatMap { stated, counted in
      let name = "budget \(site.budgets[stated.budget].name)"
      func minor(_ amount: Money) -> Double { Double(amount.minorUnits) }
      return [
        difference("\(name), allowed", minor(stated.allowed), minor(counted.allowed)),
        difference("\(name), committed", minor(stated.committed), minor(counted.committed)),
        difference("\(name), planned", minor(stated.planned), minor(counted.planned)),
      ].compactMap(\.self)
    }
  }

  private var fairness: [String] {
    guard stated.fairness.count == counted.fairness.count else {
      return ["the figures are not those of the site's measures of fairness"]
    }
    return zip(stated.fairness, counted.fairness).flatMap { stated, counted in
      let name = [counted.measure, counted.group].filter { !$0.isEmpty }.joined(separator: ", ")
      guard (stated.measure, stated.group) == (counted.measure, counted.group) else {
        return ["\(name): rota.json states \(stated.measure) \(stated.group) in its place"]
      }
      return [
        difference("\(name), largest share", stated.largest, counted.largest),
        difference("\(name), smallest share", stated.smallest, counted.smallest),
        difference("\(name), unfairness", stated.value, counted.value),
      ].compactMap(\.self)
    }
  }

  private var goals: [String] {
    guard stated.goals.count == counted.goals.count else {
      return ["\(stated.goals.count) goals are stated, \(counted.goals.count) counted"]
    }
    return zip(stated.goals, counted.goals).enumerated().compactMap {
      difference("goal \($0.offset + 1)", $0.element.0, $0.element.1)
    }
  }

  private func difference(_ what: String, _ stated: Double, _ counted: Double) -> String? {
    let scale = max(1, abs(stated), abs(counted))
    guard abs(stated - counted) > FiguresComparison.tolerance * scale else { return nil }
    return "\(what): rota.json states \(stated), counted anew it is \(counted)"
  }
}
