import Planning
import RotaTesting
import Rostering

/// What one person may do, shift by shift, and the limits on all of it: the person's part of
/// Models/rota.mod and Models/pricing.mod, made without the engine.
struct CompactPerson {
  /// A shift of a day with the places of its breaks.
  struct Choice {
    var day: Int
    var number: Int
    var start: Int
    var finish: Int
    var paid: Int
    var pay: Double
    var unmet: Double
    /// Intervals of fixed activities in it.
    var away: [Int]
    var breaks: [Break]
  }

  /// A break: its length, the least work since the break before, and where it may start.
  struct Break {
    var length: Int
    var gap: Int
    var starts: [Int]
  }

  let site: Site
  let person: Person
  let rules: WorkingTimeRules
  private(set) var choices: [Choice] = []
  /// Days that have to be worked.
  private(set) var fixedDays: Set<Int> = []
  /// Pay and unmet wishes without any shift.
  let base: (pay: Double, unmet: Double)
  private let listed: ListedLines

  /// The only person of a site.
  init(_ site: Site) {
    self.site = site
    person = site.people[0]
    rules = site.contract(of: person).rules
    listed = ListedLines(site)
    let idle = listed.figures(of: [])
    base = (site.currency.major(idle.pay), Double(idle.wishesUnmetStrength))
    for (day, groups) in listed.days.enumerated() {
      let pins = pins(on: day)
      if !pins.isEmpty { fixedDays.insert(day) }
      for group in groups where pins.allSatisfy({ meets($0, group.variants[0]) }) {
        choices.append(choice(day, choices.count(where: { $0.day == day }), group.variants))
      }
    }
  }

  /// Paid minutes of a week, leave taken off.
  func hours(ofWeek week: Int) -> ClosedRange<Int> {
    let days = week * 7..<min((week + 1) * 7, site.horizon.dayCount)
    let credit = person.absences.filter { $0.credit > .zero && $0.span.overlaps(site.horizon.span) }
      .filter {
        days.contains(site.horizon.day(of: max($0.span.lowerBound, site.horizon.span.lowerBound)))
      }
      .reduce(0) { $0 + $1.credit.count }
    let hours = site.contract(of: person).weeklyHours
    return max(0, hours.lowerBound.count - credit)...max(0, hours.upperBound.count - credit)
  }

  /// The intervals of a week of seven days, also where the horizon ends before them.
  func span(ofWeek week: Int) -> Range<Int> {
    let end = site.horizon.moment(onDay: (week + 1) * 7, at: .midnight)
    return site.horizon.dayStarts[week * 7].minute / step..<end.minute / step
  }

  /// A time in intervals, rounded up.
  func ceiling(_ time: Int) -> Int {
    time >= 0 ? (time + step - 1) / step : -(-time / step)
  }

  private var step: Int { site.horizon.interval.count }

  // MARK: Shifts

  private func choice(_ day: Int, _ number: Int, _ variants: [Shift]) -> Choice {
    let (shift, figures) = (variants[0], listed.figures(of: [variants[0]]))
    let rules = site[shift.pattern].breaks(forPaid: shift.paid)
    return Choice(
      day: day,
      number: number,
      start: shift.span.lowerBound.minute / step,
      finish: shift.span.upperBound.minute / step,
      paid: shift.paid.count,
      pay: site.currency.major(figures.pay) - base.pay,
      unmet: Double(figures.wishesUnmetStrength) - base.unmet,
      away: shift.activities.flatMap {
        Array($0.span.lowerBound.minute / step..<ceiling($0.span.upperBound.minute))
      },
      breaks: rules.enumerated().map { index, rule in
        let before = index == 0 ? Minutes.zero : rules[index - 1].minWorkAfter
        return Break(
          length: rule.length.count / step,
          gap: ceiling(max(before, rule.minWorkBefore).count),
          starts: Set(variants.map { $0.breaks[index].span.lowerBound.minute / step }).sorted()
        )
      }
    )
  }

  // MARK: Pins

  private func pins(on day: Int) -> [Pin] {
    person.pins.filter { pin in
      switch pin {
      case .shift(let start, _): return site.horizon.day(of: start) == day
      case .activity(_, let span):
        // At night it may lie in the shift of the evening before.
        let own = site.horizon.day(of: span.lowerBound)
        let isHeld = listed.days[own].contains { meets(pin, $0.variants[0]) }
        return day == (isHeld ? own : own - 1)
      }
    }
  }

  private func meets(_ pin: Pin, _ shift: Shift) -> Bool {
    switch pin {
    case .shift(let start, let paid):
      shift.span.lowerBound == start && (paid ?? shift.paid) == shift.paid
    case .activity(_, let span):
      shift.span.lowerBound <= span.lowerBound && span.upperBound <= shift.span.upperBound
    }
  }
}
