/// The rules that a rota must keep, each checked by a function of its name.
public enum Rule: String, CaseIterable, Hashable, Sendable {
  /// Every person of the site has one line, in the site's order.
  case everyoneHasALine
  /// At most one shift starts on a day, and shifts don't overlap.
  case oneShiftADay
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
  /// Rest between shifts, the last of the week before included.
  case restBetweenShifts
  /// A long rest inside each week.
  case weeklyRest
  /// At most so many days worked in a week.
  case maximumDays
  /// At most so many days in a row, the run carried in included.
  case maximumRunOfDays
  /// Paid time of each week, leave credits included, is what the contract says.
  case weeklyHours
  /// No shift touches leave or a time that the person is not available.
  case absencesRespected
  /// Pinned shifts stand as pinned.
  case pinnedShifts
  /// Pinned activities lie inside a shift, off every queue and break.
  case pinnedActivities
  /// A person serves only queues of their competence, while those are open.
  case competence
  /// Serving blocks fill exactly the time present and free: nobody is counted twice.
  case presenceIsServed
}
