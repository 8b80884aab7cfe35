import Planning

extension LineCheck {
  /// The pattern is one of the contract's, may start that weekday, at that time, with that length.
  ///
  /// Starts lie on the pattern's grid, counted on the wall clock from midnight, inside its window,
  /// both ends included. Whether the span fits the paid length is ``paidTimeAddsUp()``.
  func shiftFollowsPattern() -> [Violation] {
    askedShifts.flatMap { dated in
      patternProblems(of: dated).map {
        violation(
          .shiftFollowsPattern,
          day: dated.day,
          "the shift \(horizon.text(dated.shift.span)) \($0)"
        )
      }
    }
  }

  private func patternProblems(of dated: DatedShift) -> [String] {
    let shift = dated.shift
    guard let day = dated.day else { return ["starts outside the weeks planned"] }
    guard let pattern = pattern(of: shift) else {
      return ["follows pattern number \(shift.pattern.index), which the site does not have"]
    }
    var problems: [String] = []
    if !pattern.paidLengths.contains(shift.paid) {
      problems.append("is paid \(shift.paid.text), no length of pattern \(pattern.name)")
    }
    if shift.day != day { problems.append("is listed for day \(shift.day) and starts on \(day)") }
    // When it began, and as what, is a fact.
    if hasBegun(shift) { return problems }
    if !contract.patterns.contains(shift.pattern) {
      problems.append("is of pattern \(pattern.name), which \(contract.name) does not work")
    }
    if !pattern.weekdays.contains(horizon.weekday(ofDay: day)) {
      problems.append("is on a weekday without pattern \(pattern.name)")
    }
    let time = horizon.wallClock(at: shift.span.lowerBound).time
    if !pattern.startWindow.contains(time) {
      let window = pattern.startWindow
      problems.append("starts outside \(window.lowerBound) to \(window.upperBound)")
    }
    if pattern.startStep.count > 0, time.minute % pattern.startStep.count != 0 {
      problems.append("does not start on a step of \(pattern.startStep.count) minutes")
    }
    return problems
  }
}
