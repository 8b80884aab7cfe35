public import Planning

/// What changes for whom from one rota to another, on the days and for the people that both have.
///
/// The two may be of sites whose horizons differ: days are matched by date, people by identifier,
/// and every moment is one of the newer site's horizon.
public struct RotaChanges: Sendable {
  /// The horizon in whose moments everything is told: the newer site's.
  public let horizon: Horizon
  /// The days compared, in order.
  public let days: [LocalDate]
  /// Days that the older rota alone has.
  public let daysOnlyBefore: [LocalDate]
  /// Days that the newer rota alone has.
  public let daysOnlyAfter: [LocalDate]
  /// Everyone who is in both sites, in the newer one's order, changed or not.
  public private(set) var people: [PersonChanges]
  /// Identifiers of those whom the newer site alone has, in its order.
  public private(set) var joined: [String]
  /// Identifiers of those whom the older site alone has, in its order.
  public private(set) var left: [String]

  /// The changes from one rota to another.
  ///
  /// - Throws: ``RotaChangesProblem`` where no day or no clock is common to both.
  public init(from before: SitedRota, to after: SitedRota) throws(RotaChangesProblem) {
    let old = try DutyRoster(before, seenFrom: after.site)
    let new = try DutyRoster(after, seenFrom: after.site)
    let horizon = after.site.horizon
    self.horizon = horizon
    let (oldDays, newDays) = (before.site.horizon.allDates, horizon.allDates)
    days = newDays.filter(Set(oldDays).contains)
    daysOnlyBefore = oldDays.filter { !Set(newDays).contains($0) }
    daysOnlyAfter = newDays.filter { !Set(oldDays).contains($0) }
    let ids = after.site.people.indices.map { PersonID($0) }
    people = ids.filter(old.knows).map { id in
      PersonChanges(after.site[id], at: id, on: horizon, from: old, to: new)
    }
    joined = ids.filter { !old.knows($0) }.map { after.site[$0].id }
    left = before.site.people.map(\.id)
      .filter { !Set(after.site.people.map(\.id)).contains($0) }
  }

  /// The people for whom anything changes.
  public var changedPeople: [PersonChanges] { people.filter { !$0.days.isEmpty } }

  /// How many pairs of a person and a day have another shift: another start or end, or a shift in
  /// one of the rotas alone.
  public var changedShifts: Int { people.reduce(0) { $0 + $1.changedShifts } }

  /// How many breaks are at another time, new or gone in shifts that stay as they are.
  public var movedBreaks: Int {
    people.flatMap(\.days).filter { !$0.isChangedShift }.reduce(0) { sum, day in
      let (before, after) = (day.before.flatMap(\.breaks), day.after.flatMap(\.breaks))
      let stayed = before.count { old in
        after.contains { $0.name == old.name && $0.span == old.span }
      }
      return sum + max(before.count, after.count) - stayed
    }
  }

  /// Time on another queue than before in shifts that stay as they are.
  public var switchedTime: Minutes {
    people.flatMap(\.days).filter { !$0.isChangedShift }.flatMap(\.queues)
      .reduce(.zero) { $0 + $1.length }
  }

  /// Whether nobody's days change and nobody joined or left.
  public var isEmpty: Bool { changedPeople.isEmpty && joined.isEmpty && left.isEmpty }

  /// Paid time of the shifts before, of the people and days compared.
  public var paidBefore: Minutes { people.reduce(.zero) { $0 + $1.paidBefore } }

  /// Paid time of the shifts now, of the people and days compared.
  public var paidAfter: Minutes { people.reduce(.zero) { $0 + $1.paidAfter } }

  /// The same of some people alone, by their identifiers.
  public func only(_ ids: Set<String>) -> RotaChanges {
    var some = self
    some.people.removeAll { !ids.contains($0.id) }
    some.joined.removeAll { !ids.contains($0) }
    some.left.removeAll { !ids.contains($0) }
    return some
  }
}

extension PersonChanges {
  fileprivate init(
    _ person: Person,
    at id: PersonID,
    on horizon: Horizon,
    from old: DutyRoster,
    to new: DutyRoster
  ) {
    self.init(id: person.id, name: person.name, days: [], paidBefore: .zero, paidAfter: .zero)
    for day in 0..<horizon.dayCount {
      guard let before = old[id, day: day], let after = new[id, day: day] else { continue }
      paidBefore = before.reduce(paidBefore) { $0 + $1.paid }
      paidAfter = after.reduce(paidAfter) { $0 + $1.paid }
      let change = DayChange(date: horizon.date(ofDay: day), before: before, after: after)
      if let change { days.append(change) }
    }
  }
}

extension Horizon {
  fileprivate var allDates: [LocalDate] { (0..<dayCount).map(date(ofDay:)) }
}
