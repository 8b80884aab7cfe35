import Optimising
import Planning
import Rostering

/// Lets people come to queues with a least stay where work is late there: for stretches of at least
/// that stay between two of their breaks, beside a stay that they have, or a new one.
struct StayJoin {
  let week: DisruptedWeek
  let days: Set<Int>

  /// A stretch in which someone is there and serves what they like.
  private struct Stretch {
    var person: PersonID
    var intervals: [Int]
  }

  /// The week's floor with every profile that joining needs.
  func prepare(_ floor: inout Floor) {
    for queue in queues {
      for person in week.site.people.indices.map(PersonID.init)
      where week.site[person].competences[queue] != nil {
        _ = floor.boundProfile(of: person, to: queue, in: week)
      }
    }
  }

  /// Tries each stretch, the board being settled; keeps what lowers the true cost.
  func run(_ floor: inout Floor, _ board: ServingBoard) {
    for queue in queues {
      for stretch in stretches(floor, queue) where board.isShort(queue) {
        let part = stretch.intervals
        let bound = floor.boundProfile(of: stretch.person, to: queue, in: week)
        let free = part.map { floor.freeProfile(of: stretch.person, in: week, at: $0) }
        let before = board.cost
        board.begin()
        for (interval, profile) in zip(part, free) {
          board.remove(profile, at: Interval(interval))
          board.add(bound, at: Interval(interval))
        }
        guard board.cost < before - 1e-6 else {
          board.rollBack()
          continue
        }
        for interval in part { floor.set(bound, of: stretch.person, at: interval) }
      }
    }
  }

  private var queues: [QueueID] {
    week.site.queues.indices.map(QueueID.init).filter { week.site[$0].leastStay > .zero }
  }

  /// Stretches of the least stay, one after the other inside each time between breaks; what is left
  /// over at its end goes with the last.
  private func stretches(_ floor: Floor, _ queue: QueueID) -> [Stretch] {
    let horizon = week.site.horizon
    let step = horizon.interval.count
    let least = (week.site[queue].leastStay.count + step - 1) / step
    return week.rota.lines.flatMap { line -> [Stretch] in
      guard week.site[line.person].competences[queue] != nil else { return [] }
      return line.shifts.filter { days.contains($0.day) }.flatMap { shift -> [Stretch] in
        let busy = shift.breaks.map(\.span) + shift.activities.map(\.span)
        return shift.span.without(busy).flatMap { span -> [Stretch] in
          let open = horizon.indices(of: span).filter { interval in
            isFree(line.person, queue, interval, floor)
          }
          return StayJoin.runs(open).flatMap { run -> [Stretch] in
            let count = run.count / least
            return (0..<count).map { place in
              let end = place == count - 1 ? run.count : (place + 1) * least
              return Stretch(
                person: line.person,
                intervals: Array(run[run.startIndex + place * least..<run.startIndex + end])
              )
            }
          }
        }
      }
    }
  }

  /// Whether someone is there, bound to no queue, and can serve this one.
  private func isFree(
    _ person: PersonID,
    _ queue: QueueID,
    _ interval: Int,
    _ floor: Floor
  ) -> Bool {
    guard week.canServe(person, queue, at: Interval(interval)),
      let place = floor.places[interval].first(where: { $0.person == person })
    else { return false }
    return place.profile == floor.knownFreeProfile(of: person, in: week, at: interval)
  }

  /// Numbers that follow each other, together.
  private static func runs(_ numbers: [Int]) -> [ArraySlice<Int>] {
    var (runs, from) = ([ArraySlice<Int>](), 0)
    for index in numbers.indices
    where index + 1 == numbers.count || numbers[index + 1] != numbers[index] + 1 {
      runs.append(numbers[from...index])
      from = index + 1
    }
    return runs
  }
}
