import Demand
import Planning

extension RotaCheck {
  /// A rota counted out: what the figures and both kinds of goals start from.
  struct Count {
    let load: [[Double]]
    let ledger: PayLedger
    let centres: [RotaFigures.CentreFigures]
    let wishes: WishesGranted
    let changedShifts: Int
    let fairness: [FairnessFigures]

    init(of rota: Rota, by check: RotaCheck, softPoints: Double) {
      let (lines, checks) = (rota.lines(of: check.site), check.lineChecks(of: rota))
      load = check.queueLoad(lines)
      ledger = PayLedger(of: rota, at: check.site)
      centres = check.centreFigures(ledger)
      wishes = check.wishCount(checks, softPoints: softPoints)
      changedShifts = check.site.changedShifts(to: lines)
      fairness =
        check.site.fairness.isEmpty ? [] : check.fairnessFigures(checks)
    }
  }

  /// What people are shown: everything by the true curves.
  func figures(of count: Count) -> RotaFigures {
    let kept = promisesKept(load: count.load, by: .trueCurve)
    return RotaFigures(
      queues: queueFigures(load: count.load, kept: kept),
      centres: count.centres,
      pay: count.ledger.total,
      wishCount: count.wishes.count,
      wishesGranted: count.wishes.granted,
      wishesUnmetStrength: count.wishes.unmetStrength,
      load: count.load,
      goals: goals(of: count, by: .trueCurve),
      softRulePoints: count.wishes.softPoints,
      changedShifts: site.knowsBefore ? count.changedShifts : nil,
      fairness: count.fairness
    )
  }

  /// The goals of the site's priorities, with contacts served by one kind of curve.
  func goals(of count: Count, by source: ServedBy) -> [Double] {
    let kept = promisesKept(load: count.load, by: source)
    let standards = site.queues.indices.map { index in
      kept[index].missed + requirementCost(of: QueueID(index), load: count.load[index])
    }
    return goalValues(
      GoalBasis(
        standards: standards,
        overBudget: count.centres.reduce(.zero) { $0 + $1.over },
        pay: count.ledger.total,
        wishPoints: count.wishes.points,
        changedShifts: count.changedShifts,
        fairness: count.fairness,
        surplusHours: site.queues.indices.reduce(0) {
          $0 + surplusHours(of: QueueID($1), load: count.load[$1])
        }
      )
    )
  }
}
