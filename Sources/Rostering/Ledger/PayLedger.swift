public import Planning

/// What a rota pays: a line for everything that anyone is paid for, by person and by time.
///
/// Each line is in whole minor units, so that every sum of lines, by cost centre, team, person, day
/// or kind, agrees with every other.
public struct PayLedger: Hashable, Sendable {
  /// The entries, by person, then by time.
  public var entries: [PayEntry]

  /// A ledger of entries.
  public init(entries: [PayEntry]) { self.entries = entries }

  /// The pay of a rota of a site; people without a line are paid their leave and what they cost in
  /// any week.
  public init(of rota: Rota, at site: Site) {
    let (lines, clerk) = (rota.lines(of: site), PayClerk(site))
    entries = site.people.indices.flatMap { index in
      PersonPay(PersonID(index), lines[index]?.shifts ?? [], clerk).entries
    }
  }

  /// The pay of one person with some shifts.
  public init(of id: PersonID, _ shifts: [Shift], at site: Site) {
    self.init(of: id, shifts, by: PayClerk(site))
  }

  /// The pay of one person with some shifts, by a clerk who works out that of many.
  public init(of id: PersonID, _ shifts: [Shift], by clerk: PayClerk) {
    entries = PersonPay(id, shifts, clerk).entries
  }

  /// All pay.
  public var total: Money { entries.reduce(.zero) { $0 + $1.amount } }

  /// The pay that a cost centre bears.
  public func total(of centre: CostCentreID) -> Money { total { $0.centre == centre } }

  /// The pay of a person.
  public func total(of person: PersonID) -> Money { total { $0.person == person } }

  /// The pay of a kind.
  public func total(of kind: PayKind) -> Money { total { $0.kind == kind } }

  /// The pay of some entries.
  public func total(where counts: (PayEntry) -> Bool) -> Money {
    entries.reduce(.zero) { counts($1) ? $0 + $1.amount : $0 }
  }

  /// The pay of each cost centre, in the order of the site.
  public func totals(centreCount: Int) -> [Money] {
    var sums = Array(repeating: Money.zero, count: centreCount)
    for entry in entries where sums.indices.contains(entry.centre.index) {
      sums[entry.centre.index] += entry.amount
    }
    return sums
  }

  /// The pay of the entries that have something in common, with it, in its order.
  public func totals<Key: Hashable & Comparable>(
    by key: (PayEntry) -> Key
  ) -> [(key: Key, amount: Money)] {
    var sums: [Key: Money] = [:]
    for entry in entries { sums[key(entry), default: .zero] += entry.amount }
    return sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
