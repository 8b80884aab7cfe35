import Planning

extension LineCheck {
  /// Paid time, leave credits included, is what was agreed for a week, the horizon or on average.
  ///
  /// A shift belongs to the week in which it starts, and so does an absence, or to the first week
  /// where it starts before the horizon. A last week of fewer days has the same hours to keep;
  /// someone employed on some days only is held to their share.
  func hours(_ range: ClosedRange<Minutes>, per period: PersonRule.HoursPeriod) -> [Breach] {
    switch period {
    case .week: return weeks.compactMap { hours(of: $0, range, "week") }
    case .horizon:
      return [hours(of: 0..<horizon.dayCount, range, "horizon")].compactMap(\.self)
    case .average(let count):
      return weeks.indices.compactMap { averageHours(range.upperBound, over: count, until: $0) }
    }
  }

  private func hours(
    of days: Range<Int>,
    _ range: ClosedRange<Minutes>,
    _ period: String
  ) -> Breach? {
    let least = site.share(range.lowerBound, ofWeek: days, for: person)
    let most = site.share(range.upperBound, ofWeek: days, for: person)
    let paid = site.paidTime(of: person, shifts: shifts, in: days)
    let outside = max(least - paid, paid - most)
    guard outside > .zero else { return nil }
    return Breach(
      rule: .hours,
      day: days.lowerBound,
      amount: outside.startedHours,
      text: "the \(period) from \(horizon.date(ofDay: days.lowerBound)) has \(paid.text), not "
        + "\(least.text) to \(most.text)"
    )
  }

  /// The average of a week, and the weeks before it as far as they are known and wanted.
  ///
  /// For someone who started within the horizon it is that of the days since (Working Time
  /// Regulations 1998, regulation 4(4)).
  private func averageHours(_ most: Minutes, over count: Int, until week: Int) -> Breach? {
    let first = site.daysEmployed(person).lowerBound
    let here = weeks[0...week].filter { $0.upperBound > first }.reversed().map {
      site.paidTime(of: person, shifts: shifts, in: $0)
    }
    guard !here.isEmpty else { return nil }
    let known = first > 0 ? here : Array((here + person.carryIn.weeklyHours).prefix(max(1, count)))
    let days = 7 * known.count - first % 7
    let paid = known.reduce(.zero, +)
    let above = paid - Minutes(most.count * days / 7)
    guard above > .zero else { return nil }
    let average = Minutes((paid.count * 7 + days - 1) / days)
    let last = horizon.date(ofDay: weeks[week].upperBound - 1)
    let period =
      first > 0
      ? "the weeks from \(horizon.date(ofDay: first)) until \(last)"
      : "the \(known.count) weeks until \(last)"
    return Breach(
      rule: .hours,
      day: weeks[week].lowerBound,
      amount: above.startedHours,
      text: "\(period) have \(average.text) a week on average, more than \(most.text)"
    )
  }
}

extension Minutes {
  /// How many hours were at least begun.
  fileprivate var startedHours: Double { Double((count + 59) / 60) }
}

extension Site {
  /// Paid time that counts for some days: shifts that start on them, and credits of absences.
  func paidTime(
    of person: Person,
    shifts: [LineCheck.DatedShift],
    in days: Range<Int>
  ) -> Minutes {
    let worked = shifts.filter { $0.day.map(days.contains) ?? false }.map(\.shift.paid)
    let credited = person.absences.filter { absence in
      horizon.dayCredited(absence).map(days.contains) ?? false
    }.map(\.credit)
    return (worked + credited).reduce(.zero, +)
  }
}

extension Horizon {
  /// The day whose week an absence counts for; nil where the absence does not touch the horizon.
  func dayCredited(_ absence: Absence) -> Int? {
    guard absence.span.upperBound > span.lowerBound, absence.span.lowerBound < span.upperBound
    else { return nil }
    return day(of: max(absence.span.lowerBound, span.lowerBound))
  }
}
