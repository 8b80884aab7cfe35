import Planning

/// A rule of a person's weeks in words.
struct RuleWords {
  /// What the rule asks: `weekly_hours: 37 h 30 min a week`, with its force and source.
  static func text(_ rule: PersonRule) -> String {
    let force =
      switch rule.force {
      case .absolute: "absolute"
      case .hard: "hard"
      case .soft(let strength): "soft, strength \(strength)"
      }
    let source = rule.source.map { ", \($0)" } ?? ""
    return "\(rule.name): \(text(rule.limit)) (\(force)\(source))"
  }

  /// What a limit asks.
  static func text(_ limit: PersonRule.Limit) -> String {
    switch limit {
    case .restBetweenShifts(let least, let reduced):
      "at least \(length(least)) between shifts"
        + (reduced.map { ", or \(length($0)) made up for by the next rest" } ?? "")
    case .weeklyRest(let least, let weeks):
      "at least \(length(least)) without work in each \(weeks == 1 ? "week" : "\(weeks) weeks")"
    case .hours(let range, let period): "\(hours(range)) \(text(period))"
    case .shifts(let kind, let range, let period):
      "\(counts(range, most: 7)) \(days(range))\(shifts(kind)) "
        + (period == .week ? "in a week" : "in these weeks")
    case .run(let kind, let range): "\(counts(range, most: 366)) days\(shifts(kind)) in a row"
    case .daysOffRun(let range): "\(counts(range, most: 366)) days off in a row"
    case .daysOffTogether(let count): "at least \(count) days off together in each week"
    case .weekendsWorked(let most): "at most \(most) weekends with work"
    case .freeWeekends(let least, let count): "at least \(least) of \(count) weekends free"
    case .wholeWeekends: "both days of a weekend or neither"
    case .succession(let first, let then, let days):
      "no shift\(of(then)) within \(days) \(days == 1 ? "day" : "days") after one\(of(first))"
    case .sameStart(let within): "starts of a week within \(length(within)) of each other"
    case .shiftLength(let kind, let range): "shifts\(of(kind)) of \(hours(range))"
    case .spread(let most): "at most \(length(most)) from start to end of a day"
    }
  }

  private static func text(_ period: PersonRule.HoursPeriod) -> String {
    switch period {
    case .week: "of paid time a week"
    case .horizon: "of paid time in these weeks"
    case .average(let weeks): "of paid time a week on average over \(weeks) weeks"
    }
  }

  private static func hours(_ range: ClosedRange<Minutes>) -> String {
    if range.lowerBound == range.upperBound { return length(range.lowerBound) }
    return range.lowerBound == .zero
      ? "at most \(length(range.upperBound))"
      : "\(length(range.lowerBound)) to \(length(range.upperBound))"
  }

  private static func counts(_ range: ClosedRange<Int>, most: Int) -> String {
    if range.upperBound >= most { return "at least \(range.lowerBound)" }
    return range.lowerBound <= 1
      ? "at most \(range.upperBound)" : "\(range.lowerBound) to \(range.upperBound)"
  }

  private static func days(_ range: ClosedRange<Int>) -> String {
    range.upperBound == 1 ? "day" : "days"
  }

  private static func shifts(_ kind: ShiftKind) -> String {
    kind == .any ? " of work" : " with a shift\(of(kind))"
  }

  private static func of(_ kind: ShiftKind) -> String {
    kind == .any ? "" : " of kind \(kind.name)"
  }

  static func length(_ length: Minutes) -> String { ClockWords.length(length) }
}
