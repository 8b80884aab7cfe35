import Planning

/// Which amounts are counted of every line: changed shifts, where it is known what people had
/// before, and what the measures of fairness look at.
struct TallyKinds: Sendable {
  /// Place of the changed shifts among the amounts; nil where they are not counted.
  let changes: Int?
  /// Place of the first measure of fairness; the others follow.
  let fairness: Int
  let count: Int

  init(site: Site) {
    changes = site.people.contains { !$0.before.isEmpty } ? 0 : nil
    fairness = changes == nil ? 0 : 1
    count = fairness + site.fairness.count
  }
}
