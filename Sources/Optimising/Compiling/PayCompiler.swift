import Planning
import Rostering

/// Counts what each option, each sum of hours and each week of a person pays, by the ledger's own
/// rules, and what of it counts for budgets.
final class PayCompiler {
  /// What something pays.
  struct Paid {
    var items: [PayItem]
    /// In major units: rounded, or exact where weeks are rounded as a whole.
    var pay: Double
  }

  private struct Key: Hashable {
    var contract: Int
    var rate: Money
    var training: Minutes
    /// A candidate, or a form where it does not matter when it is.
    var place: Int
  }

  let site: Site
  let clerk: PayClerk
  private let catalogue: ShiftCatalogue
  private let sessions: Sessions
  private var known: [Key: Paid] = [:]

  init(site: Site, catalogue: ShiftCatalogue, sessions: Sessions) {
    (self.site, self.catalogue, self.sessions) = (site, catalogue, sessions)
    clerk = PayClerk(site)
  }

  /// Writes the pay of options that are in their final order, of weeks, and of what is paid anyway.
  func count(_ plan: inout PersonPlan, of person: Person) {
    let rounding = site.contract(of: person).pay.rounding
    var exact = PersonPlan.ExactPay(rounding: rounding)
    for day in plan.days.indices {
      let paid = plan.days[day].options.map { self.paid($0, person, day, plan.sessions) }
      for (place, paid) in paid.enumerated() { plan.days[day].options[place].pay = paid.pay }
      exact.options.append(paid.map { $0.items.exactTotal.parts })
    }
    for index in plan.weeks.indices {
      let week = plan.weeks[index]
      let paid = weekly(week.days, upTo: week.paid.upperBound, unit: plan.unit, person)
      plan.weeks[index].premium = paid.map(\.pay)
      exact.weeks.append(paid.map { $0.items.exactTotal.parts })
      let fixed = self.fixed(week.days, person)
      plan.creditPay += fixed.pay
      exact.fixed.append(fixed.items.exactTotal.parts)
    }
    guard rounding.unit == .week else { return }
    exact.minorPerMajor = Double(site.currency.minorPerMajor)
    exact.slack = rounding.mostBelow * Double(plan.weeks.count) / exact.minorPerMajor
    plan.exact = exact
  }

  /// What an option pays.
  func paid(
    _ option: PersonPlan.Option,
    _ person: Person,
    _ day: Int,
    _ own: [PersonPlan.Session]
  ) -> Paid {
    let contract = site.contract(of: person)
    let candidate = catalogue.candidates[option.candidate]
    let rate = site.payPerHour(of: person, on: site.horizon.date(ofDay: day))
    let key = Key(
      contract: person.contract.index,
      rate: rate,
      training: training(option, person, contract.pay, own),
      place: contract.pay.looksAtTheClock ? option.candidate : -1 - candidate.form
    )
    if let known = known[key] { return known }
    let shift = shift(candidate, training: key.training)
    let items = clerk.items(of: shift, person.contract, perHour: rate)
    known[key] = paid(items, contract)
    return paid(items, contract)
  }

  /// What each sum of a week's hours pays beside its shifts; empty where none pays anything.
  func weekly(_ days: Range<Int>, upTo most: Int, unit: Int, _ person: Person) -> [Paid] {
    let contract = site.contract(of: person)
    let hasFee = (contract.pay.agency?.feePerWeek ?? .zero) != .zero
    if contract.overtime.isEmpty, !hasFee { return [] }
    let credit = credit(of: days, person)
    return (0...most).map { units in
      let items = clerk.items(
        ofWeek: days,
        paid: Minutes(units * unit) + credit,
        works: units > 0,
        of: person
      )
      return paid(items, contract)
    }
  }

  /// What is paid in a week whatever is worked.
  func fixed(_ days: Range<Int>, _ person: Person) -> Paid {
    let leave = person.absences.compactMap { clerk.leave($0, of: person) }
      .filter { days.contains($0.day) }.flatMap(\.items)
    let items = leave + clerk.fixedItems(ofWeek: days, of: person)
    return paid(items, site.contract(of: person))
  }

  private func credit(of days: Range<Int>, _ person: Person) -> Minutes {
    person.absences.reduce(.zero) { sum, absence in
      let counts = clerk.leave(absence, of: person).map { days.contains($0.day) } ?? false
      return counts ? sum + absence.credit : sum
    }
  }

  private func paid(_ items: [PayItem], _ contract: Contract) -> Paid {
    let minor =
      contract.pay.rounding.unit == .week
      ? items.exactTotal.minorUnits : Double(items.total.minorUnits)
    return Paid(items: items, pay: minor / Double(site.currency.minorPerMajor))
  }

  // MARK: Shifts

  /// A candidate with its breaks where they may lie first: they earn the same everywhere.
  private func shift(_ candidate: ShiftCatalogue.Candidate, training: Minutes) -> PaidShift {
    let (form, step) = (catalogue.forms[candidate.form], site.horizon.interval.count)
    let unpaid = zip(form.breaks.rules, form.breaks.slots).filter { !$0.0.isPaid }.map { _, slot in
      let from = (candidate.start + slot.first) * step
      return Moment(minute: from)..<Moment(minute: from + slot.length * step)
    }
    let taken = (form.past?.breaks ?? []).filter { !$0.isPaid }.map(\.span)
    return PaidShift(
      span: Moment(minute: candidate.start * step)..<Moment(minute: candidate.end * step),
      paid: form.paid,
      unpaid: taken + unpaid,
      training: training,
      standby: form.isStandby ? PayShare(form.payShare) : nil
    )
  }

  /// Training that a shift holds, pinned or placed.
  private func training(
    _ option: PersonPlan.Option,
    _ person: Person,
    _ terms: PayTerms,
    _ own: [PersonPlan.Session]
  ) -> Minutes {
    if terms.training == nil { return .zero }
    let step = site.horizon.interval.count
    let span = Moment(minute: option.start * step)..<Moment(minute: option.end * step)
    let pinned = person.pins.reduce(Minutes.zero) { sum, pin in
      guard case .activity(let name, let own) = pin, terms.trainingNames.contains(name),
        span.lowerBound <= own.lowerBound, own.upperBound <= span.upperBound
      else { return sum }
      return sum + own.length
    }
    return own.held(option.held).reduce(pinned) { sum, session in
      let activity = sessions.all[session.place].activity
      return terms.trainingNames.contains(activity.name) ? sum + activity.length : sum
    }
  }
}
