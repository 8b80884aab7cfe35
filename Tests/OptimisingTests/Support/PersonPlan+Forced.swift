@testable import Optimising

extension PersonPlan {
  /// The plan without the shifts that a window rules out, and the candidates that must be worked.
  func forced(into window: DayWindow) -> (PersonPlan, [Int]) {
    var (plan, worked) = (self, [Int]())
    for day in plan.days.indices {
      guard let kept = window.kept(on: day) else { continue }
      plan.days[day].options.removeAll { $0.candidate != kept }
      if kept >= 0 { worked.append(kept) }
    }
    return (plan, worked)
  }
}
