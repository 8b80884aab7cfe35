import ArgumentParser
import Demand
import GLPKSolving
import LinearPrograms
import Optimising
import Planning
import Publishing
import Rostering

/// Makes the program of a plan from its folder.
struct PlanModelMaker {
  let door: PlanDoor
  /// Work to spend on generating lines; nil for all that it takes.
  let effort: Int?

  /// The program.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func model() throws -> PlanModel {
    let cancel = CancelFlag()
    let interruption = Interruption(cancelling: cancel, kept: "the lines found so far are written")
    do {
      return try withExtendedLifetime(interruption) {
        try optimiser.model(
          of: door.record.rota,
          weights: door.record.proof.weights,
          slices: effort.map { $0 * 40 },
          cancel: cancel
        )
      }
    } catch let foreign as ForeignShift {
      throw Console.refusal([sentence(foreign)])
    } catch let impossible as ImpossiblePeople {
      throw Console.refusal(
        impossible.entries.map { "\(door.name): \(door.site[$0.person].id): \($0.reason)" }
      )
    } catch {
      Console.tell(["No model: \(error)"])
      throw ExitStatus.noRota
    }
  }

  private var optimiser: RotaOptimiser {
    RotaOptimiser(
      site: door.site,
      coverage: CoverageModel(site: door.site),
      solving: GLPKSolver(),
      settings: OptimiserSettings(mostChanges: door.record.search.mostChanges)
    )
  }

  private func sentence(_ foreign: ForeignShift) -> String {
    let person = door.site[foreign.person].id
    let place =
      foreign.isAboutBreaks
      ? "has a break" : "has a shift on \(door.site.horizon.date(ofDay: foreign.day))"
    return "\(door.name): \(person) \(place) that the site's rules do not allow, so no model has "
      + "this plan. Maybe it was edited: rota verify \(door.name) tells"
  }
}
