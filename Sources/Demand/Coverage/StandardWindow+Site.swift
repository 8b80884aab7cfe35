public import Planning

extension StandardWindow {
  /// The promises of a queue over the horizon, in order of time; none where its requirement is
  /// given.
  ///
  /// A day is a day of the site's calendar, a week is seven of them from the horizon's first. A
  /// window has the open intervals with contacts; on a back-office queue all open intervals, since
  /// its work can be done in any of them. Where that work has a due time, the windows are the open
  /// hours of the horizon as one chain.
  public static func windows(of queue: QueueID, site: Site) -> [StandardWindow] {
    guard case .standard(let standard) = site[queue].target else { return [] }
    if let due = site[queue].due {
      return DueChain(queue, share: standard.share, due: due, site: site).windows
    }
    let open = site[queue].opening.openIntervals(in: site.horizon)
    let waits = site[queue].channel == .backOffice
    return stretches(standard.window, of: site.horizon).compactMap { stretch in
      let all = stretch.filter { open[$0] }.map(Interval.init)
      let busy = all.filter { site.forecast[queue, $0].contacts > 0 }
      guard !busy.isEmpty else { return nil }
      let contacts = busy.reduce(0) { $0 + site.forecast[queue, $1].contacts }
      return StandardWindow(
        queue: queue,
        intervals: waits ? all : busy,
        contacts: contacts,
        promised: standard.share * contacts
      )
    }
  }

  /// The intervals over which a promise is judged, one range for each window of the horizon.
  private static func stretches(
    _ window: ServiceStandard.Window,
    of horizon: Horizon
  ) -> [Range<Int>] {
    switch window {
    case .interval: (0..<horizon.intervalCount).map { $0..<$0 + 1 }
    case .day: (0..<horizon.dayCount).map(horizon.intervals(ofDay:))
    case .week:
      stride(from: 0, to: horizon.dayCount, by: 7).map { first in
        let last = min(first + 7, horizon.dayCount) - 1
        return horizon.intervals(ofDay: first)
          .lowerBound..<horizon.intervals(ofDay: last).upperBound
      }
    }
  }

  /// What each interval of the window is to serve.
  ///
  /// Back-office work has the window's mean handle time everywhere, for nobody knows which of it is
  /// done when.
  func cells(site: Site) -> [(interval: Interval, cell: DemandForecast.Cell)] {
    let mean = meanHandleSeconds(site: site)
    return intervals.map { interval in
      var cell = site.forecast[queue, interval]
      if site[queue].channel == .backOffice { cell.handleSeconds = mean }
      return (interval, cell)
    }
  }

  /// Mean handle time of the window's contacts.
  func meanHandleSeconds(site: Site) -> Double {
    if let stage { return stage.handleSeconds }
    let work = intervals.reduce(0.0) { sum, interval in
      let cell = site.forecast[queue, interval]
      return sum + cell.contacts * cell.handleSeconds
    }
    return contacts > 0 ? work / contacts : 0
  }
}
