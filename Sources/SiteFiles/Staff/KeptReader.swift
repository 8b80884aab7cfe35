import Planning

/// Reads kept.csv: the shifts that people had before planning, which a plan with few changes keeps.
///
/// A row with times is a shift, one without is a day off; a day without a row is not known.
struct KeptReader {
  static let file = "kept.csv"
  static let layout = Table.Layout(.kept)
  let settings: Settings
  let findings: Findings

  /// Adds what people had before to the people of the roll.
  func read(_ text: String, into roll: inout Roll) {
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings) else { return }
    for row in table.rows {
      let person = row.required("person", findings).flatMap { roll.index(of: $0, findings) }
      guard let (day, span) = self.day(row), let person else { continue }
      let old = roll.members[person].person?.before[day]
      guard let all = joined(old, span, row) else { continue }
      roll.members[person].person?.before[day] = all
    }
  }

  /// A day with one more shift, or off.
  private func joined(_ old: [Span]?, _ span: Span?, _ row: Table.Row) -> [Span]? {
    guard let span else {
      guard old == nil else {
        findings.problem(row.place, "", "the day off stands twice, or beside a shift")
        return nil
      }
      return []
    }
    guard old != [], !(old ?? []).contains(where: { $0.overlaps(span) }) else {
      findings.problem(row.place, "", "the shift stands beside another of its time, or a day off")
      return nil
    }
    return ((old ?? []) + [span]).sorted { $0.lowerBound < $1.lowerBound }
  }

  private func day(_ row: Table.Row) -> (day: Int, span: Span?)? {
    guard let entry = row.required("date", findings), let horizon = settings.horizon,
      let date = entry.date("date", findings)
    else { return nil }
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
    guard row["start"] != nil || row["end"] != nil else { return (day, nil) }
    guard let start = moment(row, "start"), let end = moment(row, "end") else { return nil }
    guard start < end, end - start <= Minutes(2880), horizon.day(of: start) == day else {
      findings.problem(row.place, "", "a shift starts on its date and ends after its start")
      return nil
    }
    return (day, start..<end)
  }

  private func moment(_ row: Table.Row, _ column: String) -> Moment? {
    guard let horizon = settings.horizon, let entry = row.required(column, findings) else {
      return nil
    }
    return entry.stamp(column, findings)
      .flatMap { WallClock(horizon: horizon).moment(of: $0, entry, findings) }
  }
}
