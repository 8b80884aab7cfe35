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

  /// The rota with everyone's serving as the board has it in the intervals given.
  func rota(_ rota: Rota, in intervals: [Interval]) -> Rota {
    var queues = rota.lines.map { planned($0) }
    for interval in intervals { assign(interval, &queues) }
    return Rota(
      lines: rota.lines.map { line in
        var line = line
        line.serving = blocks(of: line, queues[line.person.index])
        return line
      }
    )
  }

  /// What someone serves, by interval of presence.
  private func planned(_ line: Line) -> [Int: QueueID?] {
    var queues: [Int: QueueID?] = [:]
    for block in line.serving {
      for interval in site.horizon.indices(of: block.span) {
        queues[interval] = .some(block.queue)
      }
    }
    return queues
  }

  private func assign(_ interval: Interval, _ queues: inout [[Int: QueueID?]]) {
    let there = Dictionary(grouping: floor.places[interval.index], by: \.profile)
    for (profile, people) in there.sorted(by: { $0.key < $1.key }) {
      var open = site.queues.indices.map {
        board.count(profile, on: QueueID($0), at: interval)
      }
      var waiting: [Floor.Place] = []
      for place in people {
        guard let queue = place.queue, open[queue.index] > 0 else {
          waiting.append(place)
          continue
        }
        open[queue.index] -= 1
        queues[place.person.index][interval.index] = .some(queue)
      }
      for place in waiting {
        let last = queues[place.person.index][interval.index - 1] ?? nil
        let stays = last.flatMap { open[$0.index] > 0 ? $0 : nil }
        let queue = stays ?? open.firstIndex { $0 > 0 }.map(QueueID.init)
        if let queue { open[queue.index] -= 1 }
        queues[place.person.index][interval.index] = .some(queue)
      }
    }
  }

  /// Joins intervals that follow each other on one queue.
  private func blocks(of line: Line, _ queues: [Int: QueueID?]) -> [ServingBlock] {
    let horizon = site.horizon
    let outside = line.serving.filter { horizon.indices(of: $0.span).isEmpty }
    var blocks: [ServingBlock] = []
    for (interval, queue) in queues.sorted(by: { $0.key < $1.key }) {
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
