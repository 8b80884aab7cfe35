import Planning

extension LineCheck {
  /// Whether a shift starts on a weekend.
  func hasWork(_ weekend: Range<Int>) -> Bool {
    daysWorked.contains(where: weekend.contains)
  }

  /// The weekends of the horizon; of one at its edge only the day inside.
  var weekends: [Range<Int>] {
    (-1..<horizon.dayCount).filter { horizon.weekday(ofDay: $0) == .saturday }.map {
      ($0..<$0 + 2).clamped(to: 0..<horizon.dayCount)
    }
  }
}
