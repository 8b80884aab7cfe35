import Planning

extension LineCheck {
  /// Of any so many weekends in a row, those carried in included, at least so many are free.
  func freeWeekends(least: Int, inEvery count: Int) -> [Breach] {
    var latestFirst = person.carryIn.weekends
    return weekends.compactMap { weekend in
      latestFirst.insert(hasWork(weekend), at: 0)
      let free = count - latestFirst.prefix(max(0, count)).count(where: \.self)
      guard free < least else { return nil }
      return Breach(
        rule: .freeWeekends,
        day: weekend.lowerBound,
        text: "has \(free) of \(count) weekends free up to that of "
          + "\(horizon.date(ofDay: weekend.lowerBound)), less than \(least)"
      )
    }
  }
}
