import Demand
import Planning
import Rostering

/// Makes time idle in which people are on a queue of which nothing is expected any more.
///
/// Nothing else is touched: what is over when the rest is planned again must stand.
struct IdleTime {
  let week: DisruptedWeek
  let world: World

  /// The rota with that time idle.
  func rota(_ rota: Rota) -> Rota {
    var rota = rota
    guard !week.changedQueues.isEmpty else { return rota }
    for index in rota.lines.indices where rota.lines[index].serving.contains(where: isIdle) {
      rota.lines[index].serving = rota.lines[index].serving.flatMap(parts)
    }
    return rota
  }

  private func isIdle(_ block: ServingBlock) -> Bool {
    intervals(block).contains { !isOpen(block, $0) }
  }

  private func parts(_ block: ServingBlock) -> [ServingBlock] {
    guard isIdle(block) else { return [block] }
    let horizon = week.site.horizon
    var parts: [ServingBlock] = []
    for interval in intervals(block) {
      let queue = isOpen(block, interval) ? block.queue : nil
      let start = horizon.start(of: Interval(interval))
      let end = start + horizon.interval
      if let last = parts.last, last.queue == queue {
        parts[parts.count - 1].span = last.span.lowerBound..<end
      } else {
        parts.append(ServingBlock(queue: queue, span: start..<end))
      }
    }
    return parts
  }

  private func intervals(_ block: ServingBlock) -> Range<Int> {
    week.site.horizon.indices(of: block.span)
  }

  private func isOpen(_ block: ServingBlock, _ interval: Int) -> Bool {
    guard let queue = block.queue, week.changedQueues.contains(queue) else { return true }
    return world.coverage.curves[queue.index][interval] != nil
  }
}
