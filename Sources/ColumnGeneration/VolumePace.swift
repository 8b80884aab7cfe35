/// How long the steps of a volume ascent are, and how much of its average a new subgradient may become.
struct VolumePace {
  /// Step factor f.
  private(set) var factor: Double
  /// The most that α may be.
  private(set) var share: Double
  private let parameters: VolumeAscent.Parameters
  /// The best bound so far, and how many steps ago it was found.
  private var bound: Double
  private var stalled = 0
  /// The bound where the stretch began, and the evaluations until then.
  private var begin: (bound: Double, evaluations: Int)

  init(_ parameters: VolumeAscent.Parameters, bound: Double) {
    self.parameters = parameters
    (factor, share) = (parameters.firstStep, parameters.firstShare)
    self.bound = bound
    begin = (bound, 1)
  }

  /// Notes what the ascent has come to after a step.
  mutating func note(_ best: AscentResult, done: Double) {
    // How many evaluations there will be, as far as can be told.
    let all = Double(best.evaluations) / max(done, 1e-3)
    if best.bound > bound {
      (bound, stalled) = (best.bound, 0)
      factor = min(parameters.steps.upperBound, factor * parameters.rise)
    } else {
      stalled += 1
      let limits = parameters.patienceLimits
      let patience = min(
        Double(limits.upperBound),
        max(Double(limits.lowerBound), all * parameters.patience)
      )
      if Double(stalled) >= patience {
        factor = max(parameters.steps.lowerBound, factor * parameters.cut)
        stalled = 0
      }
    }
    if Double(best.evaluations - begin.evaluations) >= max(10, all * parameters.stretch) {
      if best.bound < begin.bound + parameters.progress * abs(begin.bound) {
        share = max(parameters.lastShare, share / 2)
      }
      begin = (best.bound, best.evaluations)
    }
  }
}
