import ColumnGeneration
import GLPKSolving
import LinearPrograms
import RotaTesting
import Testing

@testable import Optimising

@Suite("Dives by days")
struct DayDiveTests {
  static let cases: [TeamCase] = [.twoQueues, .budget, .wishes, .intervalPromise]

  private func dive(_ trial: DiveTrial) -> DayDive {
    DayDive(
      model: trial.model,
      oracle: trial.oracle,
      hood: .whole(trial.first),
      each: max(1, abs(trial.first.objective))
    )
  }

  @Test("Everyone gets a line, and no line has a day other than as asked for", arguments: cases)
  func lands(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    try trial.halves { solver, pool, _ in
      let found = try dive(trial).run(solver, &pool, target: .infinity, nil) { true }
      let lines = try #require(found)
      #expect(lines.allSatisfy { $0 != nil })
      let rota = trial.landing.rota(lines, meetingSlots: trial.first.meetingSlots) { 0 }
      #expect(rota.objective >= trial.best - 1e-6)
      // One charge would be more than that.
      let value = try solver.solve(.primal, within: .none).objective
      #expect(value < trial.best + abs(trial.first.objective))
    }
  }

  @Test("Where the program promises nothing below the target, it is given up", arguments: cases)
  func hopeless(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    try trial.halves { solver, pool, value in
      let found = try dive(trial).run(solver, &pool, target: -1_000_000, nil) { true }
      #expect(found == nil)
      #expect(value > -1_000_000)
    }
  }

  @Test("It is given up where time is up", arguments: cases)
  func stopped(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    try trial.halves { solver, pool, _ in
      let found = try dive(trial).run(solver, &pool, target: .infinity, nil) { false }
      #expect(found == nil)
    }
  }

  @Test("Days off are asked for only where no shift is in doubt")
  func shiftsFirst() throws {
    var trialsWithBoth = 0
    for team in TreeSearchTests.listed {
      let trial = try DiveTrial(team)
      try trial.halves { solver, pool, _ in
        let shares = DayShares(trial.model, solver, pool)
        guard shares.all.contains(where: { $0.candidate >= 0 && $0.isSplit }) else { return }
        if shares.all.contains(where: { $0.candidate < 0 }) { trialsWithBoth += 1 }
        var (dive, chance) = (dive(trial), RandomSource?.none)
        // Of all days that may be asked for, every one.
        dive.nearOne = 0
        for decision in dive.likeliest(shares, Charging([], each: 1), &chance) {
          guard case .line(_, _, candidate: 0..., isWanted: true) = decision else {
            Issue.record("a day off is asked for")
            continue
          }
        }
      }
    }
    #expect(trialsWithBoth > 0)
  }

  @Test("What people do on a day adds up to one, and halves are no wholes")
  func shares() throws {
    let trial = try DiveTrial(.twoQueues)
    try trial.halves { solver, pool, _ in
      let people = trial.problem.people.count
      for lines in pool.chosen(in: solver, people: people) {
        for day in lines[0].line.candidates.indices {
          #expect(abs(lines.shares(on: day).reduce(0) { $0 + $1.share } - 1) < 1e-6)
        }
      }
      let shares = DayShares(trial.model, solver, pool)
      #expect(!shares.areLinesWhole)
      #expect(shares.splitPeople == Array(Set(shares.splitPeople)).sorted())
      for share in shares.all { #expect(share.isSplit == (share.share < 0.99)) }
    }
  }

  @Test("A master loaded into another session is solved there without a step", arguments: cases)
  func loads(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    try trial.solved { solver, pool, optimum in
      let solved = SolvedMaster(pool, solver)
      try GLPKSolver().withSolver(for: trial.model.program, cancel: nil) { other in
        var copies = ColumnPool<LineOfPerson>()
        #expect(try solved.load(into: other, &copies) == 0)
        #expect(copies.members.count == pool.members.count)
        let value = try other.solve(.primal, within: .none).objective
        #expect(abs(value - optimum) < 1e-6)
      }
    }
  }

  @Test("Dives tell of nothing but better rotas, and end where they gain nothing", arguments: cases)
  func again(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    var (offered, looks) = ([Double](), 0)
    try trial.solved { solver, pool, _ in
      let diving = Diving(
        landing: trial.landing,
        goesOn: { true },
        lands: { 0 },
        offer: { offered.append($0.objective) },
        known: {
          looks += 1
          return nil
        }
      )
      let dives = DayDives(
        model: trial.model,
        solving: GLPKSolver(),
        cancel: CancelFlag(),
        diving: diving
      )
      try dives.run(from: SolvedMaster(pool, solver), beside: trial.alone)
    }
    // Each dive looks around once, and the last eight gained nothing.
    #expect(looks > 8)
    #expect(try #require(offered.first) < trial.alone.objective)
    #expect(offered == offered.sorted(by: >))
    #expect(offered.allSatisfy { $0 >= trial.best - 1e-6 })
  }
}
