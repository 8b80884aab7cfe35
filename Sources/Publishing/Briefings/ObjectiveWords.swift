import Planning

/// Goals as a team reads them.
struct ObjectiveWords {
  let site: Site

  /// The goals in order, each a sentence without its full stop.
  var all: [String] { site.priorities.steps.map { text($0.goal) } }

  /// How the goals are weighed against each other.
  var order: String {
    site.priorities.mode == .ordered
      ? "In this order: each counts before those after it." : "Weighed against each other."
  }

  func text(_ goal: Goal) -> String {
    switch goal {
    case .standards(let queues):
      "Keep the standards of " + queues.map { site[$0].name }.joined(separator: ", ")
    case .budget: "Stay within the budgets"
    case .cost: "Spend no more on pay than that takes"
    case .wishes: "Grant people's wishes"
    case .stability: "Change as few shifts as possible"
    case .fairness: "Share fairly: " + site.fairness.map(\.name).joined(separator: ", ")
    case .surplus: "Have nobody there without work"
    }
  }
}

/// Promises of queues as a team reads them.
enum StandardWords {
  /// The promise: `80% within 20 s, each day`.
  static func text(_ queue: Queue) -> String {
    guard case .standard(let standard) = queue.target else { return "a given number of people" }
    let share = Decimals.percent(standard.share, digits: isWhole(standard.share) ? 0 : 1)
    let window =
      standard.window == .interval ? "in each interval" : "each \(standard.window.rawValue)"
    if queue.channel == .backOffice { return "\(share) done \(window)" }
    let seconds = standard.withinSeconds
    let time =
      seconds >= 7200
      ? "\(Decimals.text(seconds / 3600, digits: 0)) h" : "\(Decimals.text(seconds, digits: 0)) s"
    return "\(share) within \(time), \(window)"
  }

  private static func isWhole(_ share: Double) -> Bool {
    abs((share * 100).rounded() - share * 100) < 1e-6
  }
}
