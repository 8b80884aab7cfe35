import Planning

/// Which amounts are counted of every line: changed shifts, where it is known what people had
/// before, what the measures of fairness look at, and money that counts for budgets.
struct TallyKinds: Equatable, Sendable {
  /// Place of the changed shifts among the amounts; nil where they are not counted.
  let changes: Int?
  /// Place of the people for whom a shift changes; nil where they are not limited.
  let people: Int?
  /// Place of the hours that change; nil where they are not limited.
  let hours: Int?
  /// Place of the first measure of fairness; the others follow.
  let fairness: Int
  /// Place of the money that counts for the first budget of ``budgets``; the others follow.
  let firstBudget: Int
  /// Budgets that plans are to keep, in the site's order.
  let budgets: [Budget]
  let count: Int

  init(site: Site, limits: ChangeLimits = ChangeLimits()) {
    let knowsBefore = site.people.contains { !$0.before.isEmpty }
    changes = knowsBefore ? 0 : nil
    people = knowsBefore && limits.people != nil ? 1 : nil
    hours = knowsBefore && limits.hours != nil ? (people ?? 0) + 1 : nil
    fairness = [changes, people, hours].count { $0 != nil }
    firstBudget = fairness + site.fairness.count
    budgets = site.budgets.filter { $0.queue == nil && $0.keeping != .watch }
    count = firstBudget + budgets.count
  }
}
