/// The states of the line generator: what the rules need to know of the days so far.
///
/// A state is (state of the rules of days, paid time this week, paid time before this week where a
/// rule asks for it, what has been counted towards some limits, which long rests this block of weeks
/// has had).
///
/// Where no week by itself limits its hours or costs anything for them, weeks are not told apart:
/// all paid time is counted with that of the weeks before.
struct LineStates {
  /// Whether paid time is counted week by week.
  let countsWeeks: Bool
  private let graphCount: Int
  private let paidCount: Int
  private let totalCount: Int
  private let countCount: Int
  private let restBits: Int
  private let counted: [Counted]
  private let countedBits: UInt32

  /// A limit whose count is part of the state.
  private struct Counted {
    let place: Int
    let bit: UInt32
    let values: Int
    let stride: Int
  }

  /// - Parameter limits: The limits whose counts are part of the state, as bits.
  init(_ plan: PersonPlan, counting limits: UInt32 = 0) {
    countsWeeks = plan.countsWeeks
    graphCount = plan.graph.width
    paidCount = countsWeeks ? 1 + (plan.weeks.map(\.paid.upperBound).max() ?? 0) : 1
    totalCount = plan.total.map { $0.cap + 1 } ?? 1
    restBits = plan.longRests.count
    var (counted, stride) = ([Counted](), 1)
    for (bit, most) in plan.limits.enumerated() where limits >> UInt32(bit) & 1 == 1 {
      let mask: UInt32 = 1 << UInt32(bit)
      counted.append(Counted(place: bit, bit: mask, values: most + 1, stride: stride))
      stride *= most + 1
    }
    (self.counted, countCount, countedBits) = (counted, stride, limits)
  }

  var count: Int { graphCount * paidCount * totalCount * countCount << restBits }

  /// What a state stands for; `rested` has a bit for each long rest.
  struct Parts {
    var graph = 0
    var paid = 0
    var total = 0
    /// What has been counted towards the limits, in mixed radix.
    var counts = 0
    var rested = 0
  }

  @inline(__always)
  func key(_ parts: Parts) -> Int {
    let hours = (parts.counts * totalCount + parts.total) * paidCount + parts.paid
    return (hours * graphCount + parts.graph) << restBits | parts.rested
  }

  /// The long rests that a state has had, as bits.
  @inline(__always)
  func rested(_ key: Int) -> Int { key & (1 << restBits - 1) }

  /// The counts after something that counts towards some limits; nil where one has been reached.
  @inline(__always)
  func counts(_ counts: Int, after ticks: UInt32) -> Int? {
    if ticks & countedBits == 0 { return counts }
    var next = counts
    for limit in counted where ticks & limit.bit != 0 {
      if counts / limit.stride % limit.values == limit.values - 1 { return nil }
      next += limit.stride
    }
    return next
  }

  /// What has been counted towards each limit, as part of a state.
  func counts(of all: [Int]) -> Int {
    counted.reduce(0) { $0 + min(all[$1.place], $1.values - 1) * $1.stride }
  }

  /// Whether no limit is exceeded once so much more is counted towards each.
  @inline(__always)
  func allow(_ counts: Int, and more: (Int) -> Int) -> Bool {
    counted.allSatisfy { counts / $0.stride % $0.values + more($0.place) < $0.values }
  }

  /// Whether no more has been counted than a share of what may be, and a little.
  func keepsPace(_ counts: Int, _ share: Double) -> Bool {
    counted.allSatisfy { limit in
      Double(counts / limit.stride % limit.values) <= share * Double(limit.values - 1) + 2
    }
  }

  /// What counts add to what a line costs at least.
  @inline(__always)
  func price(of counts: Int, _ completions: CompletionBounds) -> Double {
    counted.reduce(0) { sum, limit in
      let count = counts / limit.stride % limit.values
      return sum + completions.price(of: limit.place, count, most: limit.values - 1)
    }
  }
}

extension PersonPlan {
  /// Whether about as much has been worked, and no more counted, as that share of the days has of what
  /// all together ask for and allow; a week or so more or less does no harm.
  func keepsPace(_ parts: LineStates.Parts, _ share: Double, _ states: LineStates) -> Bool {
    guard states.keepsPace(parts.counts, share) else { return false }
    guard let total else { return true }
    let slack = 7 * Double(total.cap) / Double(days.count)
    let worked = Double(parts.total + parts.paid)
    return worked >= share * Double(total.least) - slack
      && worked <= share * Double(total.cap) + slack
  }

  /// Whether paid time is counted week by week: some week by itself limits its hours, or costs or pays
  /// something for them, or nothing is asked of all weeks together.
  var countsWeeks: Bool {
    guard let total else { return true }
    return !weeks.indices.allSatisfy { index in
      let week = weeks[index]
      // No week can have more than all weeks together may.
      let most = min(total.cap, reach.mostOfWeek[index])
      return week.paid.lowerBound == 0 && week.paid.upperBound >= most && week.points.isEmpty
        && week.premium.allSatisfy { $0 == 0 } && week.amounts.allSatisfy { $0 == 0 }
    }
  }
}
