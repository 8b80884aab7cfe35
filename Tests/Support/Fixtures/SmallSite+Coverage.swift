public import Demand
public import Planning

extension SmallSite {
  /// What presence is worth at the small site, by hand and without any formula of waiting lines.
  ///
  /// A requirement costs what ``RequirementCosts`` says for each person missing (the first share
  /// and the dearer rest) or too many. On a queue with a standard the first person serves 3
  /// contacts of an interval, the second 2, the third 1, whatever the forecast; on one whose work is
  /// due each person does what their time holds.
  public static func coverage(of site: Site) -> CoverageModel {
    var curves: [[CoverageCurve?]] = []
    var required: [[Int]] = []
    var windows: [StandardWindow] = []
    for (index, queue) in site.queues.enumerated() {
      let open = queue.opening.openIntervals(in: site.horizon)
      let cells = site.forecast.cells[index]
      switch queue.target {
      case .requirement(let costs):
        required.append(cells.map(\.required))
        curves.append(
          zip(open, cells).map { isOpen, cell in
            isOpen ? curve(of: cell.required, costs, hours: site.horizon.interval.hours) : nil
          }
        )
      case .standard where queue.due != nil:
        // The work of a person is the same by any reckoning; the hours are counted in Demand's tests.
        let model = CoverageModel(site: site)
        curves.append(model.curves[index])
        required.append(model.required[index])
        windows += model.windows.filter { $0.queue.index == index }
      case .standard(let standard):
        required.append(cells.map { $0.contacts > 0 ? 2 : 0 })
        curves.append(zip(open, cells).map { $0 && $1.contacts > 0 ? standardCurve : nil })
        windows += windowsOf(QueueID(index), standard, curves[index], site)
      }
    }
    return CoverageModel(curves: curves, required: required, windows: windows)
  }

  private static let standardCurve = CoverageCurve(
    steps: [.init(width: 1, served: 3), .init(width: 1, served: 2), .init(width: 1, served: 1)])

  private static func curve(
    of required: Int,
    _ costs: RequirementCosts,
    hours: Double
  ) -> CoverageCurve {
    // The dearer people are those missing last, so they stand on the curve's first steps.
    let first = Int((Double(required) * costs.firstShare).rounded(.up))
    let (cheap, dear) = (
      costs.shortfallPerHour * hours, costs.shortfallPerHour * costs.laterFactor * hours
    )
    let steps = [
      CoverageCurve.Step(width: required - first, cost: -dear),
      CoverageCurve.Step(width: first, cost: -cheap),
      CoverageCurve.Step(width: .max, cost: costs.surplusPerHour * hours),
    ]
    return CoverageCurve(
      baseCost: Double(required - first) * dear + Double(first) * cheap,
      steps: steps.filter { $0.width > 0 }
    )
  }

  private static func windowsOf(
    _ queue: QueueID,
    _ standard: ServiceStandard,
    _ curves: [CoverageCurve?],
    _ site: Site
  ) -> [StandardWindow] {
    let horizon = site.horizon
    let stretches: [Range<Int>]
    switch standard.window {
    case .interval: stretches = (0..<horizon.intervalCount).map { $0..<$0 + 1 }
    case .day: stretches = (0..<horizon.dayCount).map(horizon.intervals(ofDay:))
    case .week:
      stretches = stride(from: 0, to: horizon.dayCount, by: 7).map { day in
        let last = min(day + 7, horizon.dayCount) - 1
        return horizon.intervals(ofDay: day).lowerBound..<horizon.intervals(ofDay: last).upperBound
      }
    }
    return stretches.compactMap { stretch in
      let intervals = stretch.filter { curves[$0] != nil }.map { Interval($0) }
      guard !intervals.isEmpty else { return nil }
      let contacts = intervals.reduce(0) { $0 + site.forecast[queue, $1].contacts }
      return StandardWindow(
        queue: queue,
        intervals: intervals,
        contacts: contacts,
        promised: standard.share * contacts
      )
    }
  }
}
