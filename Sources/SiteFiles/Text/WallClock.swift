import Foundation
import Planning

/// Finds the instant that a file means by a date and a time of the wall clock, or says why there
/// is none.
struct WallClock {
  let horizon: Horizon

  /// The instants at which the wall clock shows a time on a date: none in the hour that spring
  /// leaves out, two in the hour that autumn repeats, one otherwise.
  func occurrences(on date: LocalDate, at time: TimeOfDay) -> [Moment] {
    let first = horizon.moment(on: date, at: time)
    if time == .endOfDay { return [first] }
    guard shows(date, time, at: first) else { return [] }
    // The clock goes back by what the offset falls within the hours after.
    let fall = horizon.utcOffset(at: first) - horizon.utcOffset(at: first + Minutes(180))
    guard fall > .zero, shows(date, time, at: first + fall) else { return [first] }
    return [first, first + fall]
  }

  /// The instant of an entry; a date alone is its midnight, or the next one for an end.
  func moment(
    of stamp: LocalStamp,
    isEnd: Bool = false,
    _ entry: Entry,
    _ findings: Findings
  )
    -> Moment?
  {
    guard let time = stamp.time else {
      return horizon.moment(on: stamp.date, at: isEnd ? .endOfDay : .midnight)
    }
    let all = occurrences(on: stamp.date, at: time)
    guard let first = all.first else {
      findings.problem(
        entry.place,
        entry.text,
        "\(quoted(entry.text)) does not exist: the clock goes forward over it that day"
      )
      return nil
    }
    guard let offset = stamp.utcOffset else { return first }
    if let match = all.first(where: { horizon.utcOffset(at: $0) == offset }) { return match }
    let known = all.map { LocalStamp.text(ofOffset: horizon.utcOffset(at: $0)) }
    findings.problem(
      entry.place,
      entry.text,
      "the time zone has no offset \(LocalStamp.text(ofOffset: offset)) then",
      hint: "Maybe \(quoted(known[0]))?"
    )
    return nil
  }

  private func shows(_ date: LocalDate, _ time: TimeOfDay, at moment: Moment) -> Bool {
    let shown = horizon.wallClock(at: moment)
    return shown.date == date && shown.time == time
  }
}
