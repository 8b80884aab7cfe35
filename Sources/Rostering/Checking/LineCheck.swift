import Demand
import Planning

/// One person's line under the judge's eyes: the line, the person, and what each rule looks up.
///
/// Each rule of a person is a function of this type with the rule's name, in `Rules/`.
struct LineCheck {
  /// Whose line.
  let id: PersonID
  let person: Person
  let contract: Contract
  /// The line, every time within reach.
  let line: Line
  let site: Site
  let coverage: CoverageModel
  /// For each interval of the horizon, whether the site is open.
  let siteIsOpen: [Bool]
  /// Shifts with the day on which each starts, in order of time.
  let shifts: [DatedShift]
  /// The days of the horizon on which the person is employed.
  let employed: Range<Int>
  /// What stands of the shifts begun before the moment from which the weeks are planned again.
  let stood: [PastShift]

  /// A shift with the day of the horizon on which it really starts; nil outside the horizon.
  struct DatedShift {
    var shift: Shift
    var day: Int?
  }

  init(
    id: PersonID,
    line: Line,
    site: Site,
    coverage: CoverageModel,
    siteIsOpen: [Bool]
  ) {
    self.id = id
    self.person = site[id]
    self.contract = site.contract(of: site[id])
    self.line = line
    self.site = site
    self.employed = site.daysEmployed(site[id])
    self.coverage = coverage
    self.siteIsOpen = siteIsOpen
    self.stood = site.standingShifts(of: site[id])
    self.shifts = line.shifts.sorted { $0.span.lowerBound < $1.span.lowerBound }.map {
      DatedShift(shift: $0, day: site.horizon.dayStarting($0.span.lowerBound))
    }
  }

  var horizon: Horizon { site.horizon }

  /// A broken rule of this person.
  func violation(_ rule: Rule, day: Int?, _ sentence: String) -> Violation {
    Violation(rule: rule, person: id, day: day, sentence: "\(person.id): \(sentence)")
  }

  /// The days worked, each once, in order; a shift belongs to the day on which it starts.
  var daysWorked: [Int] { Set(shifts.compactMap(\.day)).sorted() }

  /// The pattern of a shift, where the site has it.
  func pattern(of shift: Shift) -> ShiftPattern? {
    site.patterns.indices.contains(shift.pattern.index) ? site[shift.pattern] : nil
  }

  /// Whether a shift is one of standby, in which nobody is there.
  func isStandby(_ shift: Shift) -> Bool { pattern(of: shift)?.standbyPay != nil }

  /// Whether the person is employed on each of some days.
  func isEmployed(throughout days: Range<Int>) -> Bool { employed.clamped(to: days) == days }

  /// The weeks of the horizon, as numbers of days; the last may be shorter than seven.
  var weeks: [Range<Int>] {
    stride(from: 0, to: horizon.dayCount, by: 7).map { $0..<min($0 + 7, horizon.dayCount) }
  }

  /// Work carried into the horizon: from its start to the end of the shift before, if that is later.
  var carriedIn: Span? {
    guard let end = person.carryIn.lastShiftEnd, end > horizon.span.lowerBound else { return nil }
    return horizon.span.lowerBound..<end
  }

  /// Presence carried into the horizon: that work, unless it is a standby.
  var carriedInPresence: Span? {
    guard let pattern = person.carryIn.lastPattern, site.patterns.indices.contains(pattern.index),
      site[pattern].standbyPay != nil
    else { return carriedIn }
    return nil
  }
}

extension Horizon {
  /// The day of the horizon on which an instant lies; nil outside the horizon.
  func dayStarting(_ moment: Moment) -> Int? { span.contains(moment) ? day(of: moment) : nil }

  /// An instant as a planner writes it: `2026-03-02 09:00`.
  func text(_ moment: Moment) -> String {
    let (date, time) = wallClock(at: moment)
    return "\(date) \(time)"
  }

  /// A stretch of time as a planner writes it.
  func text(_ span: Span) -> String { "\(text(span.lowerBound)) to \(text(span.upperBound))" }
}

extension Minutes {
  /// The length as hours and minutes: `11:00 h`.
  var text: String {
    let (whole, rest) = count.magnitude.quotientAndRemainder(dividingBy: 60)
    return (count < 0 ? "-" : "") + "\(whole):" + (rest < 10 ? "0" : "") + "\(rest) h"
  }
}
