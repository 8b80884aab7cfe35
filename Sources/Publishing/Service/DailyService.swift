import Demand
import Planning

/// What becomes of each day's contacts on queues where people wait, by the true waiting-line
/// formulas.
struct DailyService {
  /// A day of a queue.
  struct Day {
    /// Number of the day in the horizon.
    var day: Int
    /// Contacts expected.
    var contacts: Double
    /// Contacts served within the standard.
    var kept: Double

    /// Share of the contacts served within the standard.
    var share: Double { contacts > 0 ? kept / contacts : 1 }
  }

  let site: Site
  private let served: ServedModel

  init(site: Site) {
    self.site = site
    served = ServedModel(site: site)
  }

  /// The days of a queue under some people on it by interval; none where work may wait for another
  /// day, and none where people are given.
  func days(of id: QueueID, load: [Double]) -> [Day] {
    guard site[id].channel != .backOffice, case .standard = site[id].target else { return [] }
    return (0..<site.horizon.dayCount).map { day in
      var (contacts, kept) = (0.0, 0.0)
      for index in site.horizon.intervals(ofDay: day) {
        guard let curve = served[id, Interval(index)] else { continue }
        contacts += curve.contacts
        kept += curve.served(by: load.indices.contains(index) ? load[index] : 0)
      }
      return Day(day: day, contacts: contacts, kept: kept)
    }
  }

  /// The day on which the smallest share is served within the standard; nil where no day is by
  /// itself.
  func worstDay(of id: QueueID, load: [Double]) -> Day? {
    days(of: id, load: load).filter { $0.contacts > 0 }.min { $0.share < $1.share }
  }
}
