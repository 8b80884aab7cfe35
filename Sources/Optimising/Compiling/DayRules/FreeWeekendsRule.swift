/// Of any so many weekends in a row at least so many are free.
///
/// The state is a bit for this weekend and, above it, one for each weekend before, the latest
/// first; 1 where it was worked.
struct FreeWeekendsRule: DayRule {
  let least: Int
  let inEvery: Int
  /// Whether each weekend before the horizon was worked, the latest first.
  let carried: [Bool]
  let calendar: DayCalendar

  var start: Int {
    carried.prefix(inEvery - 1).enumerated().reduce(0) { bits, entry in
      entry.element ? bits | 1 << (entry.offset + 1) : bits
    }
  }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    guard calendar.isSaturday(day) || calendar.isSunday(day) else { return (state, 0) }
    let bits = shift == nil ? state : state | 1
    guard calendar.closesWeekend(day) else { return (bits, 0) }
    let isBroken = inEvery - bits.nonzeroBitCount < least
    return (bits << 1 & (1 << inEvery - 1), isBroken ? 1 : 0)
  }
}
