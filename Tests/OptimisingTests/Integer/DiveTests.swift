import ColumnGeneration
import GLPKSolving
import LinearPrograms
import RotaTesting
import Testing

@testable import Optimising

@Suite("Dives to whole people")
struct DiveTests {
  static let cases: [TeamCase] = [.twoQueues, .budget, .wishes, .intervalPromise]

  @Test("Everyone gets a line, and nothing is fixed any more afterwards", arguments: cases)
  func landsAndLifts(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    try trial.solved { solver, pool, optimum in
      let aim = Dive.Aim(hood: .whole(trial.first))
      guard case .landed(let lines) = try trial.dive.run(solver, &pool, aim, goesOn: { true })
      else {
        Issue.record("a dive without a target is never given up")
        return
      }
      #expect(lines.allSatisfy { $0 != nil })
      let slots = trial.first.meetingSlots
      let rota = trial.landing.rota(lines, meetingSlots: slots) { 0 }
      #expect(rota.objective >= trial.best - 1e-6)
      #expect(try trial.optimum(solver, &pool).isClose(to: optimum, within: 1e-6))
    }
  }

  @Test(
    "Where the program promises nothing below the target, the dive is given up",
    arguments: cases
  )
  func hopeless(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    try trial.solved { solver, pool, optimum in
      var aim = Dive.Aim(hood: .whole(trial.first))
      aim.target = optimum - 1e-3
      guard case .hopeless(atOnce: true) = try trial.dive.run(solver, &pool, aim, goesOn: { true })
      else {
        Issue.record("no rota is below the program's optimum")
        return
      }
    }
  }

  @Test("A program that lacks columns is no proof that nothing better is there", arguments: cases)
  func incomplete(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    var dive = trial.dive
    (dive.leastRounds, dive.leastPriced) = (1, 1)
    let end = try oneRound(trial, dive, target: trial.best)
    guard case .hopeless(atOnce: false) = end else {
      Issue.record("one round of pricing is not all")
      return
    }
  }

  @Test(
    "Where the bound of a round says so it is proof, whatever columns are lacking",
    arguments: cases
  )
  func bounded(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    var dive = trial.dive
    (dive.leastRounds, dive.leastPriced) = (1, 1)
    let end = try oneRound(trial, dive, target: -1_000_000)
    guard case .hopeless(atOnce: true) = end else {
      Issue.record("no bound is so low")
      return
    }
  }

  /// A dive from a rota with much to gain.
  private func oneRound(_ trial: DiveTrial, _ dive: Dive, target: Double) throws -> Dive.End {
    let aim = Dive.Aim(hood: .whole(trial.alone), target: target)
    return try GLPKSolver().withSolver(for: trial.model.program, cancel: nil) { solver in
      var pool = ColumnPool<LineOfPerson>()
      let own = try trial.alone.lines.enumerated().map { person, line in
        trial.model.proposal(person, try #require(line))
      }
      try pool.add(own, to: solver, kept: true)
      return try dive.run(solver, &pool, aim, goesOn: { true })
    }
  }
}
