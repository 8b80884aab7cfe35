import Planning

/// Looks whether shifts that are pinned leave the rest that the contract asks for.
///
/// A shift of free length counts as its shortest: only what no rota can mend is a problem.
struct RestChecks {
  let settings: Settings
  let findings: Findings

  /// Reports each pinned shift that starts too soon after the pinned one before it.
  func check(_ shifts: [PinnedShift], of person: Person) {
    let inOrder = shifts.sorted { $0.span.lowerBound < $1.span.lowerBound }
    for (earlier, later) in zip(inOrder, inOrder.dropFirst()) {
      guard let least = leastStart(after: earlier.span.upperBound, of: person),
        later.span.lowerBound < least
      else { continue }
      let rest = later.span.lowerBound - earlier.span.upperBound
      report(
        later.entry,
        "\(quoted(person.id)) has \(Entry.text(of: rest)) of rest before this shift"
          + " (line \(earlier.entry.place.line))",
        person,
        least
      )
    }
  }

  /// Reports a shift carried in that ends too soon before the first one pinned.
  func check(_ carryIn: CarryIn, of person: Person, _ entry: Entry) {
    let starts = person.pins.compactMap { pin in
      if case .shift(let start, _) = pin { start } else { nil }
    }
    guard let end = carryIn.lastShiftEnd, let first = starts.min(),
      let least = leastStart(after: end, of: person), first < least
    else { return }
    report(
      entry,
      "\(quoted(person.id)) has a shift pinned at \(stamp(first)), too soon after this one",
      person,
      least
    )
  }

  private func leastStart(after end: Moment, of person: Person) -> Moment? {
    rest(of: person).map { end + $0 }
  }

  /// The longest rest that no rota may go below: soft rules may be broken, and a rest that may be
  /// reduced counts as reduced.
  private func rest(of person: Person) -> Minutes? {
    guard let contract = settings.contracts[person.contract.index] else { return nil }
    let rests = contract.rules.replaced(by: person.ownRules).list.compactMap { rule -> Minutes? in
      guard rule.force.strength == nil, !person.waivedRules.contains(rule.name),
        case .restBetweenShifts(let least, let reduced) = rule.limit
      else { return nil }
      return reduced ?? least
    }
    return rests.max() ?? .zero
  }

  private func report(_ entry: Entry, _ message: String, _ person: Person, _ least: Moment) {
    let rest = rest(of: person) ?? .zero
    findings.problem(
      entry.place,
      entry.text,
      "\(message): \(person.ownRules.list.isEmpty ? "the contract asks" : "the rules ask") for \(Entry.text(of: rest))",
      hint: "Maybe pin it at \(stamp(least)) or later?"
    )
  }

  private func stamp(_ moment: Moment) -> String {
    guard let clock = settings.horizon?.wallClock(at: moment) else { return "" }
    return "\(clock.date) \(clock.time)"
  }
}
