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
    noteStep(best.bound, of: all)
    noteStretch(best, of: all)
  }

  private mutating func noteStep(_ best: Double, of all: Double) {
    if best > bound {
      (bound, stalled) = (best, 0)
      factor = min(parameters.steps.upperBound, factor * parameters.rise)
      return
    }
    stalled += 1
    let limits = parameters.patienceLimits
    if Double(stalled) >= min(max(all * parameters.patience, limits.lowerBound), limits.upperBound)
    {
      factor = max(parameters.steps.lowerBound, factor * parameters.cut)
      stalled = 0
    }
  }

  private mutating func noteStretch(_ best: AscentResult, of all: Double) {
    let steps = Double(best.evaluations - begin.evaluations)
    guard steps >= max(10, all * parameters.stretch) else { return }
    if best.bound < begin.bound + parameters.progress * abs(begin.bound) {
      share = max(parameters.lastShare, share / 2)
    }
    begin = (best.bound, best.evaluations)
  }
}
