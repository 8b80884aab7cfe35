import Planning

/// Moves that change what is to be served.
extension MoveMaker {
  /// Contacts are sent elsewhere.
  func diverted(
    _ queue: QueueID,
    _ most: Double,
    _ place: Int,
    _ response: Response,
    from: Moment
  ) -> [Move] {
    busy(queue, from: from).map { interval in
      var move = Move(
        response: place,
        change: .divert(queue, at: interval),
        cost: response.cost.each,
        words: "contacts of \(site[queue].name) are sent elsewhere",
        span: span(interval)
      )
      move.most = most * contacts(queue, interval)
      return move
    }
  }

  /// Contacts wait for a call back in the first interval of the time allowed that can take them.
  func calledBack(
    _ queue: QueueID,
    _ most: Double,
    _ within: Minutes,
    _ place: Int,
    _ response: Response,
    from: Moment
  ) -> [Move] {
    let open = site[queue].opening.openIntervals(in: site.horizon)
    let reach = within.count / site.horizon.interval.count
    return busy(queue, from: from).flatMap { interval -> [Move] in
      let later = (interval + 1...interval + max(1, reach))
        .filter { open.indices.contains($0) && open[$0] }
      // A few places are enough to choose from: near, middle and last.
      let places = Set([later.first, later.dropFirst(later.count / 2).first, later.last])
      return places.compactMap(\.self).sorted().map { there in
        var move = Move(
          response: place,
          change: .callBack(queue, at: interval, later: there),
          cost: response.cost.each,
          words: "contacts of \(site[queue].name) are called back",
          span: span(interval)
        )
        move.most = most * contacts(queue, interval)
        return move
      }
    }
  }

  /// A queue's promise is lowered.
  func lowered(_ queue: QueueID, _ by: Double, _ place: Int, _ response: Response) -> Move {
    Move(
      response: place,
      change: .lower(queue, by: by),
      cost: response.cost.each,
      words: "\(site[queue].name) is promised \(FindingWords.points(by)) less",
      span: week.begin..<max(week.begin, week.end)
    )
  }

  private func busy(_ queue: QueueID, from: Moment) -> [Int] {
    days.sorted().flatMap { site.horizon.intervals(ofDay: $0) }.filter { interval in
      site.horizon.start(of: Interval(interval)) >= from && contacts(queue, interval) > 0
    }
  }

  private func contacts(_ queue: QueueID, _ interval: Int) -> Double {
    site.forecast[queue, Interval(interval)].contacts
  }

  private func span(_ interval: Int) -> Span {
    let start = site.horizon.start(of: Interval(interval))
    return start..<start + site.horizon.interval
  }
}

extension FindingWords {
  /// A share as points: "10 points".
  static func points(_ share: Double) -> String {
    let points = (share * 1000).rounded() / 10
    return points == points.rounded() ? "\(Int(points)) points" : "\(points) points"
  }
}
