import Foundation
import Planning

/// Reads which weeks are planned, in which time zone and intervals.
struct HorizonReader {
  let section: Section
  private var findings: Findings { section.findings }

  init(section: Section) { self.section = section }

  /// The horizon; nil where a part of it has a problem.
  func horizon(interval: Minutes?) -> Horizon? {
    let zone = timeZone()
    let firstDay = week()
    let weeks =
      section.optionalEntry("weeks").map { $0.whole("weeks", in: 1...8, findings) } ?? 1
    guard let zone, let firstDay, let weeks, let interval else { return nil }
    let horizon = Horizon(
      zone: zone,
      firstDay: firstDay,
      dayCount: weeks * 7,
      interval: interval
    )
    return isSound(horizon) ? horizon : nil
  }

  private func timeZone() -> TimeZone? {
    guard let entry = section.requiredEntry("time_zone") else { return nil }
    let known = TimeZone.knownTimeZoneIdentifiers
    if known.contains(entry.text) || ["UTC", "GMT"].contains(entry.text),
      let zone = TimeZone(identifier: entry.text)
    {
      return zone
    }
    findings.unknown("time zone", entry, known: known)
    return nil
  }

  private func week() -> LocalDate? {
    guard let entry = section.requiredEntry("week"), let date = entry.date("week", findings) else {
      return nil
    }
    // Time zones are known as laws of man from here to here.
    guard (1971...2199).contains(date.year) else {
      findings.problem(
        entry.place,
        entry.text,
        "week \(quoted(entry.text)) is not between 1971 and 2199"
      )
      return nil
    }
    return date
  }

  /// Whether each day starts on an interval and has about 24 hours: a zone may change its clock by
  /// half an hour, and one has left out a whole day.
  private func isSound(_ horizon: Horizon) -> Bool {
    for day in 0..<horizon.dayCount {
      let length = (horizon.dayStarts[day + 1] - horizon.dayStarts[day]).count
      if length % horizon.interval.count == 0, (20 * 60...28 * 60).contains(length) { continue }
      let entry = section.requiredEntry("interval")
      findings.problem(
        entry?.place ?? section.place,
        entry?.text ?? "",
        "\(horizon.date(ofDay: day)) has \(length) minutes, which the interval can't divide",
        hint: "Maybe '30 min' or '15 min'?"
      )
      return false
    }
    return true
  }
}
