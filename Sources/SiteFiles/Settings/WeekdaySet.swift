import Planning

/// Reads days of the week: `mon-fri`, `sat`, `mon, wed, fri-sun`, `daily`.
enum WeekdaySet {
  /// The days that a text names; nil where a part of it is no day.
  static func days(_ text: String) -> Set<Weekday>? {
    if ["daily", "every day"].contains(text.lowercased()) { return Set(Weekday.allCases) }
    var days: Set<Weekday> = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { Weekday(name: trimmed($0)) }
      guard ends.count <= 2, let first = ends[0], let last = ends.last ?? first else { return nil }
      days.formUnion(stretch(from: first, to: last))
    }
    return days
  }

  /// The days that an entry names; reports where it names none.
  static func read(_ entry: Entry, _ what: String, _ findings: Findings) -> Set<Weekday>? {
    if let days = days(entry.text) { return days }
    findings.problem(
      entry.place,
      entry.text,
      "\(what) \(quoted(entry.text)) is not days such as 'mon-fri' or 'sat, sun'",
      hint: NearMiss.closest(to: entry.text, among: Weekday.allCases.map(\.abbreviation))
        .map { "Maybe '\($0)'?" } ?? ""
    )
    return nil
  }

  /// From a day to another, over Sunday where the last comes first in the week.
  private static func stretch(from first: Weekday, to last: Weekday) -> [Weekday] {
    let all = Weekday.allCases
    let length = (last.rawValue - first.rawValue + 7) % 7
    return (0...length).map { all[(first.rawValue + $0) % 7] }
  }
}
