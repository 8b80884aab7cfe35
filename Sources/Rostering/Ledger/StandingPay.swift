public import Planning

/// What everyone of a rota is paid, kept by person, so that the pay of rotas that differ from it in
/// few people is found quickly.
public struct StandingPay: Sendable {
  private let absences: [[Absence]]
  private let shifts: [[Shift]]
  /// By person, then by cost centre.
  private let amounts: [[Money]]
  /// The pay of each cost centre, in the order of the site.
  public let totals: [Money]

  /// The pay of a rota.
  ///
  /// - Parameters:
  ///   - rota: The rota.
  ///   - site: Its site.
  public init(of rota: Rota, at site: Site) {
    let (lines, clerk) = (rota.lines(of: site), PayClerk(site))
    let shifts = lines.map { $0?.shifts ?? [] }
    let amounts = site.people.indices.map { index in
      StandingPay.amounts(PersonID(index), shifts[index], clerk)
    }
    (self.shifts, self.amounts) = (shifts, amounts)
    absences = site.people.map(\.absences)
    totals = StandingPay.sum(amounts, site)
  }

  private static func sum(_ amounts: [[Money]], _ site: Site) -> [Money] {
    site.costCentres.indices.map { centre in
      amounts.reduce(Money.zero) { $0 + ($1.indices.contains(centre) ? $1[centre] : .zero) }
    }
  }

  private static func amounts(_ id: PersonID, _ shifts: [Shift], _ clerk: PayClerk) -> [Money] {
    PayLedger(of: id, shifts, by: clerk)
      .totals(centreCount: clerk.site.costCentres.count)
  }

  /// The pay of each cost centre of another rota: exactly that of its ``PayLedger``.
  ///
  /// - Parameters:
  ///   - rota: The rota, with a line for each person, in their order.
  ///   - site: Its site: the same people on the same terms, who may be absent at other times, and
  ///     perhaps more people after them.
  public func totals(of rota: Rota, at site: Site) -> [Money] {
    var sums = totals
    var clerk: PayClerk?
    for index in site.people.indices {
      let now = rota.lines.indices.contains(index) ? rota.lines[index].shifts : []
      let isKnown = shifts.indices.contains(index)
      if isKnown, shifts[index] == now, absences[index] == site.people[index].absences {
        continue
      }
      let usual = clerk ?? PayClerk(site)
      clerk = usual
      let line = Line(person: PersonID(index), shifts: now, serving: [])
        .withinReach(of: site.horizon)
      let own = StandingPay.amounts(PersonID(index), line.shifts, usual)
      for centre in sums.indices {
        sums[centre] += own[centre] - (isKnown ? amounts[index][centre] : .zero)
      }
    }
    return sums
  }
}
