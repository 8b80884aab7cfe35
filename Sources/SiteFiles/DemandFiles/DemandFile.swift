public import Planning

/// Writes demand.csv.
public struct DemandFile {
  private let horizon: Horizon
  private let queues: [Queue]

  /// A file for these queues and weeks.
  public init(horizon: Horizon, queues: [Queue]) {
    self.horizon = horizon
    self.queues = queues
  }

  /// The text of demand.csv: a row for each queue and open interval, and for those in which work
  /// with a due time comes in to a queue that is closed.
  ///
  /// Times are those of the wall clock; where autumn shows one twice, both carry their offset from
  /// UTC. Numbers are written so that reading gives the same ones again, except that below 1e-12
  /// they become zero.
  ///
  /// - Parameters:
  ///   - forecast: What is expected; has a cell for each queue and interval of the horizon.
  ///   - low: By queue, then interval: a low estimate of the contacts, for people to see.
  ///   - high: By queue, then interval: a high estimate of the contacts.
  public func write(
    _ forecast: DemandForecast,
    low: [[Double]]? = nil,
    high: [[Double]]? = nil
  ) -> String {
    let hasRequirements = queues.contains {
      if case .requirement = $0.target { true } else { false }
    }
    var header = ["queue", "start", "contacts", "aht_seconds"]
    if hasRequirements { header.append("required") }
    if low != nil { header.append("low") }
    if high != nil { header.append("high") }
    var lines = [header.joined(separator: ",")]
    let starts = startTexts()
    for (index, queue) in queues.enumerated() {
      let open = queue.opening.openIntervals(in: horizon)
      for interval in open.indices {
        let cell = forecast[QueueID(index), Interval(interval)]
        guard open[interval] || queue.due != nil && cell.contacts > 0 else { continue }
        var fields = [
          queue.name, starts[interval], Quantity.exact(cell.contacts),
          Quantity.exact(cell.handleSeconds),
        ]
        if hasRequirements { fields.append(required(cell, queue)) }
        if let low { fields.append(Quantity.exact(low[index][interval])) }
        if let high { fields.append(Quantity.exact(high[index][interval])) }
        lines.append(fields.joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func required(_ cell: DemandForecast.Cell, _ queue: Queue) -> String {
    guard case .requirement = queue.target else { return "" }
    return "\(cell.required)"
  }

  private func startTexts() -> [String] {
    let clock = IntervalClock(horizon)
    return (0..<horizon.intervalCount).map { index in
      let moment = horizon.start(of: Interval(index))
      let shown = horizon.wallClock(at: moment)
      let text = "\(shown.date) \(shown.time)"
      guard clock.intervals(on: shown.date, at: shown.time).count > 1 else { return text }
      return text + LocalStamp.text(ofOffset: horizon.utcOffset(at: moment))
    }
  }
}
