/// The states of the line generator: what the rules need to know of the days so far.
///
/// A state is (state of the rules of days, paid time this week, paid time before this week where a
/// rule asks for it, which long rests this block of weeks has had).
struct LineStates {
  private let graphCount: Int
  private let paidCount: Int
  private let totalCount: Int
  private let restBits: Int

  init(_ plan: PersonPlan) {
    graphCount = plan.graph.width
    paidCount = 1 + (plan.weeks.map(\.paid.upperBound).max() ?? 0)
    totalCount = plan.total.map { $0.cap + 1 } ?? 1
    restBits = plan.longRests.count
  }

  var count: Int { graphCount * paidCount * totalCount << restBits }

  /// What a state stands for; `rested` has a bit for each long rest.
  struct Parts {
    var graph: Int
    var paid: Int
    var total: Int
    var rested: Int
  }

  @inline(__always)
  func key(_ parts: Parts) -> Int {
    ((parts.total * paidCount + parts.paid) * graphCount + parts.graph) << restBits | parts.rested
  }

  @inline(__always)
  func parts(_ key: Int) -> Parts {
    let (upper, graph) = (key >> restBits).quotientAndRemainder(dividingBy: graphCount)
    let (total, paid) = upper.quotientAndRemainder(dividingBy: paidCount)
    return Parts(graph: graph, paid: paid, total: total, rested: key & (1 << restBits - 1))
  }
}
