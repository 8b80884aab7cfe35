import Optimising
import Planning
import Rostering

/// Lets people leave queues with a least stay where they are worth more elsewhere: whole stays, or
/// a first or last part of one that leaves enough of it.
struct StayRelease {
  let week: DisruptedWeek
  let days: Set<Int>

  /// A stay: someone on one queue in one shift, breaks apart.
  private struct Stay {
    var person: PersonID
    var bound: Int
    var intervals: [Int]
    var least: Int
  }

  /// The week's floor with every profile that a release needs.
  func prepare(_ floor: inout Floor) {
    for stay in stays(floor) {
      for interval in stay.intervals {
        _ = floor.freeProfile(of: stay.person, in: week, at: interval)
      }
    }
  }

  /// Tries each stay, the board being settled; keeps what lowers the true cost.
  func run(_ floor: inout Floor, _ board: ServingBoard) {
    for stay in stays(floor) {
      for part in parts(stay) {
        let before = board.cost
        board.begin()
        let free = part.map { floor.freeProfile(of: stay.person, in: week, at: $0) }
        for (interval, profile) in zip(part, free) {
          board.remove(stay.bound, at: Interval(interval))
          board.add(profile, at: Interval(interval))
        }
        guard board.cost < before - 1e-6 else {
          board.rollBack()
          continue
        }
        for (interval, profile) in zip(part, free) {
          floor.set(profile, of: stay.person, at: interval)
        }
        break
      }
    }
  }

  /// What may be released of a stay, the largest part first.
  private func parts(_ stay: Stay) -> [[Int]] {
    let count = stay.intervals.count
    let kept = stride(from: stay.least, to: count, by: max(1, stay.least)).prefix(6)
    return [stay.intervals]
      + kept.flatMap { [Array(stay.intervals.dropFirst($0)), Array(stay.intervals.dropLast($0))] }
  }

  private func stays(_ floor: Floor) -> [Stay] {
    let horizon = week.site.horizon
    return week.rota.lines.flatMap { line -> [Stay] in
      line.shifts.filter { days.contains($0.day) }.flatMap { shift -> [Stay] in
        var byQueue: [QueueID: [Int]] = [:]
        for block in line.serving where shift.span.contains(block.span) {
          guard let queue = block.queue, week.site[queue].leastStay > .zero else { continue }
          byQueue[queue, default: []] += Array(horizon.indices(of: block.span))
        }
        return byQueue.sorted { $0.key < $1.key }.compactMap { queue, intervals in
          let bound = intervals.compactMap { interval in
            floor.places[interval].first { $0.person == line.person && $0.queue == queue }?.profile
          }
          guard let first = bound.first, bound.count == intervals.count else { return nil }
          let step = horizon.interval.count
          return Stay(
            person: line.person,
            bound: first,
            intervals: intervals,
            least: (week.site[queue].leastStay.count + step - 1) / step
          )
        }
      }
    }
  }
}
