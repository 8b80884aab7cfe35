import ArgumentParser
import Demand
import Optimising
import Planning
import Publishing
import Rostering

/// Makes the explainer of a plan from its folder.
struct PlanExplainer {
  let door: PlanDoor

  /// The explainer.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func explainer() throws -> RotaExplainer {
    do {
      return try RotaExplainer(
        site: door.site,
        coverage: CoverageModel(site: door.site),
        rota: door.record.rota,
        weights: door.record.proof.weights
      )
    } catch let foreign as ForeignShift {
      throw Console.refusal([sentence(foreign)])
    } catch let impossible as ImpossiblePeople {
      throw Console.refusal(
        impossible.entries.map { "\(door.name): \(door.site[$0.person].id): \($0.reason)" }
      )
    }
  }

  private func sentence(_ foreign: ForeignShift) -> String {
    let person = door.site[foreign.person].id
    let place =
      foreign.isAboutBreaks
      ? "has a break" : "has a shift on \(door.site.horizon.date(ofDay: foreign.day))"
    return "\(door.name): \(person) \(place) that the site's rules do not allow, so that nothing "
      + "can be said of what other choices cost. Maybe it was edited: rota verify \(door.name) tells"
  }
}
