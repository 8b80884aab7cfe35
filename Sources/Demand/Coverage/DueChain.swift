import Planning

/// The windows of a queue with due times: one for each hour in which it is open.
struct DueChain {
  let windows: [StandardWindow]

  /// An hour in the making.
  private struct Hour {
    var day: Int
    var intervals: [Interval] = []
    var contacts = 0.0
    var falling = 0.0
  }

  init(_ queue: QueueID, share: Double, due: DueTime, site: Site) {
    let work = DueWork(queue, due: due, site: site)
    guard !work.batches.isEmpty, work.handleSeconds > 0 else {
      windows = []
      return
    }
    var hours = DueChain.hours(of: queue, site: site)
    var place: [Int: Int] = [:]
    for (index, hour) in hours.enumerated() {
      for interval in hour.intervals { place[interval.index] = index }
    }
    for batch in work.batches {
      if let from = place[batch.from] { hours[from].contacts += batch.contacts }
      if let by = place[batch.by] { hours[by].falling += batch.contacts }
    }
    let looks = DueChain.looks(hours)
    var (before, now, promised) = (0.0, 0.0, 0.0)
    windows = hours.enumerated().map { index, hour in
      if index == 0 || hours[index - 1].day != hour.day { before = now }
      now += hour.falling
      // What fell due on earlier days is to be done by now, of today's the share promised.
      let counts = looks[index] ? 1 / Double(DueChain.count(looks, hours, hour.day)) : 0
      let goal = looks[index] ? max(promised, before + share * (now - before)) : promised
      defer { promised = goal }
      return StandardWindow(
        queue: queue,
        intervals: hour.intervals,
        contacts: hour.contacts,
        promised: goal - promised,
        stage: DueStage(
          day: hour.day,
          isFirst: index == 0,
          falling: hour.falling,
          counts: counts,
          handleSeconds: work.handleSeconds
        )
      )
    }
  }

  /// The open intervals of a queue, hour by hour.
  private static func hours(of queue: QueueID, site: Site) -> [Hour] {
    let open = site[queue].opening.openIntervals(in: site.horizon)
    let perHour = 60 / site.horizon.interval.count
    var hours: [Hour] = []
    for day in 0..<site.horizon.dayCount {
      var last = -1
      for index in site.horizon.intervals(ofDay: day) where open[index] {
        if index / perHour != last { hours.append(Hour(day: day)) }
        last = index / perHour
        hours[hours.count - 1].intervals.append(Interval(index))
      }
    }
    return hours
  }

  /// At the end of which hours one looks what is late: where something falls due, and at the end
  /// of each day from the first due time on.
  private static func looks(_ hours: [Hour]) -> [Bool] {
    var any = false
    return hours.indices.map { index in
      any = any || hours[index].falling > 0
      let isLast = index + 1 == hours.count || hours[index + 1].day != hours[index].day
      return hours[index].falling > 0 || any && isLast
    }
  }

  private static func count(_ looks: [Bool], _ hours: [Hour], _ day: Int) -> Int {
    hours.indices.count { looks[$0] && hours[$0].day == day }
  }
}
