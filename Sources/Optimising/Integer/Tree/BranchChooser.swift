import ColumnGeneration
import LinearPrograms

/// Chooses the decision to divide by: of some that are most open the one whose two answers make the
/// program dearest, as far as a few steps of the simplex tell.
///
/// Source of the method: strong branching, Tobias Achterberg, Thorsten Koch, Alexander Martin, "Branching
/// rules revisited", ZIB-Report 04-13, 2004, urn:nbn:de:0297-zib-7886.
struct BranchChooser {
  let model: MasterModel
  let solver: any LPSolver
  let pool: ColumnPool<LineOfPerson>
  let charging: Charging
  /// How many decisions are tried.
  var tries = 8
  /// Steps of the simplex for each answer.
  var steps = 60

  /// The decision, answered the way that is looked into first; nil where nothing is open.
  func choose(_ splits: Splits) throws -> Decision? {
    let candidates = mostOpen(splits.loads, tries / 2) + mostOpen(splits.lines, tries)
    guard candidates.count > 1 else { return candidates.first?.decision }
    let basis = solver.basis()
    let base = try value(charging)
    var best: (score: Double, decision: Decision)?
    for split in candidates {
      let rise = try [split.decision, split.decision.opposite].map { answer in
        var charged = charging
        charged.add(answer)
        try charged.replace(charging, in: model, solver, pool)
        let value = try value(charged)
        try charging.replace(charged, in: model, solver, pool)
        try solver.setBasis(basis)
        return max(1e-6, value - base)
      }
      let score = min(rise[0], 10) * min(rise[1], 10)
      if score > best?.score ?? 0 {
        best = (score, rise[0] <= rise[1] ? split.decision : split.decision.opposite)
      }
    }
    return best?.decision
  }

  private func mostOpen(_ splits: [Splits.Split], _ count: Int) -> [Splits.Split] {
    let order = splits.enumerated().sorted {
      (abs($0.element.share - 0.5), $0.offset) < (abs($1.element.share - 0.5), $1.offset)
    }
    return order.prefix(count).map(\.element)
  }

  private func value(_ charging: Charging) throws -> Double {
    try solver.solve(.primal, within: SolveLimits(iterations: steps, seconds: nil)).objective
      + charging.constant
  }
}
