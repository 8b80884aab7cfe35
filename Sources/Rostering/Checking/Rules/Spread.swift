import Planning

extension LineCheck {
  /// Time from the start to the end of a day's work, gaps and breaks included, is not too long.
  func spread(most: Minutes) -> [Breach] {
    daysWorked.compactMap { day in
      let spans = shifts.filter { $0.day == day }.map(\.shift.span)
      guard let start = spans.map(\.lowerBound).min(), let end = spans.map(\.upperBound).max(),
        end - start > most
      else { return nil }
      return Breach(
        rule: .spread,
        day: day,
        text: "the work of \(horizon.date(ofDay: day)) lasts \((end - start).text) from start to "
          + "end, more than \(most.text)"
      )
    }
  }
}
