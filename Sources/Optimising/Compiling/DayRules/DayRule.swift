import Planning

/// A rule that looks at which days are worked with which kind of shift: a small automaton.
///
/// States are numbers of the rule's own choosing. ``RuleGraph`` multiplies the automata of a
/// person's rules.
protocol DayRule: Sendable {
  /// What is known before the first day.
  var start: Int { get }

  /// What is known after a day, and how often the rule was broken on it; `shift` is nil on a day
  /// off.
  func after(_ state: Int, day: Int, _ shift: ShiftTraits?) -> (state: Int, breaches: Int)
}

/// What rules of days look at in a shift.
struct ShiftTraits: Hashable, Sendable {
  /// Whether the shift is of each kind that the person's rules name, as bits.
  var kinds: UInt64
  /// Start on the wall clock, where a rule looks at it; else 0.
  var startMinute: Int
  /// The sessions that the shift holds, as bits.
  var held: UInt64 = 0

  func isOf(_ kind: Int) -> Bool { kinds >> UInt64(kind) & 1 == 1 }
}

/// Which days are what.
struct DayCalendar: Hashable, Sendable {
  let weekdays: [Weekday]
  /// Days on which the person is employed; rules of days take these for the horizon.
  let employed: Range<Int>

  init(_ horizon: Horizon, employed: Range<Int>) {
    weekdays = (0..<horizon.dayCount).map { horizon.weekday(ofDay: $0) }
    self.employed = employed
  }

  var dayCount: Int { weekdays.count }
  func isLast(_ day: Int) -> Bool { day == dayCount - 1 }
  /// Whether a whole week ends with the day.
  func endsWeek(_ day: Int) -> Bool { day % 7 == 6 }
  /// Whether a whole week of employment ends with the day.
  func endsWeekEmployed(_ day: Int) -> Bool {
    endsWeek(day) && employed.contains(day) && employed.contains(day - 6)
  }
  func isSaturday(_ day: Int) -> Bool { weekdays[day] == .saturday }
  func isSunday(_ day: Int) -> Bool { weekdays[day] == .sunday }
  /// Whether a weekend ends with the day, the last one perhaps cut short.
  func closesWeekend(_ day: Int) -> Bool { isSunday(day) || isSaturday(day) && isLast(day) }
}
