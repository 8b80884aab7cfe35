import Demand
import GLPKSolving
import Optimising
import Planning
import Publishing
import Rostering

/// Measures what each step of a plan's priorities costs the others.
struct PriorityQuestion {
  let door: PlanDoor
  let search: SearchOptions
  let isQuiet: Bool

  /// What each step costs; planned again for each of them where a time or an effort is given.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func answer() throws -> PriorityExplanation {
    let priorities = door.site.priorities
    guard priorities.mode == .ordered else {
      throw Console.refusal([
        "\(door.name): the priorities of its site are weighted, so that no step comes before "
          + "another: a unit of each goal counts its worth. Maybe ask --rule, or set 'mode: "
          + "ordered' and plan again"
      ])
    }
    let trial = PriorityTrial(site: door.site)
    let coverage = CoverageModel(site: door.site)
    let goals = RotaCheck(site: door.site, coverage: coverage).report(on: door.record.rota)
      .figures.goals
    let plan = PriorityExplanation.Planned(goals: goals, proof: door.record.proof)
    guard var found = try estimate(trial, plan, coverage) else {
      throw Console.refusal([
        "\(door.name): the linear programs of its priorities could not be solved"
      ])
    }
    guard search.time != nil || search.effort != nil else { return found }
    for index in found.steps.indices {
      found.steps[index].planned = try planned(trial, found.steps[index].place, coverage)
    }
    return found
  }

  private func estimate(
    _ trial: PriorityTrial,
    _ plan: PriorityExplanation.Planned,
    _ coverage: CoverageModel
  ) throws -> PriorityExplanation? {
    do {
      return try trial.estimate(plan, coverage: coverage, solving: GLPKSolver())
    } catch let impossible as ImpossiblePeople {
      throw Console.refusal(
        impossible.entries.map { "\(door.name): \(door.site[$0.person].id): \($0.reason)" }
      )
    }
  }

  /// The best rota found with a step last, counted by the order of the plan.
  private func planned(
    _ trial: PriorityTrial,
    _ place: Int,
    _ coverage: CoverageModel
  ) throws -> PriorityExplanation.Planned {
    let settings = search.settings(mostChanges: door.record.search.mostChanges)
    let engine = PlanEngine(site: trial.site(movingToEnd: place), settings: settings)
    let result = try engine.run(isQuiet: isQuiet)
    let report = RotaCheck(site: door.site, coverage: coverage).report(on: result.rota)
    return .init(goals: report.figures.goals, proof: result.proof)
  }
}
