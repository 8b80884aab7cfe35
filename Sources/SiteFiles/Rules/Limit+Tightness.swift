import Planning

extension PersonRule.Limit {
  /// Whether whoever keeps this limit keeps the other too.
  ///
  /// False also where the two can't be compared, such as 48 h in two weeks with 24 h in each.
  func isAtLeastAsTight(as other: Self) -> Bool {
    switch (self, other) {
    case (.restBetweenShifts(let least, let reduced), .restBetweenShifts(let old, let oldReduced)):
      least >= old && (reduced ?? least) >= (oldReduced ?? old)
    case (.weeklyRest(let least, let weeks), .weeklyRest(let old, let oldWeeks)):
      least >= old && weeks <= oldWeeks
    case (.hours(let span, let period), .hours(let old, let oldPeriod)):
      Self.areHoursTighter(span, period, old, oldPeriod)
    case (.shifts(let kind, let span, let period), .shifts(let old, let oldSpan, let oldPeriod)):
      kind == old && period == oldPeriod && oldSpan.contains(span)
    case (.run(let kind, let span), .run(let old, let oldSpan)):
      kind == old && oldSpan.contains(span)
    case (.daysOffRun(let span), .daysOffRun(let old)): old.contains(span)
    case (.daysOffTogether(let days), .daysOffTogether(let old)): days >= old
    case (.weekendsWorked(let most), .weekendsWorked(let old)): most <= old
    case (.freeWeekends(let least, let every), .freeWeekends(let old, let oldEvery)):
      least >= old && every <= oldEvery
    case (.wholeWeekends, .wholeWeekends): true
    case (.succession(let first, let later, let days), .succession(let a, let b, let oldDays)):
      first == a && later == b && days >= oldDays
    case (.sameStart(let within), .sameStart(let old)): within <= old
    case (.shiftLength(let kind, let span), .shiftLength(let old, let oldSpan)):
      kind == old && oldSpan.contains(span)
    case (.spread(let most), .spread(let old)): most <= old
    default: false
    }
  }

  /// Hours of each week within a span average to within it; an average has an upper end alone.
  private static func areHoursTighter(
    _ span: ClosedRange<Minutes>,
    _ period: PersonRule.HoursPeriod,
    _ old: ClosedRange<Minutes>,
    _ oldPeriod: PersonRule.HoursPeriod
  ) -> Bool {
    if case .average = oldPeriod {
      return (period == .week || period == oldPeriod) && span.upperBound <= old.upperBound
    }
    return period == oldPeriod && old.contains(span)
  }

  /// What would keep the limit, in words for a hint; empty where no number says it.
  var usualNumber: String {
    switch self {
    case .restBetweenShifts(let least, _): "'\(Entry.text(of: least))' or more"
    case .weeklyRest(let least, let weeks):
      "'\(Entry.text(of: least))' or more every " + (weeks == 1 ? "week" : "\(weeks) weeks")
    case .hours(let span, _), .shiftLength(_, let span):
      span.lowerBound == .zero
        ? "'\(Entry.text(of: span.upperBound))' or less"
        : "'\(Entry.text(of: span.lowerBound))-\(Entry.text(of: span.upperBound))'"
    case .shifts(_, let span, _), .run(_, let span), .daysOffRun(let span):
      span.lowerBound <= 1 ? "\(span.upperBound) or less" : "\(span.lowerBound)-\(span.upperBound)"
    case .daysOffTogether(let days): "\(days) or more"
    case .weekendsWorked(let most): "\(most) or less"
    case .freeWeekends(let least, let every): "\(least) or more in every \(every)"
    case .wholeWeekends: ""
    case .succession(_, _, let days): "within_days: \(days) or more"
    case .sameStart(let length), .spread(let length): "'\(Entry.text(of: length))' or less"
    }
  }

  /// The kinds of shift that the limit is about.
  var kinds: [ShiftKind] {
    switch self {
    case .shifts(let kind, _, _), .run(let kind, _), .shiftLength(let kind, _): [kind]
    case .succession(let first, let later, _): [first, later]
    default: []
    }
  }
}

extension ClosedRange {
  fileprivate func contains(_ other: ClosedRange<Bound>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
