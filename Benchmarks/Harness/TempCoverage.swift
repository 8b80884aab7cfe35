import Demand
import Planning
func tempCoverage(_ site: Site) -> CoverageModel {
  let h = 1.0 / (60 / Double(site.horizon.interval.count))
  var curves: [[CoverageCurve?]] = []; var req: [[Int]] = []
  for (q, queue) in site.queues.enumerated() {
    guard case .requirement(let c) = queue.target else { continue }
    let open = queue.opening.openIntervals(in: site.horizon)
    var row: [CoverageCurve?] = []
    for t in 0..<site.horizon.intervalCount {
      if !open[t] { row.append(nil); continue }
      let r = site.forecast.cells[q][t].required
      let a = Int((Double(r) * c.firstShare).rounded(.up))
      let w = c.shortfallPerHour * h
      row.append(CoverageCurve(baseCost: w * Double(a) + w * c.laterFactor * Double(r - a), steps: [.init(width: r - a, cost: -w * c.laterFactor), .init(width: a, cost: -w), .init(width: .max, cost: c.surplusPerHour * h)].filter { $0.width > 0 }))
    }
    curves.append(row); req.append(site.forecast.cells[q].map(\.required))
  }
  return CoverageModel(curves: curves, required: req, windows: [])
}
