/// Shifts wished for on certain days: a day off on one of them is a breach for each point of
/// strength.
///
/// What a shift of another kind does not grant counts with the shift; nothing is remembered.
struct WishedShiftRule: DayRule {
  /// Strength of the wishes for a shift, by day.
  let strengths: [Int]

  var start: Int { 0 }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    (0, shift == nil ? strengths[day] : 0)
  }
}
