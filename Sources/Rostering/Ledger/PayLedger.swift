public import Planning

/// What a rota pays: an entry for each shift, each absence that counts as hours, and each week's
/// overtime.
///
/// Each entry is rounded to whole minor units on its own, so that every sum of entries, by cost
/// centre, person or day, agrees with every other.
public struct PayLedger: Hashable, Sendable {
  /// The entries, by person, then by time.
  public var entries: [PayEntry]

  /// A ledger of entries.
  public init(entries: [PayEntry]) { self.entries = entries }

  /// The pay of a rota of a site; people without a line are paid their leave alone.
  public init(of rota: Rota, at site: Site) {
    let lines = rota.lines(of: site)
    entries = site.people.indices.flatMap { index in
      PayLedger(of: PersonID(index), lines[index]?.shifts ?? [], at: site).entries
    }
  }

  /// The pay of one person with some shifts.
  public init(of id: PersonID, _ shifts: [Shift], at site: Site) {
    let entries =
      shifts.map { PayEntry(shift: $0, of: id, at: site) }
      + site[id].absences.compactMap { PayEntry(absence: $0, of: id, at: site) }
      + PayEntry.overtime(of: id, shifts: shifts, at: site)
    self.entries = entries.sorted { $0.day < $1.day }
  }

  /// All pay.
  public var total: Money { entries.reduce(.zero) { $0 + $1.amount } }

  /// The pay that a cost centre bears.
  public func total(of centre: CostCentreID) -> Money {
    entries.filter { $0.centre == centre }.reduce(.zero) { $0 + $1.amount }
  }

  /// The pay of a person.
  public func total(of person: PersonID) -> Money {
    entries.filter { $0.person == person }.reduce(.zero) { $0 + $1.amount }
  }

  /// The pay of each cost centre, in the order of the site.
  public func totals(centreCount: Int) -> [Money] {
    var sums = Array(repeating: Money.zero, count: centreCount)
    for entry in entries where sums.indices.contains(entry.centre.index) {
      sums[entry.centre.index] += entry.amount
    }
    return sums
  }
}
