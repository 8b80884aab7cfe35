/// The shifts of one day that are worth a look: of those with the same paid time and sort, none
/// that is dearer than another while starting earlier and ending later.
///
/// Starts late enough for any day before, and ends early enough for any day after, count as equal:
/// that leaves one to a few shifts for each.
struct DayOptions {
  var cost: Slab<Double>
  var start: Slab<Int>
  var end: Slab<Int>
  var paid: Slab<Int>
  var symbol: Slab<Int>
  var option: Slab<Int>
  private(set) var count = 0
  private var groupStart = 0

  init(capacity: Int) {
    cost = Slab(repeating: 0, count: capacity)
    start = Slab(repeating: 0, count: capacity)
    end = Slab(repeating: 0, count: capacity)
    paid = Slab(repeating: 0, count: capacity)
    symbol = Slab(repeating: 0, count: capacity)
    option = Slab(repeating: 0, count: capacity)
  }

  mutating func clear() {
    count = 0
    groupStart = 0
  }

  /// Offers a shift; shifts come in order of paid time, then symbol.
  @inline(__always)
  mutating func offer(
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
    var at = groupStart
    while at < count {
      let (otherStart, otherEnd) = (min(start[at], freeStart), max(end[at], freeEnd))
      if cost[at] <= shiftCost, otherStart >= startKey, otherEnd <= endKey { return }
      if shiftCost <= cost[at], startKey >= otherStart, endKey <= otherEnd {
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
    count += 1
  }

  private mutating func remove(_ at: Int) {
    let last = count - 1
    cost[at] = cost[last]
    start[at] = start[last]
    end[at] = end[last]
    paid[at] = paid[last]
    symbol[at] = symbol[last]
    option[at] = option[last]
    count = last
  }
}
