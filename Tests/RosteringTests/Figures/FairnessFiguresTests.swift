import Planning
import RotaTesting
import Rostering
import Testing

@Suite("Fair shares as the judge counts them")
struct FairnessFiguresTests {
  private func figures(
    _ measure: FairnessMeasure,
    _ change: (inout Site) -> Void = { _ in }
  ) throws
    -> [FairnessFigures]
  {
    var site = try SmallSite.week()
    site.fairness = [measure]
    site.priorities = site.priorities.including(.fairness)
    change(&site)
    let report = judged(try SmallSite.rota(for: site), at: site)
    let value = report.figures.fairness.reduce(0) { $0 + $1.value }
    #expect(report.curveGoals.last == value)
    return report.figures.fairness
  }

  private func share(_ hours: Double, _ person: Int, _ site: Site) -> Double {
    let all = site.people.map { site.contract(of: $0).weeklyHours.upperBound.hours }
    return hours * (all.max() ?? 0) / all[person]
  }

  @Test("Hours between two times of the clock, those of shorter contracts counting for more")
  func clock() throws {
    let site = try SmallSite.week()
    // P01 works to 17:30 on five days, P04 to 19:30 on three, the others not beyond 17:00.
    let evening = FairnessMeasure(
      name: "evening",
      counted: .clock(
        from: try SmallSite.clock("17:00"),
        to: try SmallSite.clock("05:00"),
        weekdays: nil
      ),
      measured: .spread
    )
    let found = try #require(try figures(evening).first)
    let shares = [2.5, 0, 0, 7.5].enumerated().map { share($1, $0, site) }
    #expect(found.largest.isClose(to: shares.max() ?? 0, within: 1e-9))
    #expect(found.smallest == 0)
    #expect(found.least == PersonID(1))
    #expect(found.value == found.largest)
  }

  @Test("What was had before counts with what is had now, and the largest share alone for worst")
  func history() throws {
    let any = FairnessMeasure(name: "all", counted: .shifts(of: .any), measured: .worst)
    let before = try #require(try figures(any).first)
    let after = try #require(
      try figures(any) { $0.people[before.least.index].carryIn.unpopular = ["all": 1000] }.first
    )
    #expect(after.most == before.least)
    #expect(after.value == after.largest)
    #expect(after.largest >= 1000)
  }

  @Test("Each team by itself, each contract by itself")
  func groups() throws {
    for among in [FairnessMeasure.Among.team, .contract] {
      let measure = FairnessMeasure(name: "all", counted: .shifts(of: .any), among: among)
      let site = try SmallSite.week()
      let names = site.people.map { among == .team ? $0.team : site.contract(of: $0).name }
      #expect(Set(try figures(measure).map(\.group)) == Set(names))
    }
  }

  @Test("Who is on leave for all their hours has no share")
  func away() throws {
    let any = FairnessMeasure(name: "all", counted: .shifts(of: .any), measured: .spread)
    let found = try #require(
      try figures(any) { site in
        site.people[2].absences = [
          Absence(kind: .leave, span: site.horizon.span, credit: Minutes(100 * 60))
        ]
      }.first
    )
    #expect(found.least != PersonID(2))
    #expect(found.smallest > 0)
  }
}
