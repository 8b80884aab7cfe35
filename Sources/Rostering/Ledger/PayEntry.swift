public import Planning

/// One thing paid for: a shift, or an absence that counts as hours.
public struct PayEntry: Hashable, Sendable {
  /// What is paid for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A shift, with the day on which it starts.
    case shift
    /// The credit of an absence, with its first day in the horizon.
    case leave
  }

  /// Who is paid.
  public var person: PersonID
  /// Who pays.
  public var centre: CostCentreID
  /// On which day, by its number from 0.
  public var day: Int
  /// What is paid for.
  public var kind: Kind
  /// Paid time.
  public var minutes: Minutes
  /// Pay.
  public var amount: Money

  /// An entry.
  public init(
    person: PersonID,
    centre: CostCentreID,
    day: Int,
    kind: Kind,
    minutes: Minutes,
    amount: Money
  ) {
    self.person = person
    self.centre = centre
    self.day = day
    self.kind = kind
    self.minutes = minutes
    self.amount = amount
  }

  init(shift: Shift, of person: PersonID, at site: Site) {
    self.init(
      person,
      at: site,
      day: site.horizon.day(of: shift.span.lowerBound),
      .shift,
      shift.paid
    )
  }

  /// The credit of an absence; nil where there is none or it does not touch the horizon.
  init?(absence: Absence, of person: PersonID, at site: Site) {
    guard absence.credit != .zero, let day = site.horizon.dayCredited(absence) else { return nil }
    self.init(person, at: site, day: day, .leave, absence.credit)
  }

  private init(_ id: PersonID, at site: Site, day: Int, _ kind: Kind, _ minutes: Minutes) {
    let person = site[id]
    self.init(
      person: id,
      centre: person.costCentre,
      day: day,
      kind: kind,
      minutes: minutes,
      amount: minutes.pay(perHour: site.contract(of: person).payPerHour)
    )
  }
}

extension Minutes {
  /// Pay for this time: ⌊minutes · rate / 60 + ½⌋ minor units, halves rounded up.
  public func pay(perHour rate: Money) -> Money {
    let (quotient, rest) = (count * rate.minorUnits + 30).quotientAndRemainder(dividingBy: 60)
    return Money(minorUnits: rest < 0 ? quotient - 1 : quotient)
  }
}
