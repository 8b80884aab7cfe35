/// The starts of a week's shifts lie within so many minutes.
///
/// The state holds the earliest and the latest start of the week so far; 0 before the first shift
/// and -1 once they lie too far apart.
struct SameStartRule: DayRule {
  let within: Int
  let calendar: DayCalendar
  private static let base = 2000

  var start: Int { 0 }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    let (next, breaches) = shift.map { joined(state, $0.startMinute) } ?? (state, 0)
    return (calendar.endsWeek(day) ? 0 : next, breaches)
  }

  private func joined(_ state: Int, _ start: Int) -> (state: Int, breaches: Int) {
    if state < 0 { return (state, 0) }
    if state == 0 { return (code(start, start), 0) }
    let (earliest, latest) = ((state - 1) / Self.base, (state - 1) % Self.base)
    let (first, last) = (min(earliest, start), max(latest, start))
    return last - first > within ? (-1, 1) : (code(first, last), 0)
  }

  private func code(_ earliest: Int, _ latest: Int) -> Int { earliest * Self.base + latest + 1 }
}
