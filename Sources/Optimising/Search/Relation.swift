/// Which people are worth taking out together: those who can do each other's work.
struct Relation {
  private let similar: [[Int]]
  private let among: [Int]

  /// - Parameter some: Whom to choose from; nil for everyone.
  init(problem: RotaProblem, among some: [Int]? = nil) {
    let masks = problem.profiles.skills.map { Set($0.map(\.queue)) }
    // By profile: people who share a queue with it.
    let people = problem.people
    let among = some ?? Array(people.indices)
    let byProfile = masks.map { mask in
      among.filter { !mask.isDisjoint(with: masks[people[$0].profile]) }
    }
    similar = people.map { byProfile[$0.profile] }
    self.among = among
  }

  /// A person and others, mostly from among those who share a queue.
  func choose(_ size: Int, _ random: inout RandomSource) -> [Int] {
    let first = among[random.below(among.count)]
    var chosen = [first]
    let pool = similar[first]
    var attempts = 0
    while chosen.count < size, attempts < 8 * size {
      attempts += 1
      let isRelated = pool.count > 1 && random.below(4) > 0
      let next = isRelated ? pool[random.below(pool.count)] : among[random.below(among.count)]
      if !chosen.contains(next) { chosen.append(next) }
    }
    return chosen
  }
}
