import Planning

extension LineCheck {
  /// The starts of a week's shifts lie within so many minutes of each other on the wall clock.
  func sameStart(within most: Minutes) -> [Breach] {
    weeks.compactMap { week in
      let starts = shifts.filter { $0.day.map(week.contains) ?? false }.map {
        horizon.wallClock(at: $0.shift.span.lowerBound).time
      }
      guard let first = starts.min(), let last = starts.max(),
        Minutes(last.minute - first.minute) > most
      else { return nil }
      return Breach(
        rule: .sameStart,
        day: week.lowerBound,
        text: "starts between \(first) and \(last) in the week from "
          + "\(horizon.date(ofDay: week.lowerBound)), more than \(most.text) apart"
      )
    }
  }
}
