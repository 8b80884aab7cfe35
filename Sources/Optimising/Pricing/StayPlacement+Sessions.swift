extension StayPlacement {
  /// The best of all ways to hold some sessions in a shift: its value, minus infinity where they
  /// don't fit, and their starts.
  ///
  /// Complexity: that of ``best(_:under:)`` for each way.
  func best(
    _ shift: Shift,
    holding sessions: [PersonPlan.Session],
    under values: IntervalValues
  ) -> (value: Double, starts: [Int]) {
    guard let session = sessions.first else { return (best(shift, under: values), []) }
    var found = (value: -Double.infinity, starts: [Int]())
    for start in session.slots where shift.span.lowerBound <= start {
      let range = start..<start + session.length
      guard range.upperBound <= shift.span.upperBound else { break }
      if shift.away.contains(where: { $0.overlaps(range) }) { continue }
      var trial = shift
      trial.away.append(range)
      let rest = best(trial, holding: Array(sessions.dropFirst()), under: values)
      if rest.value > found.value { found = (rest.value, [start] + rest.starts) }
    }
    return found
  }
}
