import Planning

extension LineCheck {
  /// After a shift of one kind none of another within so many days.
  func succession(
    after first: ShiftKind,
    never then: ShiftKind,
    withinDays: Int
  ) -> [Breach] {
    let earlier = days(of: first).union([dayCarriedIn(of: first)].compactMap(\.self))
    return days(of: then).sorted().compactMap { day in
      let before = earlier.filter { $0 < day && $0 >= day - withinDays }
      guard let last = before.max() else { return nil }
      return Breach(
        rule: .succession,
        day: day,
        text: "works a shift\(then.words) on \(horizon.date(ofDay: day)) after one"
          + "\(first.words) on \(horizon.date(ofDay: last)), within \(withinDays) "
          + (withinDays == 1 ? "day" : "days")
      )
    }
  }
}
