/// Dual prices to start an ascent from: what one more person gains in a rota at hand.
enum StartingPrices {
  static func from(_ rota: RotaSnapshot, _ worth: Worth, _ problem: RotaProblem) -> [Double] {
    let layout = PriceLayout(problem: problem)
    let state = RotaState(problem: problem)
    worth.apply(to: state.board)
    state.restore(rota)
    var prices = Array(repeating: 0.0, count: layout.count)
    let gains = Slab(repeating: 0.0, count: problem.intervalCount)
    for profile in 0..<problem.profiles.count {
      state.board.gains(of: profile, into: gains)
      for interval in 0..<problem.intervalCount {
        prices[layout.presence(profile, interval)] = gains[interval]
      }
    }
    for index in problem.tables.windows.indices {
      prices[layout.window(index)] = worth.contact[index]
    }
    for centre in problem.budgets.indices {
      prices[layout.centre(centre)] = worth.budget[centre]
    }
    return prices
  }
}
