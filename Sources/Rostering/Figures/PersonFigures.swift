public import Planning

/// What a rota means for one person: paid time against the contract, pay, wishes.
public struct PersonFigures: Hashable, Sendable {
  /// One week of the horizon.
  public struct Week: Hashable, Sendable {
    /// Its days, by their numbers from 0; the last week may have fewer than seven.
    public var days: Range<Int>
    /// Paid time that counts for it, leave credits included.
    public var paid: Minutes
    /// What the contract has at least and at most; for someone employed on some days only, their
    /// share of it.
    public var agreed: ClosedRange<Minutes>
  }

  /// The weeks of the horizon.
  public var weeks: [Week]
  /// Pay, leave credits included.
  public var pay: Money
  /// Whether each of the person's wishes is granted, in their order.
  public var wishesGranted: [Bool]
}

extension RotaCheck {
  /// What a rota means for each person, in the site's order.
  public func personFigures(of rota: Rota) -> [PersonFigures] {
    let ledger = PayLedger(of: rota, at: site)
    var pay = Array(repeating: Money.zero, count: site.people.count)
    for entry in ledger.entries { pay[entry.person.index] += entry.amount }
    let checks = lineChecks(of: rota)
    let granted = wishesGranted(checks)
    return site.people.enumerated().map { index, person in
      PersonFigures(
        weeks: weeks(of: person, checks[index]?.shifts ?? []),
        pay: pay[index],
        wishesGranted: granted[index]
      )
    }
  }

  private func weeks(of person: Person, _ shifts: [LineCheck.DatedShift]) -> [PersonFigures.Week] {
    let range = site.contract(of: person).weeklyHours
    return stride(from: 0, to: site.horizon.dayCount, by: 7).map { first in
      let days = first..<min(first + 7, site.horizon.dayCount)
      let least = site.share(range.lowerBound, ofWeek: days, for: person)
      return PersonFigures.Week(
        days: days,
        paid: site.paidTime(of: person, shifts: shifts, in: days),
        agreed: least...max(least, site.share(range.upperBound, ofWeek: days, for: person))
      )
    }
  }
}
