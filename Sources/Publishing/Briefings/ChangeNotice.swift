import Foundation
import Planning
import Rostering

/// What one person is told of a changed rota: each changed day, why as far as it is known, and
/// whether it comes in time.
struct ChangeNotice {
  /// One changed day.
  struct Day {
    let change: DayChange
    /// The change in words to the person, without its full stop; nil where queues alone change.
    let sentence: String?
    /// The person's own inputs of that day that differ, in words.
    let reasons: [String]
    let verdict: BriefingNotice.Verdict

    /// Whether the shift itself is another one, or standby instead of work, or work instead.
    var isOfShift: Bool { change.isChangedShift || change.kinds.contains(.standby) }
  }

  let person: Person
  let days: [Day]
  /// Which queues are served instead of which, all days together, in words.
  let queues: [String]
  /// Changed shifts: another start or end, a new shift, a day that is off now.
  let changedShifts: Int

  init(_ changes: PersonChanges, of person: Person, in briefings: Briefings) {
    self.person = person
    changedShifts = changes.changedShifts
    let horizon = briefings.plan.site.horizon
    let own = briefings.inputs.filter { $0.person == person.id }
    days = changes.days.map { day in
      Day(
        change: day,
        sentence: DayWords(day, horizon: horizon).sentence,
        reasons: own.filter { $0.touches(day, horizon) }.map(\.text),
        verdict: briefings.notice.verdict(on: day)
      )
    }
    queues = changes.queues.map {
      "\(ClockWords.length($0.length)) on \($0.to ?? "no queue") instead of "
        + ($0.from ?? "no queue")
    }
  }

  /// How many changes come later than agreed.
  var shortDays: Int {
    days.count { if case .short = $0.verdict { true } else { false } }
  }

  /// The first instant by which the person has to know, or the least notice given, as minutes by
  /// which notices are put in order.
  var urgency: Int {
    days.compactMap { day -> Int? in
      switch day.verdict {
      case .none: nil
      case .due(let moment): moment.minute
      case .inTime(let given), .short(let given): given.count
      }
    }.min() ?? Int.max
  }

  /// Whether the person is told before another one: short notice first, then the most urgent, then
  /// those whose shifts change before those whose breaks or queues alone do.
  func precedes(_ other: ChangeNotice) -> Bool {
    func key(_ notice: ChangeNotice) -> [Int] {
      [notice.shortDays > 0 ? 0 : 1, notice.urgency, notice.changedShifts > 0 ? 0 : 1]
    }
    let (mine, others) = (key(self), key(other))
    return mine == others ? person.id < other.person.id : mine.lexicographicallyPrecedes(others)
  }
}

extension InputChange {
  /// Whether it is about a time that meets a changed day: the date, or a shift of before or now.
  fileprivate func touches(_ day: DayChange, _ horizon: Horizon) -> Bool {
    guard let seconds else { return false }
    let number = day.date.days(since: horizon.firstDay)
    let date = horizon.dayStarts[number]..<horizon.dayStarts[number + 1]
    return ([date] + (day.before + day.after).map(\.span)).contains { span in
      let ends = [span.lowerBound, span.upperBound].map {
        horizon.instant(of: $0).timeIntervalSince1970
      }
      return (ends[0]..<ends[1]).overlaps(seconds)
    }
  }
}
