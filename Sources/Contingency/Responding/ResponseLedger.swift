import Planning
import Rostering

/// What responses cost: the difference of the pay ledger, premiums on the hours worked, and fees.
struct ResponseLedger {
  let clerk: PayClerk

  private var site: Site { clerk.site }

  /// The cost of another line for someone.
  ///
  ///     cost = ledger(after) − ledger(before) + (pay factor − 1) · pay of the added time
  ///            + fee + added time · rate
  ///
  /// Time that is no longer worked earns no premium and saves its pay.
  func cost(of line: Line, before: Line, _ response: Response) -> Money {
    let more = pay(of: line) - pay(of: before)
    let added = max(.zero, paid(line) - paid(before))
    let day = line.shifts.last.map(\.day) ?? 0
    let rate = site.payPerHour(of: site[line.person], on: site.horizon.date(ofDay: day))
    let own = added.pay(perHour: rate)
    let factor = Int((response.cost.payFactor * 10_000).rounded()) - 10_000
    let premium = (own.minorUnits * factor + (factor < 0 ? -5_000 : 5_000)) / 10_000
    return more + Money(minorUnits: premium) + response.cost.each
      + added.pay(perHour: response.cost.perHour)
  }

  /// What the pay ledger says of one line.
  func pay(of line: Line) -> Money {
    PayLedger(of: line.person, line.shifts, by: clerk).total
  }

  private func paid(_ line: Line) -> Minutes {
    line.shifts.reduce(.zero) { sum, shift in
      site[shift.pattern].standbyPay == nil ? sum + shift.paid : sum
    }
  }
}
