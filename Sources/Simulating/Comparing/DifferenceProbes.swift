import Planning

/// The same weeks simulated with parts of the floor's life left out, one after the other.
struct DifferenceProbes {
  /// Shares in time by queue, from the floor as it is to the one with least on it.
  private let steps: [(cause: DifferencePart.Cause, shares: [Double])]
  private let full: [Double]

  init(_ simulation: ServiceSimulation, found: SimulatedWeek) {
    var steps: [(cause: DifferencePart.Cause, shares: [Double])] = []
    var probe = simulation
    func shares(_ week: SimulatedWeek) -> [Double] {
      week.queues.map { $0.all?.inTime.value ?? 0 }
    }
    full = shares(found)
    if probe.floor.routing != .plan {
      probe.floor.routing = .plan
      steps.append((.routing, shares(probe.run())))
    }
    probe.floor.without = [.lateBreaks]
    steps.append((.lateBreaks, shares(probe.run())))
    if probe.floor.queues.contains(where: { $0.shrinkage > 0 }) {
      probe.floor.without = [.lateBreaks, .spells]
      steps.append((.spells, shares(probe.run())))
    }
    self.steps = steps
  }

  /// Of what the difference of a queue is made, the largest part first.
  ///
  /// Only those that point its way and make at least a quarter of it.
  func parts(of queue: ComparedQueue) -> [DifferencePart] {
    guard let planned = queue.all.planned, let difference = queue.all.difference else { return [] }
    let index = queue.queue.index
    var before = full[index]
    var parts: [DifferencePart] = []
    for step in steps {
      parts.append(DifferencePart(cause: step.cause, share: before - step.shares[index]))
      before = step.shares[index]
    }
    parts.append(DifferencePart(cause: .rest, share: before - planned))
    return parts.filter { $0.share / difference >= 0.25 }
      .sorted { abs($0.share) > abs($1.share) }
  }
}
