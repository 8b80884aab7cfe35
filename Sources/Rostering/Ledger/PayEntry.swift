public import Planning

/// A line of the ledger: who is paid, by whom, when, for what, by which rule, and how much.
public struct PayEntry: Hashable, Sendable {
  /// What is paid for.
  public typealias Kind = PayKind

  /// Who is paid.
  public var person: PersonID
  /// Who pays.
  public var centre: CostCentreID
  /// On which day, by its number from 0: that on which a shift starts, the first of an absence in
  /// the weeks planned, the last of a week.
  public var day: Int
  /// What is paid for.
  public var kind: PayKind
  /// Name of the rule by which it is paid: of a premium, an allowance, an on-cost.
  public var rule: String
  /// Time that it pays for; zero where it pays for none.
  public var minutes: Minutes
  /// How the amount came about.
  public var basis: PayBasis
  /// Pay.
  public var amount: Money
  /// Where it belongs.
  public var part: Part

  /// What of a person's weeks an entry belongs to.
  public enum Part: Hashable, Sendable {
    /// The shift that starts on its day.
    case shift
    /// An absence.
    case absence
    /// The week that ends on its day.
    case week
  }

  /// An entry.
  public init(
    person: PersonID,
    centre: CostCentreID,
    day: Int,
    kind: PayKind,
    rule: String,
    minutes: Minutes,
    basis: PayBasis,
    amount: Money,
    part: Part
  ) {
    (self.person, self.centre, self.day) = (person, centre, day)
    (self.kind, self.rule, self.minutes) = (kind, rule, minutes)
    (self.basis, self.amount, self.part) = (basis, amount, part)
  }

  init(_ item: PayItem, of person: PersonID, at site: Site, day: Int, _ part: Part) {
    self.init(
      person: person,
      centre: site[person].costCentre,
      day: day,
      kind: item.kind,
      rule: item.rule,
      minutes: item.minutes,
      basis: item.basis,
      amount: item.amount,
      part: part
    )
  }
}

extension Minutes {
  /// Pay for this time: ⌊minutes · rate / 60 + ½⌋ minor units, halves rounded up.
  public func pay(perHour rate: Money) -> Money {
    PayRounding().money(ExactMoney(self, perHour: rate))
  }
}
