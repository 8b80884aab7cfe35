/// Dual prices to start an ascent from: what one more person gains in a rota at hand.
enum StartingPrices {
  static func from(_ lines: [PersonLine?], _ problem: RotaProblem) -> [Double] {
    let layout = PriceLayout(problem: problem)
    let state = RotaState(problem: problem)
    state.load(lines)
    var prices = Array(repeating: 0.0, count: layout.count)
    let gains = Slab(repeating: 0.0, count: problem.intervalCount)
    for profile in 0..<problem.profiles.count {
      state.board.gains(of: profile, into: gains)
      for interval in 0..<problem.intervalCount {
        prices[layout.presence(profile, interval)] = gains[interval]
      }
    }
    for (index, window) in problem.tables.windows.enumerated() {
      prices[layout.window(index)] = window.weight / 2
    }
    return prices
  }
}
