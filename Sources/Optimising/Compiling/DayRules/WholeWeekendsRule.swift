/// Both days of a weekend are worked or neither: the state is whether Saturday was.
struct WholeWeekendsRule: DayRule {
  let calendar: DayCalendar

  var start: Int { 0 }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    if calendar.isSaturday(day) { return (shift == nil ? 0 : 1, 0) }
    guard calendar.isSunday(day), calendar.employed.contains(day),
      calendar.employed.contains(day - 1)
    else { return (0, 0) }
    return (0, (shift != nil) == (state == 1) ? 0 : 1)
  }
}
