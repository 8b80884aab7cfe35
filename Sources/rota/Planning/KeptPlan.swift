import Demand
import Foundation
import Optimising
import Planning
import Publishing
import Rostering
import SiteFiles

/// A plan that is kept: what a new one starts from.
struct KeptPlan {
  let door: PlanDoor
  /// Its rota in the numbers of the site that is planned.
  let rota: Rota

  /// The weights of its goals for a site whose goals are the same, or the same and few changes.
  func weights(for site: Site) -> [Double]? {
    let known = zip(door.site.priorities.steps.map(\.goal), door.record.proof.weights)
    let old = Dictionary(known) { first, _ in first }
    let goals = site.priorities.steps
    let weights = goals.compactMap { old[$0.goal] ?? ($0.goal == .stability ? $0.worth : nil) }
    return weights.count == goals.count ? weights : nil
  }

  /// The plan as it stands, where no file of the site differs from those that it was made from and
  /// nothing in it was impossible; else nil.
  func standing(at site: Site, _ copy: SiteCopy) -> PlanResult? {
    guard isSame(copy), door.record.notPossible.isEmpty, let weights = weights(for: site) else {
      return nil
    }
    let report = RotaCheck(site: site, coverage: CoverageModel(site: site)).report(on: rota)
    guard report.isClean else { return nil }
    let old = door.record.proof
    let objective = report.objective(weights: weights)
    // Few changes as a further goal and a past that stands only add to what a rota costs; a goal
    // counted otherwise than then may not.
    let isBound = old.boundSource != .none && old.bound <= objective
    return PlanResult.standing(
      rota,
      proof: Proof(
        objective: objective,
        bound: isBound ? old.bound : -Double.infinity,
        boundSource: isBound ? old.boundSource : .none,
        stopped: old.stopped,
        weights: weights,
        seconds: 0,
        presenceWeight: old.presenceWeight
      ),
      prices: isBound ? door.record.prices : nil
    )
  }

  /// Whether the site's files are those of the plan, what was kept and is over aside.
  private func isSame(_ copy: SiteCopy) -> Bool {
    let own = SiteCopy(of: door.folder.site.path)
    let aside = [KeptFile.name, PastFile.name].map { "\(PlanFolder.sitePath)/\($0)" }
    func content(_ copy: SiteCopy) -> [String: Data] {
      let files = copy.files.filter { !aside.contains($0.path) }
      return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
    }
    return content(own) == content(copy)
  }
}
