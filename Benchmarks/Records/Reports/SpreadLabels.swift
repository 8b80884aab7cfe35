/// Moves labels apart that would lie on each other, as little as will do.
enum SpreadLabels {
  /// New places in the order given, at least `distance` apart and inside a range.
  static func spread(
    _ places: [Double],
    distance: Double,
    in range: ClosedRange<Double>
  ) -> [Double] {
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var moved = places.map { min(max($0, range.lowerBound), range.upperBound) }
    for (before, after) in zip(order, order.dropFirst()) {
      moved[after] = max(moved[after], moved[before] + distance)
    }
    // What was pushed out at the end is pushed back, and pushes in its turn.
    if let last = order.last { moved[last] = min(moved[last], range.upperBound) }
    for (after, before) in zip(order.reversed(), order.reversed().dropFirst()) {
      moved[before] = min(moved[before], moved[after] - distance)
    }
    return moved
  }
}
