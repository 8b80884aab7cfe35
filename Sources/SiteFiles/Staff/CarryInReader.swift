import Planning

/// Reads carry-in.csv: what people did just before the horizon.
struct CarryInReader {
  static let file = "carry-in.csv"
  static let layout = Table.Layout(
    required: ["person"],
    optional: ["last_shift_end", "run_of_days"]
  )
  let settings: Settings
  let findings: Findings

  /// Adds the carry-in to the people of the roll.
  func read(_ text: String, into roll: inout Roll) {
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings) else { return }
    var lines: [Int: Int] = [:]
    for row in table.rows {
      let person = row.required("person", findings).flatMap { roll.index(of: $0, findings) }
      let carryIn = carryIn(row)
      guard let person else { continue }
      if let line = lines.updateValue(row.place.line, forKey: person) {
        let id = roll.members[person].id
        findings.problem(row.place, id, "\(quoted(id)) stands in line \(line) already")
        continue
      }
      guard let carryIn, let member = roll.members[person].person else { continue }
      checkPresence(of: member, carryIn, row)
      if let entry = row["last_shift_end"] {
        RestChecks(settings: settings, findings: findings).check(carryIn, of: member, entry)
      }
      roll.members[person].person?.carryIn = carryIn
    }
  }

  private func carryIn(_ row: Table.Row) -> CarryIn? {
    let run = row["run_of_days"].map { $0.whole("run_of_days", in: 0...366, findings) } ?? 0
    let stamp = row["last_shift_end"].map { $0.stamp("last_shift_end", findings) }
    guard let run, let horizon = settings.horizon else { return nil }
    guard let stamp, let entry = row["last_shift_end"] else { return CarryIn(runOfDays: run) }
    guard let stamp,
      let end = WallClock(horizon: horizon).moment(of: stamp, entry, findings)
    else { return nil }
    guard isSound(end, run, entry, horizon) else { return nil }
    return CarryIn(lastShiftEnd: end, runOfDays: run)
  }

  private func isSound(_ end: Moment, _ run: Int, _ entry: Entry, _ horizon: Horizon) -> Bool {
    var message: String?
    if end > horizon.dayStarts[1] {
      message = "the last shift before the weeks ends after their first day"
    } else if end.minute > 0, end.minute % horizon.interval.count != 0 {
      message = "the end is not on an interval of \(horizon.interval.count) min"
    } else if end.minute > 0, run == 0 {
      message = "a shift that runs into the first day is a day worked: run_of_days is 1 or more"
    }
    guard let message else { return true }
    findings.problem(entry.place, entry.text, message)
    return false
  }

  /// A shift carried in stands already, so nothing else may.
  private func checkPresence(of person: Person, _ carryIn: CarryIn, _ row: Table.Row) {
    guard let end = carryIn.lastShiftEnd, end.minute > 0 else { return }
    let span = Moment(minute: 0)..<end
    if person.absences.contains(where: { $0.span.overlaps(span) }) {
      findings.problem(
        row.place,
        person.id,
        "\(quoted(person.id)) is absent while the shift carried in runs"
      )
    }
  }
}
