/// Days in a row with a shift of a kind, or days off in a row: the state is the run so far.
///
/// A run that began before anything is known is never too short; its states are those beyond
/// ``cap``.
struct RunRule: DayRule {
  /// The kind of shift; nil for days off.
  let kind: Int?
  let range: ClosedRange<Int>
  /// The run carried in; nil where nothing is known.
  let carried: Int?
  let calendar: DayCalendar

  private var cap: Int {
    // Where no run can become too long, all that are long enough are alike.
    let canBeTooLong = range.upperBound < calendar.dayCount + (carried ?? 0)
    return canBeTooLong ? range.upperBound : range.lowerBound
  }

  var start: Int { carried.map { min($0, cap) } ?? cap + 1 }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    guard calendar.employed.contains(day) else { return (state, 0) }
    let isUnknown = state > cap
    let run = isUnknown ? state - cap - 1 : state
    let goesOn = kind.map { shift?.isOf($0) ?? false } ?? (shift == nil)
    if goesOn {
      let longer = min(run + 1, cap)
      return (isUnknown ? longer + cap + 1 : longer, run >= range.upperBound ? 1 : 0)
    }
    return (0, isUnknown || run == 0 ? 0 : max(0, range.lowerBound - run))
  }
}
