import Foundation
public import Planning
public import Simulating

/// The file simulation.csv: a row for each queue and stretch of time.
public struct SimulationCSV {
  private let site: Site
  private let comparison: ServiceComparison

  /// The table of a comparison.
  public init(site: Site, comparison: ServiceComparison) {
    (self.site, self.comparison) = (site, comparison)
  }

  /// The table as a text; shares lie between 0 and 1.
  public var text: String {
    var csv = CSVText()
    csv.add([
      "queue", "stretch", "start", "end", "contacts", "promised", "planned", "simulated",
      "simulated_half_width", "abandoned", "abandoned_half_width", "left", "wait_seconds",
      "wait_half_width", "holds",
    ])
    for queue in comparison.queues {
      let name = site[queue.queue].name
      csv.add([name, "all"] + cells(queue.all))
      let rows = [("week", queue.weeks), ("day", queue.days), ("interval", queue.intervals)]
      for (kind, services) in rows {
        for service in services.compactMap(\.self) { csv.add([name, kind] + cells(service)) }
      }
    }
    return csv.text
  }

  private func cells(_ service: ComparedService) -> [String] {
    let clock = WallClock(horizon: site.horizon)
    let span = service.span ?? site.horizon.span
    let found = service.simulated
    return [
      clock.iso(span.lowerBound), clock.iso(span.upperBound), number(found.contacts),
      number(service.promised), service.planned.map(number) ?? "", number(found.inTime.value),
      number(found.inTime.halfWidth), number(found.abandoned.value),
      number(found.abandoned.halfWidth), number(found.left), number(found.waitSeconds.value),
      number(found.waitSeconds.halfWidth),
      service.isPromise ? service.holds ? "yes" : "no" : "",
    ]
  }

  /// Without the commas of thousands.
  private func number(_ value: Double) -> String {
    Decimals.text(value, digits: 5).filter { $0 != "," }
  }
}
