import Planning

extension RotaCheck {
  /// People, weighted by proficiency, on each queue in each interval: by queue, then interval.
  ///
  ///     load(q, t) = Σ proficiency(p, q) over the people p who serve q in t
  func queueLoad(_ lines: [Line?]) -> [[Double]] {
    var load = Array(
      repeating: Array(repeating: 0.0, count: site.horizon.intervalCount),
      count: site.queues.count
    )
    for (person, line) in zip(site.people, lines) {
      for block in line?.serving ?? [] {
        guard let queue = block.queue, site.queues.indices.contains(queue.index) else { continue }
        let proficiency = person.competences[queue, default: 0]
        for index in site.horizon.intervals(inside: block.span) {
          load[queue.index][index] += proficiency
        }
      }
    }
    return load
  }
}
