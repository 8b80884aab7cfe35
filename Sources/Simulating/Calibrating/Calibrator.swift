public import Planning
public import Rostering

/// Finds how many people each stands for, so that planned and simulated agree.
///
/// For a queue and a weekday it is the factor f with
///
///     Σ served(q, t)(f · load(q, t)) = contacts · simulated share   over the intervals t
///
/// by the formulas without any factor. Where planned and simulated agree but for noise, the factor
/// that stood there stays.
public struct Calibrator {
  private let site: Site
  private let plain: PlannedService
  private let comparison: ServiceComparison

  /// The calibrator of a site with a rota and its simulation.
  public init(site: Site, rota: Rota, comparison: ServiceComparison) {
    self.site = site
    self.comparison = comparison
    var bare = site
    bare.calibration = Calibration()
    plain = PlannedService(site: bare, rota: rota)
  }

  /// The factors that make planned and simulated agree at this rota; nil where they do already.
  public func calibration() -> Calibration? {
    var calibration = site.calibration
    var isChanged = false
    for queue in comparison.queues where PlannedService.isAnswered(site[queue.queue]) {
      for day in Weekday.allCases {
        let days = queue.days.indices.filter { site.horizon.weekday(ofDay: $0) == day }
        guard let share = misjudgedShare(queue, days) else { continue }
        calibration[queue.queue, day] = factor(queue.queue, days, share)
        isChanged = true
      }
    }
    return isChanged ? calibration : nil
  }

  /// The simulated share of some days, where it is not the planned one.
  private func misjudgedShare(_ queue: ComparedQueue, _ days: [Int]) -> Double? {
    var (contacts, inTime, expected, variance) = (0.0, 0.0, 0.0, 0.0)
    for day in days {
      guard let found = queue.days[day], let share = found.planned else { continue }
      let n = found.simulated.contacts
      contacts += n
      inTime += n * found.simulated.inTime.value
      expected += n * share
      variance += (n * found.simulated.inTime.halfWidth) * (n * found.simulated.inTime.halfWidth)
    }
    guard contacts > 0 else { return nil }
    let noise = max(variance.squareRoot() / contacts, ComparedService.worthSaying)
    return abs(inTime - expected) / contacts > noise ? inTime / contacts : nil
  }

  /// By bisection; what is served never falls with more people.
  private func factor(_ queue: QueueID, _ days: [Int], _ share: Double) -> Double {
    func served(_ factor: Double) -> Double {
      var (contacts, inTime) = (0.0, 0.0)
      for day in days {
        let intervals = site.horizon.intervals(ofDay: day)
        let expected = intervals.reduce(0.0) { $0 + site.forecast[queue, Interval($1)].contacts }
        guard let part = plain.share(queue, intervals, scale: factor) else { continue }
        contacts += expected
        inTime += expected * part
      }
      return contacts > 0 ? inTime / contacts : 0
    }
    var (low, high) = (0.5, 1.5)
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if served(middle) < share { low = middle } else { high = middle }
    }
    // Three digits are more than a simulation knows.
    return ((low + high) / 2 * 1000).rounded() / 1000
  }
}
