public import Planning

/// Why what was paid differs from what was planned, for a group of people or a queue.
///
/// With planned money P over planned time H, time worked H', money paid A, and each part's own
/// planned rate: volume is H'·P/H − P, mix is Σ h'·p − H'·P/H, price is A − Σ h'·p, each sum rounded
/// once, so that the three add up to A − P to the penny. Where no time was planned, all of the
/// difference is volume.
public struct PayVariance: Hashable, Sendable {
  /// Name of the group.
  public var name: String
  /// Time as planned.
  public var plannedSeconds: Int
  /// Money as planned.
  public var planned: Money
  /// Time as paid.
  public var actualSeconds: Int
  /// Money as paid.
  public var actual: Money
  /// What hours more or fewer than planned cost.
  public var volume: Money
  /// What it costs that others worked the hours than planned.
  public var mix: Money
  /// What other pay for an hour than planned costs.
  public var price: Money

  /// A variance of its parts.
  public init(_ name: String, of parts: [PaidPart]) {
    self.name = name
    plannedSeconds = parts.reduce(0) { $0 + $1.plannedSeconds }
    planned = parts.reduce(.zero) { $0 + $1.planned }
    actualSeconds = parts.reduce(0) { $0 + $1.actualSeconds }
    actual = parts.reduce(.zero) { $0 + $1.actual }
    guard plannedSeconds > 0 else {
      (volume, mix, price) = (actual - planned, .zero, .zero)
      return
    }
    let (all, time) = (planned, plannedSeconds)
    let flexed = all.scaled(by: actualSeconds, of: time)
    let standard = parts.reduce(Money.zero) { sum, part in
      // A part without planned time has the rate of the group.
      sum
        + (part.plannedSeconds > 0
          ? part.planned.scaled(by: part.actualSeconds, of: part.plannedSeconds)
          : all.scaled(by: part.actualSeconds, of: time))
    }
    (volume, mix, price) = (flexed - planned, standard - flexed, actual - standard)
  }

  /// What was paid beyond the plan.
  public var difference: Money { actual - planned }
}

/// The least part of which time and money are known on both sides: a person on a queue.
public struct PaidPart: Hashable, Sendable {
  /// Who.
  public var person: PersonID
  /// On which queue; nil for time and money off the queues.
  public var queue: QueueID?
  /// Time as planned.
  public var plannedSeconds: Int
  /// Money as planned.
  public var planned: Money
  /// Time as paid.
  public var actualSeconds = 0
  /// Money as paid.
  public var actual = Money.zero

  /// A part of which only the plan is known.
  public init(person: PersonID, queue: QueueID?, plannedSeconds: Int, planned: Money) {
    (self.person, self.queue) = (person, queue)
    (self.plannedSeconds, self.planned) = (plannedSeconds, planned)
  }
}

extension Money {
  /// The amount times a share of two whole numbers, to the nearest minor unit, halves up.
  func scaled(by part: Int, of whole: Int) -> Money {
    let twice = Int128(minorUnits) * Int128(part) * 2 + Int128(whole)
    let (floor, rest) = twice.quotientAndRemainder(dividingBy: Int128(whole) * 2)
    return Money(minorUnits: Int(rest < 0 ? floor - 1 : floor))
  }
}
