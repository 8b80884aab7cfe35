import Foundation
import Rostering
import Synchronization

/// The best rota and the best bound so far, told to the listener as they change.
final class Best: Sendable {
  struct Values {
    var rota: RotaSnapshot?
    /// Which side of the phase found it; before any did, -1.
    var side = -1
    var bound = -Double.infinity
    var source = Proof.BoundSource.none
    var phase = "reading"
    var lastTold = -Double.infinity
  }

  private let values = Mutex(Values())
  private let clock: SearchClock
  private let listener: any PlanListener

  init(clock: SearchClock, listener: any PlanListener) {
    self.clock = clock
    self.listener = listener
  }

  var current: Values { values.withLock { $0 } }

  /// The gap as a share; infinite until both sides are known.
  var gap: Double {
    values.withLock { values in
      guard let rota = values.rota, values.bound > -.infinity else { return .infinity }
      return max(0, rota.objective - values.bound) / max(abs(rota.objective), 1e-9)
    }
  }

  func enter(_ phase: String) {
    values.withLock {
      $0.phase = phase
      $0.side = -1
      $0.lastTold = -.infinity
    }
    tell()
  }

  /// Offers a rota found by one side of a phase.
  ///
  /// Of equally good ones the lower side's stays, so that which side is faster makes no difference.
  func offer(_ rota: RotaSnapshot, side: Int = 0) {
    values.withLock { values in
      let standing = values.rota?.objective ?? .infinity
      guard
        rota.objective < standing || (rota.objective == standing && side < values.side)
      else { return }
      (values.rota, values.side) = (rota, side)
    }
    tell()
  }

  func offer(bound: Double, source: Proof.BoundSource) {
    values.withLock {
      guard bound > $0.bound || (bound == $0.bound && source == .linearProgram) else { return }
      ($0.bound, $0.source) = (bound, source)
    }
    tell()
  }

  /// Tells the listener, at most a few times a second.
  func tell() {
    let now = clock.elapsed
    let news = values.withLock { values -> PlanProgress? in
      guard now - values.lastTold > 0.2 else { return nil }
      values.lastTold = now
      return PlanProgress(
        phase: values.phase,
        incumbent: values.rota?.objective,
        bound: values.bound > -.infinity ? values.bound : nil,
        seconds: now
      )
    }
    if let news { listener.progress(news) }
  }
}
