/// At most so many weekends with work.
///
/// The state is twice how many so far, and one more where this weekend is among them already.
struct WeekendsWorkedRule: DayRule {
  let most: Int
  let carried: Int
  let calendar: DayCalendar

  var start: Int { 2 * min(carried, most) }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    guard calendar.isSaturday(day) || calendar.isSunday(day) else { return (state, 0) }
    var (count, isWorked, breaches) = (state / 2, state % 2 == 1, 0)
    if shift != nil, !isWorked {
      if count >= most { breaches = 1 }
      (count, isWorked) = (min(count + 1, most), true)
    }
    if calendar.isSunday(day) { isWorked = false }
    return (2 * count + (isWorked ? 1 : 0), breaches)
  }
}
