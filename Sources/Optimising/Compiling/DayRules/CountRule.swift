/// Days with a shift of a kind in a week or the horizon: the state is how many so far.
struct CountRule: DayRule {
  let kind: Int
  let range: ClosedRange<Int>
  let isWeekly: Bool
  let carried: Int
  let calendar: DayCalendar

  private var cap: Int {
    let canBeTooMany = range.upperBound < calendar.dayCount + carried
    return canBeTooMany ? range.upperBound : range.lowerBound
  }

  var start: Int { isWeekly ? 0 : min(carried, cap) }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    var (count, breaches) = (state, 0)
    if let shift, shift.isOf(kind) {
      if count >= range.upperBound { breaches += 1 }
      count = min(count + 1, cap)
    }
    // What the horizon or an employment cuts short is not held to its least.
    let isWhole =
      isWeekly
      ? calendar.endsWeekEmployed(day)
      : calendar.isLast(day) && calendar.employed.count == calendar.dayCount
    if isWhole {
      breaches += max(0, range.lowerBound - count)
    }
    return (isWeekly && calendar.endsWeek(day) ? 0 : count, breaches)
  }
}
