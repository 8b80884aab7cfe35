import Synchronization

/// A way to ask a running solver, from any thread, to stop.
public final class CancelFlag: Sendable {
  private let flag = Atomic<Bool>(false)

  /// A flag that is not raised.
  public init() {}

  /// Asks to stop; cannot be taken back.
  ///
  /// Safe in a signal handler, too.
  public func cancel() { flag.store(true, ordering: .relaxed) }

  /// Whether somebody asked to stop.
  public var isCancelled: Bool { flag.load(ordering: .relaxed) }
}
