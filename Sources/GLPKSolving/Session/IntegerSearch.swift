import CGLPK
import LinearPrograms

/// One run of branch and cut, and who may stop it.
final class IntegerSearch {
  private(set) var last = glpk_progress()
  private(set) var nodesReached = false
  private let nodeLimit: Int
  private let cancel: CancelFlag?
  private let progress: ((IntegerProgress) -> Bool)?

  /// A search that knows the bound of the linear program.
  init(
    _ limits: IntegerLimits,
    bound: Double,
    _ cancel: CancelFlag?,
    _ progress: ((IntegerProgress) -> Bool)?
  ) {
    nodeLimit = limits.nodes ?? .max
    self.cancel = cancel
    self.progress = progress
    last.bound = bound
  }

  /// Searches; returns GLPK's code.
  func run(_ problem: OpaquePointer, gap: Double, _ milliseconds: CInt) -> CInt {
    // Kept apart from `last`, which is read and written by the callback meanwhile.
    var latest = last
    defer { last = latest }
    return withExtendedLifetime(self) {
      glpk_branch_and_cut(
        problem,
        gap,
        milliseconds,
        { context, progress in
          guard let context, let progress else { return 0 }
          let search = Unmanaged<IntegerSearch>.fromOpaque(context).takeUnretainedValue()
          return search.goesOn(progress.pointee) ? 1 : 0
        },
        Unmanaged.passUnretained(self).toOpaque(),
        &latest
      )
    }
  }

  /// Called from inside GLPK: must neither call GLPK nor throw.
  private func goesOn(_ now: glpk_progress) -> Bool {
    if cancel?.isCancelled ?? false { return false }
    let state = IntegerProgress(
      incumbent: now.has_incumbent != 0 ? now.incumbent : nil,
      bound: now.bound,
      nodes: Int(now.nodes)
    )
    if let progress, !progress(state) { return false }
    nodesReached = state.nodes >= nodeLimit
    return !nodesReached
  }

  /// What is proven in the end: the whole tree's bound if it was searched to its end.
  func bound(code: CInt, status: CInt, objective: Double?) -> Double {
    if code == 0 && status == GLP_NOFEAS { return .infinity }
    guard let objective else { return last.bound }
    return code == 0 && status == GLP_OPT ? objective : min(last.bound, objective)
  }
}
