import Planning

/// Reads what a rule asks from the keys of its mapping.
struct LimitReader {
  /// The widest spans that numbers of a rule may have.
  enum Widest {
    static let week = 0...7
    static let days = 0...366
    static let run = 1...366
    static let rest = Minutes.zero...Minutes(14 * 1440)
    static let weekHours = Minutes.zero...Minutes(7 * 1440)
    static let horizonHours = Minutes.zero...Minutes(56 * 1440)
    static let day = Minutes.zero...Minutes(1440)
    static let betweenShifts = Minutes.zero...Minutes(2880)
    static let weeks = 1...8
    static let averageWeeks = 1...104
    static let weekends = 0...53
  }

  let section: Section
  let setting: RuleSetting
  var findings: Findings { section.findings }

  /// The limit of a kind; nil, with a report, where a part of it has a problem.
  func limit(_ kind: LimitKind) -> PersonRule.Limit? {
    switch kind {
    case .restBetweenShifts: rest(key: kind.rawValue)
    case .weeklyRest: weeklyRest(key: kind.rawValue)
    case .hours: hours()
    case .shifts: shifts()
    case .run: run()
    case .daysOffTogether:
      whole(kind.rawValue, in: 1...7).map { .daysOffTogether($0) }
    case .weekends: weekends()
    case .succession: succession()
    case .sameStart:
      length(kind.rawValue, in: Widest.day).map { .sameStart(within: $0) }
    case .shiftLength: shiftLength()
    case .spread: length(kind.rawValue, in: Widest.day).map { .spread(most: $0) }
    }
  }

  /// Rest between shifts, whose length stands behind a key.
  func rest(key: String) -> PersonRule.Limit? {
    let least = length(key, in: Widest.betweenShifts)
    let reduced = section.optionalEntry("reduced")
      .map { $0.duration("reduced", in: Widest.betweenShifts, findings) }
    guard let least else { return nil }
    guard let reduced else { return .restBetweenShifts(least: least, reduced: nil) }
    guard let reduced else { return nil }
    guard reduced < least else {
      return refuse("reduced", "a reduced rest is shorter than the usual one")
    }
    return .restBetweenShifts(least: least, reduced: reduced)
  }

  /// Weekly rest, whose length stands behind a key.
  func weeklyRest(key: String) -> PersonRule.Limit? {
    let least = length(key, in: Widest.rest)
    let weeks =
      section.optionalEntry("every_weeks")
      .map { $0.whole("every_weeks", in: Widest.weeks, findings) } ?? 1
    guard let least, let weeks else { return nil }
    guard least.count <= weeks * 7 * 1440 else {
      let block = weeks == 1 ? "a week" : "\(weeks) weeks"
      return refuse(key, "the rest is longer than \(block)")
    }
    return .weeklyRest(least: least, everyWeeks: weeks)
  }

  private func hours() -> PersonRule.Limit? {
    let periods = [("week", PersonRule.HoursPeriod.week), ("horizon", .horizon)]
    let period = entry("hours_per")?.choice("hours_per", periods, findings)
    let average = section.optionalEntry("averaged_over").map { self.average($0) }
    let isHorizon = period == .horizon
    let span = lengths(in: isHorizon ? Widest.horizonHours : Widest.weekHours)
    guard let period, let span else { return nil }
    guard let average else { return .hours(span, per: period) }
    guard let average else { return nil }
    guard !isHorizon else {
      return refuse("averaged_over", "only hours per week are averaged")
    }
    guard span.lowerBound == .zero else {
      return refuse("least", "an average has no 'least'; only its upper end is held")
    }
    return .hours(span, per: .average(weeks: average))
  }

  /// `17 weeks` or `17`; as long as the weeks being planned at least.
  private func average(_ entry: Entry) -> Int? {
    let words = entry.text.split(separator: " ")
    let isWeeks = words.count == 2 && ["week", "weeks"].contains(words[1].lowercased())
    let number = Entry(text: isWeeks ? String(words[0]) : entry.text, place: entry.place)
    guard let weeks = number.whole("averaged_over", in: Widest.averageWeeks, findings) else {
      return nil
    }
    guard let planned = setting.weeks, weeks < planned else { return weeks }
    return refuse(
      "averaged_over",
      "an average over \(weeks) weeks is shorter than the \(planned) weeks being planned",
      hint: "Maybe '\(planned) weeks'?"
    )
  }

  private func shifts() -> PersonRule.Limit? {
    let kind = kind("shifts")
    let periods = [("week", PersonRule.CountPeriod.week), ("horizon", .horizon)]
    let period =
      section.optionalEntry("per").map { $0.choice("per", periods, findings) } ?? .week
    let span = counts(in: period == .horizon ? Widest.days : Widest.week)
    guard let kind, let period, let span else { return nil }
    return .shifts(of: kind, span, per: period)
  }

  private func run() -> PersonRule.Limit? {
    let isOff = section.optionalEntry("run_of").map { plainWord($0.text) } == "days_off"
    let kind = isOff ? nil : kind("run_of")
    guard let span = counts(in: Widest.run) else { return nil }
    return isOff ? .daysOffRun(span) : kind.map { .run(of: $0, span) }
  }

  private func weekends() -> PersonRule.Limit? {
    let words = ["worked", "free", "whole"].map { ($0, $0) }
    guard let word = entry("weekends")?.choice("weekends", words, findings) else { return nil }
    let needed = ["worked": ["most"], "free": ["least", "in_every"]][word] ?? []
    for key in ["least", "most", "in_every"] where section.has(key) && !needed.contains(key) {
      return refuse(key, "'\(key)' does not go with 'weekends: \(word)'")
    }
    let numbers = needed.map { whole($0, in: $0 == "in_every" ? 1...52 : Widest.weekends) }
    let sound = numbers.compactMap(\.self)
    guard sound.count == needed.count else { return nil }
    switch word {
    case "worked": return .weekendsWorked(most: sound[0])
    case "whole": return .wholeWeekends
    default:
      guard sound[0] <= sound[1] else {
        return refuse("least", "\(sound[0]) of \(sound[1]) weekends can't be free")
      }
      return .freeWeekends(least: sound[0], inEvery: sound[1])
    }
  }

  private func succession() -> PersonRule.Limit? {
    let (first, later) = (kind("after"), kind("never"))
    let days =
      section.optionalEntry("within_days")
      .map { $0.whole("within_days", in: 1...28, findings) } ?? 1
    guard let first, let later, let days else { return nil }
    return .succession(after: first, never: later, withinDays: days)
  }

  private func shiftLength() -> PersonRule.Limit? {
    let kind = kind("length_of")
    guard let span = lengths(in: Widest.day), let kind else { return nil }
    return .shiftLength(of: kind, span)
  }
}
