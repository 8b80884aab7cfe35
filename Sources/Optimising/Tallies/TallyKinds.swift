import Planning

/// Which amounts are counted of every line: changed shifts, where it is known what people had
/// before.
struct TallyKinds: Sendable {
  /// Place of the changed shifts among the amounts; nil where they are not counted.
  let changes: Int?
  let count: Int

  init(site: Site) {
    changes = site.people.contains { !$0.before.isEmpty } ? 0 : nil
    count = changes == nil ? 0 : 1
  }
}
