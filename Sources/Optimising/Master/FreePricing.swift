import ColumnGeneration
import LinearPrograms

/// The pricing of a neighbourhood, some of whose people have their lines fixed: the best lines of the
/// others.
///
/// What falls out of it is a bound on the program in which those who are fixed stay as they are.
struct FreePricing: Pricing {
  let model: MasterModel
  let oracle: LagrangianOracle
  let hood: Neighbourhood
  /// Whose lines are free.
  let people: [Int]
  /// By person, what is charged for unwanted shifts.
  var charges: [Int: LineCharges] = [:]

  /// How columns are generated with it, for so many rounds at most.
  static func parameters(mostRounds: Int) -> GenerationParameters {
    var parameters = GenerationParameters()
    parameters.smoothing = 0
    // A bound of those who are priced is none of all.
    parameters.gap = -.infinity
    parameters.mostRounds = mostRounds
    return parameters
  }

  func price(at duals: [Double]) -> PricingRound<LineOfPerson> {
    var prices = model.prices(from: duals)
    oracle.project(&prices)
    let ceilings = model.rows.person.map { duals[$0.index] }
    let asks = Crew.Asks(quickly: true, hood: hood, charges: charges, ceilings: ceilings)
    let found = oracle.lines(of: people, asks, at: prices)
    let proposals = zip(people, found.lines).compactMap { person, line in
      line.map { model.proposal(person, $0, charged: charges[person]) }
    }
    return PricingRound(bound: nil, proposals: proposals, overlooked: found.doubt)
  }
}
