import Planning

/// Finds out why a person has no line: a smallest set of things asked that clash.
///
/// Deletion filter: each thing asked is left out in turn and stays out where there is still no
/// line. What remains can't be kept together, and without any one of its members there is a line.
///
/// Source of the method: John W. Chinneck and Erik W. Dravnieks, "Locating Minimal Infeasible
/// Constraint Sets in Linear Programs", ORSA Journal on Computing 3(2), 1991,
/// doi:10.1287/ijoc.3.2.157.
struct ClashFinder {
  let oracle: LineOracle
  /// What is wanted of a person: any line at all, or one that has them present in an interval.
  var presentAt: Int?

  private func isPossible(_ person: Person) -> Bool {
    presentAt.map { oracle.canBePresent(person, at: $0) } ?? oracle.hasLine(person)
  }

  /// The clash of a person; nil where they have a line, or none whatever is left out.
  func clash(of person: Person, _ id: PersonID) -> Clash? {
    guard !isPossible(person) else { return nil }
    var kept = members(of: person, id)
    guard isPossible(person.without(kept, id)) else { return nil }
    var out: [Clash.Member] = []
    for member in kept.reversed() where !isPossible(person.without(out + [member], id)) {
      out.append(member)
      kept.removeAll { $0 == member }
    }
    let remedies = kept.map { member in
      // One that mends this clash and all others at once is best.
      remedy(member, person, id) ?? remedy(member, person.without(out, id), id)
        ?? member.leftOut(of: id)
    }
    return Clash(person: id, members: kept, remedies: remedies)
  }

  /// Everything asked of a person that could be otherwise, what is firmest last: it is tried first
  /// whether a clash does without it.
  private func members(of person: Person, _ id: PersonID) -> [Clash.Member] {
    let rules = oracle.site.rules(of: person).filter { $0.force.strength == nil }
    let activities = oracle.site.activities.filter {
      $0.force.strength == nil && $0.attendees.contains(id)
        && !person.excusedActivities.contains($0.name)
    }
    return rules.filter { $0.force == .hard }.map { .rule($0) }
      + activities.map { .activity($0) }
      + person.pins.map { .pin($0) }
      + person.absences.map { .absence($0) }
      + (person.startWindow.map { [.startWindow($0)] } ?? [])
      + rules.filter { $0.force == .absolute }.map { .rule($0) }
  }

  // MARK: Remedies

  /// The smallest change of a member that leaves a line; nil where even without it there is none.
  private func remedy(_ member: Clash.Member, _ person: Person, _ id: PersonID) -> SiteChange? {
    let leftOut = member.leftOut(of: id)
    guard isPossible(person.changed(by: leftOut)) else { return nil }
    guard case .rule(let rule) = member else { return leftOut }
    let changes = PersonRule.Limit.Loosening.allCases.compactMap { loosened(rule, $0, person, id) }
    return changes.first ?? leftOut
  }

  private func loosened(
    _ rule: PersonRule,
    _ way: PersonRule.Limit.Loosening,
    _ person: Person,
    _ id: PersonID
  ) -> SiteChange? {
    let step = oracle.site.horizon.interval
    func change(_ steps: Int) -> SiteChange? {
      rule.limit.loosened(way, by: steps, step: step).map {
        var looser = rule
        looser.limit = $0
        return .rule(looser, of: id)
      }
    }
    func mends(_ steps: Int) -> Bool {
      change(steps).map { isPossible(person.changed(by: $0)) } ?? false
    }
    guard let steps = least(upTo: 24 * 60 * 8 * 7 / step.count, mends) else { return nil }
    return change(steps)
  }

  /// The least number for which a condition holds that, once it holds, holds for all larger ones.
  private func least(upTo limit: Int, _ holds: (Int) -> Bool) -> Int? {
    var (low, high) = (0, 1)
    while !holds(high) {
      if high >= limit { return nil }
      (low, high) = (high, min(2 * high, limit))
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}

extension Clash.Member {
  /// The change that leaves it out.
  func leftOut(of id: PersonID) -> SiteChange {
    switch self {
    case .rule(let rule): .withoutRule(rule.name, of: id)
    case .pin(let pin): .withoutPin(pin, of: id)
    case .absence(let absence): .withoutAbsence(absence, of: id)
    case .startWindow: .withoutStartWindow(of: id)
    case .activity(let activity): .withoutActivity(activity.name, of: id)
    }
  }
}

extension Person {
  /// The person without some of the things asked of them.
  func without(_ members: [Clash.Member], _ id: PersonID) -> Person {
    members.reduce(self) { $0.changed(by: $1.leftOut(of: id)) }
  }
}
