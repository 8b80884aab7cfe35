/// The rules that a rota must keep, each checked by a function of its name.
///
/// Those from ``restBetweenShifts`` to ``spread`` are the kinds of limit that a planner's own rules
/// may set; ``Violation/name`` says which of the planner's rules it was.
public enum Rule: String, CaseIterable, Hashable, Sendable {
  /// Every person of the site has one line, in the site's order.
  case everyoneHasALine
  /// At most one shift starts on a day, and shifts don't overlap.
  case oneShiftADay
  /// No shift starts on a day on which the person is not employed.
  case employment
  /// The pattern is one of the contract's, may start that weekday, at that time, with that length.
  case shiftFollowsPattern
  /// A shift starts inside the person's own start window.
  case ownStartWindow
  /// A shift lies inside the site's opening hours.
  case insideOpeningHours
  /// Exactly the breaks of the pattern, in order, inside their windows, with work between.
  case breaksInPlace
  /// Paid time of a shift is its span less its unpaid breaks.
  case paidTimeAddsUp
  /// No shift touches leave or a time that the person is not available.
  case absencesRespected
  /// Pinned shifts stand as pinned.
  case pinnedShifts
  /// Pinned activities lie inside a shift of work, off every queue and break.
  case pinnedActivities
  /// A person serves only queues of their competence, while those are open.
  case competence
  /// A shift in which a queue is served ends before the competence for it does.
  case competenceEnds
  /// Serving blocks fill exactly the time present and free: nobody is counted twice.
  case presenceIsServed
  /// Whoever comes to a queue stays on it for as long as the queue asks.
  case leastStay
  /// Where the weeks are planned again from a moment on, all before it stands as it was.
  case pastStands
  /// Rest between shifts, the last of the week before included.
  case restBetweenShifts
  /// A long rest inside each week or block of weeks.
  case weeklyRest
  /// Paid time of a week, of the horizon or on average.
  case hours
  /// Days with a shift of a kind.
  case shifts
  /// Days in a row with a shift of a kind.
  case run
  /// Days off in a row.
  case daysOffRun
  /// Days off together in each week.
  case daysOffTogether
  /// Weekends with work.
  case weekendsWorked
  /// Free weekends among so many in a row.
  case freeWeekends
  /// Both days of a weekend worked or neither.
  case wholeWeekends
  /// No shift of one kind too soon after one of another.
  case succession
  /// Starts of a week close together.
  case sameStart
  /// Paid time of each shift of a kind.
  case shiftLength
  /// Time from the start to the end of a day's work.
  case spread
  /// How many people are present together.
  case presenceTogether
  /// Activities whose time is open are held as asked.
  case activitiesHeld
}
