import Planning

extension LineCheck {
  /// Whoever comes to a queue in a shift stays on it for as long as the queue asks, in whole
  /// intervals, or for all that is served in the shift where that is less.
  ///
  /// Breaks and activities neither count nor end a stay. Idle time counts to the stay before it or
  /// after it, never to both; time after the horizon is idle. Where the weeks are planned again from
  /// a moment on, stays count from there.
  func leastStay() -> [Violation] {
    guard site.queues.contains(where: { $0.leastStay > .zero }) else { return [] }
    return askedShifts.filter { !isStandby($0.shift) }.flatMap { dated in
      let open = dated.shift.since(from)
      let stays = Stays(of: open, openServing, horizon)
      return stays.tooShort(least: { leastStay(on: $0, in: open) }).map { stay in
        violation(
          .leastStay,
          day: dated.day,
          "serves \(site[stay.queue].name) for \(stay.time.text) only in the shift "
            + "\(horizon.text(dated.shift.span)); stays there last at least "
            + "\(site[stay.queue].leastStay.text)"
        )
      }
    }
  }

  private func leastStay(on queue: QueueID, in shift: Shift) -> Minutes {
    guard site.queues.indices.contains(queue.index) else { return .zero }
    let step = horizon.interval.count
    let whole = (site[queue].leastStay.count + step - 1) / step * step
    let away = (shift.breaks.map(\.span) + shift.activities.map(\.span)).map(\.length.count)
    return Minutes(min(whole, shift.span.length.count - away.reduce(0, +)))
  }
}

extension Shift {
  /// The rest of it from a moment on.
  fileprivate func since(_ moment: Moment) -> Shift {
    guard span.lowerBound < moment else { return self }
    var rest = self
    rest.span = moment..<max(moment, span.upperBound)
    rest.breaks = breaks.filter { $0.span.upperBound > moment }.map { planned in
      var planned = planned
      planned.span = max(planned.span.lowerBound, moment)..<planned.span.upperBound
      return planned
    }
    rest.activities = activities.filter { $0.span.upperBound > moment }.map { planned in
      var planned = planned
      planned.span = max(planned.span.lowerBound, moment)..<planned.span.upperBound
      return planned
    }
    return rest
  }
}

/// What is served in a shift, as stays on one queue each with idle time between.
private struct Stays {
  struct Stay {
    var queue: QueueID
    var time: Minutes
    /// Idle time since the stay before.
    var idleBefore: Minutes
  }

  private var stays: [Stay] = []
  private var idle = Minutes.zero

  init(of shift: Shift, _ serving: [ServingBlock], _ horizon: Horizon) {
    let blocks = serving.filter { $0.span.overlaps(shift.span) }
    for block in blocks.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      add(block.queue, block.span.clamped(to: shift.span).length)
    }
    let beyond = max(shift.span.lowerBound, horizon.span.upperBound)
    if beyond < shift.span.upperBound { idle += shift.span.upperBound - beyond }
  }

  private mutating func add(_ queue: QueueID?, _ time: Minutes) {
    guard let queue else {
      idle += time
      return
    }
    if stays.last?.queue == queue {
      stays[stays.count - 1].time += idle + time
    } else {
      stays.append(Stay(queue: queue, time: time, idleBefore: idle))
    }
    idle = .zero
  }

  /// Stays that are too short even with the idle time that is left for them: each takes what the
  /// one before it did not need, and then from the time after it.
  func tooShort(least: (QueueID) -> Minutes) -> [Stay] {
    var spare = stays.first?.idleBefore ?? .zero
    return stays.indices.filter { place in
      let lack = max(.zero, least(stays[place].queue) - stays[place].time - spare)
      let after = place + 1 < stays.count ? stays[place + 1].idleBefore : idle
      spare = max(.zero, after - lack)
      return lack > after
    }.map { stays[$0] }
  }
}
