import Planning

extension PayEntry {
  /// The premiums of a person's overtime, one entry for each week that has any, on its last day.
  ///
  /// Overtime is paid time of the week, leave credits included, above the contract's weekly hours
  /// (the share of them where the person is employed on some days only), as far as its bands go:
  ///
  ///     premium = ⌊Σ over bands of hours in the band · pay per hour · (rate − 1) + ½⌋ minor units
  ///
  /// The hours themselves are paid with their shifts.
  static func overtime(of id: PersonID, shifts: [Shift], at site: Site) -> [PayEntry] {
    let person = site[id]
    let contract = site.contract(of: person)
    guard !contract.overtime.isEmpty else { return [] }
    let horizon = site.horizon
    let dated = shifts.map {
      LineCheck.DatedShift(shift: $0, day: horizon.dayStarting($0.span.lowerBound))
    }
    return stride(from: 0, to: horizon.dayCount, by: 7).compactMap { first in
      let week = first..<min(first + 7, horizon.dayCount)
      let agreed = site.share(contract.weeklyHours.upperBound, ofWeek: week, for: person)
      let above = site.paidTime(of: person, shifts: dated, in: week) - agreed
      let banded = contract.overtime.banded(above)
      let minutes = banded.reduce(.zero) { $0 + $1.minutes }
      guard minutes > .zero else { return nil }
      return PayEntry(
        person: id,
        centre: person.costCentre,
        day: week.upperBound - 1,
        kind: .overtime,
        minutes: minutes,
        amount: premium(banded, perHour: contract.payPerHour)
      )
    }
  }

  private static func premium(
    _ banded: [(minutes: Minutes, rate: Double)],
    perHour: Money
  ) -> Money {
    // In millionths of the pay, so that halves are exact and rates like 1.1 stay what was meant.
    let sixtyMillionths = banded.reduce(0.0) { sum, band in
      let millionths = (band.rate * 1e6).rounded() - 1e6
      return sum + Double(band.minutes.count) * Double(perHour.minorUnits) * millionths
    }
    return Money(minorUnits: Int(((2 * sixtyMillionths + 60e6) / 120e6).rounded(.down)))
  }
}

extension [OvertimeBand] {
  /// How much of an overtime falls into each band.
  fileprivate func banded(_ above: Minutes) -> [(minutes: Minutes, rate: Double)] {
    var left = Swift.max(.zero, above)
    return map { band in
      let inside = Swift.min(left, band.width)
      left = left - inside
      return (inside, band.rate)
    }
  }
}
