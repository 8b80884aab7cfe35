/// The shifts of one day that are worth a look: of those with the same paid time and sort, none
/// that is dearer than another while starting earlier and ending later.
///
/// Starts late enough for any day before, and ends early enough for any day after, count as equal:
/// that leaves one to a few shifts for each. A shift that counts towards more of the limits that are
/// looked at is never the better one.
final class DayOptions {
  let cost: Slab<Double>
  let start: Slab<Int>
  let end: Slab<Int>
  let paid: Slab<Int>
  let symbol: Slab<Int>
  let option: Slab<Int>
  let ticks: Slab<UInt32>
  /// What a day off costs; infinite where there is none.
  @exclusivity(unchecked) private(set) var freeCost = 0.0
  @exclusivity(unchecked) private(set) var count = 0
  @exclusivity(unchecked) private var groupStart = 0
  @exclusivity(unchecked) private var limits: UInt32 = 0

  init(capacity: Int) {
    cost = Slab(repeating: 0, count: capacity)
    start = Slab(repeating: 0, count: capacity)
    end = Slab(repeating: 0, count: capacity)
    paid = Slab(repeating: 0, count: capacity)
    symbol = Slab(repeating: 0, count: capacity)
    option = Slab(repeating: 0, count: capacity)
    ticks = Slab(repeating: 0, count: capacity)
  }

  /// Starts a day, with the limits that are looked at, as bits.
  func clear(freeCost: Double, limits: UInt32) {
    (self.freeCost, self.limits) = (freeCost, limits)
    count = 0
    groupStart = 0
  }

  /// Offers a shift; shifts come in order of paid time, then symbol.
  @inline(__always)
  func offer(
    _ index: Int,
    _ shift: PersonPlan.Option,
    cost shiftCost: Double,
    freeStart: Int,
    freeEnd: Int
  ) {
    if count > groupStart,
      paid[groupStart] != shift.paid || symbol[groupStart] != shift.symbol
    {
      groupStart = count
    }
    let (startKey, endKey) = (min(shift.start, freeStart), max(shift.end, freeEnd))
    let counts = shift.ticks & limits
    var at = groupStart
    while at < count {
      let (otherStart, otherEnd) = (min(start[at], freeStart), max(end[at], freeEnd))
      let other = ticks[at]
      if cost[at] <= shiftCost, otherStart >= startKey, otherEnd <= endKey, other & ~counts == 0 {
        return
      }
      if shiftCost <= cost[at], startKey >= otherStart, endKey <= otherEnd, counts & ~other == 0 {
        remove(at)
      } else {
        at += 1
      }
    }
    cost[count] = shiftCost
    start[count] = shift.start
    end[count] = shift.end
    paid[count] = shift.paid
    symbol[count] = shift.symbol
    option[count] = index
    ticks[count] = counts
    count += 1
  }

  private func remove(_ at: Int) {
    let last = count - 1
    cost[at] = cost[last]
    start[at] = start[last]
    end[at] = end[last]
    paid[at] = paid[last]
    symbol[at] = symbol[last]
    option[at] = option[last]
    ticks[at] = ticks[last]
    count = last
  }
}
