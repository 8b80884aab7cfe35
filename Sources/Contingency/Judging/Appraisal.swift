import Demand
import Planning
import Rostering

/// How an answer fares: service, shortfalls and money, and whether each threshold holds.
struct Appraisal {
  let week: DisruptedWeek
  let world: World
  /// People on each queue: by queue, then interval.
  let load: [[Double]]
  let service: [QueueService]
  /// Pay of the rota and of responses above the budgets, in all.
  let over: Money
  /// Pay of the rota.
  let pay: Money

  /// - Parameters:
  ///   - rota: The answer.
  ///   - standing: The pay of the plan.
  ///   - fees: What responses cost beside the pay of the rota, given that.
  init(
    _ rota: Rota,
    of week: DisruptedWeek,
    in world: World,
    standing: StandingPay,
    fees: (Money) -> Money = { _ in .zero }
  ) {
    (self.week, self.world) = (week, world)
    let check = world.check
    load = check.load(of: rota)
    service = check.service(load: load, lost: week.lost)
    let totals = standing.totals(of: rota, at: world.site)
    pay = totals.reduce(.zero, +)
    let budgets = world.site.costCentres.map(\.budget)
    let over = zip(totals, budgets).reduce(Money.zero) { sum, entry in
      sum + (entry.1.map { max(.zero, entry.0 - $0) } ?? .zero)
    }
    let left = zip(totals, budgets).reduce(Money.zero) { sum, entry in
      sum + (entry.1.map { max(.zero, $0 - entry.0) } ?? .zero)
    }
    // What responses cost is paid from what is left anywhere.
    self.over = over + max(.zero, fees(pay) - left)
  }

  /// What becomes of some thresholds, in their order.
  func findings(_ thresholds: [Threshold]) -> [ThresholdFinding] {
    thresholds.map { threshold in
      switch threshold.kind {
      case .standard(let queue, let within): standard(of: queue, within: within)
      case .shortfall(let queue, let most): shortfall(of: queue, most: most)
      case .budget(let allowed): budget(allowed)
      case .wait(let queue, let most): wait(on: queue, most: most)
      }
    }
  }

  // MARK: The thresholds

  /// A queue keeps its standard to within a share in each window.
  private func standard(of queue: QueueID, within: Double) -> ThresholdFinding {
    guard case .standard(let standard) = world.site[queue].target else {
      return gaps(of: queue, within: within)
    }
    let floor = max(0, standard.share - within)
    let windows = service[queue.index].windows
    let lack = windows.reduce(0) { $0 + max(0, floor - $1.attained) * $1.contacts }
    let worst = windows.min { $0.attained < $1.attained }
    let attained = worst?.attained ?? 1
    return ThresholdFinding(
      kind: "standard",
      queue: world.site[queue].name,
      holds: lack < 1e-6,
      value: attained,
      limit: floor,
      lack: lack < 1e-6 ? 0 : lack,
      sentence: words.standard(queue, worst, promised: standard.share, floor: floor, load)
    )
  }

  /// On a queue whose people are given, the share of the people wanted who are there.
  private func gaps(of queue: QueueID, within: Double) -> ThresholdFinding {
    let wanted = world.coverage.required[queue.index].reduce(0, +)
    let share = attained(queue)
    let lack = max(0, 1 - within - share) * Double(wanted) * world.site.horizon.interval.hours
    return ThresholdFinding(
      kind: "standard",
      queue: world.site[queue].name,
      holds: lack < 1e-6,
      value: share,
      limit: 1 - within,
      lack: lack < 1e-6 ? 0 : lack,
      sentence: words.gaps(queue, share: share, floor: 1 - within, load)
    )
  }

  /// In no interval is a queue short of more than so many people.
  private func shortfall(of queue: QueueID, most: Double) -> ThresholdFinding {
    let gap = gap(on: queue)
    let worst = gap.max() ?? 0
    let hours = world.site.horizon.interval.hours
    let lack = gap.reduce(0) { $0 + max(0, $1 - most) } * hours
    return ThresholdFinding(
      kind: "shortfall",
      queue: world.site[queue].name,
      holds: lack < 1e-6,
      value: worst,
      limit: most,
      lack: lack < 1e-6 ? 0 : lack,
      sentence: words.shortfall(queue, gap, most: most)
    )
  }

  private func budget(_ allowed: Money) -> ThresholdFinding {
    let currency = world.site.currency
    let lack = max(.zero, over - allowed)
    return ThresholdFinding(
      kind: "budget",
      queue: nil,
      holds: lack == .zero,
      value: currency.major(over),
      limit: currency.major(allowed),
      lack: currency.major(lack),
      sentence: words.budget(over, allowed)
    )
  }

  private func wait(on queue: QueueID, most: Minutes) -> ThresholdFinding {
    let latest = service[queue.index].latest
    return ThresholdFinding(
      kind: "wait",
      queue: world.site[queue].name,
      holds: latest <= most,
      value: Double(latest.count),
      limit: Double(most.count),
      lack: max(.zero, latest - most).hours,
      sentence: words.wait(queue, latest, most)
    )
  }

  /// Share of a queue's contacts within the standard, or of the people wanted who are there.
  func attained(_ queue: QueueID) -> Double {
    if case .standard = world.site[queue].target { return service[queue.index].attained }
    let required = world.coverage.required[queue.index]
    let wanted = required.reduce(0, +)
    let there = zip(required, load[queue.index]).reduce(0.0) { $0 + min(Double($1.0), $1.1) }
    return wanted > 0 ? there / Double(wanted) : 1
  }

  /// People short on a queue, by interval; where nobody can serve it, nobody is missing.
  func gap(on queue: QueueID) -> [Double] {
    zip(world.coverage.required[queue.index], load[queue.index]).map { max(0, Double($0) - $1) }
  }

  private var words: FindingWords { FindingWords(site: world.site, coverage: world.coverage) }
}
