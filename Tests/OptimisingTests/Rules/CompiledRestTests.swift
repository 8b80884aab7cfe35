import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("Rests as the generator has them")
struct CompiledRestTests {
  private func plan(_ site: Site) throws -> PersonPlan {
    try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    ).people[0]
  }

  /// Four hours at 8 and at 16, by the hour, under some rests.
  private func site(days: Int = 4, _ rules: [PersonRule] = []) throws -> Site {
    var site = try TinySite.site(days: days, people: [TinySite.person()])
    site.contracts = [TinySite.contract(hours: 0...60, rules: WorkingTimeRules(rules))]
    return site
  }

  // MARK: Which days are free of what the days beside them do

  @Test("A day is free from the latest end of the two before it, to the earliest start after it")
  func freeDays() throws {
    let plan = try plan(site([.restBetweenShifts(Minutes(990))]))
    #expect(plan.rest.least == 17)
    #expect(plan.days.map(\.freeStart) == [-999_983, 37, 61, 85])
    // The next day's shifts start at 8, less 17.
    #expect(plan.days.map(\.freeEnd).prefix(3) == [15, 39, 63])
    #expect(plan.days[3].freeEnd > 1_000_000)
  }

  @Test("Over a day without shifts the one before or after it counts")
  func closedDays() throws {
    var site = try site([.restBetweenShifts(Minutes(600))])
    site.patterns[0].weekdays = [.monday, .wednesday, .thursday]
    let plan = try plan(site)
    #expect(plan.days.map(\.freeStart) == [-999_990, 30, 30, 78])
    #expect(plan.days.map(\.freeEnd).prefix(3) == [46, 46, 70])
  }

  @Test("What is carried in ends, and what it owes is rested, before the first day is free")
  func carried() throws {
    let rest = PersonRule.restBetweenShifts(Minutes(720), reduced: Minutes(600))
    var site = try site([rest])
    site.people[0].carryIn = CarryIn(lastShiftEnd: Moment(minute: -300), owedRest: Minutes(120))
    let plan = try plan(site)
    // A whole rest makes up for one of ten hours: fourteen.
    #expect(plan.rest.whole == 14)
    #expect(plan.rest.carriedOwed == 2)
    #expect(plan.days[0].freeStart == 11)
    // A night carried in that ends after the first day's shifts could.
    site.people[0].carryIn = CarryIn(lastShiftEnd: Moment(minute: 23 * 60))
    #expect(try self.plan(site).days[1].freeStart == 37)
  }

  @Test("Where a long rest binds every start and end may matter")
  func neverFree() throws {
    let plan = try plan(site([.weeklyRest(Minutes(80 * 60))]))
    #expect(plan.longRests.count == 1)
    #expect(plan.days.allSatisfy { $0.freeStart == Int.max && $0.freeEnd == Int.min })
  }

  // MARK: Which long rests bind

  /// Whether a weekly rest of so many hours is left for the generator to look at.
  private func binds(
    _ hours: Int,
    days most: Int = 6,
    change: (inout Site) -> Void = { _ in }
  ) throws -> Bool {
    let days = PersonRule(name: "days", limit: .shifts(of: .any, 0...most, per: .week))
    var site = try site(days: 7, [.weeklyRest(Minutes(hours * 60)), days])
    change(&site)
    return !(try plan(site).longRests.isEmpty)
  }

  @Test("A rest that any day off makes is left out, and one that is an hour longer is not")
  func implied() throws {
    // Sunday off: from Saturday 20:00 to the week's end are 28 hours, Monday off gives 32.
    #expect(try !binds(28))
    #expect(try binds(29))
    // Without a day off there is none.
    #expect(try binds(20, days: 7))
  }

  @Test("Work carried in shortens what Monday off makes")
  func impliedAfterCarryIn() throws {
    func carried(_ hour: Int) -> (inout Site) -> Void {
      { $0.people[0].carryIn = CarryIn(lastShiftEnd: Moment(minute: hour * 60), runOfDays: 1) }
    }
    #expect(try !binds(28, change: carried(4)))
    #expect(try binds(28, change: carried(5)))
  }

  @Test("A day off between two worked days makes 36 hours and no more")
  func impliedInside() throws {
    // Shifts from Tuesday to Saturday: only days inside the week can be the one off.
    func inside(_ site: inout Site) {
      site.patterns[0].weekdays = [.tuesday, .wednesday, .thursday, .friday, .saturday]
      site.people[0].carryIn = CarryIn(lastShiftEnd: Moment(minute: 0))
    }
    // Monday off, which it always is: from midnight to Tuesday 8:00.
    #expect(try !binds(28, change: inside))
    #expect(try binds(33, change: inside))
  }

  @Test("A soft weekly rest counts from the end of a night carried in")
  func carriedNight() throws {
    // Off on Monday and Tuesday, then early or late on Wednesday: 50 or 58 hours of 52 since 6:00.
    let plan = try plan(RuleCase.restAfterNight.site(.soft(strength: 2)))
    for (first, points) in [(8, 2.0), (16, 0)] {
      let candidates = plan.days.enumerated().map { day, entry -> Int32 in
        let hour = day == 2 ? first : 8
        let option = entry.options.first { $0.start == 24 * day + hour }
        return day < 2 ? -1 : Int32(option?.candidate ?? -1)
      }
      #expect(candidates.count { $0 >= 0 } == 5)
      #expect(LineAccount(plan, candidates).unmet == points)
    }
  }

  // MARK: Rests that may be shortened

  @Test("Of several that may be shortened the firmest holds, and of those the longest")
  func firmest() {
    func kept(_ rests: [(least: Int, points: Double?)]) -> Int? {
      var rest = PersonPlan.Rest()
      for entry in rests { rest.add(least: entry.least, reduced: 9, entry.points) }
      return rest.shortened?.least
    }
    #expect(kept([(12, nil)]) == 12)
    #expect(kept([(12, nil), (14, 2)]) == 12)
    #expect(kept([(14, 2), (12, nil)]) == 12)
    #expect(kept([(12, nil), (13, nil)]) == 13)
    #expect(kept([(13, nil), (12, nil)]) == 13)
    #expect(kept([(12, 1), (13, 1), (11, 3)]) == 13)
  }

  // MARK: Hours

  @Test("What the rest of a week can hold is what going through all its days finds")
  func reach() throws {
    for rule in RuleCase.allCases {
      for force in [Force.hard, .soft(strength: 2)] {
        guard let plan = try? plan(rule.site(force)) else { continue }
        for week in plan.weeks {
          for day in week.days.reversed() {
            for state in 0..<plan.graph.layers[day].stateCount {
              let all = sums(plan, day, state, week.days.upperBound)
              #expect(plan.reach.mostPaid[day][state] == all.map(\.paid).max() ?? Int.min)
              #expect(plan.reach.leastPaid[day][state] == all.map(\.paid).min() ?? Int.max)
            }
          }
          let first = week.days.lowerBound
          let most = (0..<plan.graph.layers[first].stateCount).flatMap {
            sums(plan, first, $0, week.days.upperBound).map(\.days)
          }.max()
          #expect(plan.reach.mostDays(of: week) == most)
        }
      }
    }
  }

  /// Units and days of every way through the days from a state on.
  private func sums(
    _ plan: PersonPlan,
    _ day: Int,
    _ state: Int,
    _ end: Int
  ) -> Set<[Int]> {
    guard day < end else { return [[0, 0]] }
    var found = Set<[Int]>()
    func follow(_ symbol: Int, _ paid: Int) {
      let next = plan.graph.next(day, state, symbol)
      guard next >= 0 else { return }
      for rest in sums(plan, day + 1, next, end) {
        found.insert([rest[0] + paid, rest[1] + (symbol > 0 ? 1 : 0)])
      }
    }
    if !plan.days[day].isFixed { follow(0, 0) }
    for option in plan.days[day].options { follow(option.symbol, option.paid) }
    return found
  }
}

extension [Int] {
  fileprivate var paid: Int { self[0] }
  fileprivate var days: Int { self[1] }
}
