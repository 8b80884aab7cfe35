/// Each whole week has a run of so many days off inside it.
///
/// The state is the run so far, or `count` once the week has its run.
struct DaysOffTogetherRule: DayRule {
  let count: Int
  let calendar: DayCalendar

  var start: Int { 0 }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    var run = state
    if run < count { run = shift == nil ? run + 1 : 0 }
    guard calendar.endsWeek(day) else { return (run, 0) }
    return (0, run < count && calendar.endsWeekEmployed(day) ? 1 : 0)
  }
}
