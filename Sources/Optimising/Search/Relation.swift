/// Which people are worth taking out together: those who can do each other's work.
struct Relation {
  private let similar: [[Int]]
  private let count: Int

  init(problem: RotaProblem) {
    let masks = problem.profiles.skills.map { Set($0.map(\.queue)) }
    // By profile: people who share a queue with it.
    let people = problem.people
    let byProfile = masks.map { mask in
      people.indices.filter { !mask.isDisjoint(with: masks[people[$0].profile]) }
    }
    similar = people.map { byProfile[$0.profile] }
    count = people.count
  }

  /// A person and others, mostly from among those who share a queue.
  func choose(_ size: Int, _ state: RotaState, _ random: inout RandomSource) -> [Int] {
    let first = random.below(count)
    var chosen = [first]
    let pool = similar[first]
    var attempts = 0
    while chosen.count < size, attempts < 8 * size {
      attempts += 1
      let isRelated = pool.count > 1 && random.below(4) > 0
      let next = isRelated ? pool[random.below(pool.count)] : random.below(count)
      if !chosen.contains(next) { chosen.append(next) }
    }
    return chosen
  }
}
