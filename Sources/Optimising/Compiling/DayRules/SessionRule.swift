/// A session is attended at most once, or at least once: the state is whether it has been.
struct SessionRule: DayRule {
  enum Limit { case atMostOnce, atLeastOnce }

  /// Bit of the session among the person's.
  let session: Int
  let limit: Limit
  /// The last day with a shift that could hold it.
  let lastDay: Int

  var start: Int { 0 }

  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int) {
    if day > lastDay { return (0, 0) }
    let isHeld = shift.map { $0.held >> UInt64(session) & 1 == 1 } ?? false
    let isKnown = state == 1 || isHeld
    let isBroken =
      switch limit {
      case .atMostOnce: state == 1 && isHeld
      case .atLeastOnce: day == lastDay && !isKnown
      }
    // Once the last day is over nothing more depends on it.
    return (isKnown && day < lastDay ? 1 : 0, isBroken ? 1 : 0)
  }
}
