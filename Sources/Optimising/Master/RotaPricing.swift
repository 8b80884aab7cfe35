import ColumnGeneration
import LinearPrograms

/// What a generated column stands for: a person's line.
struct LineOfPerson: Sendable {
  var person: Int
  var line: PersonLine
}

extension MasterModel {
  /// A person's line as a column to be added.
  func proposal(_ person: Int, _ line: PersonLine) -> Proposal<LineOfPerson> {
    Proposal(column: column(person, line), payload: LineOfPerson(person: person, line: line))
  }
}

/// The pricing of the rota's master: everyone's best line at the going prices, and the Lagrangian
/// bound that falls out of it.
struct RotaPricing: Pricing {
  let model: MasterModel
  let oracle: LagrangianOracle

  func price(at duals: [Double]) -> PricingRound<LineOfPerson> { round(duals, quickly: false) }

  func priceQuickly(at duals: [Double]) -> PricingRound<LineOfPerson>? {
    oracle.hasQuickWay ? round(duals, quickly: true) : nil
  }

  private func round(_ duals: [Double], quickly: Bool) -> PricingRound<LineOfPerson> {
    var prices = model.prices(from: duals)
    oracle.project(&prices)
    let bound = oracle.evaluate(prices, quickly: quickly).bound
    let proposals = model.problem.people.indices.map { person in
      model.proposal(person, oracle.line(of: person))
    }
    return PricingRound(bound: bound, proposals: proposals, isExact: oracle.isExact)
  }
}
