import CGLPK
import LinearPrograms

/// One solve by the simplex method, slice after slice.
struct SimplexRun {
  let watch: Stopwatch
  private let limit: Int
  /// Iterations done.
  var iterations = 0
  /// GLPK's last return code; nothing when no slice has run.
  var code: CInt = GLP_EITLIM
  /// Whether the basis had to be made anew.
  private(set) var mended = false
  /// Why we stopped it, if we did.
  private(set) var stop: Termination?
  private var slices = 0

  /// A run that begins now.
  init(_ limits: SolveLimits) {
    watch = Stopwatch(seconds: limits.seconds)
    limit = limits.iterations ?? .max
  }

  /// Iterations of the next slice: 200, then twice what is done.
  ///
  /// GLPK perturbs a degenerate program within a slice and takes that back at its end: slices that hardly
  /// grow go round in circles.
  var nextSlice: CInt { CInt(clamping: min(limit - iterations, max(200, 2 * iterations))) }

  /// Whether there is a basic solution to read.
  var hasValues: Bool { slices > 0 && [0, GLP_EITLIM, GLP_ETMLIM].contains(code) }

  /// Notes that the basis was made anew: what the slices before reached is gone.
  mutating func mend() {
    mended = true
    code = GLP_EITLIM
    slices = 0
  }

  /// Whether another slice may run; if not, ``stop`` says why.
  mutating func goesOn(_ cancel: CancelFlag?) -> Bool {
    if cancel?.isCancelled ?? false {
      stop = .cancelled
    } else if iterations >= limit {
      stop = .iterationLimit
    } else if watch.isOver {
      stop = .timeLimit
    } else {
      slices += 1
    }
    return stop == nil
  }
}
