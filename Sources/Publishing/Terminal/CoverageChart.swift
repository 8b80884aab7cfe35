public import Planning

/// How well each queue is covered over each day: a line a queue and week, eight signs a day.
///
/// A sign says which share of the people needed in its stretch is planned, on a scale that is the
/// same in every plan; what is short is a lower block, so that colour only repeats it.
public struct CoverageChart {
  private static let columnsOfDay = 8
  private static let mostRows = 12

  private let site: Site
  private let required: [[Int]]
  private let load: [[Double]]
  private let style: TerminalStyle

  /// A chart.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - required: By queue, then interval: the people needed.
  ///   - load: By queue, then interval: the people planned.
  ///   - style: What the screen can show.
  public init(site: Site, required: [[Int]], load: [[Double]], style: TerminalStyle) {
    (self.site, self.required, self.load, self.style) = (site, required, load, style)
  }

  /// The lines of the chart; none where no queue needs people at a time.
  public var lines: [String] {
    guard load.count == required.count, let hours else { return [] }
    let queues = site.queues.indices.filter { index in
      site.queues[index].channel != .backOffice && required[index].contains { $0 > 0 }
    }
    let rows = (0..<site.horizon.dayCount / 7).flatMap { week in
      queues.map { (week: week, queue: $0) }
    }
    guard !rows.isEmpty else { return [] }
    let shown = rows.prefix(Self.mostRows)
    var lines = [heading(hours)]
    for row in shown {
      if row.queue == queues.first { lines.append(days(row.week)) }
      lines.append(line(of: row.queue, week: row.week, hours))
    }
    if rows.count > shown.count { lines.append("and \(rows.count - shown.count) lines more") }
    return lines + [legend]
  }

  private var nameWidth: Int {
    min(15, max(5, site.queues.map(\.name.count).max() ?? 5))
  }

  private func heading(_ hours: Range<Int>) -> String {
    let ends = [hours.lowerBound, hours.upperBound].map {
      TimeOfDay(minute: $0)?.description ?? "24:00"
    }
    return style.paint("Coverage from \(ends[0]) to \(ends[1])", .strong)
  }

  private var legend: String {
    let signs =
      style.hasBlocks ? "█ all, ▆ 90%, ▄ 75%, ▂ 50%, ▁ less" : "# all, + 90%, = 75%, - 50%, . less"
    return "of the people needed: \(signs)"
  }

  private func days(_ week: Int) -> String {
    let names = (0..<7).map { day -> String in
      let date = site.horizon.date(ofDay: week * 7 + day)
      let text = "\(date.weekday.abbreviation) \(date.day)"
      return text + String(repeating: " ", count: max(0, Self.columnsOfDay - text.count))
    }
    let margin = String(repeating: " ", count: nameWidth + 1)
    return TextLines.trimmed(margin + names.joined(separator: " "))
  }

  private func line(of queue: Int, week: Int, _ hours: Range<Int>) -> String {
    let name = site.queues[queue].name
    let short = name.count > nameWidth ? String(name.prefix(nameWidth - 1)) + "…" : name
    let label = style.plain(short) + String(repeating: " ", count: nameWidth - short.count)
    let days = (0..<7).map { day in
      (0..<Self.columnsOfDay).map { sign(queue, day: week * 7 + day, column: $0, hours) }.joined()
    }
    return TextLines.trimmed(label + " " + days.joined(separator: " "))
  }

  private func sign(_ queue: Int, day: Int, column: Int, _ hours: Range<Int>) -> String {
    let (needed, there) = totals(queue, day: day, column: column, hours)
    guard needed > 0 else { return " " }
    let share = there / needed
    let level = share >= 0.995 ? 4 : share >= 0.9 ? 3 : share >= 0.75 ? 2 : share >= 0.5 ? 1 : 0
    let signs = style.hasBlocks ? ["▁", "▂", "▄", "▆", "█"] : [".", "-", "=", "+", "#"]
    return level == 4 ? signs[4] : style.paint(signs[level], level < 2 ? .bad : .warning)
  }

  /// People needed and those of them who are there, over the intervals of a stretch.
  private func totals(
    _ queue: Int,
    day: Int,
    column: Int,
    _ hours: Range<Int>
  ) -> (Double, Double) {
    let length = Double(hours.count) / Double(Self.columnsOfDay)
    let first = Double(hours.lowerBound) + length * Double(column)
    var (needed, there) = (0.0, 0.0)
    for interval in site.horizon.intervals(ofDay: day) where interval < required[queue].count {
      let start = site.horizon.start(of: Interval(interval))
      let minute = Double(site.horizon.wallClock(at: start).time.minute)
      guard minute >= first, minute < first + length else { continue }
      let wanted = Double(required[queue][interval])
      needed += wanted
      there += min(wanted, load[queue][interval])
    }
    return (needed, there)
  }

  /// The minutes of the day between which anybody is needed.
  private var hours: Range<Int>? {
    var (first, last) = (1440, 0)
    for day in 0..<site.horizon.dayCount {
      for interval in site.horizon.intervals(ofDay: day)
      where required.contains(where: { interval < $0.count && $0[interval] > 0 }) {
        let start = site.horizon.start(of: Interval(interval))
        let minute = site.horizon.wallClock(at: start).time.minute
        (first, last) = (min(first, minute), max(last, minute + site.horizon.interval.count))
      }
    }
    return first < last ? first..<last : nil
  }
}
