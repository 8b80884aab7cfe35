import CGLPK
import LinearPrograms

/// Runs work on a thread of its own while the caller waits.
enum OwnThread {
  /// Stack of a session's thread: GLPK and the pricing in a session's body may both go deep.
  private static let stackBytes = 16 << 20

  /// Does `work` on a new thread and returns when that thread is gone.
  ///
  /// **This is subtle.** The work crosses to another thread although it is neither `Sendable` nor
  /// escaping. That is safe for one reason only: the C function joins the thread, so the caller
  /// stands still from before the first line of the work until after its last, and both ends
  /// of the wait order memory. The compiler cannot see this through the C pointer.
  static func run(_ work: () -> Void) throws {
    let code = withoutActuallyEscaping(work) { work in
      withExtendedLifetime(Errand(work)) { errand in
        glpk_on_own_thread(
          stackBytes,
          { context in
            guard let context else { return }
            Unmanaged<Errand>.fromOpaque(context).takeUnretainedValue().work()
          },
          Unmanaged.passUnretained(errand).toOpaque()
        )
      }
    }
    guard code == 0 else {
      throw LPSolverError.unusable(
        "No thread could be started for the solver (error \(code)). "
          + "Maybe the machine allows no more threads or has no memory left."
      )
    }
  }
}

/// Work in a box that a C pointer can point to.
private final class Errand {
  let work: () -> Void

  init(_ work: @escaping () -> Void) { self.work = work }
}
