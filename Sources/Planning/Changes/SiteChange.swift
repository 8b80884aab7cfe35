/// One thing changed in what a site says about a person: what a planner could do where not all
/// that was asked is possible.
public enum SiteChange: Hashable, Sendable {
  /// A rule with another limit, for this person alone.
  case rule(PersonRule, of: PersonID)
  /// No such rule, for this person alone.
  case withoutRule(String, of: PersonID)
  /// Something pinned is no longer pinned.
  case withoutPin(Pin, of: PersonID)
  /// An absence is taken back.
  case withoutAbsence(Absence, of: PersonID)
  /// The person may start whenever a pattern allows.
  case withoutStartWindow(of: PersonID)
  /// The person need not attend an activity whose time is open.
  case withoutActivity(String, of: PersonID)

  /// Whom it is about.
  public var person: PersonID {
    switch self {
    case .rule(_, let person), .withoutRule(_, let person), .withoutPin(_, let person),
      .withoutAbsence(_, let person), .withoutStartWindow(let person),
      .withoutActivity(_, let person):
      person
    }
  }
}

extension Person {
  /// The person after a change.
  public func changed(by change: SiteChange) -> Person {
    var person = self
    switch change {
    case .rule(let rule, _):
      person.ownRules.set(rule)
      person.waivedRules.remove(rule.name)
    case .withoutRule(let name, _): person.waivedRules.insert(name)
    case .withoutPin(let pin, _): person.pins.removeAll { $0 == pin }
    case .withoutAbsence(let absence, _): person.absences.removeAll { $0 == absence }
    case .withoutStartWindow: person.startWindow = nil
    case .withoutActivity(let name, _): person.excusedActivities.insert(name)
    }
    return person
  }
}

extension Site {
  /// The site after changes, in their order.
  public func changed(by changes: [SiteChange]) -> Site {
    var site = self
    for change in changes {
      site.people[change.person.index] = site[change.person].changed(by: change)
    }
    return site
  }
}
