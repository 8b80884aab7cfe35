import ColumnGeneration
import GLPKSolving
import LinearPrograms
import RotaTesting
import Testing

@testable import Optimising

@Suite("Dives in weeks of everyone")
struct StretchDiveTests {
  /// Plans some days of everyone anew, from a rota with much to gain.
  private func run(
    _ trial: DiveTrial,
    days: Range<Int>?,
    target: Double,
    goesOn: () -> Bool = { true }
  ) throws -> Dive.End {
    let hood = Neighbourhood(
      lines: trial.alone.lines,
      people: Array(trial.problem.people.indices),
      days: days
    )
    let state = RotaState(problem: trial.problem)
    state.restore(trial.alone)
    let intervals = NeighbourhoodChooser(problem: trial.problem).intervals(of: hood)
    let stretch = StretchDive(
      solving: GLPKSolver(),
      cancel: CancelFlag(),
      part: trial.model.part(hood, of: state, in: intervals),
      model: trial.model,
      oracle: trial.oracle
    )
    let aim = Dive.Aim(hood: hood, target: target, chance: RandomSource(seed: 1))
    return try stretch.run(aim, goesOn) { try $1.load(hood, state, trial.model, $0) }
  }

  @Test(
    "It comes below its target, and changes nothing but its days",
    arguments: DayDiveTests.cases
  )
  func lands(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    let all = trial.problem.people[0].days.count
    var landed = 0
    for days in [nil, 0..<all - 1, 1..<all] {
      let end = try run(trial, days: days, target: trial.alone.objective - 1e-6)
      guard case .landed(let lines) = end else { continue }
      landed += 1
      let rota = trial.landing.rota(lines, meetingSlots: trial.alone.meetingSlots) { 0 }
      #expect(rota.objective < trial.alone.objective - 1e-6)
      #expect(rota.objective >= trial.best - 1e-6)
      for (line, own) in zip(lines, trial.alone.lines) {
        let (line, own) = (try #require(line), try #require(own))
        for day in 0..<all where !(days ?? 0..<all).contains(day) {
          #expect(line.candidates[day] == own.candidates[day])
        }
      }
    }
    #expect(landed > 0)
  }

  @Test(
    "Where its program promises nothing below the target, nothing is there",
    arguments: DayDiveTests.cases
  )
  func hopeless(team: TeamCase) throws {
    let end = try run(DiveTrial(team), days: nil, target: -1_000_000)
    guard case .hopeless(atOnce: true) = end else {
      Issue.record("\(end)")
      return
    }
  }

  @Test("Where time is up it tells of nothing", arguments: DayDiveTests.cases)
  func stopped(team: TeamCase) throws {
    let end = try run(DiveTrial(team), days: nil, target: .infinity) { false }
    guard case .hopeless(atOnce: false) = end else {
      Issue.record("\(end)")
      return
    }
  }
}
