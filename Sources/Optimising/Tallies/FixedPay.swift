import Planning
import Rostering

/// What people are paid whatever they work: leave, and what each week costs.
struct FixedPay {
  let site: Site
  private let clerk: PayClerk

  init(_ site: Site) {
    self.site = site
    clerk = PayClerk(site)
  }

  /// What of it counts for a budget, in major units.
  func major(for budget: Budget) -> Double {
    site.people.reduce(0) { sum, person in
      guard budget.counts(person) else { return sum }
      let rounding = site.contract(of: person).pay.rounding
      let items = items(of: person)
      let minor =
        budget.kinds == nil && rounding.unit == .week
        ? items.exactTotal.minorUnits : Double(items.total(of: budget).minorUnits)
      return sum + minor / Double(site.currency.minorPerMajor)
    }
  }

  private func items(of person: Person) -> [PayItem] {
    let days = site.horizon.dayCount
    let weeks = stride(from: 0, to: days, by: 7).map { $0..<min($0 + 7, days) }
    return person.absences.compactMap { clerk.leave($0, of: person)?.items }.flatMap(\.self)
      + weeks.flatMap { clerk.fixedItems(ofWeek: $0, of: person) }
  }
}
