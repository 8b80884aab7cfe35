import Planning

extension LineCheck {
  /// Days with a shift of a kind, in each week or in the horizon with what was carried in.
  ///
  /// Too few is held only against whole weeks, and of people employed throughout.
  func shifts(
    of kind: ShiftKind,
    _ range: ClosedRange<Int>,
    per period: PersonRule.CountPeriod
  ) -> [Breach] {
    switch period {
    case .week:
      return weeks.compactMap { week in
        let isWhole = week.count == 7 && isEmployed(throughout: week)
        return shifts(of: kind, range, in: week, carried: 0, isHeldToLeast: isWhole)
      }
    case .horizon:
      let days = 0..<horizon.dayCount
      let carried = person.carryIn.counts[kind.name] ?? 0
      let isWhole = isEmployed(throughout: days)
      return [shifts(of: kind, range, in: days, carried: carried, isHeldToLeast: isWhole)]
        .compactMap(\.self)
    }
  }

  private func shifts(
    of kind: ShiftKind,
    _ range: ClosedRange<Int>,
    in days: Range<Int>,
    carried: Int,
    isHeldToLeast: Bool
  ) -> Breach? {
    let here = self.days(of: kind).filter(days.contains).count
    let count = carried + here
    // What was too much before the horizon is nothing that a rota could mend.
    let tooMany = min(here, count - range.upperBound)
    let tooFew = isHeldToLeast ? range.lowerBound - count : 0
    guard tooMany > 0 || tooFew > 0 else { return nil }
    let period = days.count > 7 || carried > 0 ? "weeks" : "week"
    return Breach(
      rule: .shifts,
      day: days.lowerBound,
      amount: Double(max(tooMany, tooFew)),
      text: "works \(count) days\(kind.words) in the \(period) from "
        + "\(horizon.date(ofDay: days.lowerBound))"
        + (carried > 0 ? ", \(carried) before included" : "")
        + (tooMany > 0 ? ", more than \(range.upperBound)" : ", less than \(range.lowerBound)")
    )
  }
}
