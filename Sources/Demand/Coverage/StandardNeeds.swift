import Planning

/// Curves and people needed of one queue with a standard.
struct StandardNeeds {
  /// By interval; nil where the queue is closed or expects nothing.
  private(set) var curves: [CoverageCurve?]
  /// By interval: people on the rota who reach the standard's share there.
  private(set) var required: [Int]

  init(_ queue: QueueID, _ standard: ServiceStandard, site: Site, served: ServedModel) {
    let count = site.horizon.intervalCount
    curves = Array(repeating: nil, count: count)
    required = Array(repeating: 0, count: count)
    let isBackOffice = site[queue].channel == .backOffice
    var known: [CalibratedCell: (curve: CoverageCurve, required: Int)] = [:]
    let own = served.windows.filter { $0.queue == queue }
    for chain in own.chains {
      let spread = isBackOffice ? WorkSpread(chain, site: site) : nil
      for (interval, cell) in chain.flatMap({ $0.cells(site: site) }) {
        guard let contacts = served[queue, interval] else { continue }
        if let spread {
          let most = min(spread.mostUseful(contacts), site.people.count)
          curves[interval.index] = CoverageCurve(contacts, most: most)
          required[interval.index] = spread.onRota
          continue
        }
        let key = CalibratedCell(queue, interval, cell, site: site)
        let need =
          known[key]
          ?? (CoverageCurve(contacts, most: 0), contacts.peopleNeeded(share: standard.share))
        known[key] = need
        (curves[interval.index], required[interval.index]) = need
      }
    }
  }
}
