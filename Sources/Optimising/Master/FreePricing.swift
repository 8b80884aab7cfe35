import ColumnGeneration
import LinearPrograms

/// The pricing of a neighbourhood, some of whose people have their lines fixed: the best lines of the
/// others.
///
/// No bound falls out of it.
struct FreePricing: Pricing {
  let model: MasterModel
  let oracle: LagrangianOracle
  let hood: Neighbourhood
  /// Whose lines are free.
  let people: [Int]

  func price(at duals: [Double]) -> PricingRound<LineOfPerson> {
    var prices = model.prices(from: duals)
    oracle.project(&prices)
    let lines = oracle.lines(of: people, in: hood, at: prices)
    return PricingRound(bound: nil, proposals: zip(people, lines).map(model.proposal))
  }
}
