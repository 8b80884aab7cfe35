import Planning

/// Reads what carry-in.csv says about the last shift before the horizon.
struct LastShiftReader {
  let horizon: Horizon
  let patterns: Directory<ShiftPattern>
  let findings: Findings

  /// Adds the last shift of a row to a carry-in whose run of days is read already.
  func read(_ row: Table.Row, into carryIn: inout CarryIn) {
    let owed = row["owed_rest"].flatMap {
      $0.duration("owed_rest", in: Minutes.zero...Minutes(2880), findings)
    }
    let pattern = row["last_pattern"].flatMap { patterns.index(of: $0, findings) }
    let start = row["last_shift_start"].flatMap { moment($0, "last_shift_start") }
    guard let entry = row["last_shift_end"] else { return refuseWithoutEnd(row) }
    guard let end = moment(entry, "last_shift_end") else { return }
    guard isSound(end, carryIn.runOfDays, entry) else { return }
    if let start, let startEntry = row["last_shift_start"], !isSound(start, end, startEntry) {
      return
    }
    carryIn.lastShiftEnd = end
    carryIn.lastShiftStart = start
    carryIn.lastPattern = pattern.map { PatternID($0) }
    carryIn.owedRest = owed ?? .zero
  }

  private func moment(_ entry: Entry, _ what: String) -> Moment? {
    entry.stamp(what, findings)
      .flatMap { WallClock(horizon: horizon).moment(of: $0, entry, findings) }
  }

  private func refuseWithoutEnd(_ row: Table.Row) {
    for column in ["last_shift_start", "last_pattern", "owed_rest"] {
      guard let entry = row[column] else { continue }
      findings.problem(entry.place, entry.text, "\(column) goes with 'last_shift_end'")
    }
  }

  private func isSound(_ end: Moment, _ run: Int, _ entry: Entry) -> Bool {
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

  private func isSound(_ start: Moment, _ end: Moment, _ entry: Entry) -> Bool {
    var message: String?
    if start >= end {
      message = "the last shift starts after its end"
    } else if start.minute >= 0 {
      message = "the last shift before the weeks starts within them"
    } else if end - start > Minutes(1440) {
      message = "the last shift is longer than a day"
    }
    guard let message else { return true }
    findings.problem(entry.place, entry.text, message)
    return false
  }
}
