import Planning

/// Which amounts are counted of every line: changed shifts, where it is known what people had
/// before, what the measures of fairness look at, and money that counts for budgets.
struct TallyKinds: Sendable {
  /// Place of the changed shifts among the amounts; nil where they are not counted.
  let changes: Int?
  /// Place of the first measure of fairness; the others follow.
  let fairness: Int
  /// Place of the money that counts for the first budget of ``budgets``; the others follow.
  let firstBudget: Int
  /// Budgets that plans are to keep, in the site's order.
  let budgets: [Budget]
  let count: Int

  init(site: Site) {
    changes = site.people.contains { !$0.before.isEmpty } ? 0 : nil
    fairness = changes == nil ? 0 : 1
    firstBudget = fairness + site.fairness.count
    budgets = site.budgets.filter { $0.queue == nil && $0.keeping != .watch }
    count = firstBudget + budgets.count
  }
}
