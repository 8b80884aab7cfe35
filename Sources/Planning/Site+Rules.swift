extension Site {
  /// Every rule of a person's weeks: the contract's hours, the contract's rules, and what is the
  /// person's own in their place; without those that the person has waived.
  public func rules(of person: Person) -> [PersonRule] {
    let contract = contract(of: person)
    let agreed = contract.weeklyHours.upperBound + person.agreedHours
    let most = contract.overtime.reduce(agreed) { $0 + $1.width }
    var rules = WorkingTimeRules([
      PersonRule(
        name: "weekly_hours",
        limit: .hours(contract.weeklyHours.lowerBound...most, per: .week),
        force: contract.hoursForce
      )
    ])
    rules = rules.replaced(by: contract.rules).replaced(by: person.ownRules)
    return rules.list.filter { !person.waivedRules.contains($0.name) }
  }

  /// The days of the horizon on which a person is employed; empty where they never are.
  public func daysEmployed(_ person: Person) -> Range<Int> {
    let days = 0..<horizon.dayCount
    let from = person.employment.first.map { first in
      days.first { horizon.date(ofDay: $0) >= first } ?? days.upperBound
    }
    let until = person.employment.last.map { last in
      days.last { horizon.date(ofDay: $0) <= last }.map { $0 + 1 } ?? 0
    }
    let start = from ?? 0
    return start..<max(start, until ?? days.upperBound)
  }

  /// What is left of a length of time agreed for a week, for someone employed on some of its days:
  /// their share of it, rounded to the nearest interval, half up.
  public func share(_ length: Minutes, ofWeek days: Range<Int>, for person: Person) -> Minutes {
    let here = daysEmployed(person).clamped(to: days).count
    guard here < days.count else { return length }
    let step = horizon.interval.count
    let steps = (length.count * here * 2 + days.count * step) / (2 * days.count * step)
    return Minutes(steps * step)
  }
}
