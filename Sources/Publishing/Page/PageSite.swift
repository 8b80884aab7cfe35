import Foundation
import Planning

/// What the page knows of the site as a whole: days, clock, money, teams, contracts.
struct PageSite {
  let site: Site
  let record: PlanRecord

  var value: JSONValue {
    .object([
      "name": .string(site.name), "zone": .string(site.horizon.zone.identifier),
      "language": .string(site.language),
      "currency": .string(site.currency.code),
      "digits": .integer(site.currency.minorDigits),
      "step": .integer(site.horizon.interval.count),
      "days": .array(
        site.horizon.dayStarts.indices.map { day in
          .array([
            .string(site.horizon.date(ofDay: day).description),
            .integer(site.horizon.dayStarts[day].minute),
          ])
        }
      ),
      "clock": .array(clockChanges),
      "open": .array(openRuns),
      "teams": .array(PageSite.teams(of: site).map(JSONValue.string)),
      "centres": .array(site.costCentres.map { .string($0.name) }),
      "contracts": .array(site.contracts.map(contract)),
      "patterns": .array(
        site.patterns.map { .array([.string($0.name), .bool($0.standbyPay != nil)]) }
      ),
    ])
  }

  /// The teams in the order in which staff.csv names them first.
  static func teams(of site: Site) -> [String] {
    var known: Set<String> = []
    return site.people.map(\.team).filter { known.insert($0).inserted }
  }

  /// By how much the wall clock runs ahead of elapsed minutes, from each minute on.
  private var clockChanges: [JSONValue] {
    let horizon = site.horizon
    let first = horizon.utcOffset(at: Moment(minute: 0)).count
    var changes: [(minute: Int, ahead: Int)] = [(-1_000_000, 0)]
    // Shifts may reach a day beyond either end.
    let end = horizon.span.upperBound.minute + 2880
    for minute in stride(from: -2880, through: end, by: 15) {
      let ahead = horizon.utcOffset(at: Moment(minute: minute)).count - first
      if ahead != changes[changes.count - 1].ahead { changes.append((minute, ahead)) }
    }
    return changes.map { .array([.integer($0.minute), .integer($0.ahead)]) }
  }

  /// When the site is open, as starts and ends in minutes.
  private var openRuns: [JSONValue] {
    let open = site.opening.openIntervals(in: site.horizon)
    let step = site.horizon.interval.count
    var runs: [JSONValue] = []
    for (index, isOpen) in open.enumerated() {
      let before = index > 0 && open[index - 1]
      if isOpen != before { runs.append(.integer(index * step)) }
    }
    if open.last == true { runs.append(.integer(open.count * step)) }
    return runs
  }

  private func contract(_ contract: Contract) -> JSONValue {
    .object([
      "name": .string(contract.name),
      "least": .integer(contract.weeklyHours.lowerBound.count),
      "most": .integer(contract.weeklyHours.upperBound.count),
      "pay": .number(site.currency.major(contract.payPerHour)),
    ])
  }
}
