import Planning

/// Reads calibration.csv: what simulating earlier plans has taught.
struct CalibrationReader {
  static let file = "calibration.csv"
  static let layout = Table.Layout(.calibration)
  let settings: Settings
  let findings: Findings

  /// The calibration of a text.
  func read(_ text: String) -> Calibration {
    var calibration = Calibration()
    guard let table = Table(text, file: Self.file, layout: Self.layout, findings) else {
      return calibration
    }
    for row in table.rows {
      let queue = row.required("queue", findings).flatMap(queue)
      let days = row["day"].map { WeekdaySet.read($0, "day", findings) } ?? Set(Weekday.allCases)
      let factor = row.required("factor", findings)
        .flatMap { $0.decimal("factor", in: 0.25...2, findings) }
      guard let queue, let days, let factor else { continue }
      for day in days.sorted() {
        guard !calibration.has(queue, day) else {
          findings.problem(
            row.place,
            row["queue"]?.text ?? "",
            "the queue has a factor for \(day.abbreviation) already"
          )
          continue
        }
        calibration[queue, day] = factor
      }
    }
    return calibration
  }

  private func queue(_ entry: Entry) -> QueueID? {
    guard let index = settings.queues.index(of: entry, findings) else { return nil }
    guard let queue = settings.queues[index] else { return QueueID(index) }
    var waits = false
    if case .standard = queue.target { waits = queue.channel != .backOffice }
    guard waits else {
      findings.problem(
        entry.place,
        entry.text,
        "nobody waits for an answer on queue \(quoted(entry.text)), so there is nothing to "
          + "calibrate",
        hint: "Maybe leave the row out?"
      )
      return nil
    }
    return QueueID(index)
  }
}
