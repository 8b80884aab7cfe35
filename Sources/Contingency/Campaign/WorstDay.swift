import Demand
import Planning
import Rostering

/// The day on which most people are missing where something breaks, as it is at each level.
struct WorstDay {
  let answers: [Answer]

  init(_ answers: [Answer]) { self.answers = answers }

  /// People wanted and there; nil where the rota as it stands is enough.
  var timeline: GapTimeline? {
    guard let held = answers.first, !held.holds else { return nil }
    let site = held.week.site
    let queues = self.queues(held)
    let gaps = queues.map { held.appraisal.gap(on: $0) }
    let days = (0..<site.horizon.dayCount).map { day in
      gaps.reduce(0.0) { sum, gap in
        site.horizon.intervals(ofDay: day).reduce(sum) { $0 + gap[$1] }
      }
    }
    guard let day = days.indices.max(by: { (days[$0], $1) < (days[$1], $0) }), days[day] > 0 else {
      return nil
    }
    let intervals = open(site.horizon.intervals(ofDay: day), queues, held.world)
    return GapTimeline(
      from: site.horizon.start(of: Interval(intervals.lowerBound)).minute,
      step: site.horizon.interval.count,
      rows: queues.map { row($0, intervals, held.world) }
    )
  }

  private func row(_ queue: QueueID, _ intervals: Range<Int>, _ world: World) -> GapTimeline.Row {
    GapTimeline.Row(
      queue: queue.index,
      wanted: intervals.map { Double(world.coverage.required[queue.index][$0]) },
      people: answers.map { answer in
        intervals.map { (answer.appraisal.load[queue.index][$0] * 100).rounded() / 100 }
      }
    )
  }

  /// The queues on which something that must hold does not.
  private func queues(_ held: Answer) -> [QueueID] {
    let names = Set(held.findings.filter { !$0.holds }.compactMap(\.queue))
    return held.week.site.queues.indices.map(QueueID.init)
      .filter { names.contains(held.week.site[$0].name) }
  }

  /// From the first interval of a day in which someone is wanted to the last.
  private func open(_ day: Range<Int>, _ queues: [QueueID], _ world: World) -> Range<Int> {
    let wanted = day.filter { interval in
      queues.contains { world.coverage.required[$0.index][interval] > 0 }
    }
    guard let first = wanted.first, let last = wanted.last else { return day }
    return first..<last + 1
  }
}
