import Planning

/// Reads opening hours: `always`, `07:00-22:00` for every day, or a mapping from days to ranges.
struct OpeningReader {
  let interval: Minutes?
  /// What the hours are called in messages.
  var what = "opening"
  let findings: Findings

  /// The opening hours of a value.
  func read(_ value: YAMLValue) -> OpeningHours? {
    guard let pairs = value.pairs else {
      guard let entry = value.entry(what), let ranges = ranges(entry) else { return nil }
      let week = Weekday.allCases.map { ($0, ranges) }
      return merged(week, value.place)
    }
    var (week, seen, isSound) = ([(Weekday, [Range<Int>])](), Set<Weekday>(), true)
    for (key, hours) in pairs {
      guard let days = WeekdaySet.read(key, "the key", findings),
        let entry = hours.entry(what), let ranges = ranges(entry)
      else {
        isSound = false
        continue
      }
      if let twice = days.intersection(seen).min() {
        findings.problem(key.place, key.text, "\(what) of \(twice.abbreviation) stands twice")
        isSound = false
      }
      seen.formUnion(days)
      week += days.sorted().map { ($0, ranges) }
    }
    return isSound ? merged(week, value.place) : nil
  }

  /// The hours of a value where they lie inside others.
  func read(_ value: YAMLValue, inside around: OpeningHours?, whose: String) -> OpeningHours? {
    guard let hours = read(value) else { return nil }
    guard let around else { return hours }
    for day in Weekday.allCases {
      for range in hours.ranges[day] ?? []
      where !(around.ranges[day] ?? []).contains(where: {
        $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
      }) {
        let stretch = "\(range.lowerBound)-\(range.upperBound)"
        findings.problem(
          value.place,
          stretch,
          "\(whose) on \(day.abbreviation) \(stretch), when the site is not open"
        )
        return nil
      }
    }
    return hours
  }

  /// The ranges of one day in minutes of the wall clock; an end after midnight lies above 1440.
  private func ranges(_ entry: Entry) -> [Range<Int>]? {
    if entry.text.lowercased() == "closed" { return [] }
    if entry.text.lowercased() == "always" { return [0..<1440] }
    let parts = entry.text.split(separator: ",", omittingEmptySubsequences: false)
    let ranges = parts.map { range(trimmed($0), entry) }
    let sound = ranges.compactMap(\.self)
    return sound.count == parts.count ? sound : nil
  }

  private func range(_ text: String, _ entry: Entry) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { TimeOfDay(trimmed($0)) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from != to else {
      findings.problem(
        entry.place,
        entry.text,
        "\(what) \(quoted(entry.text)) is not 'always', 'closed' or hours such as '07:00-22:00'"
      )
      return nil
    }
    if let interval, let off = [from, to].first(where: { $0.minute % interval.count != 0 }) {
      findings.problem(
        entry.place,
        entry.text,
        "\(what) at \(off) is not on an interval of \(interval.count) min"
      )
      return nil
    }
    return from.minute..<(to < from ? to.minute + 1440 : to.minute)
  }

  /// The week with ranges over midnight cut in two and neighbours joined.
  private func merged(_ week: [(Weekday, [Range<Int>])], _ place: Place) -> OpeningHours? {
    var cut: [Weekday: [Range<Int>]] = [:]
    for (day, ranges) in week {
      let next = Weekday.allCases[(day.rawValue + 1) % 7]
      for range in ranges {
        cut[day, default: []].append(range.clamped(to: 0..<1440))
        if range.upperBound > 1440 { cut[next, default: []].append(0..<range.upperBound - 1440) }
      }
    }
    var hours: [Weekday: [Range<TimeOfDay>]] = [:]
    for day in Weekday.allCases {
      guard let ranges = cut[day] else { continue }
      guard let joined = joined(ranges) else {
        findings.problem(
          place,
          "",
          "\(what == "opening" ? "opening hours" : what) of \(day.abbreviation) overlap"
        )
        return nil
      }
      hours[day] = joined.compactMap { range in
        guard let from = TimeOfDay(minute: range.lowerBound),
          let to = TimeOfDay(minute: range.upperBound)
        else { return nil }
        return from..<to
      }
    }
    return OpeningHours(hours)
  }

  private func joined(_ ranges: [Range<Int>]) -> [Range<Int>]? {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let last = joined.last, last.upperBound >= range.lowerBound else {
        joined.append(range)
        continue
      }
      guard last.upperBound == range.lowerBound else { return nil }
      joined[joined.count - 1] = last.lowerBound..<range.upperBound
    }
    return joined
  }
}
