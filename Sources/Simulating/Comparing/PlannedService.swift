import Demand
import Planning
import Rostering

/// The shares that a rota is planned to serve in time, by the formulas that the judge counts with.
struct PlannedService {
  let site: Site
  let figures: RotaFigures
  private let served: ServedModel

  init(site: Site, rota: Rota) {
    self.site = site
    figures = RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: rota).figures
    served = ServedModel(site: site)
  }

  /// Whether contacts wait for an answer, so that each stretch of time stands by itself.
  static func isAnswered(_ queue: Queue) -> Bool {
    guard case .standard = queue.target else { return false }
    return queue.channel != .backOffice
  }

  /// The share over the horizon; nil where nothing is promised or expected.
  func all(_ queue: QueueID) -> Double? {
    guard case .standard = site[queue].target else { return nil }
    if PlannedService.isAnswered(site[queue]) {
      return share(queue, 0..<site.horizon.intervalCount)
    }
    let found = figures.queues[queue.index]
    return found.contacts > 0 ? found.served / found.contacts : nil
  }

  /// The share over some intervals; nil on work that may wait, whose hours do not stand alone.
  ///
  /// - Parameter scale: By how much everyone's number is multiplied, for a calibration.
  func share(_ queue: QueueID, _ intervals: Range<Int>, scale: Double = 1) -> Double? {
    guard PlannedService.isAnswered(site[queue]) else { return nil }
    var (contacts, inTime) = (0.0, 0.0)
    for index in intervals {
      guard let curve = served[queue, Interval(index)] else { continue }
      contacts += curve.contacts
      inTime += curve.served(by: figures.load[queue.index][index] * scale)
    }
    return contacts > 0 ? inTime / contacts : nil
  }
}
