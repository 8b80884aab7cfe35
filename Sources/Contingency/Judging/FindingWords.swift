import Demand
import Foundation
import Planning
import Rostering

/// Says what becomes of a threshold, in one sentence each.
struct FindingWords {
  let site: Site
  let coverage: CoverageModel

  func standard(
    _ queue: QueueID,
    _ worst: QueueService.Window?,
    promised: Double,
    floor: Double,
    _ load: [[Double]]
  ) -> String {
    let name = site[queue].name
    guard let worst else { return "\(name) expects nothing." }
    let verdict =
      worst.attained >= floor - 1e-9
      ? "at least \(percent(floor)) must be"
      : "\(percent(floor)) must be, \(percent(promised)) are promised"
    let most = shortest(queue, load, in: worst.intervals)
    return "\(when(worst.intervals)) \(name) serves \(percent(worst.attained)) of "
      + "\(number(worst.contacts)) contacts in time; \(verdict)"
      + (worst.attained < floor - 1e-9 && most != nil ? "; \(most ?? "")." : ".")
  }

  func gaps(_ queue: QueueID, share: Double, floor: Double, _ load: [[Double]]) -> String {
    let most = shortest(queue, load, in: 0..<site.horizon.intervalCount)
    return "\(site[queue].name) has \(percent(share)) of the people wanted; \(percent(floor)) must "
      + "be there" + (share < floor ? "; \(most ?? "")." : ".")
  }

  func shortfall(_ queue: QueueID, _ gap: [Double], most: Double) -> String {
    let name = site[queue].name
    guard let worst = gap.indices.max(by: { gap[$0] < gap[$1] }), gap[worst] > 1e-9 else {
      return "\(name) is never short of people."
    }
    let stretch = self.stretch(gap, around: worst)
    let allowed = most == 0 ? "nobody may be missing" : "\(number(most)) may be missing"
    return "\(when(stretch)) \(name) is \(people(gap[worst])) short; \(allowed)."
  }

  func budget(_ over: Money, _ allowed: Money) -> String {
    func text(_ money: Money) -> String { "\(site.currency.text(money)) \(site.currency.code)" }
    guard over > .zero else { return "The week stays inside its budgets." }
    return "The week is \(text(over)) above its budgets; \(text(allowed)) may be."
  }

  func wait(_ queue: QueueID, _ latest: Minutes, _ most: Minutes) -> String {
    guard latest > .zero else { return "\(site[queue].name) is done by when it is due." }
    return "\(site[queue].name) is done up to \(hours(latest)) after it is due; "
      + "\(hours(most)) may be."
  }

  // MARK: Parts

  /// Where a queue is most short inside some intervals.
  private func shortest(_ queue: QueueID, _ load: [[Double]], in range: Range<Int>) -> String? {
    let gap = load[queue.index].indices.map { interval -> Double in
      guard range.contains(interval) else { return 0 }
      return max(0, Double(coverage.required[queue.index][interval]) - load[queue.index][interval])
    }
    guard let worst = gap.indices.max(by: { gap[$0] < gap[$1] }), gap[worst] > 1e-9 else {
      return nil
    }
    return "it is \(people(gap[worst])) short \(when(stretch(gap, around: worst)))"
  }

  /// The intervals around the worst in which as much, or nearly, is missing.
  private func stretch(_ gap: [Double], around worst: Int) -> Range<Int> {
    let enough = max(gap[worst] - 1, gap[worst] / 2, 1e-9)
    let horizon = site.horizon
    let day = horizon.intervals(ofDay: horizon.day(of: horizon.start(of: Interval(worst))))
    var (from, to) = (worst, worst + 1)
    while from > day.lowerBound, gap[from - 1] >= enough { from -= 1 }
    while to < day.upperBound, gap[to] >= enough { to += 1 }
    return from..<to
  }

  /// "Tuesday", or "Tuesday 10:15-11:45".
  func when(_ intervals: Range<Int>) -> String {
    let horizon = site.horizon
    let from = horizon.start(of: Interval(intervals.lowerBound))
    let to = horizon.start(of: Interval(intervals.upperBound))
    let day = horizon.day(of: from)
    let name = self.day(day)
    if intervals.count > 24 * 60 / horizon.interval.count { return "Over the week" }
    // A whole day needs no clock.
    if to - from >= Minutes(6 * 60) { return name }
    return "\(name) \(horizon.wallClock(at: from).time)-\(horizon.wallClock(at: to).time)"
  }

  func day(_ day: Int) -> String { FindingWords.dayName(site.horizon, day) }

  /// "Tuesday", with the date where there are several of them.
  static func dayName(_ horizon: Horizon, _ day: Int) -> String {
    let name = "\(horizon.weekday(ofDay: day))"
    let word = name.prefix(1).uppercased() + name.dropFirst()
    return horizon.dayCount > 7 ? "\(word) \(horizon.date(ofDay: day))" : word
  }

  func people(_ count: Double) -> String {
    abs(count - 1) < 0.05 ? "1 person" : "\(number(count)) people"
  }

  func number(_ value: Double) -> String {
    abs(value - value.rounded()) < 0.05
      ? String(format: "%.0f", value) : String(format: "%.1f", value)
  }

  func percent(_ share: Double) -> String { String(format: "%.1f %%", share * 100) }

  func hours(_ time: Minutes) -> String {
    time.count % 60 == 0 ? "\(time.count / 60) h" : "\(time.count) min"
  }
}
