import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Nonsense is reported, never fatal")
struct NonsenseTests {
  @Test("A random heap of shifts and blocks gets a report", arguments: 0..<300 as Range<UInt64>)
  func randomRota(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let site = try site(nights: seed % 2 == 1)
    let report = judged(random.rota(of: site), at: site)
    #expect(report.isClean == report.violations.isEmpty)
    #expect(report.figures.load.count == site.queues.count)
    #expect(report.curveGoals.count == site.priorities.steps.count)
  }

  /// A site with every kind of rule, a standby and overtime.
  private func site(nights: Bool) throws -> Site {
    var site = try nights ? SmallSite.nights() : SmallSite.week(days: 9)
    let limits: [PersonRule.Limit] = [
      .restBetweenShifts(least: Minutes(700), reduced: Minutes(600)),
      .weeklyRest(least: Minutes(2000), everyWeeks: 2), .hours(.zero...Minutes(600), per: .horizon),
      .hours(.zero...Minutes(600), per: .average(weeks: 4)),
      .shifts(of: .night, 1...2, per: .horizon), .run(of: .late, 2...3), .daysOffRun(2...3),
      .daysOffTogether(2), .weekendsWorked(most: 0), .freeWeekends(least: 1, inEvery: 2),
      .wholeWeekends, .succession(after: .late, never: .early, withinDays: 2),
      .sameStart(within: Minutes(30)), .shiftLength(of: .night, Minutes(60)...Minutes(120)),
      .spread(most: Minutes(60)),
    ]
    for index in site.people.indices {
      site.people[index].ownRules = WorkingTimeRules(
        limits.enumerated().map {
          PersonRule(name: "\($0)", limit: $1, force: index == 0 ? .soft(strength: 5) : .hard)
        }
      )
      site.people[index].competenceEnds[QueueID(0)] = LocalDate("2026-03-04")
    }
    site.people[1].employment.first = LocalDate("2026-03-03")
    site.presenceRules = [PresenceRule(name: "all", counted: .everyone, least: 1, most: 1)]
    site.contracts[0].overtime = [OvertimeBand(width: Minutes(100_000), rate: 1.5)]
    site.patterns[1].standbyPay = 0.5
    return site
  }

  @Test("Times at the ends of what a number holds are far outside the weeks planned")
  func extremes() throws {
    let site = try site(nights: false)
    let ends = [Int.min, -1, 0, 1, Int.max].map { Moment(minute: $0) }
    for from in ends {
      for to in ends where to >= from {
        let shift = Shift(
          day: from.minute,
          pattern: PatternID(0),
          span: from..<to,
          paid: Minutes(to.minute),
          breaks: [PlannedBreak(name: "lunch", span: from..<to, isPaid: false)],
          activities: [PlannedActivity(name: "meeting", span: from..<to)]
        )
        let line = Line(
          person: PersonID(0),
          shifts: [shift, shift],
          serving: [ServingBlock(queue: QueueID(.max), span: from..<to)]
        )
        let report = judged(Rota(lines: [line]), at: site)
        #expect(report.brokenRules.contains(.shiftFollowsPattern))
      }
    }
  }
}

extension SeededGenerator {
  /// A rota of anything at all.
  fileprivate mutating func rota(of site: Site) -> Rota {
    Rota(
      lines: (0..<Int.random(in: 0...6, using: &self)).map { _ in
        Line(
          person: PersonID(number(-1...5)),
          shifts: list { $0.shift() },
          serving: list {
            ServingBlock(
              queue: Bool.random(using: &$0) ? nil : QueueID($0.number(-1...3)),
              span: $0.span()
            )
          }
        )
      }
    )
  }

  private mutating func shift() -> Shift {
    Shift(
      day: number(-3...10),
      pattern: PatternID(number(-1...4)),
      span: span(),
      paid: Minutes(number(-60...600)),
      breaks: list { PlannedBreak(name: "lunch", span: $0.span(), isPaid: false) },
      activities: list { PlannedActivity(name: "meeting", span: $0.span()) }
    )
  }

  private mutating func list<Item>(_ make: (inout SeededGenerator) -> Item) -> [Item] {
    (0..<number(0...4)).map { _ in make(&self) }
  }

  private mutating func span() -> Span {
    let from = Moment(minute: number(-3000...16_000))
    return from..<from + Minutes(number(0...1000))
  }

  /// A number of a range.
  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }
}
