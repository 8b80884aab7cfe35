/// Who is priced alike: people with the same plan have the same best line at the same prices, so that
/// one of them is looked at for all.
///
/// People on one contract with the same profile and the same days off are alike; a wish, a week
/// carried in, or a row of shared amounts in which a person has an entry, tells them apart.
struct Alikes {
  /// By person: the first who is alike.
  private let first: [Int]

  /// - Complexity: O(people · plan) where plans that differ do so early.
  init(_ problem: RotaProblem) {
    var known: [Key: [Int]] = [:]
    first = problem.people.indices.map { person in
      let plan = problem.people[person]
      if problem.tallies.hasRows(of: person) { return person }
      let others = known[Key(plan), default: []]
      if let one = others.first(where: { problem.people[$0] == plan }) { return one }
      known[Key(plan), default: []].append(person)
      return person
    }
  }

  /// One of each kind, in the order in which they come, and for each of the people the place of theirs.
  func kinds(of people: [Int]) -> (ones: [Int], places: [Int]) {
    var (ones, placeOf) = ([Int](), [Int: Int]())
    let places = people.map { person in
      if let place = placeOf[first[person]] { return place }
      ones.append(person)
      placeOf[first[person]] = ones.count - 1
      return ones.count - 1
    }
    return (ones, places)
  }

  /// What tells most plans apart.
  private struct Key: Hashable {
    var profile: Int
    var centre: Int
    var options: [Int]
    var hours: [ClosedRange<Int>]

    init(_ plan: PersonPlan) {
      (profile, centre) = (plan.profile, plan.centre)
      options = plan.days.map(\.options.count)
      hours = plan.weeks.map(\.paid)
    }
  }
}
