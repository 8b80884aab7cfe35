import Foundation

/// Polish: take out a few related people, let them reply again in a random order with some noise,
/// and accept the result as annealing does.
///
/// Source of the method: Gerhard Schrimpf et al., "Record Breaking Optimization Results Using the
/// Ruin and Recreate Principle", Journal of Computational Physics 159, 2000.
struct Polish {
  /// How the temperature and the size of the ruin run over a polish.
  struct Schedule {
    /// Temperature at the start, as a share of what a try typically loses.
    var firstHeat = 0.5
    /// Temperature at the end, likewise.
    var lastHeat = 0.005
    var smallestRuin = 2
    var largestRuin = 9
    /// Tries without heat, by which the typical loss is found.
    var samples = 40
  }

  let problem: RotaProblem
  var schedule = Schedule()
  /// Whose lines may change, meetings staying where they are; nil for everyone's.
  var people: [Int]?

  /// Improves `state`, which ends at the best rota seen.
  ///
  /// - Parameter progress: How much of the polish is done, 0...1, asked before each try; nil stops.
  func run(
    _ state: RotaState,
    _ worth: inout Worth,
    seed: UInt64,
    onBest: (RotaSnapshot) -> Void = { _ in },
    progress: (Int) -> Double?
  ) {
    guard count > 0 else { return }
    var random = RandomSource(seed: seed)
    let reply = BestReply(problem: problem)
    let relation = Relation(problem: problem, among: people)
    let meetings = MeetingSearch(problem: problem)
    var best = state.snapshot()
    var current = best.objective
    var (losses, first, loss) = ([Double](), 0.0, 0.0)
    var tries = 0
    var sizes = RuinSizes(ruins)
    while let done = progress(tries) {
      let isSample = tries < schedule.samples
      if tries == schedule.samples {
        loss = typical(losses)
        first = firstHeat(loss, tries, done)
      }
      let heat = isSample ? 0 : first * pow(schedule.lastHeat / schedule.firstHeat, done)
      tries += 1
      if tries % 32 == 0 {
        refresh(state, &worth, settles: tries % 256 == 0)
        current = state.objective
      }
      var size = 0
      state.begin()
      if people == nil, !meetings.isEmpty, random.below(8) == 0 {
        let noise = noise(heat, loss, &random)
        guard meetings.moveOne(state, reply, worth, noise: noise, &random) else {
          state.rollBack()
          continue
        }
      } else {
        size = sizes.choose(&random)
        let people = relation.choose(size, &random)
        recreate(people, state, reply, worth, noise: noise(heat, loss, &random), &random)
      }
      let objective = state.objective
      if isSample, objective > current { losses.append(objective - current) }
      if size > 0 {
        sizes.note(
          size,
          improved: objective < current - 1e-7,
          isBest: objective < best.objective - 1e-7
        )
      }
      if objective - current < -heat * log(max(random.unit(), 1e-300)) {
        state.commit()
        current = objective
        if current < best.objective - 1e-7 {
          best = state.snapshot()
          onBest(best)
        }
      } else {
        state.rollBack()
      }
    }
    state.restore(best)
  }

  private var count: Int { people?.count ?? problem.people.count }

  /// Heat pays where there is time to cool: with fewer tries than this for each person the polish
  /// starts cooler.
  private let triesToCool = 100.0

  private func firstHeat(_ loss: Double, _ tries: Int, _ done: Double) -> Double {
    let allTries = done > 0 ? Double(tries) / done : Double.infinity
    let share = allTries / (triesToCool * Double(max(count, 1)))
    return loss * schedule.firstHeat * min(1, max(share, 0.02))
  }

  /// The median of the losses; small sites may have seen none.
  private func typical(_ losses: [Double]) -> Double {
    losses.isEmpty ? 1e-6 : losses.sorted()[losses.count / 2]
  }

  private func refresh(_ state: RotaState, _ worth: inout Worth, settles: Bool) {
    worth.follow(state, step: 0.1)
    worth.apply(to: state.board)
    state.recount()
    if settles, !worth.contact.isEmpty { state.settle() }
  }

  /// How many people are taken out at once.
  ///
  /// Where shares are compared and the team is small, never all of it each time: the best rota may be
  /// a swap of two away.
  private var ruins: ClosedRange<Int> {
    var (least, most) = (schedule.smallestRuin, schedule.largestRuin)
    if comparesShares, 3 * most > 2 * count { (least, most) = (1, max(2, 2 * count / 3)) }
    return min(least, count)...min(most, count)
  }

  /// Whether a person's best reply depends on the shares of the others.
  private var comparesShares: Bool { !problem.tallies.groups.isEmpty }

  /// Where shares are compared the best rota may be no one's best reply under any multipliers, so
  /// that a quarter of the tries have as much noise as a try typically loses, whatever the heat.
  private func noise(
    _ heat: Double,
    _ loss: Double,
    _ random: inout RandomSource
  ) -> Double {
    if comparesShares, random.below(4) == 0 { return loss * random.unit() }
    return random.below(3) == 0 ? 0 : heat * random.unit()
  }

  private func recreate(
    _ people: [Int],
    _ state: RotaState,
    _ reply: BestReply,
    _ worth: Worth,
    noise: Double,
    _ random: inout RandomSource
  ) {
    for person in people { state.set(person, to: nil) }
    let looks = !problem.tables.chains.isEmpty && random.below(2) == 0
    defer { if looks { worth.apply(to: state.board) } }
    for person in people.shuffled(using: &random) {
      if looks {
        let seen = worth.looking(at: state, beside: random.unit())
        (random.below(2) == 0 ? seen : seen.swayed(&random)).apply(to: state.board)
      }
      let line = reply.line(for: person, in: state, worth: worth, noise: noise, &random)
      state.set(person, to: line)
    }
  }
}
