import Demand
import Planning

/// What becomes of the work of a queue with due times, counted with no step from hour to hour.
///
/// Of all work A(s) that has come in by the end of hour s, with C(r, s) what those present after
/// hour r could do until then,
///
///     D(s) = least of A(r) + C(r, s) over all hours r from before the first, A = 0, to s
///
/// is done: either there was always something to do since the beginning, or all was done at the
/// end of some hour r and since then. (Reich's formula for what waits in a line, 1958.)
struct DueCount {
  /// Contacts that fall due, and those promised in time.
  private(set) var falling = 0.0
  private(set) var promised = 0.0
  /// Contacts done by their due time, the oldest first.
  private(set) var inTime = 0.0
  /// Hours of work that were most behind, and hours in which nothing was left to do.
  private(set) var shortHours = 0.0
  private(set) var spareHours = 0.0
  private(set) var days: [RotaFigures.DueDay] = []
  /// By day: contacts that fell due and were done by then.
  private(set) var inTimeOfDay: [Double] = []
  /// The longest that work was done after it was due, or has waited since at the horizon's end.
  private(set) var latest = Minutes.zero

  /// - Returns: Nil where the windows are of no chain.
  init?(
    _ chain: ArraySlice<StandardWindow>,
    _ check: RotaCheck,
    load: [[Double]],
    by source: ServedBy
  ) {
    guard let first = chain.first, let stage = first.stage else { return nil }
    let site = check.site
    let could = chain.map { window in
      window.intervals.reduce(0.0) { sum, interval in
        let people = load[window.queue.index][interval.index]
        let queue = window.queue
        return sum
          + check.servedContacts(queue: queue, interval: interval, people: people, by: source)
      }
    }
    let arrived = DueCount.sums(chain.map(\.contacts))
    let due = DueCount.sums(chain.map(\.promised))
    let done = DueCount.done(arrived, DueCount.sums(could))
    let hoursEach = stage.handleSeconds / 3600 / (1 - site[first.queue].shrinkage)
    for (place, window) in chain.enumerated() {
      guard let stage = window.stage else { continue }
      let late = max(0, due[place + 1] - done[place + 1])
      // The oldest first: what falls due now comes after all that fell due before.
      let now = max(0, min(stage.falling, done[place + 1] - falling))
      inTime += now
      falling += stage.falling
      if stage.counts > 0 { shortHours = max(shortHours, late * hoursEach) }
      if days.last?.day != stage.day {
        days.append(DueCount.day(stage.day))
        inTimeOfDay.append(0)
      }
      let today = days.count - 1
      inTimeOfDay[today] += now
      days[today].arrived += window.contacts
      days[today].due += stage.falling
      days[today].done += done[place + 1] - done[place]
      days[today].missed += stage.counts * late
      days[today].waiting = arrived[place + 1] - done[place + 1]
    }
    if case .standard(let standard) = site[first.queue].target {
      promised = standard.share * falling
    }
    spareHours = max(0, could.reduce(0, +) - (done.last ?? 0)) * hoursEach
    latest = DueCount.latest(chain, done, site.horizon)
  }

  /// How long after it was due the last of all work was done, hour by hour of what fell due.
  private static func latest(
    _ chain: ArraySlice<StandardWindow>,
    _ done: [Double],
    _ horizon: Horizon
  ) -> Minutes {
    let ends = chain.map { window in
      window.intervals.last.map { horizon.start(of: $0) + horizon.interval }
        ?? horizon.span.upperBound
    }
    var (falling, latest) = (0.0, Minutes.zero)
    for (place, window) in chain.enumerated() {
      guard let stage = window.stage, stage.falling > 0 else { continue }
      falling += stage.falling
      let over = (place..<ends.count).first { done[$0 + 1] >= falling - 1e-6 }
      latest = max(latest, (over.map { ends[$0] } ?? horizon.span.upperBound) - ends[place])
    }
    return latest
  }

  private static func day(_ day: Int) -> RotaFigures.DueDay {
    RotaFigures.DueDay(day: day, arrived: 0, due: 0, done: 0, missed: 0, waiting: 0)
  }

  /// Sums from the start, nothing first.
  private static func sums(_ values: [Double]) -> [Double] {
    values.reduce(into: [0.0]) { sums, value in sums.append(sums[sums.count - 1] + value) }
  }

  private static func done(_ arrived: [Double], _ could: [Double]) -> [Double] {
    arrived.indices.map { end in
      (0...end).reduce(Double.infinity) { least, from in
        min(least, arrived[from] + could[end] - could[from])
      }
    }
  }
}
