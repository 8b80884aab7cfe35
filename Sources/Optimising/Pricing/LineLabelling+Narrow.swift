/// The beam: of each day the most promising states alone.
extension LineLabelling {
  /// Leaves the states from which a line promises to be cheapest, and their labels alone.
  ///
  /// Half of the room is for those that keep pace with what all days together ask for and allow: the
  /// others may all have used up early what they need later.
  ///
  /// - Parameter first: The first label of the day.
  func narrow(
    to width: Int,
    after day: Int,
    _ plan: PersonPlan,
    from first: Int,
    _ states: LineStates
  ) {
    let (labels, lists) = (labels, lists)
    let share = Double(day + 1) / Double(plan.days.count)
    func keepsPace(_ entry: Promise) -> Bool {
      plan.keepsPace(lists.parts(entry.place), share, states)
    }
    let order = (0..<lists.count).map { place in
      Promise(cost: promise(of: place, after: day, states), place: place)
    }.sorted()
    let (half, rest) = (order.prefix(width / 2), order.dropFirst(width / 2))
    let room = width - half.count
    let pace = Array(rest.lazy.filter(keepsPace).prefix(room))
    let others = rest.lazy.filter { !keepsPace($0) }.prefix(room - pace.count)
    lists.keep((half + pace + others).map(\.place).sorted())
    let heads = (0..<lists.count).map { lists.head(at: $0) }
    for (place, head) in labels.keep(heads, from: first).enumerated() {
      lists.set(head, at: place)
    }
  }

  /// What a line through the state at a place costs at least, at the prices of hours and limits.
  private func promise(of place: Int, after day: Int, _ states: LineStates) -> Double {
    var least = Double.infinity
    var at = lists.head(at: place)
    while at >= 0 {
      least = min(least, labels.cost[Int(at)])
      at = labels.next[Int(at)]
    }
    let parts = lists.parts(place)
    return least + completions.after(day + 1, parts.graph)
      + completions.price(ofTotal: parts.total) + states.price(of: parts.counts, completions)
  }
}

/// What a line through a state costs at least, and the state's place.
private struct Promise: Comparable {
  var cost: Double
  var place: Int

  static func < (left: Promise, right: Promise) -> Bool {
    left.cost != right.cost ? left.cost < right.cost : left.place < right.place
  }
}
