/// Half of the people on half of the days for each of two sides: over a long horizon they can improve the
/// same rota at the same time.
///
/// Neither changes what the other does, but for shifts that last into the other's days, so that what both
/// gain adds up where only their own lines tie people and days. Elsewhere (a budget, shared amounts, a
/// promise over a week) it may not, and both together be worse than one.
struct Halves {
  /// By side, in rising order.
  let people: [[Int]]
  /// By side.
  let days: [Range<Int>]

  /// Halves by chance; the days are cut somewhere in their middle third.
  init(people count: Int, days: Int, seed: UInt64) {
    var random = RandomSource(seed: seed)
    let order = (0..<count).shuffled(using: &random)
    people = [order.prefix(count / 2).sorted(), order.dropFirst(count / 2).sorted()]
    let cut = days / 3 + random.below(max(1, days / 3))
    let halves = [0..<cut, cut..<days]
    self.days = random.below(2) == 0 ? halves : halves.reversed()
  }

  /// The first side's rota with the lines of the second side's people as that left them.
  ///
  /// - Parameter worth: What contacts are worth to those who are put back.
  func merged(
    _ rotas: [RotaSnapshot],
    _ problem: RotaProblem,
    _ worth: Worth
  ) -> RotaSnapshot {
    let state = RotaState(problem: problem)
    worth.apply(to: state.board)
    state.restore(rotas[0])
    for person in people[1] { state.set(person, to: rotas[1].lines[person]) }
    state.recount()
    state.settle()
    return state.snapshot()
  }
}
