public import Demand
public import Planning
public import Rostering

/// Explains a plan: why someone works what they work, why a queue is short, what a rule costs.
///
/// Costs are differences between the judge's count of a changed rota and of the plan, so that they
/// can be checked by anyone. Replies of people are exact for the worth of presence in the plan;
/// that they are the best of all is proven only where no promise is over more than one interval
/// and no budget binds.
public struct RotaExplainer {
  private let planned: PlannedState
  private let coverage: CoverageModel

  /// The explainer of a plan.
  ///
  /// - Parameters:
  ///   - site: The plan's site.
  ///   - coverage: What presence is worth there.
  ///   - rota: The plan's rota.
  ///   - weights: Weights of the goals, from the plan's proof.
  /// - Throws: ``ImpossiblePeople``, and ``ForeignShift`` where the rota has a shift that the site
  ///   does not allow.
  public init(site: Site, coverage: CoverageModel, rota: Rota, weights: [Double]) throws {
    planned = try PlannedState(site: site, coverage: coverage, rota: rota, weights: weights)
    self.coverage = coverage
  }

  /// Why a person works what they work on a day of the horizon.
  public func day(_ day: Int, of person: PersonID) -> PersonDayExplanation {
    PersonDayExplainer(planned: planned, person: person.index, day: day).explanation()
  }

  /// Why a queue has the people it has in an interval.
  public func queue(_ queue: QueueID, at interval: Interval) -> QueueExplanation {
    QueueExplainer(planned: planned, coverage: coverage, queue: queue, interval: interval)
      .explanation()
  }
}
