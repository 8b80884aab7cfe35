import Planning

/// Names who of a profile serves which queue: the board only counts them.
///
/// In each interval those who can stay on their queue do, so that people change queues as seldom
/// as the counts allow within a profile.
struct ServingNames {
  let problem: RotaProblem
  let state: RotaState
  /// What people served before, by person and interval, where that is known.
  var kept: [[Int]] = []

  /// For each person the queue of each interval of their presence; -1 where none is open.
  func queues() -> [[Int]] {
    var queues = state.lines.map { [Int](repeating: -1, count: $0?.presence.count ?? 0) }
    var present = [[(person: Int, place: Int)]](
      repeating: [],
      count: problem.intervalCount * problem.profiles.count
    )
    for (person, line) in state.lines.enumerated() {
      let plan = problem.people[person]
      for (place, interval) in (line?.presence ?? []).enumerated() {
        let profile = line?.profile(at: place, plan) ?? plan.profile
        present[Int(interval) * problem.profiles.count + profile].append((person, place))
      }
    }
    var last = lastBefore
    for interval in 0..<problem.intervalCount {
      for profile in 0..<problem.profiles.count {
        assign(
          present[interval * problem.profiles.count + profile],
          interval,
          profile,
          &last,
          &queues
        )
      }
    }
    return queues
  }

  /// What each person served last before the moment of planning again; -1 without.
  private var lastBefore: [Int] {
    let site = problem.site
    return site.people.map { person in
      let block = site.standingServing(of: person).last { $0.span.upperBound == site.replannedFrom }
      return block?.queue?.index ?? -1
    }
  }

  /// Those who can serve what they served before, where that is known, do; then those who can stay
  /// on their queue; then the rest.
  private func assign(
    _ people: [(person: Int, place: Int)],
    _ interval: Int,
    _ profile: Int,
    _ last: inout [Int],
    _ queues: inout [[Int]]
  ) {
    let count = problem.tables.queueCount
    let base = (interval * problem.profiles.count + profile) * count
    var open = (0..<count).map { Int(state.board.serving[base + $0]) }
    var moving: [(person: Int, place: Int)] = []
    let others = kept.isEmpty ? people : takeKept(people, interval, &open, &last, &queues)
    for entry in others {
      let queue = last[entry.person]
      if queue >= 0, open[queue] > 0 {
        open[queue] -= 1
        queues[entry.person][entry.place] = queue
      } else {
        moving.append(entry)
      }
    }
    if !kept.isEmpty {
      // Who had no queue is the first to have none now.
      moving =
        moving.filter { kept[$0.person][interval] >= 0 }
        + moving.filter { kept[$0.person][interval] == -2 }
        + moving.filter { kept[$0.person][interval] == -1 }
    }
    for entry in moving {
      guard let queue = open.indices.first(where: { open[$0] > 0 }) else {
        last[entry.person] = -1
        continue
      }
      open[queue] -= 1
      queues[entry.person][entry.place] = queue
      last[entry.person] = queue
    }
  }

  /// Gives those who can what they served before; returns the others.
  private func takeKept(
    _ people: [(person: Int, place: Int)],
    _ interval: Int,
    _ open: inout [Int],
    _ last: inout [Int],
    _ queues: inout [[Int]]
  ) -> [(person: Int, place: Int)] {
    people.filter { entry in
      let queue = kept[entry.person][interval]
      guard queue >= 0, open[queue] > 0 else { return true }
      open[queue] -= 1
      queues[entry.person][entry.place] = queue
      last[entry.person] = queue
      return false
    }
  }
}
