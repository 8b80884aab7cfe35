/// How many days and how much paid time the rest of a week, or of the horizon, can still hold, from
/// each state of the graph.
struct WorkReach: Equatable, Sendable {
  /// Most paid units from before a day to the end of its week, by day, then state.
  let mostPaid: [[Int]]
  /// Least of the same.
  let leastPaid: [[Int]]
  /// Most paid units from before a day to the end of the horizon, by day, then state.
  private(set) var mostToEnd: [[Int]] = []
  /// Least of the same.
  private(set) var leastToEnd: [[Int]] = []
  /// Most paid units of each week, whatever came before it.
  let mostOfWeek: [Int]
  private let mostWorked: [[Int]]

  init() { (mostPaid, leastPaid, mostOfWeek, mostWorked) = ([], [], [], []) }

  init(_ plan: PersonPlan) {
    let layers = plan.graph.layers
    var most = layers.map { Array(repeating: 0, count: $0.stateCount) }
    var (least, worked) = (most, most)
    for week in plan.weeks {
      for day in week.days.reversed() where day < layers.count {
        let bounds = WorkReach.bounds(plan, day)
        let isLast = day == week.days.upperBound - 1
        for state in 0..<layers[day].stateCount {
          var (high, low, days) = (Int.min, Int.max, Int.min)
          for (symbol, bound) in bounds.enumerated() {
            let next = plan.graph.next(day, state, symbol)
            guard next >= 0, let bound else { continue }
            high = max(high, bound.upperBound + (isLast ? 0 : most[day + 1][next]))
            low = min(low, bound.lowerBound + (isLast ? 0 : least[day + 1][next]))
            days = max(days, (symbol > 0 ? 1 : 0) + (isLast ? 0 : worked[day + 1][next]))
          }
          (most[day][state], least[day][state], worked[day][state]) = (high, low, days)
        }
      }
    }
    (mostPaid, leastPaid, mostWorked) = (most, least, worked)
    mostOfWeek = plan.weeks.map { most[$0.days.lowerBound].max() ?? 0 }
    lookToEnd(plan)
  }

  private mutating func lookToEnd(_ plan: PersonPlan) {
    let layers = plan.graph.layers
    mostToEnd = layers.map { Array(repeating: Int.min / 2, count: $0.stateCount) }
    leastToEnd = layers.map { Array(repeating: Int.max / 2, count: $0.stateCount) }
    for day in layers.indices.reversed() {
      let isLast = day == layers.count - 1
      for (symbol, bound) in WorkReach.bounds(plan, day).enumerated() {
        guard let bound else { continue }
        for state in 0..<layers[day].stateCount {
          let next = plan.graph.next(day, state, symbol)
          // States of the last layer are all alike, and those before it none of which is dead.
          guard next >= 0, isLast || mostToEnd[day + 1][next] >= 0 else { continue }
          let after = isLast ? (0, 0) : (leastToEnd[day + 1][next], mostToEnd[day + 1][next])
          leastToEnd[day][state] = min(leastToEnd[day][state], bound.lowerBound + after.0)
          mostToEnd[day][state] = max(mostToEnd[day][state], bound.upperBound + after.1)
        }
      }
    }
  }

  /// Most days worked in a week.
  func mostDays(of week: PersonPlan.Week) -> Int { mostWorked[week.days.lowerBound].max() ?? 0 }

  /// By symbol, the paid units that a day may have.
  private static func bounds(_ plan: PersonPlan, _ day: Int) -> [ClosedRange<Int>?] {
    var bounds = [ClosedRange<Int>?](repeating: nil, count: plan.graph.symbols)
    if !plan.days[day].isFixed { bounds[0] = 0...0 }
    for option in plan.days[day].options {
      let known = bounds[option.symbol] ?? option.paid...option.paid
      bounds[option.symbol] =
        min(known.lowerBound, option.paid)...max(known.upperBound, option.paid)
    }
    return bounds
  }
}
