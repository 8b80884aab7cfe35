import Foundation
import Rostering
import Synchronization

/// The best rota and the best bound so far, told to the listener as they change.
final class Best: Sendable {
  struct Values {
    var rota: RotaSnapshot?
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
      $0.lastTold = -.infinity
    }
    tell()
  }

  func offer(_ rota: RotaSnapshot) {
    values.withLock {
      if rota.objective < $0.rota?.objective ?? .infinity { $0.rota = rota }
    }
    tell()
  }

  func offer(bound: Double, source: Proof.BoundSource) {
    values.withLock {
      guard bound > $0.bound else { return }
      ($0.bound, $0.source) = (bound, source)
    }
    tell()
  }

  /// Tells the listener, at most a few times a second.
  private func tell() {
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
