public import Planning

extension NotPossible {
  /// Why a firm rule of presence is not kept, in words.
  public init(_ clash: PresenceClash, at site: Site) {
    let rule = site.presenceRules[clash.rule]
    let words = PresenceClashWords(site: site, rule: rule, span: clash.span)
    self.init(
      person: rule.name,
      clash: words.clash(clash.reason),
      remedies: words.remedies(clash.reason),
      given: "\(rule.name) not kept then"
    )
  }
}

/// The reasons of a clash of presence in words.
struct PresenceClashWords {
  let site: Site
  let rule: PresenceRule
  let span: Span

  func clash(_ reason: PresenceClash.Reason) -> [String] {
    let asked = "\(rule.name): at least \(rule.least) present \(time)"
    switch reason {
    case .tooFewExist: return [asked, "there are fewer people of the kind in staff.csv"]
    case .tooFewCan(let clashes):
      return [asked]
        + clashes.flatMap { clash in
          let person = ClashWords(site: site, person: site[clash.person])
          return clash.members.map { "\(person.person.id): \(person.text($0))" }
        }
    case .notAllAtOnce(let rules, let hours):
      return [
        "\(rule.name) in all of its hours",
        "these rules of the people counted, taken together: " + rules.joined(separator: ", "),
        "proven: at least \(Decimals.text(hours, digits: 1)) h stay unkept",
      ]
    case .unknown: return [asked, "no way was found to keep it, and no proof that there is none"]
    }
  }

  func remedies(_ reason: PresenceClash.Reason) -> [String] {
    let less = "\(rule.name): ask for fewer people then, or make it soft"
    switch reason {
    case .tooFewExist: return [less, "give more people of staff.csv what the rule counts"]
    case .tooFewCan(let clashes):
      return [less]
        + clashes.flatMap { clash in
          let person = ClashWords(site: site, person: site[clash.person])
          return clash.remedies.map { "\(person.person.id): \(person.text($0))" }
        }
    case .notAllAtOnce(let rules, _):
      return [less, "give more people what the rule counts"]
        + rules.map { "loosen \($0) for the people counted" }
    case .unknown: return [less, "plan again with more time"]
    }
  }

  private var time: String {
    let (date, from) = site.horizon.wallClock(at: span.lowerBound)
    let until = site.horizon.wallClock(at: span.upperBound).time
    return "on \(ClockWords.text(date)) from \(from) to \(until)"
  }
}
