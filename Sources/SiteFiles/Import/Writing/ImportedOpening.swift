import Foundation
import Planning

/// When a site or a queue is open, by when something is expected there.
struct ImportedOpening: Equatable {
  /// By day of the week: from and to, in minutes.
  private(set) var ranges: [Weekday: ClosedRange<Int>] = [:]

  /// The hours around the busy times of queues.
  init(_ queues: [ImportedDemand.Queue], _ demand: ImportedDemand) {
    for time in queues.flatMap(\.busy) {
      let day = demand.firstDay.adding(days: time.day).weekday
      let stretch = time.minute...time.minute + demand.interval
      guard let known = ranges[day] else {
        ranges[day] = stretch
        continue
      }
      ranges[day] =
        min(known.lowerBound, stretch.lowerBound)...max(known.upperBound, stretch.upperBound)
    }
  }

  /// Whether something is expected at nearly every time of these hours: hours that begin with a
  /// rare contact by chance are nobody's opening hours.
  func isDense(_ queue: ImportedDemand.Queue, _ demand: ImportedDemand) -> Bool {
    let days = (0..<demand.weeks * 7).map { demand.firstDay.adding(days: $0).weekday }
    let open = days.reduce(0) { sum, day in
      sum + (ranges[day].map { ($0.upperBound - $0.lowerBound) / demand.interval } ?? 0)
    }
    return open > 0 && queue.busy.count * 10 >= open * 9
  }

  /// Whether it is open at every time of every day.
  var isAlways: Bool {
    ranges.count == 7 && ranges.values.allSatisfy { $0 == 0...1440 }
  }

  /// The longest stretch of one day; two days where nights are open.
  var longest: Int {
    if isAlways { return 1440 }
    return ranges.values.map { $0.upperBound - $0.lowerBound }.max() ?? 0
  }

  /// The shortest stretch of a day with one, such as a Saturday morning.
  var shortest: Int {
    if isAlways { return 1440 }
    return ranges.values.map { $0.upperBound - $0.lowerBound }.min() ?? 0
  }

  /// The earliest and the latest time of any day.
  var outer: ClosedRange<Int> {
    let first = ranges.values.map(\.lowerBound).min() ?? 0
    return first...max(first, ranges.values.map(\.upperBound).max() ?? 1440)
  }

  /// Lines for site.yaml: days with the same hours on one line.
  var lines: [String] {
    var lines: [String] = []
    var done: Set<Weekday> = []
    for day in Weekday.allCases where !done.contains(day) {
      guard let range = ranges[day] else { continue }
      let same = Weekday.allCases.filter { ranges[$0] == range }
      done.formUnion(same)
      lines.append("\(days(same)): \(text(range))")
    }
    return lines
  }

  /// On one line, as a queue has it.
  var flow: String {
    isAlways ? "always" : "{" + quotedLines.joined(separator: ", ") + "}"
  }

  private var quotedLines: [String] {
    lines.map { line in
      let parts = line.components(separatedBy: ": ")
      return "\"\(parts[0])\": \"\(parts[1])\""
    }
  }

  private func text(_ range: ClosedRange<Int>) -> String {
    let ends = [range.lowerBound, range.upperBound].map {
      TimeOfDay(minute: $0)?.description ?? "24:00"
    }
    return ends.joined(separator: "-")
  }

  /// `mon-fri, sun`.
  private func days(_ days: [Weekday]) -> String {
    var runs: [ClosedRange<Int>] = []
    for day in days.map(\.rawValue) {
      if let last = runs.last, last.upperBound + 1 == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    let name = { (index: Int) in Weekday(rawValue: index)?.abbreviation ?? "" }
    return runs.map { run in
      run.count == 1 ? name(run.lowerBound) : "\(name(run.lowerBound))-\(name(run.upperBound))"
    }.joined(separator: ", ")
  }
}
