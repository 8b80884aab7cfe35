public import Planning

/// A clash in words: what can't be kept together, what would mend it, what the plan gave up.
public struct NotPossible: Hashable, Sendable {
  /// Whose week, by the identifier of staff.csv.
  public var person: String
  /// What clashes, a sentence each.
  public var clash: [String]
  /// What would mend it, a sentence each: any one of them is enough.
  public var remedies: [String]
  /// What the plan does instead.
  public var given: String

  init(person: String, clash: [String], remedies: [String], given: String) {
    (self.person, self.clash, self.remedies, self.given) = (person, clash, remedies, given)
  }

  /// A concession in words.
  public init(_ concession: Concession, at site: Site) {
    let words = ClashWords(site: site, person: site[concession.clash.person])
    person = words.person.id
    clash = concession.clash.members.map(words.text)
    remedies = concession.clash.remedies.map(words.text)
    given = words.text(concession.change)
  }
}

/// The members and remedies of a person's clash in words.
struct ClashWords {
  let site: Site
  let person: Person

  func text(_ member: Clash.Member) -> String {
    switch member {
    case .rule(let rule): RuleWords.text(rule)
    case .pin(let pin): "pinned: \(text(pin))"
    case .absence(let absence): text(absence)
    case .startWindow(let window):
      "starts between \(window.lowerBound) and \(window.upperBound) only (staff.csv)"
    case .activity(let activity):
      "attends \(activity.name), \(RuleWords.length(activity.length))"
        + (activity.isTogether ? ", with the others" : "") + " (activities.csv)"
    }
  }

  func text(_ change: SiteChange) -> String {
    switch change {
    case .rule(let rule, _):
      "\(rule.name): \(RuleWords.text(rule.limit))" + before(rule)
        + (rule.force == .absolute ? "; that would need the law's leave" : "")
    case .withoutRule(let name, _): "leave \(name) out for \(person.id)"
    case .withoutPin(let pin, _): "no longer pin \(text(pin))"
    case .withoutAbsence(let absence, _): "take back \(text(absence))"
    case .withoutStartWindow: "let \(person.id) start at other times"
    case .withoutActivity(let name, _): "excuse \(person.id) from \(name)"
    }
  }

  private func before(_ rule: PersonRule) -> String {
    guard let old = site.rules(of: person).first(where: { $0.name == rule.name }) else {
      return ""
    }
    return ", instead of \(RuleWords.text(old.limit))"
  }

  private func text(_ pin: Pin) -> String {
    switch pin {
    case .shift(let start, let paid):
      "a shift from \(time(start))" + (paid.map { " of \(RuleWords.length($0))" } ?? "")
    case .activity(let name, let span): "\(name) \(text(span))"
    }
  }

  private func text(_ absence: Absence) -> String {
    let kind = absence.kind.name
    let credit = absence.credit > .zero ? ", \(RuleWords.length(absence.credit)) of it paid" : ""
    return "\(kind) \(text(absence.span))\(credit)"
  }

  private func text(_ span: Span) -> String {
    "from \(time(span.lowerBound)) to \(time(span.upperBound))"
  }

  private func time(_ moment: Moment) -> String {
    let (date, clock) = site.horizon.wallClock(at: moment)
    return "\(ClockWords.text(date)) \(clock)"
  }
}
