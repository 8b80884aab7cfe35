import LinearPrograms
import Rostering

/// The phase of small problems: proof by branch and price.
extension Campaign {
  /// One side divides all rotas by decisions until what is left is proven, the other plans parts of the
  /// best one anew.
  ///
  /// It has a quarter of the time that is left, and all of it where that closed a quarter of the gap: on
  /// larger problems parts do more with it than bounds that hardly move.
  func divide() {
    guard let rota = best.current.rota else { return }
    enter("branch and price")
    let begin = settings.effort == nil ? clock.share : 0
    let trial = budget(until: begin + 0.25 * (1 - begin), steps: 200)
    let whole = budget(until: 1, steps: 200)
    let parts = budget(until: 1, steps: 20)
    let bound = best.current.bound
    let isDone = CancelFlag()
    sideBySide(2, inTurn: takesTurns) { side in
      if side == 0 {
        searchParts(from: rota, side, until: parts) { [settings] in
          settings.effort == nil && isDone.isCancelled
        }
      } else {
        let tree = tree(landing: whole) { [self] step in
          trial.progress(step) != nil || hasClosedQuarter(of: rota.objective - bound, from: bound)
            ? whole.progress(step) : nil
        }
        // A solver that fails has searched in vain: rota and bound stand.
        _ = try? tree.run(from: rota, seen: seen)
        isDone.cancel()
      }
    }
  }

  private func hasClosedQuarter(of gap: Double, from bound: Double) -> Bool {
    best.current.bound - bound >= 0.25 * gap
  }

  private func tree(landing: PhaseBudget, goesOn: @escaping (Int) -> Double?) -> TreeSearch {
    TreeSearch(
      problem: problem,
      solving: solving,
      cancel: cancel,
      diving: diving(1, landing: landing, goesOn: goesOn)
    ) { [best] bound in
      // The undivided program again is no news, whatever rounding says.
      let known = best.current.bound
      if bound > known + 1e-9 * max(1, abs(known)) {
        best.offer(bound: bound, source: .branchAndPrice)
      }
    }
  }
}
