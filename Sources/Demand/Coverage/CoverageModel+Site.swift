public import Planning

extension CoverageModel {
  /// What presence is worth at a site: curves, people needed and promises, from its forecast.
  public init(site: Site) { self.init(site: site, served: ServedModel(site: site)) }

  /// The same with the site's served curves at hand, and perhaps those of another site, of which some
  /// queues are kept.
  public init(
    site: Site,
    served: ServedModel,
    keeping other: CoverageModel? = nil,
    of unchanged: Set<QueueID> = []
  ) {
    var (curves, required): ([[CoverageCurve?]], [[Int]]) = ([], [])
    for (index, queue) in site.queues.enumerated() {
      if let other, unchanged.contains(QueueID(index)) {
        curves.append(other.curves[index])
        required.append(other.required[index])
        continue
      }
      switch queue.target {
      case .requirement(let costs):
        let row = CoverageModel.requirementRow(QueueID(index), costs, site: site)
        curves.append(row.curves)
        required.append(row.required)
      case .standard(let standard):
        let needs = StandardNeeds(QueueID(index), standard, site: site, served: served)
        curves.append(needs.curves)
        required.append(needs.required)
      }
    }
    self.init(curves: curves, required: required, windows: served.windows)
  }

  /// Curves and people of a queue whose requirement is given.
  private static func requirementRow(
    _ queue: QueueID,
    _ costs: RequirementCosts,
    site: Site
  ) -> (curves: [CoverageCurve?], required: [Int]) {
    let open = site[queue].opening.openIntervals(in: site.horizon)
    var known: [Int: CoverageCurve] = [:]
    var row: (curves: [CoverageCurve?], required: [Int]) = ([], [])
    for (index, isOpen) in open.enumerated() {
      let required = isOpen ? site.forecast[queue, Interval(index)].required : 0
      let curve =
        known[required]
        ?? CoverageCurve(
          required: required,
          costs: costs,
          interval: site.horizon.interval,
          people: site.people.count
        )
      known[required] = curve
      row.curves.append(isOpen ? curve : nil)
      row.required.append(required)
    }
    return row
  }
}
