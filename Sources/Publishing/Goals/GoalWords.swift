import Planning

/// What a goal is called, and what it is counted in.
struct GoalWords {
  let site: Site

  /// Its name, for the head of a column: `calls missed`, `cost EUR`.
  func name(_ goal: Goal) -> String {
    switch goal {
    case .standards(let queues):
      queues.map { site[$0].name }.joined(separator: ", ") + " missed"
    case .budget: "over budget \(site.currency.code)"
    case .cost: "cost \(site.currency.code)"
    case .wishes: "wishes unmet"
    case .stability: "changed shifts"
    case .fairness: "unfairness"
    case .surplus: "surplus h"
    }
  }
}
