import Planning

/// Back-office work of a window, spread evenly over the window's open hours; of a chain of windows,
/// the fewest people who keep every due time if there are always as many.
struct WorkSpread {
  /// Contacts of the window.
  let contacts: Double
  /// Mean handle time of a contact.
  let handleSeconds: Double
  /// Open time of the window.
  let open: Minutes
  /// The work promised, as people busy throughout the open hours.
  let promised: Erlangs
  private let shrinkage: Double

  /// - Parameter chain: The windows of a chain, or one that stands alone.
  init(_ chain: ArraySlice<StandardWindow>, site: Site) {
    let window = chain[chain.startIndex]
    contacts = chain.reduce(0) { $0 + $1.contacts }
    handleSeconds = window.meanHandleSeconds(site: site)
    let intervals = chain.reduce(0) { $0 + $1.intervals.count }
    open = Minutes(intervals * site.horizon.interval.count)
    let level =
      window.stage == nil
      ? window.promised : WorkSpread.leastLevel(chain) * Double(intervals)
    promised = Erlangs(contacts: level, handleSeconds: handleSeconds, interval: open)
    shrinkage = site[window.queue].shrinkage
  }

  /// The least number of contacts done in every open interval that keeps every due time.
  ///
  /// With so many a time, what is done by the end of a window is the least of what had come in by
  /// an earlier one and could be done since; so it is the steepest line from what has come in to
  /// what is due.
  private static func leastLevel(_ chain: ArraySlice<StandardWindow>) -> Double {
    var (arrived, promised, time) = ([0.0], [0.0], [0.0])
    for window in chain {
      arrived.append(arrived[arrived.count - 1] + window.contacts)
      promised.append(promised[promised.count - 1] + window.promised)
      time.append(time[time.count - 1] + Double(window.intervals.count))
    }
    var level = 0.0
    for (place, window) in chain.enumerated() where window.stage.map({ $0.counts > 0 }) ?? false {
      let end = place + 1
      for from in 0..<end {
        level = max(level, (promised[end] - arrived[from]) / (time[end] - time[from]))
      }
    }
    return level
  }

  /// People needed at every open time, if none of their time shrank.
  var serving: Int { WorkSpread.whole(promised.count) }

  /// People needed on the rota at every open time.
  var onRota: Int { WorkSpread.whole(promised.count / (1 - shrinkage)) }

  /// So many people do all the window's work in one interval; more would have nothing to do.
  func mostUseful(_ curve: ServedCurve) -> Int {
    guard let each = curve.servedByEach, each > 0 else { return 0 }
    return WorkSpread.whole(min(contacts / each, 1e6))
  }

  private static func whole(_ people: Double) -> Int {
    Int((people - 1e-9 * max(1, people)).rounded(.up))
  }
}
