import ColumnGeneration
import LinearPrograms

/// What a generated column stands for: a person's line.
struct LineOfPerson: Sendable {
  var person: Int
  var line: PersonLine
}

extension MasterModel {
  /// A person's line as a column to be added.
  ///
  /// - Parameter charges: What is charged for unwanted shifts; nil for nothing.
  func proposal(
    _ person: Int,
    _ line: PersonLine,
    charged charges: LineCharges? = nil
  ) -> Proposal<LineOfPerson> {
    var column = column(person, line)
    column.cost += charges?.charge(on: line.candidates) ?? 0
    return Proposal(column: column, payload: LineOfPerson(person: person, line: line))
  }
}

/// The pricing of the rota's master: everyone's best line at the going prices, where it helps.
///
/// Everyone has one line, so that the program falls at most by what the best of each person help
/// together; that is the Lagrangian bound at these prices. Only lines that help are looked for, which
/// takes a part of the time that the best one of everyone would.
///
/// Where weeks are rounded as a whole, lines are priced before that: there the Lagrangian bound itself is
/// evaluated, and no more than a bound is proven where no line helps.
struct RotaPricing: Pricing {
  let model: MasterModel
  let oracle: LagrangianOracle
  /// By person, what is charged for unwanted shifts.
  var charges: [Int: LineCharges] = [:]

  /// What suits it.
  var parameters: GenerationParameters {
    var parameters = GenerationParameters()
    parameters.isExact = !roundsWeeks
    // Prices that are smoothed would take looking for everyone's best line, whether it helps or not.
    if !roundsWeeks { parameters.smoothing = 0 }
    return parameters
  }

  private var roundsWeeks: Bool { model.problem.people.contains { $0.exact != nil } }

  func price(at duals: [Double]) -> PricingRound<LineOfPerson> { round(duals, quickly: false) }

  func priceQuickly(at duals: [Double]) -> PricingRound<LineOfPerson>? {
    oracle.hasQuickWay ? round(duals, quickly: true) : nil
  }

  private func round(_ duals: [Double], quickly: Bool) -> PricingRound<LineOfPerson> {
    roundsWeeks ? evaluated(duals, quickly: quickly) : helpful(duals, quickly: quickly)
  }

  private func helpful(_ duals: [Double], quickly: Bool) -> PricingRound<LineOfPerson> {
    let people = Array(model.problem.people.indices)
    let ceilings = model.rows.person.map { duals[$0.index] }
    let asks = Crew.Asks(quickly: quickly, charges: charges, ceilings: ceilings)
    let found = oracle.lines(of: people, asks, at: model.prices(from: duals))
    let proposals = zip(people, found.lines).compactMap { person, line in
      line.map { model.proposal(person, $0, charged: charges[person]) }
    }
    return PricingRound(
      bound: nil,
      proposals: proposals,
      isExact: found.doubt == 0,
      overlooked: found.doubt
    )
  }

  private func evaluated(_ duals: [Double], quickly: Bool) -> PricingRound<LineOfPerson> {
    var prices = model.prices(from: duals)
    oracle.project(&prices)
    let bound = oracle.evaluate(prices, quickly: quickly).bound
    let proposals = model.problem.people.indices.map { person in
      model.proposal(person, oracle.line(of: person))
    }
    return PricingRound(bound: bound, proposals: proposals, isExact: oracle.isExact)
  }
}
