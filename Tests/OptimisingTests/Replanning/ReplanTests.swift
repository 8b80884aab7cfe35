import Demand
import GLPKSolving
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("Planning again from a moment on")
struct ReplanTests {
  /// A team with a rota that people have.
  private struct Kept {
    var site: Site
    var rota: Rota
    var proof: Proof
  }

  private func optimiser(_ site: Site, threads: Int = 1) -> RotaOptimiser {
    RotaOptimiser(
      site: site,
      coverage: SmallSite.coverage(of: site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(seconds: nil, effort: 1, threads: threads)
    )
  }

  private func kept(_ team: TeamCase) throws -> Kept {
    var site = try team.site()
    let result = try optimiser(site).run()
    site = try site.keeping(SitedRota(site: site, rota: result.rota))
    site.priorities = site.priorities.including(.stability)
    return Kept(site: site, rota: result.rota, proof: result.proof)
  }

  private func replanned(_ kept: Kept, from minute: Int, sick: (Int, Span)?) throws -> Site {
    var site = kept.site
    if let (person, span) = sick {
      site.people[person].absences.append(Absence(kind: .leave, span: span, credit: Minutes(240)))
    }
    return try site.replanned(
      from: Moment(minute: minute),
      after: SitedRota(site: kept.site, rota: kept.rota)
    )
  }

  /// What someone does, minute by minute, before a moment: 0 off, 1 a break, 2 an activity, 3 idle,
  /// from 4 on a queue.
  private func minutes(_ line: Line, before moment: Int) -> [Int] {
    var done = [Int](repeating: 0, count: max(0, moment))
    func mark(_ span: Span, _ value: Int) {
      for minute in max(0, span.lowerBound.minute)..<max(0, span.upperBound.minute)
      where minute < done.count { done[minute] = value }
    }
    for shift in line.shifts {
      mark(shift.span, 9)
      for part in shift.breaks { mark(part.span, 1) }
      for part in shift.activities { mark(part.span, 2) }
    }
    for block in line.serving { mark(block.span, block.queue.map { 4 + $0.index } ?? 3) }
    return done
  }

  private func expectPast(_ rota: Rota, _ kept: Kept, _ site: Site, sick: (Int, Span)?) {
    let moment = site.replannedFrom?.minute ?? 0
    for (line, old) in zip(rota.lines, kept.rota.lines) {
      var was = minutes(old, before: moment)
      if let (person, span) = sick, line.person.index == person {
        // From the start of the absence on the shift that it falls into is over.
        let cut = old.shifts.filter { $0.span.upperBound > span.lowerBound }.map(\.span)
        for part in cut {
          for minute in max(
            0,
            max(part.lowerBound, span.lowerBound).minute
          )..<max(
            0,
            part.upperBound.minute
          )
          where minute < was.count { was[minute] = 0 }
        }
      }
      #expect(minutes(line, before: moment) == was, "person \(line.person.index)")
    }
  }

  private func judge(
    _ rota: Rota,
    _ site: Site,
    _ concessions: [Concession]
  ) -> CheckReport {
    let settled = site.changed(by: concessions.map(\.change))
    return RotaCheck(site: settled, coverage: SmallSite.coverage(of: site)).report(on: rota)
  }

  @Test(
    "The past stands to the minute, whatever the moment and whoever falls ill",
    arguments: TeamCase.allCases
  )
  func past(team: TeamCase) throws {
    let kept = try kept(team)
    let horizon = kept.site.horizon
    var random = SeededGenerator(seed: 7)
    for round in 0..<12 {
      let minute = Int.random(in: 0...horizon.span.upperBound.minute, using: &random)
      var sick: (Int, Span)?
      if round % 3 > 0 {
        // On the grid of hours, before or after the moment.
        let start = Int.random(in: 0..<horizon.intervalCount, using: &random) * 60
        let end = horizon.span.upperBound + Minutes(1440)
        sick = (
          Int.random(in: 0..<kept.site.people.count, using: &random), Moment(minute: start)..<end
        )
      }
      let site = try replanned(kept, from: minute, sick: sick)
      let result = try optimiser(site).run(keeping: kept.rota)
      expectPast(result.rota, kept, site, sick: sick)
      let report = judge(result.rota, site, result.concessions)
      #expect(report.violations == [], "\(round) from \(minute)")
      #expect(report.disagreement(with: result.proof) == nil, "\(round) from \(minute)")

      let quick = try Replanner().replan(
        site,
        coverage: SmallSite.coverage(of: site),
        from: kept.rota,
        weights: result.proof.weights
      )
      expectPast(quick.rota, kept, site, sick: sick)
      let again = judge(quick.rota, site, quick.concessions)
      #expect(again.violations == [], "\(round) from \(minute), quickly")
      #expect(result.proof.bound <= quick.objective + 1e-6)
      let counted =
        again.objective(weights: result.proof.weights)
        + quick.presenceWeight * again.presenceBreachHours
      #expect(counted.isClose(to: quick.objective, within: 1e-6))
    }
  }

  @Test(
    "Where nothing has changed the quick way keeps the rota as it is",
    arguments: TeamCase.allCases
  )
  func unchanged(team: TeamCase) throws {
    let kept = try kept(team)
    for minute in [0, 600, 1500] {
      let site = try replanned(kept, from: minute, sick: nil)
      let result = try Replanner().replan(
        site,
        coverage: SmallSite.coverage(of: site),
        from: kept.rota,
        weights: kept.proof.weights + [5]
      )
      #expect(result.rota == kept.rota)
    }
  }

  @Test("Any number of threads gives the same rota")
  func threads() throws {
    let kept = try kept(.twoQueues)
    let day = kept.site.horizon.dayStarts[1]
    let site = try replanned(kept, from: 600, sick: (0, day..<day + Minutes(1440)))
    let one = try optimiser(site).run(keeping: kept.rota)
    let two = try optimiser(site, threads: 2).run(keeping: kept.rota)
    #expect(one.rota == two.rota)
  }

  @Test("The judge finds every kind of past that does not stand")
  func judged() throws {
    let kept = try kept(.twoQueues)
    let site = try replanned(kept, from: 1440 + 720, sick: nil)
    let check = RotaCheck(site: site, coverage: SmallSite.coverage(of: site))
    #expect(check.violations(in: kept.rota) == [])
    let worker = try #require(kept.rota.lines.firstIndex { $0.shifts.contains { $0.day == 0 } })
    var gone = kept.rota
    gone.lines[worker].shifts.removeAll { $0.day == 0 }
    #expect(check.violations(in: gone).contains { $0.rule == .pastStands })
    var other = kept.rota
    let place = try #require(other.lines[worker].serving.firstIndex { $0.queue != nil })
    other.lines[worker].serving[place].queue = nil
    #expect(check.violations(in: other).contains { $0.rule == .pastStands })
    var longer = kept.rota
    let shift = try #require(longer.lines[worker].shifts.firstIndex { $0.day == 0 })
    let span = longer.lines[worker].shifts[shift].span
    longer.lines[worker].shifts[shift].span = span.lowerBound..<span.upperBound + Minutes(60)
    #expect(check.violations(in: longer).contains { $0.rule == .pastStands })
  }

  @Test("A shift that a person leaves ill is excused of all that is asked of a shift")
  func cutShort() throws {
    let kept = try kept(.twoQueues)
    let worker = try #require(kept.rota.lines.firstIndex { $0.shifts.contains { $0.day == 0 } })
    let shift = try #require(kept.rota.lines[worker].shifts.first { $0.day == 0 })
    let ill = shift.span.lowerBound + Minutes(60)
    for wait in [0, 60, 120] {
      let site = try replanned(
        kept,
        from: (ill - Minutes(30) + Minutes(wait)).minute,
        sick: (worker, ill..<ill + Minutes(600))
      )
      let result = try optimiser(site).run(keeping: kept.rota)
      let cut = try #require(result.rota.lines[worker].shifts.first { $0.day == 0 })
      #expect(cut.span == shift.span.lowerBound..<ill)
      #expect(cut.paid == Minutes(60))
      let report = judge(result.rota, site, result.concessions)
      #expect(report.violations == [])
      #expect(report.disagreement(with: result.proof) == nil)
    }
  }
}
