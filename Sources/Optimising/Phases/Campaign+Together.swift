import Foundation

/// The polish of a long horizon by two sides.
extension Campaign {
  /// The heat at which it starts, and at which it ends: colder than a polish that is followed by dives.
  var firstHeatTogether: Double { 0.1 }
  private var lastHeatTogether: Double { 0.001 }

  /// Polishes in rounds, in each of which either side has half of the people on half of the days.
  ///
  /// Over a year a bound says little in the time, and the work is in the rota.
  func polishTogether(until: Double, tries: Int) {
    let rounds = 10
    let begin = settings.effort == nil ? clock.share : 0
    for round in 0..<rounds {
      guard let rota = best.current.rota, !isOver else { return }
      enter("polish")
      let halves = Halves(
        people: problem.people.count,
        days: problem.people.first?.days.count ?? 0,
        seed: settings.seed &* 1000 &+ UInt64(phase)
      )
      let end = begin + (until - begin) * Double(round + 1) / Double(rounds)
      let polishing = budget(until: end, steps: tries / rounds)
      let found = Slab<RotaSnapshot?>(repeating: nil, count: 2)
      sideBySide(2, inTurn: takesTurns) { side in
        found[side] = polish(rota, side, cooled(round, of: rounds), in: halves) {
          polishing.progress($0)
        }
      }
      best.offer(halves.merged([found[0] ?? rota, found[1] ?? rota], problem, takeLearned()))
    }
  }

  /// The part of a polish's schedule that a round has, from where the polish before it ended.
  private func cooled(_ round: Int, of rounds: Int) -> Polish.Schedule {
    let (first, last) = (firstHeatTogether, lastHeatTogether)
    func heat(_ round: Int) -> Double {
      first * pow(last / first, Double(round) / Double(rounds))
    }
    return Polish.Schedule(firstHeat: heat(round), lastHeat: heat(round + 1))
  }
}
