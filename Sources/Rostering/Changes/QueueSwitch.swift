public import Planning

/// Time in which someone at work in both rotas serves another queue than before.
public struct QueueSwitch: Hashable, Sendable {
  /// Name of the queue served before; nil for presence without one.
  public var from: String?
  /// Name of the queue served now; nil for presence without one.
  public var to: String?
  /// How long, all stretches together.
  public var length: Minutes

  /// A switch of queues.
  public init(from: String?, to: String?, length: Minutes) {
    self.from = from
    self.to = to
    self.length = length
  }

  /// Switches with those of the same queues added up, the longest first.
  public static func summed(_ switches: some Sequence<QueueSwitch>) -> [QueueSwitch] {
    let sums = switches.reduce(into: [[String?]: Minutes]()) { sums, one in
      sums[[one.from, one.to], default: .zero] += one.length
    }
    return sums.map { QueueSwitch(from: $0.key[0], to: $0.key[1], length: $0.value) }.sorted {
      // Names decide between equals, so that no hash order does.
      ($1.length, $0.from ?? "", $0.to ?? "") < ($0.length, $1.from ?? "", $1.to ?? "")
    }
  }

  /// What is served otherwise while both rotas have the person serve.
  static func between(_ before: [Duty], _ after: [Duty]) -> [QueueSwitch] {
    let (before, after) = (before.flatMap(\.serving), after.flatMap(\.serving))
    return summed(
      before.flatMap { old in
        after.filter { $0.queue != old.queue && $0.span.overlaps(old.span) }.map { new in
          QueueSwitch(
            from: old.queue,
            to: new.queue,
            length: new.span.clamped(to: old.span).length
          )
        }
      }
    )
  }
}
