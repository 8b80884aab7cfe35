import Foundation
public import Planning

/// How much the contacts of a day scatter around what is usual for its weekday, by queue.
///
/// With v(d) the contacts of day d and m(w) the median over the days of weekday w,
///
///     σ = 1.4826 · median |ln(v(d) / m(weekday of d)) − median ln(v(d) / m(weekday of d))|
///
/// which for normal logarithms is their standard deviation, and which single odd days do not move
/// (Rousseeuw, Croux, "Alternatives to the median absolute deviation", 1993,
/// doi:10.1080/01621459.1993.10476408).
public struct DaySpread: Sendable {
  /// Fewest days from which a spread is told.
  public static let leastDays = 14

  /// By queue; nil where too few days are known.
  public let ofQueue: [Double?]

  /// The spread in a history.
  ///
  /// - Parameters:
  ///   - records: The history.
  ///   - slot: Length of its stretches of time.
  ///   - queueCount: How many queues there are.
  public init(records: [HistoryRecord], slot: Minutes, queueCount: Int) {
    let observed = Set(records.map(\.date))
    let byQueue = Dictionary(grouping: records, by: \.queue)
    ofQueue = (0..<queueCount).map { index in
      let own = byQueue[QueueID(index)] ?? []
      return DaySpread.spread(QueueHistory(own, observed: observed, slot: slot))
    }
  }

  private static func spread(_ history: QueueHistory) -> Double? {
    let days = history.days.sorted { $0.key < $1.key }
      .map { (weekday: $0.key.weekday, contacts: $0.value.reduce(0, +)) }
    let usual = Dictionary(grouping: days, by: \.weekday)
      .mapValues { Quantile.median($0.map(\.contacts)) }
    let ratios = days.compactMap { day -> Double? in
      guard let median = usual[day.weekday], median > 0, day.contacts > 0 else { return nil }
      return log(day.contacts / median)
    }
    guard ratios.count >= leastDays else { return nil }
    return 1.4826 * Quantile.medianDeviation(ratios)
  }
}
