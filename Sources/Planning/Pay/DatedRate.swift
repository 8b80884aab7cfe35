/// An hourly rate that holds from a day on.
public struct DatedRate: Hashable, Sendable {
  /// The first day on which it holds; nil for one that has always held.
  public var from: LocalDate?
  /// Pay for an hour.
  public var perHour: Money

  /// A rate.
  public init(from: LocalDate? = nil, perHour: Money) {
    (self.from, self.perHour) = (from, perHour)
  }
}

extension [DatedRate] {
  /// The rate that holds on a day: the one that began last; nil where none has begun.
  public func rate(on date: LocalDate) -> Money? {
    var found: DatedRate?
    for rate in self where rate.from.map({ $0 <= date }) ?? true {
      guard let held = found?.from else {
        found = rate
        continue
      }
      if let from = rate.from, from >= held { found = rate }
    }
    return found?.perHour
  }
}

extension Site {
  /// What an hour of a person is paid on a day: their own rate where they have one by then, else
  /// their contract's.
  ///
  /// A shift is paid at the rate of the day on which it starts, an absence at that of the day for
  /// which it is counted, a week's overtime at that of the week's last day.
  public func payPerHour(of person: Person, on date: LocalDate) -> Money {
    let contract = contract(of: person)
    return person.payRates.rate(on: date) ?? contract.payRates.rate(on: date)
      ?? contract.payPerHour
  }
}
