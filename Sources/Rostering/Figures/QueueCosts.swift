import Demand
public import Planning

/// What the time on each queue costs: every line of the ledger cut into parts by what its person
/// serves meanwhile.
///
/// The lines of a shift go by the time served in that shift, those of a week by that of the week.
/// Where more people are on a queue than it needs, their time is surplus by as much; time on shift
/// without a queue is idle. What pays for no serving at all (leave, standby, a week without a
/// shift) is apart. Parts are whole minor units, the largest remainders rounded up, so that they
/// add up to the line to the penny.
public struct QueueCosts: Sendable {
  /// What a part of a line pays for.
  public enum Use: Hashable, Comparable, Sendable {
    /// Serving a queue that needs it.
    case serving(QueueID)
    /// Being on a queue beyond what it needs.
    case surplus(QueueID)
    /// Being on shift without a queue.
    case idle
    /// No time on shift.
    case apart

    /// The queue; nil for idle time and what is apart.
    public var queue: QueueID? {
      switch self {
      case .serving(let queue), .surplus(let queue): queue
      case .idle, .apart: nil
      }
    }
  }

  /// A part of a line.
  public struct Part: Hashable, Sendable {
    /// What it pays for.
    public var of: Use
    /// How much.
    public var amount: Money
  }

  /// By entry of the ledger.
  public let parts: [[Part]]

  /// Everything of one use, each use once, in order.
  public var totals: [Part] {
    var sums: [Use: Money] = [:]
    for part in parts.joined() { sums[part.of, default: .zero] += part.amount }
    return sums.sorted { $0.key < $1.key }.map { Part(of: $0.key, amount: $0.value) }
  }

  init(_ ledger: PayLedger, _ rota: Rota, _ check: RotaCheck, load: [[Double]]) {
    let uses = ServingUses(check, rota.lines(of: check.site), load: load)
    parts = ledger.entries.map { entry in
      QueueCosts.split(entry.amount, by: uses.minutes(of: entry))
    }
  }

  /// An amount in the proportion of some times, the largest remainders rounded up.
  static func split(_ amount: Money, by times: [Use: Double]) -> [Part] {
    let ordered = times.filter { $0.value > 0 }.sorted { $0.key < $1.key }
    let sum = ordered.reduce(0) { $0 + $1.value }
    guard sum > 0 else { return amount == .zero ? [] : [Part(of: .apart, amount: amount)] }
    let exact = ordered.map { Double(amount.minorUnits) * $0.value / sum }
    let floors = exact.map { Int($0.rounded(.down)) }
    let whole = LargestRemainder.parts(
      of: amount.minorUnits,
      floors: floors,
      remainders: zip(exact, floors).map { $0 - Double($1) }
    )
    return zip(ordered, whole).filter { $1 != 0 }.map {
      Part(of: $0.key, amount: Money(minorUnits: $1))
    }
  }
}

extension RotaCheck {
  /// What the time on each queue costs.
  public func queueCosts(of rota: Rota) -> QueueCosts {
    let load = queueLoad(rota.lines(of: site))
    return QueueCosts(PayLedger(of: rota, at: site), rota, self, load: load)
  }
}

/// Time that people spend on queues, in whole intervals, by shift.
private struct ServingUses {
  /// By person, then by the day on which the shift starts.
  private var byDay: [[Int: [QueueCosts.Use: Double]]]

  init(_ check: RotaCheck, _ lines: [Line?], load: [[Double]]) {
    let horizon = check.site.horizon
    byDay = lines.map { line in
      var days: [Int: [QueueCosts.Use: Double]] = [:]
      for block in line?.serving ?? [] {
        guard
          let shift = line?.shifts.last(where: { $0.span.lowerBound <= block.span.lowerBound })
        else { continue }
        let day = horizon.day(of: shift.span.lowerBound)
        let span = block.span.clamped(to: horizon.span)
        let step = horizon.interval.count
        for interval in span.lowerBound.minute
          / step..<max(
            span.lowerBound.minute / step,
            span.upperBound.minute / step
          )
        {
          guard let queue = block.queue, load.indices.contains(queue.index),
            load[queue.index].indices.contains(interval)
          else {
            days[day, default: [:]][.idle, default: 0] += 1
            continue
          }
          let there = load[queue.index][interval]
          let needed = Double(check.coverage.required[queue.index][interval])
          let surplus = there > needed && there > 0 ? (there - needed) / there : 0
          days[day, default: [:]][.serving(queue), default: 0] += 1 - surplus
          days[day, default: [:]][.surplus(queue), default: 0] += surplus
        }
      }
      return days
    }
  }

  /// The times by which an entry is cut.
  func minutes(of entry: PayEntry) -> [QueueCosts.Use: Double] {
    let days = byDay[entry.person.index]
    switch entry.part {
    case .absence: return [:]
    case .shift: return days[entry.day] ?? [:]
    case .week:
      let first = entry.day / 7 * 7
      return (first...entry.day).reduce(into: [:]) { sum, day in
        sum.merge(days[day] ?? [:]) { $0 + $1 }
      }
    }
  }
}
