import Foundation
import Planning

extension Horizon {
  /// So many days from a Monday on, without a clock change: public instances have no dates.
  static func benchmark(days: Int, interval: Int) throws -> Horizon {
    guard let zone = TimeZone(identifier: "UTC"),
      let monday = LocalDate(year: 2026, month: 1, day: 5)
    else { throw InstanceProblem("the calendar has no UTC") }
    return Horizon(zone: zone, firstDay: monday, dayCount: days, interval: Minutes(interval))
  }
}
