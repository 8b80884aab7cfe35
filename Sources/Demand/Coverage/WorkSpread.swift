import Planning

/// Back-office work of a window, spread evenly over the window's open hours.
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

  init(_ window: StandardWindow, site: Site) {
    contacts = window.contacts
    handleSeconds = window.meanHandleSeconds(site: site)
    open = Minutes(window.intervals.count * site.horizon.interval.count)
    promised = Erlangs(contacts: window.promised, handleSeconds: handleSeconds, interval: open)
    shrinkage = site[window.queue].shrinkage
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
