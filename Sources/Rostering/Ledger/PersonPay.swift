import Planning

/// What one person is paid, entry by entry.
struct PersonPay {
  let clerk: PayClerk
  let id: PersonID
  private(set) var entries: [PayEntry] = []
  /// By week: all of it before rounding.
  private var exact: [ExactMoney]

  private var site: Site { clerk.site }
  private var person: Person { site[id] }

  init(_ id: PersonID, _ shifts: [Shift], _ clerk: PayClerk) {
    (self.id, self.clerk) = (id, clerk)
    exact = clerk.site.horizon.weeks.map { _ in .zero }
    let dated = shifts.map {
      LineCheck.DatedShift(shift: $0, day: site.horizon.dayStarting($0.span.lowerBound))
    }
    for shift in shifts { add(shift) }
    for absence in person.absences {
      guard let leave = clerk.leave(absence, of: person) else { continue }
      add(leave.items, day: leave.day, .absence)
    }
    for week in site.horizon.weeks { add(week, dated) }
    entries.sort { $0.day < $1.day }
  }

  private mutating func add(_ shift: Shift) {
    let day = site.horizon.day(of: shift.span.lowerBound)
    let items = clerk.items(
      of: PaidShift(shift, site.contract(of: person).pay, at: site),
      person.contract,
      perHour: site.payPerHour(of: person, on: site.horizon.date(ofDay: day))
    )
    add(items, day: day, .shift)
  }

  private mutating func add(_ week: Range<Int>, _ shifts: [LineCheck.DatedShift]) {
    let last = week.upperBound - 1
    let items = clerk.items(
      ofWeek: week,
      paid: site.paidTime(of: person, shifts: shifts, in: week),
      works: shifts.contains { $0.day.map(week.contains) ?? false },
      of: person
    )
    add(items, day: last, .week)
    add(clerk.fixedItems(ofWeek: week, of: person), day: last, .week)
    let rounding = site.contract(of: person).pay.rounding
    guard rounding.unit == .week else { return }
    let paid = entries.reduce(Money.zero) { week.contains($1.day) ? $0 + $1.amount : $0 }
    add(
      PayItem.difference(rounding.money(exact[week.lowerBound / 7]) - paid),
      day: last,
      .week
    )
  }

  private mutating func add(_ items: [PayItem], day: Int, _ part: PayEntry.Part) {
    entries += items.map { PayEntry($0, of: id, at: site, day: day, part) }
    exact[day / 7] += items.exactTotal
  }
}

extension Horizon {
  /// The days of each week planned; the last may have fewer than seven.
  var weeks: [Range<Int>] {
    stride(from: 0, to: dayCount, by: 7).map { $0..<min($0 + 7, dayCount) }
  }
}
