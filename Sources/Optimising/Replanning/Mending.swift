import Planning
import Rostering

/// Mends a rota near what is hurt.
struct Mending {
  let problem: RotaProblem
  let kept: KeptRota
  let mostPeople: Int
  let seed: UInt64

  /// Brings a state from the kept rota to a whole one, and improves it by so many tries.
  func run(_ state: RotaState, tries: Int, hurt: Span?) {
    state.restore(kept.snapshot)
    let reply = BestReply(problem: problem)
    var (worth, random) = (Worth(problem: problem), RandomSource(seed: seed))
    for _ in 0..<8 { worth.follow(state, step: 1) }
    worth.apply(to: state.board)
    let missing = problem.people.indices.filter { state.lines[$0] == nil }
    let near = near(missing, hurt)
    FirstRota(problem: problem, seed: seed).fill(state, reply, worth, &random)
    state.recount()
    guard !near.isEmpty else { return }
    for number in 0..<tries {
      worth.follow(state, step: 0.3)
      worth.apply(to: state.board)
      // First each by themselves, then two or three at a time.
      let size = number < near.count ? 1 : 2 + random.below(2)
      let people =
        size == 1
        ? [near[number]] : Set((0..<size).map { _ in near[random.below(near.count)] }).sorted()
      attempt(people, state, reply, worth, &random)
    }
    state.recount()
  }

  private func attempt(
    _ people: [Int],
    _ state: RotaState,
    _ reply: BestReply,
    _ worth: Worth,
    _ random: inout RandomSource
  ) {
    let before = state.objective
    state.begin()
    for person in people { state.set(person, to: nil) }
    for person in people.shuffled(using: &random) {
      let line = reply.lineIfAny(for: person, in: state, worth: worth, noise: 0, &random)
      guard let line else { return state.rollBack() }
      state.set(person, to: line)
    }
    if state.objective < before - 1e-7 { state.commit() } else { state.rollBack() }
  }

  /// Those who must change, then those who can do their work and are off or on at those times: the
  /// ones who share most hours of what is hurt first.
  private func near(_ missing: [Int], _ hurt: Span?) -> [Int] {
    let step = problem.site.horizon.interval.count
    var times = Set<Int>()
    if let hurt {
      times.formUnion(
        hurt.lowerBound.minute / step..<max(hurt.lowerBound, hurt.upperBound).minute / step
      )
    }
    var queues = hurt == nil ? Set<Int>() : Set(0..<problem.tables.queueCount)
    for person in missing where kept.rota.lines.indices.contains(person) {
      for block in kept.rota.lines[person].serving {
        times.formUnion(block.span.lowerBound.minute / step..<block.span.upperBound.minute / step)
      }
      queues.formUnion(problem.profiles.skills[problem.people[person].profile].map(\.queue))
    }
    let open = times.filter { $0 >= problem.firstInterval }
    guard !open.isEmpty else { return missing }
    let days = Set(open.map { problem.site.horizon.day(of: Moment(minute: $0 * step)) })
    let others = problem.people.indices.filter { person in
      !missing.contains(person)
        && problem.profiles.skills[problem.people[person].profile].contains {
          queues.contains($0.queue)
        }
    }
    let ranked = others.map { person -> (rank: Int, person: Int) in
      // Who works on a day that is hurt, but not at the time, can come then at the least loss.
      let candidates = kept.lines[person]?.candidates ?? []
      let shared = days.count { candidates.indices.contains($0) && candidates[$0] >= 0 }
      let there = kept.lines[person]?.presence.count { open.contains(Int($0)) } ?? 0
      return (-(shared * 1000 - there), person)
    }
    return missing + ranked.sorted { $0 < $1 }.prefix(mostPeople).map(\.person)
  }
}
