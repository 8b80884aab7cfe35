public import Planning
public import Rostering

/// A rota simulated and compared with what was planned of it.
public struct ServiceComparison: Sendable {
  /// What the simulation found.
  public let simulated: SimulatedWeek
  /// The queues with a standard and contacts, in the site's order.
  public let queues: [ComparedQueue]

  /// Simulates a rota and compares.
  ///
  /// Where planned and simulated differ by more than noise, it is simulated again with parts of the
  /// floor's life left out and the same random numbers: what each part does is then known and not
  /// guessed.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - rota: The rota.
  ///   - settings: How it is simulated.
  ///   - explains: Whether differences are looked into.
  public init(site: Site, rota: Rota, settings: SimulationSettings, explains: Bool = true) {
    let simulation = ServiceSimulation(site: site, rota: rota, settings: settings)
    simulated = simulation.run()
    var queues = ServiceComparison.queues(
      simulated,
      PlannedService(site: site, rota: rota)
    )
    if explains, queues.contains(where: { $0.all.difference != nil }) {
      let probes = DifferenceProbes(simulation, found: simulated)
      for index in queues.indices { queues[index].parts = probes.parts(of: queues[index]) }
    }
    self.queues = queues
  }

  /// Whether every promise holds, but for noise.
  public var holds: Bool { queues.allSatisfy(\.holds) }

  private static func queues(
    _ week: SimulatedWeek,
    _ planned: PlannedService
  ) -> [ComparedQueue] {
    let horizon = planned.site.horizon
    let degrees = week.settings.replications - 1
    // Bonferroni: of so many promises, all that hold are to be found holding in 95 % of the runs.
    let promises = week.queues.reduce(0) { $0 + promiseCount($1, planned.site) }
    let wider =
      StudentT.quantile(confidence: 1 - 0.05 / Double(max(1, promises)), degrees: degrees)
      / StudentT.quantile(confidence: 0.95, degrees: degrees)
    let days = (0..<horizon.dayCount).map(horizon.intervals(ofDay:))
    let weeks = stride(from: 0, to: days.count, by: 7).map {
      days[$0].lowerBound..<days[min($0 + 7, days.count) - 1].upperBound
    }
    return week.queues.compactMap { found in
      guard let all = found.all, case .standard(let standard) = planned.site[found.queue].target
      else { return nil }
      func compared(
        _ services: [SimulatedService?],
        _ stretches: [Range<Int>],
        isPromise: Bool
      ) -> [ComparedService?] {
        zip(services, stretches).map { service, stretch in
          guard let service else { return nil }
          let noise = service.inTime.halfWidth * wider
          return ComparedService(
            span: horizon.start(
              of: Interval(stretch.lowerBound)
            )..<horizon.start(of: Interval(stretch.upperBound)),
            promised: standard.share,
            planned: planned.share(found.queue, stretch),
            simulated: service,
            isPromise: isPromise,
            holds: service.inTime.value + noise >= standard.share - 1e-9
          )
        }
      }
      let window = promisedWindow(planned.site[found.queue], standard)
      return ComparedQueue(
        queue: found.queue,
        all: ComparedService(
          span: nil,
          promised: standard.share,
          planned: planned.all(found.queue),
          simulated: all,
          isPromise: false,
          holds: all.inTime.value + all.inTime.halfWidth >= standard.share - 1e-9
        ),
        weeks: compared(found.weeks, weeks, isPromise: window == .week),
        days: compared(found.days, days, isPromise: window == .day),
        intervals: compared(
          found.intervals,
          (0..<horizon.intervalCount).map { $0..<$0 + 1 },
          isPromise: window == .interval
        ),
        occupancy: found.occupancy,
        parts: []
      )
    }
  }

  /// Work with due times is promised by the day on which it falls due.
  private static func promisedWindow(
    _ queue: Queue,
    _ standard: ServiceStandard
  ) -> ServiceStandard.Window { queue.due == nil ? standard.window : .day }

  private static func promiseCount(_ found: SimulatedQueue, _ site: Site) -> Int {
    guard case .standard(let standard) = site[found.queue].target else { return 0 }
    switch promisedWindow(site[found.queue], standard) {
    case .interval: return found.intervals.count { $0 != nil }
    case .day: return found.days.count { $0 != nil }
    case .week: return found.weeks.count { $0 != nil }
    }
  }
}
