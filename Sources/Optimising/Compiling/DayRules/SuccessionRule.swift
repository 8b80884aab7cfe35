/// After a shift of one kind none of another within so many days.
///
/// The state is how many days ago the last shift of the first kind started; 0 when that is long
/// enough ago.
struct SuccessionRule: DayRule {
  let first: Int
  let then: Int
  let withinDays: Int
  /// Days from the first kind's last shift before the horizon to its first day; 0 without one.
  let carried: Int

  var start: Int { carried <= withinDays ? carried : 0 }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    let breaches = state > 0 && shift?.isOf(then) ?? false ? 1 : 0
    if shift?.isOf(first) ?? false { return (1, breaches) }
    return (state > 0 && state < withinDays ? state + 1 : 0, breaches)
  }
}
