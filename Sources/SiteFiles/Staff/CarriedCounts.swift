import Planning

/// Reads what carry-in.csv counts of the time before the horizon: runs, days, weekends, hours.
struct CarriedCounts {
  /// More weeks than any rule looks back on.
  private static let longest = 104
  let settings: Settings
  let findings: Findings

  /// Adds the counts of a row to a carry-in whose run of days is read already.
  func read(_ row: Table.Row, into carryIn: inout CarryIn) {
    carryIn.runOfDaysOff = daysOff(row, worked: carryIn.runOfDays)
    carryIn.runs = row["runs"].map { runs($0, worked: carryIn.runOfDays) } ?? [:]
    carryIn.counts = row["counts"].map { numbers($0, "counts", in: 0...366) } ?? [:]
    carryIn.weekends = row["weekends"].map { weekends($0) } ?? []
    carryIn.weeklyHours = row["weekly_hours"].map { hours($0) } ?? []
    carryIn.unpopular = row["unpopular"].map { unpopular($0) } ?? [:]
  }

  /// Someone who worked the day before has no run of days off, whether that is said or not.
  private func daysOff(_ row: Table.Row, worked: Int) -> Int? {
    guard let entry = row["run_of_days_off"] else { return worked > 0 ? 0 : nil }
    guard let days = entry.whole("run_of_days_off", in: 0...366, findings) else { return nil }
    if days > 0, worked > 0 {
      findings.problem(
        entry.place,
        entry.text,
        "the day before the weeks was worked (run_of_days) and free (run_of_days_off)"
      )
    }
    return days
  }

  private func runs(_ entry: Entry, worked: Int) -> [String: Int] {
    let runs = numbers(entry, "runs", in: 0...366)
    for (kind, run) in runs.sorted(by: { $0.key < $1.key }) where run > worked {
      findings.problem(
        entry.place,
        entry.text,
        "a run of \(run) days of \(quoted(kind)) is longer than run_of_days, \(worked)"
      )
    }
    return runs
  }

  /// `night=3; late=1`.
  private func numbers(_ entry: Entry, _ what: String, in limits: ClosedRange<Int>) -> [String: Int]
  {
    var numbers: [String: Int] = [:]
    for item in items(entry) {
      let parts = item.text.split(separator: "=", omittingEmptySubsequences: false).map(trimmed)
      guard parts.count == 2 else {
        findings.problem(
          entry.place,
          item.text,
          "\(what) \(quoted(item.text)) is not a kind of shift and a number such as 'night=3'"
        )
        continue
      }
      let index = settings.kinds.index(of: Entry(text: parts[0], place: entry.place), findings)
      let number = Entry(text: parts[1], place: entry.place).whole(what, in: limits, findings)
      guard index != nil, let number else { continue }
      if numbers.updateValue(number, forKey: parts[0]) != nil {
        findings.problem(entry.place, parts[0], "\(quoted(parts[0])) stands twice")
      }
    }
    return numbers
  }

  /// `worked; free; worked`, the latest first.
  private func weekends(_ entry: Entry) -> [Bool] {
    let words = [("worked", true), ("free", false)]
    return items(entry).compactMap { $0.choice("weekend", words, findings) }
  }

  /// `38 h; 40.5 h`, the latest first.
  private func hours(_ entry: Entry) -> [Minutes] {
    items(entry).compactMap {
      $0.duration("weekly_hours", in: Minutes.zero...Minutes(168 * 60), findings)
    }
  }

  /// `nights=12 h; wishes=6`, by measures of fairness.
  private func unpopular(_ entry: Entry) -> [String: Double] {
    var amounts: [String: Double] = [:]
    for item in items(entry) {
      let parts = item.text.split(separator: "=", omittingEmptySubsequences: false).map(trimmed)
      guard parts.count == 2 else {
        findings.problem(
          entry.place,
          item.text,
          "unpopular \(quoted(item.text)) is not a measure of fairness and an amount such as "
            + "'nights=12 h'"
        )
        continue
      }
      let index = settings.fairness.index(
        of: Entry(text: parts[0], place: entry.place),
        findings
      )
      guard let index else { continue }
      let value = Entry(text: parts[1], place: entry.place)
      let amount =
        settings.fairness[index]?.counted == .wishes
        ? value.whole("unpopular", in: 0...10_000, findings).map(Double.init)
        : value.duration("unpopular", in: Minutes.zero...Minutes(600_000), findings)?.hours
      if let amount, amounts.updateValue(amount, forKey: parts[0]) != nil {
        findings.problem(entry.place, parts[0], "\(quoted(parts[0])) stands twice")
      }
    }
    return amounts
  }

  private func items(_ entry: Entry) -> [Entry] {
    let items = entry.text.split(whereSeparator: { ";|".contains($0) }).map(trimmed)
      .filter { !$0.isEmpty }
    if items.count > Self.longest {
      findings.problem(entry.place, "", "\(items.count) entries are more than \(Self.longest)")
    }
    return items.prefix(Self.longest).map { Entry(text: $0, place: entry.place) }
  }
}
