import Demand
import Planning
import Rostering

/// Reads the price list off the dual prices that proved a bound.
///
/// One more person on queue q in interval t for nothing takes from the Lagrangian what its cell
/// pays for them, p[q,t] = min_k π[k,t] / e[k,q]; money in a budget takes β; a person takes the
/// cost of their best line under these prices. See ``LagrangianOracle`` for π, β and e.
struct PriceLister {
  let problem: RotaProblem
  let coverage: CoverageModel
  /// Weights of the goals, in the order of the site's priorities.
  let weights: [Double]
  let prices: [Double]
  let threads: Int
  private let layout: PriceLayout

  init(
    problem: RotaProblem,
    coverage: CoverageModel,
    weights: [Double],
    prices: [Double],
    threads: Int
  ) {
    (self.problem, self.coverage) = (problem, coverage)
    (self.weights, self.prices, self.threads) = (weights, prices, threads)
    layout = PriceLayout(problem: problem)
  }

  func list() -> PriceList {
    let cells = cellPrices()
    return PriceList(
      hours: cells.map(hours),
      budgets: layout.budget(in: prices).map(PriceLister.rounded),
      people: NextPersonPricer(
        problem: problem,
        coverage: coverage,
        weights: weights,
        prices: prices,
        cells: cells,
        threads: threads
      ).people()
    )
  }

  /// A price as it is shown: beyond a ten-thousandth there is nothing but the noise of an ascent.
  static func rounded(_ price: Double) -> Double { (price * 10_000).rounded() / 10_000 + 0 }

  /// By queue, then interval: what a person more is worth there, 0 where nothing is to be served.
  private func cellPrices() -> [[Double]] {
    let (tables, profiles) = (problem.tables, problem.profiles)
    return (0..<tables.queueCount).map { queue in
      let servers = (0..<profiles.count).compactMap { profile -> (Int, Double)? in
        let rate = profiles.proficiency[profile * profiles.queueCount + queue]
        return rate > 0 ? (profile, rate) : nil
      }
      return (0..<problem.intervalCount).map { interval in
        guard tables.isOpen(tables.cell(queue, interval)) else { return 0 }
        return servers.map { prices[layout.presence($0.0, interval)] / $0.1 }.min() ?? 0
      }
    }
  }

  private func hours(_ intervals: [Double]) -> [Double] {
    let each = 60 / problem.site.horizon.interval.count
    return stride(from: 0, to: intervals.count, by: each).map { first in
      PriceLister.rounded(intervals[first..<min(first + each, intervals.count)].reduce(0, +))
    }
  }
}
