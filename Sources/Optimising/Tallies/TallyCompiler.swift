import Planning
import Rostering

/// Counts, for each option of a person and for each day off, what it adds to the amounts that
/// people share.
struct TallyCompiler {
  let site: Site
  let kinds: TallyKinds
  let catalogue: ShiftCatalogue
  let sorts: ShiftSorts
  let pay: PayCompiler

  /// Writes the amounts into a plan whose options are in their final order.
  func count(_ plan: inout PersonPlan, of person: Person) {
    guard kinds.count > 0 else { return }
    plan.tallyKinds = kinds
    for day in plan.days.indices {
      plan.days[day].amounts =
        amounts(of: nil, person, day, plan.sessions)
        + plan.days[day].options.flatMap { amounts(of: $0, person, day, plan.sessions) }
    }
    let own = kinds.budgets.filter { $0.counts(person) }
    if own.isEmpty { return }
    for index in plan.weeks.indices {
      let week = plan.weeks[index]
      let paid = pay.weekly(week.days, upTo: week.paid.upperBound, unit: plan.unit, person)
      plan.weeks[index].amounts = paid.flatMap { paid in
        Array(repeating: 0.0, count: kinds.firstBudget) + money(paid, person)
      }
    }
    plan.exact?.amounts = kinds.budgets.indices.filter {
      kinds.budgets[$0].kinds == nil && kinds.budgets[$0].counts(person)
    }.map { kinds.firstBudget + $0 }
  }

  /// What counts for each budget.
  private func money(_ paid: PayCompiler.Paid, _ person: Person) -> [Double] {
    kinds.budgets.map { budget in
      guard budget.counts(person) else { return 0 }
      return budget.kinds == nil ? paid.pay : site.currency.major(paid.items.total(of: budget))
    }
  }

  private func amounts(
    of option: PersonPlan.Option?,
    _ person: Person,
    _ day: Int,
    _ sessions: [PersonPlan.Session]
  ) -> [Double] {
    var amounts = Array(repeating: 0.0, count: kinds.count)
    if let changes = kinds.changes { amounts[changes] = change(to: option, person, day) }
    // That a person changes is of the line as a whole, and no sum over days.
    if let hours = kinds.hours { amounts[hours] = changedHours(to: option, person, day) }
    let fair = FairAmounts(site: site, sorts: sorts, catalogue: catalogue)
    guard let option else {
      for (place, measure) in site.fairness.enumerated() {
        amounts[kinds.fairness + place] = fair.amountOfDayOff(person, day, measure.counted)
      }
      return amounts
    }
    for (place, measure) in site.fairness.enumerated() {
      amounts[kinds.fairness + place] = fair.amount(of: option, person, day, measure.counted)
    }
    if !kinds.budgets.isEmpty {
      let paid = pay.paid(option, person, day, sessions)
      amounts.replaceSubrange(kinds.firstBudget..., with: money(paid, person))
    }
    return amounts
  }

  /// Hours worked that were not before, and the reverse, from start to end.
  private func changedHours(
    to option: PersonPlan.Option?,
    _ person: Person,
    _ day: Int
  ) -> Double {
    guard let before = person.before[day] else { return 0 }
    let step = site.horizon.interval.count
    let now = option.map { Moment(minute: $0.start * step)..<Moment(minute: $0.end * step) }
    let shared = before.reduce(0) { $0 + (now?.clamped(to: $1).length.count ?? 0) }
    let all = before.reduce(now?.length.count ?? 0) { $0 + $1.length.count }
    return Double(all - 2 * shared) / 60
  }

  /// 1 where the day would be a changed shift: a shift from another start or to another end than
  /// before, or one instead of a day off, or a day off instead of one.
  private func change(to option: PersonPlan.Option?, _ person: Person, _ day: Int) -> Double {
    guard let before = person.before[day] else { return 0 }
    guard let option else { return before.isEmpty ? 0 : 1 }
    let step = site.horizon.interval.count
    let isSame =
      before.count == 1 && before[0].lowerBound.minute == option.start * step
      && before[0].upperBound.minute == option.end * step
    return isSame ? 0 : 1
  }
}
