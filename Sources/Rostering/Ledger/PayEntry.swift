public import Planning

/// One thing paid for: a shift, an absence that counts as hours, a week's overtime.
public struct PayEntry: Hashable, Sendable {
  /// What is paid for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A shift, with the day on which it starts.
    case shift
    /// The credit of an absence, with its first day in the horizon.
    case leave
    /// What a week's overtime earns above the pay of its shifts, with the week's last day.
    case overtime
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

  /// The pay of a shift; a standby earns its share.
  init(shift: Shift, of person: PersonID, at site: Site) {
    let day = site.horizon.day(of: shift.span.lowerBound)
    self.init(person, at: site, day: day, .shift, shift.paid)
    guard site.patterns.indices.contains(shift.pattern.index),
      let share = site[shift.pattern].standbyPay
    else { return }
    amount = shift.paid.pay(perHour: site.contract(of: site[person]).payPerHour, share: share)
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

  /// Pay for this time at a share of the rate: ⌊minutes · rate · share / 60 + ½⌋ minor units.
  ///
  /// The share is taken to millionths, so that halves are exact.
  func pay(perHour rate: Money, share: Double) -> Money {
    let sixtyMillionths = Double(count) * Double(rate.minorUnits) * (share * 1e6).rounded()
    return Money(minorUnits: Int(((2 * sixtyMillionths + 60e6) / 120e6).rounded(.down)))
  }
}
