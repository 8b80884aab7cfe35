import Planning

/// Reads `notice`: how long before a shift people are to know of a change of it.
enum NoticeReader {
  private static let longest = Minutes(366 * 1440)

  /// The period of an entry such as `7 days` or `48 h`; a day has 24 hours here.
  static func notice(_ entry: Entry, _ findings: Findings) -> Minutes? {
    guard let match = entry.text.wholeMatch(of: /([0-9]{1,6})\s*(days?|d)/) else {
      guard entry.text.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        return entry.duration("notice", in: Minutes(1)...longest, findings)
      }
      findings.problem(
        entry.place,
        entry.text,
        "notice \(quoted(entry.text)) is not a time such as '7 days' or '48 h'",
        hint: "Maybe \(quoted("\(entry.text) days"))?"
      )
      return nil
    }
    guard let days = Int(match.1), (1...366).contains(days) else {
      findings.problem(
        entry.place,
        entry.text,
        "notice \(quoted(entry.text)) is not between 1 and 366 days"
      )
      return nil
    }
    return Minutes(days * 1440)
  }
}
