import Demand
import Planning
import Rostering

/// What the page knows of each queue: its promise, what is planned, and what each interval needs.
struct PageQueues {
  let site: Site
  let record: PlanRecord
  let coverage: CoverageModel
  let simulation: SimulatedShares?

  var values: [JSONValue] {
    let daily = DailyService(site: site)
    return record.figures.queues.map { value(of: $0, daily) }
  }

  private func value(of figures: RotaFigures.QueueFigures, _ daily: DailyService) -> JSONValue {
    let (id, queue) = (figures.queue, site[figures.queue])
    let open = queue.opening.openIntervals(in: site.horizon)
    let load = record.figures.load[id.index]
    return .object([
      "name": .string(queue.name), "channel": .string(channel(queue.channel)),
      "standard": standard(queue.target), "due": .optional(queue.due, due),
      "contacts": rounded(figures.contacts), "promised": rounded(figures.promised),
      "served": rounded(figures.served), "missed": rounded(figures.missed),
      "short": rounded(figures.shortfallHours), "spare": rounded(figures.surplusHours),
      "cost": rounded(figures.requirementCost),
      // Lengths and values in turn: closed hours and quiet ones take no room.
      "need": runs(open.indices.map { open[$0] ? Double(coverage.required[id.index][$0]) : -1 }),
      "have": runs(open.indices.map { load.indices.contains($0) ? load[$0] : 0 }),
      "days": .array(
        daily.days(of: id, load: load).map { .array([rounded($0.contacts), rounded($0.kept)]) }
      ),
      "simulated": .optional(simulation?[queue.name], simulated),
    ])
  }

  /// The share served in time when the rota was simulated, over all days and for each.
  ///
  /// In per cent, with its half-width.
  private func simulated(_ queue: SimulatedShares.Queue) -> JSONValue {
    func pair(_ share: SimulatedShares.Share) -> JSONValue {
      .array([rounded(share.value * 100), rounded(share.halfWidth * 100)])
    }
    return .object([
      "all": pair(queue.all), "planned": .optional(queue.planned) { rounded($0 * 100) },
      "holds": .bool(queue.holds),
      "days": .array(queue.days.map { .optional($0, pair) }),
    ])
  }

  private func channel(_ channel: Channel) -> String {
    switch channel {
    case .voice: "voice"
    case .chat: "chat"
    case .backOffice: "back-office"
    }
  }

  /// By when work must be done: open days, hours, or open hours later.
  private func due(_ time: DueTime) -> JSONValue {
    switch time {
    case .openDays(let days): .object(["unit": .string("days"), "count": .integer(days)])
    case .elapsed(let time): .object(["unit": .string("hours"), "count": .number(time.hours)])
    case .openTime(let time):
      .object(["unit": .string("openHours"), "count": .number(time.hours)])
    }
  }

  private func standard(_ target: ServiceTarget) -> JSONValue {
    guard case .standard(let standard) = target else { return .null }
    return .object([
      "share": .number(standard.share), "within": .number(standard.withinSeconds),
      "window": .string(standard.window.rawValue),
    ])
  }

  private func runs(_ values: [Double]) -> JSONValue {
    var result: [JSONValue] = []
    var (length, last) = (0, Double.nan)
    for value in values + [.nan] {
      if value == last {
        length += 1
      } else {
        if length > 0 { result += [.integer(length), rounded(last)] }
        (length, last) = (1, value)
      }
    }
    return .array(result)
  }

  private func rounded(_ value: Double) -> JSONValue { PageNumber.value(value) }
}

/// Numbers as short as a page needs them.
enum PageNumber {
  /// A number with at most two digits after the point.
  static func value(_ number: Double) -> JSONValue {
    let hundredths = (number * 100).rounded()
    guard hundredths.isFinite, abs(hundredths) < 1e15 else { return .null }
    return hundredths.truncatingRemainder(dividingBy: 100) == 0
      ? .integer(Int(hundredths / 100)) : .number(hundredths / 100)
  }
}
