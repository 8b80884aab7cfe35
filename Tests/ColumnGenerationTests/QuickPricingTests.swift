import ColumnGeneration
import GLPKSolving
import LinearPrograms
import Testing

/// Prices with a few of the patterns quickly, and with all of them where it is asked to take care.
private final class HastyPricing: Pricing {
  private let careful: PatternPricing
  private let problem: CuttingStock
  /// Whether care is enough to be sure.
  private let isSure: Bool
  private(set) var quickRounds = 0
  private(set) var carefulRounds = 0

  init(_ problem: CuttingStock, isSure: Bool = true) {
    (self.problem, self.isSure) = (problem, isSure)
    careful = PatternPricing(problem)
  }

  func price(at duals: [Double]) -> PricingRound<[Int]> {
    carefulRounds += 1
    var round = careful.price(at: duals)
    round.isExact = isSure
    return round
  }

  /// The best of every third pattern, without a bound.
  func priceQuickly(at duals: [Double]) -> PricingRound<[Int]>? {
    quickRounds += 1
    let few = problem.patterns.enumerated().filter { $0.offset % 3 == 0 }.map(\.element)
    let best = few.max { worth($0, duals) < worth($1, duals) } ?? []
    let proposal = Proposal(column: problem.column(best), payload: best)
    return PricingRound(bound: nil, proposals: [proposal], isExact: false)
  }

  private func worth(_ pattern: [Int], _ duals: [Double]) -> Double {
    zip(pattern, duals).reduce(0) { $0 + Double($1.0) * $1.1 }
  }
}

@Suite("Column generation where there is a quick way to price")
struct QuickPricingTests {
  private func generate(
    _ pricing: HastyPricing,
    _ problem: CuttingStock,
    careful: Int = 1000
  ) throws -> GenerationResult {
    var parameters = GenerationParameters()
    parameters.careful = careful
    parameters.gap = -.infinity
    return try GLPKSolver().withSolver(for: problem.rows, cancel: nil) { solver in
      var pool = ColumnPool<[Int]>()
      try pool.add(problem.start, to: solver)
      let generation = Generation(pricing: pricing, parameters: parameters)
      return try generation.run(solver, &pool, centre: nil, listener: nil, goesOn: { true })
    }
  }

  @Test("What the quick way overlooks is found with care, up to the published optimum")
  func optimum() throws {
    let pricing = HastyPricing(.chvatal)
    let result = try generate(pricing, .chvatal)
    #expect(result.reason == .optimal)
    #expect(abs(try #require(result.objective) - 452.25) < 1e-9)
    #expect(abs(result.bound - 452.25) < 1e-6)
    #expect(pricing.quickRounds > 0)
    #expect(pricing.carefulRounds > 0)
  }

  @Test("Where even care is not sure, the end is no proof and the objective no bound")
  func unsure() throws {
    let result = try generate(HastyPricing(.chvatal, isSure: false), .chvatal)
    #expect(result.reason == .exhausted)
    #expect(result.bound <= 452.25 + 1e-6)
  }

  @Test("One round in so many is priced with care anyway")
  func careful() throws {
    let always = HastyPricing(.chvatal)
    _ = try generate(always, .chvatal, careful: 1)
    #expect(always.quickRounds == 0)
    #expect(always.carefulRounds > 1)
  }
}
