public import Demand
public import Planning
public import Rostering

/// A published plan, as contingencies see it: the site, its rota, and what its goals weigh.
public struct Setting: Sendable {
  /// The site as it was planned for.
  public let site: Site
  /// The rota.
  public let rota: Rota
  /// Weights of the goals, from the plan's proof.
  public let weights: [Double]
  /// What presence is worth.
  public let coverage: CoverageModel
  /// What people serve by the true curves.
  public let served: ServedModel
  /// Pay of the rota.
  public let pay: Money
  let standingPay: StandingPay
  /// Who is there, before anything happens.
  let floor: Floor

  /// A plan.
  public init(site: Site, rota: Rota, weights: [Double]) {
    (self.site, self.rota, self.weights) = (site, rota, weights)
    served = ServedModel(site: site)
    coverage = CoverageModel(site: site, served: served)
    standingPay = StandingPay(of: rota, at: site)
    pay = standingPay.totals.reduce(.zero, +)
    floor = Floor(DisruptedWeek(site: site, rota: rota))
  }

  /// What presence is worth in a week that may have another demand.
  func world(of week: DisruptedWeek) -> World {
    guard week.isPlannedDemand else {
      let all = Set(site.queues.indices.map(QueueID.init))
      let unchanged = all.subtracting(week.changedQueues)
      let served = ServedModel(site: week.site, keeping: served, of: unchanged)
      return World(
        site: week.site,
        coverage: CoverageModel(
          site: week.site,
          served: served,
          keeping: coverage,
          of: unchanged
        ),
        served: served
      )
    }
    return World(site: week.site, coverage: coverage, served: served)
  }
}

/// A site with what presence is worth there.
struct World: Sendable {
  var site: Site
  var coverage: CoverageModel
  var served: ServedModel

  var check: RotaCheck { RotaCheck(site: site, coverage: coverage, served: served) }
}

extension DisruptedWeek {
  /// Whether demand, queues and standards are those that were planned for.
  var isPlannedDemand: Bool { changedQueues.isEmpty }
}
