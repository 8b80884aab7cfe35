import Planning

/// What is asked of a line where some of the weeks is over: the past is a fact, not a plan.
///
/// A shift that is over, that an absence cuts short, or that goes on just as it was planned is asked
/// nothing about itself: not its pattern, breaks, length, hours of opening or what is served in it.
/// A shift that goes on otherwise than planned keeps every rule but those about its start. Rules
/// that look at several shifts count the past as it happened.
extension LineCheck {
  /// When the weeks are planned anew from; before the horizon where all of it is planned.
  var from: Moment { site.replannedFrom ?? Moment(minute: -1) }

  /// Whether a shift had begun at the moment of planning again.
  func hasBegun(_ shift: Shift) -> Bool {
    site.replannedFrom.map { shift.span.lowerBound < $0 } ?? false
  }

  /// Whether a shift is a fact about which nothing is asked.
  func isFact(_ shift: Shift) -> Bool {
    guard hasBegun(shift) else { return false }
    let own = stood.first { $0.span.lowerBound == shift.span.lowerBound }
    if let own, own.isSettled { return own.shift == shift }
    return person.past.shifts.contains { $0.shift == shift }
  }

  /// The shifts that are asked to keep the rules about one shift.
  var askedShifts: [DatedShift] {
    site.replannedFrom == nil ? shifts : shifts.filter { !isFact($0.shift) }
  }

  /// The shifts that begin at the moment of planning again or later; all where all is planned.
  var newShifts: [DatedShift] {
    site.replannedFrom == nil ? shifts : shifts.filter { !hasBegun($0.shift) }
  }

  /// The blocks of service as far as they are not over.
  var openServing: [ServingBlock] {
    guard let from = site.replannedFrom else { return line.serving }
    return line.serving.filter { $0.span.upperBound > from }.map { block in
      ServingBlock(
        queue: block.queue,
        span: max(block.span.lowerBound, from)..<block.span.upperBound
      )
    }
  }

  /// Where the line does not keep a rule of the person; what a single shift of the past breaks is
  /// left out unless the rule is soft, which only counts.
  func askedBreaches(of rule: PersonRule) -> [Breach] {
    let breaches = breaches(of: rule.limit)
    guard site.replannedFrom != nil, rule.force.strength == nil else { return breaches }
    let facts = Set(shifts.filter { isFact($0.shift) }.compactMap(\.day))
    return breaches.filter { breach in
      guard breach.rule == .shiftLength || breach.rule == .spread, let day = breach.day else {
        return true
      }
      return !facts.contains(day)
    }
  }
}
