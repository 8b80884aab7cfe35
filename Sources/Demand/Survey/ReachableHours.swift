import Planning

/// Which paid times a week can add up to.
///
/// At most one shift a day, of the lengths that the day allows, on at most so many days. Exact:
/// every sum that can be made is in it, and no other.
struct ReachableHours {
  /// By number of days worked: the sums of paid minutes.
  private var sums: [Set<Int>]

  /// The sums over days, each with its lengths.
  init(lengthsOfDays: [Set<Minutes>], mostDays: Int) {
    sums = Array(repeating: [], count: max(0, min(mostDays, lengthsOfDays.count)) + 1)
    sums[0] = [0]
    for lengths in lengthsOfDays where !lengths.isEmpty {
      // From the most days down, so that no day is counted twice.
      for days in stride(from: sums.count - 1, to: 0, by: -1) {
        for sum in sums[days - 1] {
          for length in lengths { sums[days].insert(sum + length.count) }
        }
      }
    }
  }

  /// Whether a sum lies in a range.
  func contains(anyOf range: ClosedRange<Minutes>) -> Bool {
    sums.contains { $0.contains { range.contains(Minutes($0)) } }
  }

  /// The sums nearest to a range from below and from above.
  func nearest(to range: ClosedRange<Minutes>) -> (below: Minutes?, above: Minutes?) {
    let all = sums.reduce(into: Set<Int>()) { $0.formUnion($1) }
    return (
      all.filter { $0 < range.lowerBound.count }.max().map(Minutes.init),
      all.filter { $0 > range.upperBound.count }.min().map(Minutes.init)
    )
  }
}
