import Planning
import Rostering

/// Another line for someone: other shifts, with what was served before wherever they still are
/// there and nothing yet where they newly are.
///
/// Beside a stay on a queue that has a least one they stay on it: whatever else they did there
/// could cut the stay in two.
struct LineEdit {
  let site: Site

  /// The line with some shifts in place of its own, in order of time.
  func line(_ old: Line, shifts: [Shift]) -> Line {
    let horizon = site.horizon
    var planned: [Int: QueueID?] = [:]
    for block in old.serving {
      for interval in horizon.indices(of: block.span) { planned[interval] = .some(block.queue) }
    }
    for shift in shifts {
      let there = presence(of: [shift])
      stay(there, &planned)
      stay(there.reversed(), &planned)
    }
    var serving: [ServingBlock] = []
    let carried = old.serving.filter { block in
      old.shifts.allSatisfy { !$0.span.contains(block.span) }
    }
    for interval in presence(of: shifts) {
      let start = horizon.start(of: Interval(interval))
      let queue = planned[interval] ?? nil
      if let last = serving.last, last.span.upperBound == start, last.queue == queue {
        serving[serving.count - 1].span = last.span.lowerBound..<start + horizon.interval
      } else {
        serving.append(ServingBlock(queue: queue, span: start..<start + horizon.interval))
      }
    }
    return Line(
      person: old.person,
      shifts: shifts,
      serving: (carried + serving).sorted { $0.span.lowerBound < $1.span.lowerBound }
    )
  }

  /// Carries stays on into intervals, taken in this order, of which nothing is known yet.
  private func stay(_ there: [Int], _ planned: inout [Int: QueueID?]) {
    var last: QueueID?
    for interval in there {
      if let known = planned[interval] {
        last = known
      } else if let queue = last, site[queue].leastStay > .zero {
        planned[interval] = .some(queue)
      }
    }
  }

  /// The intervals in which someone on some shifts serves.
  func presence(of shifts: [Shift]) -> [Int] {
    let horizon = site.horizon
    return shifts.filter { site[$0.pattern].standbyPay == nil }.flatMap { shift -> [Int] in
      let busy = shift.breaks.map(\.span) + shift.activities.map(\.span)
      return shift.span.without(busy).flatMap { Array(horizon.indices(of: $0)) }
    }.sorted()
  }
}
