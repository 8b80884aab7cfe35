import Demand
import GLPKSolving
import LinearPrograms
import Planning
import RotaTesting
import Rostering
import Testing

@testable import Optimising

/// Tiny teams with activities, alone and together.
enum ActivityTeam: String, CaseIterable, Sendable {
  case coaching, softCoaching, meeting, softMeeting, twoMeetings, meetingAndCoaching, partMeeting

  /// Two people, or three, of two days.
  func site() throws -> Site {
    var people = [TinySite.person(1), TinySite.person(2)]
    if self == .partMeeting { people.append(TinySite.person(3)) }
    people[1].wishes = [Wish(kind: .dayOff(day: 0), strength: 2)]
    var site = try TinySite.site(days: 2, people: people)
    site.patterns = [try TinySite.shifts(from: "08:00", to: "16:00", every: 240, paid: [240])]
    site.forecast = TinySite.forecast(site) { _, interval in interval % 24 < 13 ? 1 : 2 }
    site.activities = try activities()
    return site
  }

  private func activities() throws -> [Activity] {
    switch self {
    case .coaching: [try ActivityCase.coaching(from: "10:00", to: "18:00", of: [0, 1])]
    case .softCoaching:
      [
        try ActivityCase.coaching(
          from: "10:00",
          to: "18:00",
          of: [0, 1],
          force: .soft(strength: 3)
        )
      ]
    case .meeting: [try meeting()]
    case .softMeeting: [try meeting(force: .soft(strength: 4))]
    case .twoMeetings:
      [try meeting(), try meeting("second", from: "09:00", to: "13:00", force: .soft(strength: 5))]
    case .meetingAndCoaching:
      [try meeting(), try ActivityCase.coaching(from: "15:00", to: "20:00", of: [1])]
    case .partMeeting: [try meeting(of: [0, 2])]
    }
  }

  private func meeting(
    _ name: String = "meeting",
    from: String = "09:00",
    to: String = "19:00",
    of people: [Int] = [0, 1],
    force: Force = .hard
  ) throws -> Activity {
    try ActivityCase.coaching(
      name,
      from: from,
      to: to,
      of: people,
      isTogether: true,
      force: force
    )
  }
}

@Suite("The whole engine with activities, against all rotas of a tiny team")
struct ActivityTeamTests {
  private func plan(_ site: Site, effort: Int = 2, threads: Int = 2) throws -> PlanResult {
    try RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: effort, seed: 1, threads: threads)
    ).run()
  }

  private func report(_ result: PlanResult, _ site: Site) -> CheckReport {
    RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: result.rota)
  }

  @Test("Its optimum is the best of all rotas", arguments: ActivityTeam.allCases)
  func optimum(of team: ActivityTeam) throws {
    let site = try team.site()
    let best = try #require(AllRotas(ListedTeam(site))).optimum()
    let result = try plan(site)
    #expect(result.proof.objective.isClose(to: best, within: 1e-6))
    #expect(result.proof.bound <= best + 1e-6)
    let report = report(result, site)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.disagreement(with: result.proof) == nil)
  }

  @Test("The linear program is a bound on it", arguments: ActivityTeam.allCases)
  func linearProgram(of team: ActivityTeam) throws {
    let listed = ListedTeam(try team.site())
    let best = try #require(AllRotas(listed)).optimum()
    #expect(try GeneratedBound(listed).objective() <= best + 1e-6)
  }

  @Test("Together costs more where nobody is left to serve, each alone does not")
  func price() throws {
    var site = try ActivityTeam.meeting.site()
    // One from 8 to 16, the other from 12 to 20: each can be spared while the other is there.
    site.patterns = [try TinySite.shifts(from: "08:00", to: "12:00", every: 240, paid: [480])]
    site.forecast = TinySite.forecast(site) { _, _ in 1 }
    site.people[1].wishes = []
    let together = try plan(site).proof.objective
    site.activities[0].isTogether = false
    let alone = try plan(site).proof.objective
    #expect(alone < together - 20)
  }

  @Test("The same on one thread and on two")
  func threads() throws {
    let site = try ActivityTeam.meetingAndCoaching.site()
    #expect(try plan(site, threads: 1).rota == plan(site, threads: 2).rota)
  }

  @Test("A meeting is held where all can attend, and said to be impossible where there is no time")
  func feasibility() throws {
    var site = try ActivityTeam.meeting.site()
    func away(_ day: Int, _ from: String, _ to: String) throws -> Absence {
      Absence(kind: .unavailable, span: try site.moment(day: day, from)..<site.moment(day: day, to))
    }
    // The first can't on Monday, the second not on Tuesday before 16:00.
    site.people[0].absences = [try away(0, "08:00", "20:00")]
    site.people[1].absences = [try away(1, "08:00", "16:00")]
    let result = try plan(site)
    let held = result.rota.lines.map { $0.shifts.flatMap(\.activities).map(\.span) }
    #expect(held[0] == held[1])
    #expect(held[0].first.map { $0.lowerBound >= Moment(minute: 40 * 60) } ?? false)
    #expect(report(result, site).violations == [])
    site.people[1].absences = [try away(1, "08:00", "19:00")]
    // Now nobody finds a time together; the second could on Tuesday at 19:00, the first not.
    let late = try plan(site)
    let changes = late.concessions.map(\.change)
    #expect(changes.count == 1)
    #expect(changes.allSatisfy { $0 == .withoutActivity("meeting", of: $0.person) })
    let broken = report(late, site).violations
    #expect(broken.map(\.rule) == [.activitiesHeld])
    #expect(broken.map(\.person) == changes.map(\.person))
    #expect(report(late, site.changed(by: changes)).violations == [])
    // Where it is only wished for, one of them attends.
    site.activities[0].force = .soft(strength: 5)
    let wished = try plan(site)
    #expect(wished.concessions.isEmpty)
    #expect(report(wished, site).violations == [])
  }

  @Test("Who must attend and has no shift for it is excused, and that is said")
  func nobodyHolds() throws {
    var site = try ActivityTeam.coaching.site()
    site.activities[0].windows[0].from = try SmallSite.clock("02:00")
    site.activities[0].windows[0].to = try SmallSite.clock("06:00")
    let result = try plan(site)
    #expect(
      result.concessions.map(\.change) == [
        .withoutActivity("coaching", of: PersonID(0)),
        .withoutActivity("coaching", of: PersonID(1)),
      ]
    )
    #expect(result.concessions.allSatisfy { $0.clash.members.count == 1 })
    #expect(report(result, site).violations.map(\.rule) == [.activitiesHeld, .activitiesHeld])
  }

  @Test("What clashes with an activity is named with it: coaching, and hours in the week")
  func clash() throws {
    var site = try ActivityTeam.coaching.site()
    // A shift on Monday is pinned, coaching is on Tuesday, and the contract has four hours.
    site.contracts[0].weeklyHours = .zero...Minutes(240)
    site.activities[0].attendees = [PersonID(0)]
    site.activities[0].windows[0].days = .weekdays([.tuesday])
    site.people[0].pins = [.shift(start: try site.moment(day: 0, "08:00"), paid: nil)]
    let result = try plan(site)
    let clash = try #require(result.concessions.first?.clash)
    #expect(clash.members.contains(.activity(site.activities[0])))
    #expect(clash.members.count == 3)
    #expect(clash.remedies.contains(.withoutActivity("coaching", of: PersonID(0))))
    #expect(report(result, site).disagreement(with: result.proof) == nil)
  }
}

@Suite("Random sites with activities")
struct RandomActivityTests {
  @Test("The judge accepts the rota and counts the same", arguments: 0..<16)
  func accepted(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var site = try SmallSite.week(days: Int.random(in: 3...8, using: &random))
    for index in site.contracts.indices {
      site.contracts[index].weeklyHours = .zero...Minutes(40 * 60)
    }
    site.priorities.mode = .weighted
    for number in 0..<Int.random(in: 1...3, using: &random) {
      site.activities.append(try activity(number, &random))
    }
    site.people[0].absences = [
      Absence(
        kind: .unavailable,
        span: try site.moment(day: 1, "00:00")..<site.moment(day: 1, "12:00")
      )
    ]
    let coverage = SmallSite.coverage(of: site)
    let optimiser = RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 1, seed: UInt64(seed), threads: 2)
    )
    let result = try optimiser.run()
    let report = RotaCheck(site: site, coverage: coverage).report(on: result.rota)
    #expect(report.violations.map(\.sentence) == [])
    #expect(report.disagreement(with: result.proof) == nil)
    #expect(result.proof.bound <= result.proof.objective + 1e-6)
    // The rota can be read back and written down as a model.
    let problem = try RotaProblem(
      site: site,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: result.proof.weights)
    )
    let lines = try LinesOfRota(problem: problem).lines(of: result.rota)
    let state = RotaState(problem: problem)
    state.load(lines)
    #expect(
      RotaMaker(problem: problem).rota(of: state).lines.map(\.shifts)
        == result.rota.lines.map(\.shifts)
    )
  }

  private func activity(_ number: Int, _ random: inout SeededGenerator) throws -> Activity {
    let forces: [Force] = [.hard, .soft(strength: 3)]
    let length = Minutes([30, 60, 90].randomElement(using: &random) ?? 30)
    let from = Int.random(in: 9...13, using: &random)
    let to = Int.random(in: from + 2...18, using: &random)
    let people = (0..<4).filter { _ in Bool.random(using: &random) }
    return Activity(
      name: "activity \(number)",
      attendees: (people.isEmpty ? [2] : people).map { PersonID($0) },
      length: length,
      windows: [
        Activity.Window(
          days: .weekdays(
            Set(Weekday.allCases.filter { _ in Int.random(in: 0..<3, using: &random) > 0 })
          ),
          from: try SmallSite.clock("\(from):00"),
          to: try SmallSite.clock("\(to):00")
        )
      ],
      isTogether: Bool.random(using: &random),
      times: Bool.random(using: &random) ? .once : .weekly,
      force: forces.randomElement(using: &random) ?? .hard
    )
  }
}
