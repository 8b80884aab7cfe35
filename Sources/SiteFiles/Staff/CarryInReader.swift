import Planning

/// Reads carry-in.csv: what people did just before the horizon.
struct CarryInReader {
  static let file = "carry-in.csv"
  static let layout = Table.Layout(.carryIn)
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
    let before = findings.problems.count
    let run = row["run_of_days"].flatMap { $0.whole("run_of_days", in: 0...366, findings) } ?? 0
    var carryIn = CarryIn(runOfDays: run)
    if let horizon = settings.horizon {
      LastShiftReader(horizon: horizon, patterns: settings.patterns, findings: findings)
        .read(row, into: &carryIn)
    }
    CarriedCounts(settings: settings, findings: findings).read(row, into: &carryIn)
    return findings.problems.count == before && settings.horizon != nil ? carryIn : nil
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
