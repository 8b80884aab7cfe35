import Planning

/// What a shift, or a day off, adds to a measure of fairness.
struct FairAmounts {
  let site: Site
  let sorts: ShiftSorts
  let catalogue: ShiftCatalogue

  func amount(
    of option: PersonPlan.Option,
    _ person: Person,
    _ day: Int,
    _ counted: FairnessMeasure.Counted
  ) -> Double {
    switch counted {
    case .shifts(let kind):
      return sorts.areOf(kind)[option.candidate] ? catalogue.paid(option.candidate).hours : 0
    case .clock(let from, let to, let weekdays):
      return hours(of: option, day, from, to, weekdays)
    case .wishes:
      return Double(
        WishPoints(person: person, catalogue: catalogue, sorts: sorts).points(of: option.candidate)
      )
    }
  }

  /// What a day off adds.
  func amountOfDayOff(
    _ person: Person,
    _ day: Int,
    _ counted: FairnessMeasure.Counted
  ) -> Double {
    guard counted == .wishes else { return 0 }
    let points = WishPoints.ofDaysOff(person, days: site.horizon.dayCount)
    return points.isEmpty ? 0 : Double(points[day])
  }

  private func hours(
    of option: PersonPlan.Option,
    _ day: Int,
    _ from: TimeOfDay,
    _ to: TimeOfDay,
    _ weekdays: Set<Weekday>?
  ) -> Double {
    let (horizon, step) = (site.horizon, site.horizon.interval.count)
    var minutes = 0
    // A shift lasts less than two days, and hours that began the evening before may reach it.
    for other in day - 1...day + 2 {
      let date = horizon.firstDay.adding(days: other)
      guard weekdays?.contains(date.weekday) ?? true else { continue }
      let start = horizon.moment(on: date, at: from).minute
      let last = to > from ? date : date.adding(days: 1)
      let end = horizon.moment(on: last, at: to).minute
      minutes += max(0, min(end, option.end * step) - max(start, option.start * step))
    }
    return Double(minutes) / 60
  }
}
