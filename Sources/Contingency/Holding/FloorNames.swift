import Optimising
import Planning
import Rostering

/// Names who serves what: the board only counts people of a profile.
///
/// Whoever can stays on what the rota had them serve, then on what they served just before, so that
/// people are moved as little as the counts allow.
struct FloorNames {
  let floor: Floor
  let board: ServingBoard
  let site: Site

  /// The rota with everyone's serving as the board has it in the intervals given; lines of people
  /// who stay on what they served are as they were. And the floor of that rota.
  func named(_ rota: Rota, in intervals: [Interval]) -> (rota: Rota, floor: Floor) {
    var floor = floor
    var moved: [PersonID: [(interval: Int, queue: QueueID?)]] = [:]
    for interval in intervals {
      let queues = assigned(interval, after: floor)
      for (place, queue) in zip(floor.places[interval.index], queues)
      where queue == nil || place.queue != queue {
        moved[place.person, default: []].append((interval.index, queue))
      }
      floor.serve(queues, at: interval.index)
    }
    var lines = rota.lines
    for (person, changes) in moved {
      let line = lines[person.index]
      lines[person.index].serving = blocks(of: line, changed(planned(line), changes))
    }
    return (Rota(lines: lines), floor)
  }

  /// What someone serves in each interval of presence, in order of time.
  private func planned(_ line: Line) -> [(interval: Int, queue: QueueID?)] {
    line.serving.flatMap { block in
      site.horizon.indices(of: block.span).map { ($0, block.queue) }
    }
  }

  /// The same with other queues in some of the intervals, both in order of time.
  private func changed(
    _ queues: [(interval: Int, queue: QueueID?)],
    _ changes: [(interval: Int, queue: QueueID?)]
  ) -> [(interval: Int, queue: QueueID?)] {
    var (queues, next) = (queues, 0)
    for change in changes {
      while next < queues.count, queues[next].interval < change.interval { next += 1 }
      guard next < queues.count, queues[next].interval == change.interval else { continue }
      queues[next].queue = change.queue
    }
    return queues
  }

  /// What those who are there in an interval serve, in their order.
  private func assigned(_ interval: Interval, after earlier: Floor) -> [QueueID?] {
    let places = floor.places[interval.index]
    var open: [Int: [Int]] = [:]
    for profile in Set(places.map(\.profile)) {
      open[profile] = site.queues.indices.map {
        board.count(profile, on: QueueID($0), at: interval)
      }
    }
    func take(_ profile: Int, _ queue: QueueID) -> Bool {
      guard let left = open[profile]?[queue.index], left > 0 else { return false }
      open[profile]?[queue.index] = left - 1
      return true
    }
    var queues = places.map { place in
      place.queue.flatMap { take(place.profile, $0) ? $0 : nil }
    }
    for (index, place) in places.enumerated() where queues[index] == nil {
      let before = earlier.queue(of: place.person, at: interval.index - 1)
      if let before, take(place.profile, before) {
        queues[index] = before
      } else if let free = open[place.profile]?.firstIndex(where: { $0 > 0 }).map(QueueID.init) {
        _ = take(place.profile, free)
        queues[index] = free
      }
    }
    return queues
  }

  /// Joins intervals that follow each other on one queue.
  private func blocks(
    of line: Line,
    _ queues: [(interval: Int, queue: QueueID?)]
  ) -> [ServingBlock] {
    let horizon = site.horizon
    let outside = line.serving.filter { horizon.indices(of: $0.span).isEmpty }
    var blocks: [ServingBlock] = []
    for (interval, queue) in queues {
      let start = horizon.start(of: Interval(interval))
      let span = start..<start + horizon.interval
      if let last = blocks.last, last.span.upperBound == start, last.queue == queue {
        blocks[blocks.count - 1].span = last.span.lowerBound..<span.upperBound
      } else {
        blocks.append(ServingBlock(queue: queue, span: span))
      }
    }
    return (outside + blocks).sorted { $0.span.lowerBound < $1.span.lowerBound }
  }
}
