import Planning

/// All that a served curve of a queue is made from: what is expected, and what a simulation taught.
struct CalibratedCell: Hashable {
  let cell: DemandForecast.Cell
  let factor: Double

  init(_ queue: QueueID, _ interval: Interval, _ cell: DemandForecast.Cell, site: Site) {
    self.cell = cell
    guard !site.calibration.isEmpty else {
      factor = 1
      return
    }
    let day = site.horizon.day(of: site.horizon.start(of: interval))
    factor = site.calibration[queue, site.horizon.weekday(ofDay: day)]
  }
}
