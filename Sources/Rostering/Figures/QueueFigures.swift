import Demand
import Planning

extension RotaCheck {
  /// What the rota does for each queue.
  func queueFigures(load: [[Double]], kept: [PromisesKept]) -> [RotaFigures.QueueFigures] {
    site.queues.indices.map { index in
      let queue = QueueID(index)
      var figures = RotaFigures.QueueFigures(
        queue: queue,
        contacts: 0,
        promised: kept[index].promised,
        served: kept[index].served,
        missed: kept[index].missed,
        shortfallHours: 0,
        surplusHours: 0,
        requirementCost: requirementCost(of: queue, load: load[index])
      )
      let hours = site.horizon.interval.hours
      for (interval, people) in load[index].enumerated() {
        let distance = Double(coverage.required[index][interval]) - people
        figures.shortfallHours += max(0, distance) * hours
        figures.surplusHours += max(0, -distance) * hours
        guard coverage[queue, Interval(interval)] != nil else { continue }
        figures.contacts += site.forecast[queue, Interval(interval)].contacts
      }
      if let due = kept[index].due {
        (figures.contacts, figures.due) = (due.falling, due.days)
        (figures.shortfallHours, figures.surplusHours) = (due.shortHours, due.spareHours)
      } else if case .backOffice = site[queue].channel, case .standard = site[queue].target {
        (figures.shortfallHours, figures.surplusHours) = backOfficeGap(queue, load: load[index])
      }
      return figures
    }
  }

  /// Money that a given requirement's gaps stand for, in major units; 0 on queues with a standard.
  ///
  ///     Σ cost(q, t)(load(q, t)) over the intervals t in which the queue is open
  func requirementCost(of queue: QueueID, load: [Double]) -> Double {
    guard case .requirement = site[queue].target else { return 0 }
    return load.enumerated().reduce(0) { sum, entry in
      sum + (coverage[queue, Interval(entry.offset)]?.cost(of: entry.element) ?? 0)
    }
  }

  /// Hours of people on a queue beyond the last one who serves or saves anything there.
  ///
  ///     Σ max(0, load(q, t) − useful(q, t)) · interval over the intervals t in which it is open
  func surplusHours(of queue: QueueID, load: [Double]) -> Double {
    load.enumerated().reduce(0) { sum, entry in
      guard let curve = coverage[queue, Interval(entry.offset)] else { return sum }
      return sum + max(0, entry.element - curve.usefulPeople) * site.horizon.interval.hours
    }
  }

  /// Hours missing and to spare on a queue whose work may be done at any open time of its window.
  ///
  /// Intervals are set off against each other within a window, never between windows.
  private func backOfficeGap(_ queue: QueueID, load: [Double]) -> (short: Double, spare: Double) {
    var (short, spare) = (0.0, 0.0)
    for window in coverage.windows where window.queue == queue && window.stage == nil {
      let cells = window.intervals.map { site.forecast[queue, $0] }
      let contacts = cells.reduce(0) { $0 + $1.contacts }
      guard contacts > 0 else { continue }
      let seconds = cells.reduce(0) { $0 + $1.contacts * $1.handleSeconds } / contacts
      let needed = window.promised * seconds / 3600 / (1 - site[queue].shrinkage)
      let present = window.intervals.reduce(0) { $0 + load[$1.index] }
      let distance = needed - present * site.horizon.interval.hours
      short += max(0, distance)
      spare += max(0, -distance)
    }
    return (short, spare)
  }
}
