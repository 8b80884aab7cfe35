/// What presence is worth in a rota that is nearly the best: the prices of a bound.
///
/// Who replies while others are still out sees gaps that those will fill; prices say what is left for
/// them to do.
struct Guide {
  /// By profile: what one more person is worth, by interval.
  private let prices: [Slab<Double>]

  init(problem: RotaProblem, prices: [Double]) {
    let layout = PriceLayout(problem: problem)
    let earnings = PresencePrices(problem: problem, layout: layout).earnings(prices)
    self.prices = (0..<layout.profiles).map { profile in
      let first = layout.presence(profile, 0)
      return Slab(Array(earnings[first..<first + layout.intervals]), filler: 0)
    }
  }

  /// Draws what one more person of a profile gains in each interval towards the prices, by a share of
  /// the way.
  func draw(_ gains: Slab<Double>, of profile: Int, by share: Double) {
    let own = prices[profile]
    for interval in 0..<gains.count { gains[interval] += share * (own[interval] - gains[interval]) }
  }
}
