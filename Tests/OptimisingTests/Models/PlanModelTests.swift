import GLPKSolving
import LinearPrograms
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite(
  "The model of a plan at hand",
  .enabled(if: Glpsol.isInstalled, "needs the glpsol command (package glpk-utils)")
)
struct PlanModelTests {
  /// A site planned with little work, and the model made from the rota alone.
  private struct Exported {
    let result: PlanResult
    let model: PlanModel

    init(_ site: Site, slices: Int? = nil) throws {
      let optimiser = RotaOptimiser(
        site: site,
        coverage: SmallSite.coverage(of: site),
        solving: GLPKSolver(),
        settings: OptimiserSettings(seconds: nil, effort: 1)
      )
      result = try optimiser.run()
      model = try optimiser.model(
        of: result.rota,
        weights: result.proof.weights,
        slices: slices
      )
    }

    /// Least cost with everyone on the line of the plan.
    func ofOwnLines() throws -> Double {
      try GLPKSolver().withSolver(for: model.program, cancel: nil) { solver in
        for (index, column) in model.program.columns.enumerated() where column.isInteger {
          let isOwn = model.ownLines.contains(ColumnID(index))
          try solver.setBounds(isOwn ? .exactly(1) : .exactly(0), of: ColumnID(index))
        }
        return try solver.solve(.primal, within: .none).objective
      }
    }
  }

  @Test(
    "Its optimum is that of the linear program over all lines, and its data say the same",
    arguments: TeamCase.allCases
  )
  func sameOptimum(team: TeamCase) throws {
    let site = try team.site()
    let exported = try Exported(site)
    let optimum = try #require(exported.model.optimum)
    let all = try Glpsol.optimum("lines.mod", LinesData(ListedTeam(site)).text, .linear)
    #expect(abs(optimum - all) < 1e-4)
    let data = try exported.model.linesData()
    #expect(abs(try Glpsol.optimum("lines.mod", data, .linear) - optimum) < 1e-4)
    let whole = try Glpsol.optimum("lines.mod", data, .whole)
    #expect(whole >= optimum - 1e-4)
    #expect(whole <= exported.result.proof.objective + 1e-4)
  }

  @Test("The plan's own lines cost in it what the plan costs", arguments: TeamCase.allCases)
  func ownLines(team: TeamCase) throws {
    let exported = try Exported(try team.site(), slices: 0)
    let cost = try exported.ofOwnLines()
    #expect(cost <= exported.result.proof.objective + 1e-6)
    // Where someone serves at less than the full rate, sharing out their hour may do better.
    if team != .partRates, team != .weekPromise, team != .dayPromise, team != .intervalPromise {
      #expect(abs(cost - exported.result.proof.objective) < 1e-6)
    }
  }

  @Test("From the named rota back to lines and again to the rota nothing is lost")
  func roundTrip() throws {
    for site in [
      try SmallSite.nights(firstDay: "2026-03-23", days: 7), try SmallSite.week(),
      try PricingCase.pinnedActivity.site(), try PricingCase.breaks.site(),
    ] {
      let rota = try Exported(site, slices: 0).result.rota
      let problem = try RotaProblem(
        site: site,
        coverage: SmallSite.coverage(of: site),
        weights: GoalWeights(site: site, weights: site.worths)
      )
      let state = RotaState(problem: problem)
      state.load(try LinesOfRota(problem: problem).lines(of: rota))
      let back = RotaMaker(problem: problem).rota(of: state)
      #expect(back.lines.map(\.shifts) == rota.lines.map(\.shifts))
    }
  }

  @Test("A shift at a time that no pattern has is named")
  func foreignShift() throws {
    let site = try TeamCase.twoQueues.site()
    var rota = try Exported(site, slices: 0).result.rota
    let shift = try #require(rota.lines[1].shifts.first)
    rota.lines[1].shifts[0].span =
      shift.span.lowerBound + Minutes(60)..<shift.span.upperBound + Minutes(60)
    let problem = try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
    let error = #expect(throws: ForeignShift.self) {
      try LinesOfRota(problem: problem).lines(of: rota)
    }
    #expect(
      error == ForeignShift(person: PersonID(1), day: shift.day, isAboutBreaks: false)
    )
  }

  @Test("A budget said as a shared row with a slack is the same budget")
  func sharedRow() throws {
    let team = ListedTeam(try TeamCase.budget.site())
    let text = LinesData(team).text
    let north = team.site.people.indices.filter { team.site.people[$0].costCentre.index == 0 }
    let pay = north.flatMap { person in
      team.lines[person].enumerated().map { number, line in
        "  [north, \(team.site.people[person].id)_\(number)] \(line.pay)"
      }
    }
    let limit = try #require(team.budget(of: 0))
    let shared =
      [
        "set SHARED := north;", "set SLACKS := beyond;", "param most := north \(limit);",
        "param slackcost := beyond \(team.budgetWeight);",
        "param ofslack := [north, beyond] -1;", "param ofline :=",
      ] + pay + [";", "end;", ""]
    let plain = text.replacing("param budget :=\n  north \(limit)\n;\n", with: "")
    try #require(plain != text)
    let moved = plain.replacing("end;\n", with: shared.joined(separator: "\n"))
    for mode in [Glpsol.Mode.linear, .whole] {
      let optimum = try Glpsol.optimum("lines.mod", text, mode)
      #expect(abs(try Glpsol.optimum("lines.mod", moved, mode) - optimum) < 1e-6)
      #expect(try Glpsol.optimum("lines.mod", plain, mode) < optimum - 1)
    }
  }
}
