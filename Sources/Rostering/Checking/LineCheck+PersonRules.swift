import Planning

extension LineCheck {
  /// Where the line does not keep one of the person's rules.
  func breaches(of limit: PersonRule.Limit) -> [Breach] {
    switch limit {
    case .restBetweenShifts(let least, let reduced):
      restBetweenShifts(least: least, reduced: reduced)
    case .weeklyRest(let least, let weeks): weeklyRest(least: least, everyWeeks: weeks)
    case .hours(let range, let period): hours(range, per: period)
    case .shifts(let kind, let range, let period): shifts(of: kind, range, per: period)
    case .run(let kind, let range): run(of: kind, range)
    case .daysOffRun(let range): daysOffRun(range)
    case .daysOffTogether(let count): daysOffTogether(count)
    case .weekendsWorked(let most): weekendsWorked(most: most)
    case .freeWeekends(let least, let count): freeWeekends(least: least, inEvery: count)
    case .wholeWeekends: wholeWeekends()
    case .succession(let first, let then, let days):
      succession(after: first, never: then, withinDays: days)
    case .sameStart(let most): sameStart(within: most)
    case .shiftLength(let kind, let range): shiftLength(of: kind, range)
    case .spread(let most): spread(most: most)
    }
  }

  /// A rule of the person, as it is told to people.
  func stated(_ rule: PersonRule) -> StatedRule {
    StatedRule(
      name: rule.name,
      force: rule.force,
      source: rule.source,
      person: id,
      personName: person.id
    )
  }
}
