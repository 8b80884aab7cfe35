import Planning
import Rostering

/// A shift from start to end as its person lives it: queues, breaks and activities in turn.
struct ShiftTimetable {
  /// A stretch of it.
  struct Entry: Hashable {
    /// What is done.
    enum Kind: Hashable {
      case queue, noQueue, paidBreak, unpaidBreak, activity, standby
    }

    let kind: Kind
    let name: String
    let span: Span
  }

  let site: Site
  let shift: Shift
  /// The stretches, in order of time.
  let entries: [Entry]

  init(_ shift: Shift, of line: Line, at site: Site) {
    self.site = site
    self.shift = shift
    let serving = line.serving.filter { $0.span.overlaps(shift.span) }.map { block in
      Entry(
        kind: block.queue == nil ? .noQueue : .queue,
        name: block.queue.map { site[$0].name } ?? "no queue",
        span: block.span.clamped(to: shift.span)
      )
    }
    let breaks = shift.breaks.map {
      Entry(kind: $0.isPaid ? .paidBreak : .unpaidBreak, name: $0.name, span: $0.span)
    }
    let activities = shift.activities.map {
      Entry(kind: .activity, name: $0.name, span: $0.span)
    }
    let isStandby = site[shift.pattern].standbyPay != nil
    let standby = isStandby ? [Entry(kind: .standby, name: "standby", span: shift.span)] : []
    entries = (standby + serving + breaks + activities).sorted {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
  }

  var isStandby: Bool { site[shift.pattern].standbyPay != nil }

  /// Names of the queues served, each once, the one served longest first.
  var queues: [String] {
    let served = entries.filter { $0.kind == .queue }
    let times = served.reduce(into: [String: Int]()) {
      $0[$1.name, default: 0] += $1.span.length.count
    }
    return times.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Breaks, paid or not.
  var breaks: [Entry] { entries.filter { $0.kind == .paidBreak || $0.kind == .unpaidBreak } }

  /// Meetings, training and coaching.
  var activities: [Entry] { entries.filter { $0.kind == .activity } }

  /// A stretch as `09:00-17:30`; ends on other days show no date.
  func times(_ span: Span) -> String {
    let words = ClockWords(horizon: site.horizon, date: site.horizon.date(ofDay: shift.day))
    return "\(words.time(span.lowerBound))-\(words.time(span.upperBound))"
  }

  /// A sentence where the clocks change in the shift; nil where they do not.
  var clockChange: String? {
    let horizon = site.horizon
    guard
      horizon.utcOffset(at: shift.span.lowerBound) != horizon.utcOffset(at: shift.span.upperBound)
    else { return nil }
    return "The clocks change during this shift: it lasts \(ClockWords.length(shift.span.length))."
  }
}
