import Planning

/// Two times of the wall clock, such as `23:00-06:00`.
struct ClockSpan {
  var from: TimeOfDay
  var to: TimeOfDay

  /// The times of an entry; reports where they are none.
  init?(_ entry: Entry, _ what: String, _ findings: Findings) {
    let ends = entry.text.split(separator: "-", omittingEmptySubsequences: false)
      .map { TimeOfDay(trimmed($0)) }
    guard ends.count == 2, let from = ends[0], let to = ends[1] else {
      findings.problem(
        entry.place,
        entry.text,
        "\(what) \(quoted(entry.text)) is not two times such as '22:00-06:00'"
      )
      return nil
    }
    (self.from, self.to) = (from, to)
  }

  /// How long it is on a day without a clock change; over midnight where it does not end later
  /// than it starts.
  var length: Minutes {
    Minutes(to.minute - from.minute + (to <= from ? 1440 : 0))
  }
}
