import Planning

extension LineCheck {
  /// Exactly the breaks of the pattern, in order, inside their windows, with work between; a standby
  /// has none.
  func breaksInPlace() -> [Violation] {
    askedShifts.flatMap { dated in
      breakProblems(of: dated.shift).map {
        violation(
          .breaksInPlace,
          day: dated.day,
          "in the shift \(horizon.text(dated.shift.span)) \($0)"
        )
      }
    }
  }

  private func breakProblems(of shift: Shift) -> [String] {
    // A pattern that the site does not have prescribes nothing; ``shiftFollowsPattern()`` says so.
    guard let pattern = pattern(of: shift) else { return [] }
    let rules = pattern.standbyPay == nil ? pattern.breaks(forPaid: shift.paid) : []
    guard shift.breaks.count == rules.count else {
      return ["there are \(shift.breaks.count) breaks instead of \(rules.count)"]
    }
    let taken = Array(zip(shift.breaks, rules))
    return taken.flatMap { problems(of: $0, as: $1, in: shift) } + workProblems(taken, in: shift)
  }

  private func problems(
    of taken: PlannedBreak,
    as rule: BreakRule,
    in shift: Shift
  ) -> [String] {
    var problems: [String] = []
    if taken.name != rule.name {
      problems.append("\(taken.name) stands where \(rule.name) belongs")
    }
    if let problem = lengthProblem(of: taken, as: rule) { problems.append(problem) }
    if taken.isPaid != rule.isPaid {
      problems.append("\(rule.name) is listed as \(taken.isPaid ? "paid" : "unpaid")")
    }
    let start = taken.span.lowerBound - shift.span.lowerBound
    let earliest = after(rule.earliest, in: shift)
    let latest = after(rule.latest, in: shift)
    if start < earliest || start > latest {
      problems.append(
        "\(rule.name) starts \(start.text) in, not \(earliest.text) to \(latest.text)"
      )
    }
    if taken.span.lowerBound.minute % horizon.interval.count != 0 {
      problems.append("\(rule.name) does not start with an interval")
    }
    return problems
  }

  private func lengthProblem(of taken: PlannedBreak, as rule: BreakRule) -> String? {
    let length = taken.span.length
    guard let longest = rule.longest else {
      return length == rule.length
        ? nil : "\(rule.name) lasts \(length.text), not \(rule.length.text)"
    }
    guard length >= rule.length, length <= longest else {
      return "\(rule.name) lasts \(length.text), not \(rule.length.text) to \(longest.text)"
    }
    return length.count % horizon.interval.count == 0
      ? nil : "\(rule.name) lasts \(length.text), which is not made of whole intervals"
  }

  /// Work before, between and after the breaks: each stretch at least what its neighbours ask for.
  private func workProblems(
    _ taken: [(PlannedBreak, BreakRule)],
    in shift: Shift
  ) -> [String] {
    var problems: [String] = []
    var workStarts = shift.span.lowerBound
    var wanted = Minutes.zero
    for (planned, rule) in taken {
      let work = planned.span.lowerBound - workStarts
      let needed = max(wanted, rule.minWorkBefore)
      if work < needed {
        problems.append("\(work.text) of work come before \(rule.name), less than \(needed.text)")
      }
      workStarts = planned.span.upperBound
      wanted = rule.minWorkAfter
    }
    let work = shift.span.upperBound - workStarts
    if !taken.isEmpty, work < wanted {
      problems.append("\(work.text) of work come last, less than \(wanted.text)")
    }
    return problems
  }

  /// The limit of a break's start, from the start of the shift; a share is rounded down to whole
  /// intervals.
  private func after(_ edge: BreakRule.Edge, in shift: Shift) -> Minutes {
    switch edge {
    case .after(let minutes): return minutes
    case .share(let share):
      let step = horizon.interval.count
      let intervals = Double(shift.span.length.count) * share / Double(step)
      return Minutes(Int(intervals.rounded(.down)) * step)
    }
  }
}
