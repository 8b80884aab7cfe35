import Foundation
import Planning

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
  /// What presence is worth, where a bound has told.
  var guide: Guide?
  /// Share of the tries that don't follow it.
  var unguided = 0.2
  /// Which tries keep to some days.
  var windows = Windows()
  /// Asked between replies; a try that is stopped is taken back.
  var stops: () -> Bool = { false }

  /// Whether it ends at the best rota seen, and not where it stands.
  var endsAtBest = true

  /// Improves `state`.
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
    let moves = Moves(problem: problem, people: people)
    var best = state.snapshot()
    var current = best.objective
    var cooling = Cooling(schedule, people: count, days: problem.site.horizon.dayCount)
    var (tries, sizes) = (0, RuinSizes(ruins))
    while let done = progress(tries) {
      let heat = cooling.heat(after: tries, done: done)
      tries += 1
      if tries % 32 == 0 {
        refresh(state, &worth, settles: tries % 256 == 0)
        current = state.objective
      }
      state.begin()
      let loss = cooling.loss
      // What a try typically loses is told by those that change whole lines, where these don't take long.
      let isWhole = loss == 0 && !problem.hasLongLines
      let days = isWhole ? nil : windows.choose(of: dayCount, &random)
      let size = change(state, moves, sizes, days, worth, { noise(heat, loss, &$0) }, &random)
      guard let size else {
        state.rollBack()
        continue
      }
      let objective = state.objective
      cooling.note(objective - current, of: tries - 1)
      sizes.note(
        size,
        improved: objective < current - 1e-7,
        isBest: objective < best.objective - 1e-7
      )
      guard objective - current < -heat * log(max(random.unit(), 1e-300)) else {
        state.rollBack()
        continue
      }
      state.commit()
      current = objective
      if current < best.objective - 1e-7 {
        best = state.snapshot()
        onBest(best)
      }
    }
    if endsAtBest { state.restore(best) }
  }

  /// What changes a rota.
  private struct Moves {
    let reply: BestReply
    let relation: Relation
    let meetings: MeetingSearch
    let kept: KeptPlaces

    init(problem: RotaProblem, people: [Int]?) {
      reply = BestReply(problem: problem)
      relation = Relation(problem: problem, among: people)
      meetings = MeetingSearch(problem: problem)
      kept = KeptPlaces(people: problem.people)
    }
  }

  /// Moves a meeting, or takes people out and puts them back.
  ///
  /// - Parameter days: The days of those who are taken out that may change; nil for all.
  /// - Returns: How many were taken out, 0 for a meeting; nil where the meeting can't be moved or the
  ///   try is stopped.
  private func change(
    _ state: RotaState,
    _ moves: Moves,
    _ sizes: RuinSizes,
    _ days: Range<Int>?,
    _ worth: Worth,
    _ noise: (inout RandomSource) -> Double,
    _ random: inout RandomSource
  ) -> Int? {
    if people == nil, !moves.meetings.isEmpty, random.below(8) == 0 {
      let noise = noise(&random)
      return moves.meetings.moveOne(state, moves.reply, worth, noise: noise, &random) ? 0 : nil
    }
    let size = sizes.choose(&random)
    let people = moves.relation.choose(size, &random)
    let taken = take(people, out: days, of: state, moves.kept)
    let noise = noise(&random)
    let isDone = recreate(people, taken, state, moves.reply, worth, noise: noise, &random)
    return isDone ? size : nil
  }

  private var dayCount: Int { problem.people.first?.days.count ?? 0 }

  private var count: Int { people?.count ?? problem.people.count }

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

  /// A line of which some days are taken out.
  private typealias Taken = (window: DayWindow, line: PersonLine)

  /// Takes people out, or what they do on some days.
  ///
  /// - Returns: By person taken out: the line that stays but for these; nil where nothing does.
  private func take(
    _ people: [Int],
    out days: Range<Int>?,
    of state: RotaState,
    _ kept: KeptPlaces
  ) -> [Taken?] {
    people.map { person in
      guard let days, let line = state.lines[person] else {
        state.set(person, to: nil)
        return nil
      }
      let window = kept.window(days, of: person, line.candidates)
      state.set(person, to: window.torn(line, problem.catalogue))
      return (window, line)
    }
  }

  /// Puts people back; says whether all are, for it may be stopped between two.
  ///
  /// Breaks outside of the open days may move with the reply, which does no harm but where another side
  /// has these days: there they stay.
  private func recreate(
    _ people: [Int],
    _ taken: [Taken?],
    _ state: RotaState,
    _ reply: BestReply,
    _ worth: Worth,
    noise: Double,
    _ random: inout RandomSource
  ) -> Bool {
    let looks = !problem.tables.chains.isEmpty && random.below(2) == 0
    defer { if looks { worth.apply(to: state.board) } }
    let pull = pull(&random)
    for (place, index) in people.indices.shuffled(using: &random).enumerated() {
      if stops() { return false }
      let person = people[index]
      if looks {
        let seen = worth.looking(at: state, beside: random.unit())
        (random.below(2) == 0 ? seen : seen.swayed(&random)).apply(to: state.board)
      }
      let left = Double(people.count - place - 1) / Double(people.count)
      var line = reply.line(
        for: person,
        in: state,
        worth: worth,
        noise: noise,
        guided: guide.map { ($0, pull * left) },
        within: taken[index]?.window,
        &random
      )
      if windows.within != nil, let out = taken[index] {
        line = out.window.merged(line, into: out.line, problem.catalogue)
      }
      state.set(person, to: line)
    }
    return true
  }

  /// By what share of the way the first of the people taken out is drawn towards the guide's prices;
  /// those after them less, and the last, who sees the rota as it will be, not at all.
  private func pull(_ random: inout RandomSource) -> Double {
    guide == nil || random.unit() < unguided ? 0 : random.unit()
  }
}
