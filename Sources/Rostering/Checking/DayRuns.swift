import Planning

extension LineCheck {
  /// Days in a row that have something in common.
  struct DayRun {
    /// The days of the run in the horizon; none where it ended the day before.
    var days: Range<Int>
    /// How many days of it lie before the horizon.
    var carried = 0
    /// Whether it may have begun earlier, or go on later, than is known.
    var isCut = false

    var length: Int { carried + days.count }
  }

  /// The runs among the days employed; `carried` is how long one was before, nil if unknown.
  func runs(of isIn: (Int) -> Bool, carried: Int?) -> [DayRun] {
    guard let first = employed.first else { return [] }
    // Who starts within the horizon has no day before their first.
    let carried = first == 0 ? carried : nil
    var runs: [DayRun] = []
    var open = DayRun(days: first..<first, carried: carried ?? 0, isCut: carried == nil)
    for day in employed {
      if isIn(day) {
        open.days = open.days.lowerBound..<day + 1
      } else {
        runs.append(open)
        open = DayRun(days: day + 1..<day + 1)
      }
    }
    open.isCut = true
    return (runs + [open]).filter { $0.length > 0 }
  }

  /// What is wrong with the length of a run, if anything.
  func breach(
    of rule: Rule,
    _ run: DayRun,
    _ range: ClosedRange<Int>,
    _ verb: String,
    _ days: String
  ) -> Breach? {
    // Of a run that was too long before the horizon only its days inside count.
    let tooMany = min(run.days.count, run.length - range.upperBound)
    let tooFew = run.isCut ? 0 : range.lowerBound - run.length
    guard tooMany > 0 || tooFew > 0 else { return nil }
    let last = horizon.date(ofDay: run.days.upperBound - 1)
    return Breach(
      rule: rule,
      day: tooMany > 0 ? run.days.upperBound - tooMany : run.days.lowerBound,
      amount: Double(max(tooMany, tooFew)),
      text: "\(verb) \(run.length) \(days) until \(last), "
        + (tooMany > 0 ? "more than \(range.upperBound)" : "less than \(range.lowerBound)")
    )
  }
}
