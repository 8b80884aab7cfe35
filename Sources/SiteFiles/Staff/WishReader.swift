import Planning

/// Reads wishes.csv.
struct WishReader {
  static let file = "wishes.csv"
  static let layout = Table.Layout(.wishes)
  let settings: Settings
  let findings: Findings

  /// Adds wishes to the people of the roll.
  func read(_ text: String, into roll: inout Roll) {
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings) else { return }
    for row in table.rows {
      let person = row.required("person", findings).flatMap { roll.index(of: $0, findings) }
      guard let wish = wish(row), let person else { continue }
      if let old = roll.members[person].person?.wishes,
        old.contains(where: { $0.kind == wish.kind })
      {
        findings.problem(row.place, roll.members[person].id, "the same wish stands twice")
        continue
      }
      roll.members[person].person?.wishes.append(wish)
    }
  }

  private enum Sort { case dayOff, start, shift, noShift }

  private static let sorts: [(String, Sort)] = [
    ("day off", .dayOff), ("start", .start), ("shift", .shift), ("no shift", .noShift),
  ]

  private func wish(_ row: Table.Row) -> Wish? {
    let sort = row.required("kind", findings)?.choice("kind", Self.sorts, findings)
    let day = row.required("day", findings).flatMap { self.day($0) }
    let strength = row["strength"].map { $0.whole("strength", in: 1...5, findings) } ?? 3
    guard let sort else { return nil }
    if sort != .start { refuse(["from", "to"], row, "has no times", sort) }
    if sort == .dayOff || sort == .start { refuse(["shift"], row, "names no kind of shift", sort) }
    let kind = self.kind(sort, day ?? 0, row)
    guard day != nil, let kind, let strength else { return nil }
    return Wish(kind: kind, strength: strength)
  }

  private func kind(_ sort: Sort, _ day: Int, _ row: Table.Row) -> Wish.Kind? {
    switch sort {
    case .dayOff: .dayOff(day: day)
    case .start: window(row).map { .start(day: day, window: $0) }
    case .shift: shiftKind(row).map { .shift(day: day, of: $0) }
    case .noShift: shiftKind(row).map { .noShift(day: day, of: $0) }
    }
  }

  private func shiftKind(_ row: Table.Row) -> ShiftKind? {
    row.required("shift", findings).flatMap { settings.kinds.index(of: $0, findings) }
      .flatMap { settings.kinds[$0] }
  }

  private func refuse(_ columns: [String], _ row: Table.Row, _ what: String, _ sort: Sort) {
    let words = ["a day off", "a wish for a start", "a wish for a shift", "a wish for no shift"]
    let place = Self.sorts.firstIndex { $0.1 == sort } ?? 0
    for column in columns {
      guard let entry = row[column] else { continue }
      findings.problem(entry.place, entry.text, "\(words[place]) \(what)")
    }
  }

  private func window(_ row: Table.Row) -> ClosedRange<TimeOfDay>? {
    guard let entry = row["from"] ?? row["to"] else {
      findings.problem(row.place, "", "a wish for a start has 'from', 'to' or both")
      return nil
    }
    let from = row["from"].map { $0.timeOfDay("from", findings) } ?? .midnight
    let to = row["to"].map { $0.timeOfDay("to", findings) } ?? .endOfDay
    guard let from, let to else { return nil }
    guard from <= to else {
      findings.problem(entry.place, entry.text, "'to' is before 'from'")
      return nil
    }
    return from...to
  }

  /// A date of the horizon, or a weekday where one week is planned.
  private func day(_ entry: Entry) -> Int? {
    let horizon = settings.horizon
    if let weekday = Weekday(name: entry.text) {
      guard let horizon else { return nil }
      let days = (0..<horizon.dayCount).filter { horizon.weekday(ofDay: $0) == weekday }
      if days.count == 1 { return days[0] }
      findings.problem(
        entry.place,
        entry.text,
        "\(days.count) days are a \(weekday)",
        hint: "Maybe \(quoted("\(horizon.date(ofDay: days[0]))"))?"
      )
      return nil
    }
    guard let date = entry.date("day", findings), let horizon else { return nil }
    let day = date.days(since: horizon.firstDay)
    guard (0..<horizon.dayCount).contains(day) else {
      findings.problem(
        entry.place,
        entry.text,
        "\(date) is outside the weeks being planned",
        hint: "They run from \(horizon.firstDay) to \(horizon.date(ofDay: horizon.dayCount - 1))"
      )
      return nil
    }
    return day
  }
}
