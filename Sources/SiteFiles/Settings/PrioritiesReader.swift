import Planning

/// Reads the priorities: which goals, in which order.
struct PrioritiesReader {
  let queues: Directory<Queue>
  let hasBudgets: Bool
  let findings: Findings

  /// The priorities of the `priorities` mapping, or the default order where there is none.
  func read(_ value: YAMLValue?, _ root: Place) -> Priorities? {
    guard let value else {
      findings.note(root, "no priorities: the order is standard, budget, cost, wishes")
      let goals: [Goal] = [.standards(allQueues), .budget, .cost, .wishes]
      return Priorities(
        mode: .ordered,
        steps: goals.map { Priority(goal: $0, worth: $0.usualWorth) }
      )
    }
    guard let section = Section(value, "priorities", .priorities) else { return nil }
    let modes = Priorities.Mode.allCases.map { ($0.rawValue, $0) }
    let mode =
      section.optionalEntry("mode").map { $0.choice("mode", modes, findings) } ?? .ordered
    guard let order = section.required("order") else { return nil }
    guard let items = order.items, !items.isEmpty else {
      findings.problem(order.place, order.scalar?.text ?? "", "order should be a list of goals")
      return nil
    }
    let steps = items.map { step($0) }
    let sound = steps.compactMap(\.self)
    guard let mode, sound.count == steps.count, isWhole(sound, items, order.place) else {
      return nil
    }
    return Priorities(mode: mode, steps: sound)
  }

  private var allQueues: [QueueID] { (queues.names ?? []).indices.map { QueueID($0) } }

  /// The goals that are a word alone.
  private static let plain: [(name: String, goal: Goal)] = [
    ("budget", .budget), ("cost", .cost), ("wishes", .wishes), ("stability", .stability),
    ("fairness", .fairness), ("surplus", .surplus),
  ]

  private func step(_ value: YAMLValue) -> Priority? {
    let goals = ["standard"] + Self.plain.map(\.name)
    if let word = value.scalar {
      return word.choice("goal", goals.map { ($0, $0) }, findings)
        .flatMap { goal($0, nil, value.place) }
        .map { Priority(goal: $0, worth: $0.usualWorth) }
    }
    guard let section = Section(value, "a goal", .goal) else {
      return nil
    }
    let named = goals.filter { section.has($0) }
    guard named.count == 1 else {
      findings.problem(value.place, "", "an item of order names one goal, not \(named.count)")
      return nil
    }
    let tolerance =
      section.optionalEntry("tolerance").map { $0.share("tolerance", in: 0...1, findings) } ?? 0.01
    let worth = section.optionalEntry("worth")
      .map { $0.decimal("worth", in: 0...1_000_000, findings) }
    guard let goal = goal(named[0], section.optional(named[0]), value.place), let tolerance,
      let worth = worth ?? goal.usualWorth
    else { return nil }
    return Priority(goal: goal, tolerance: tolerance, worth: worth)
  }

  private func goal(_ word: String, _ value: YAMLValue?, _ place: Place) -> Goal? {
    if word == "standard" { return standards(value) }
    if let value {
      findings.problem(
        value.place,
        value.scalar?.text ?? "",
        "nothing stands behind '\(word):'",
        hint: "Maybe put 'tolerance' and 'worth' on lines of their own?"
      )
      return nil
    }
    return Self.plain.first { $0.name == word }?.goal
  }

  private func standards(_ value: YAMLValue?) -> Goal? {
    guard let value, value.scalar?.text != "all" else { return .standards(allQueues) }
    guard let entries = value.entries("standard") else { return nil }
    let ids = entries.compactMap { queues.index(of: $0, findings).map { QueueID($0) } }
    return ids.count == entries.count && !ids.isEmpty ? .standards(ids) : nil
  }

  /// Whether no goal and no queue stands twice and none is left out that matters.
  private func isWhole(_ steps: [Priority], _ items: [YAMLValue], _ place: Place) -> Bool {
    var (seen, served, isWhole) = (Set<Goal>(), Set<QueueID>(), true)
    func report(_ place: Place, _ message: String) {
      findings.problem(place, "", message)
      isWhole = false
    }
    for (step, item) in zip(steps, items) {
      guard case .standards(let ids) = step.goal else {
        if !seen.insert(step.goal).inserted { report(item.place, "the goal stands twice") }
        continue
      }
      for id in ids where !served.insert(id).inserted {
        report(item.place, "queue \(quoted(name(id))) stands twice")
      }
    }
    for id in allQueues where !served.contains(id) {
      report(place, "queue \(quoted(name(id))) stands in no 'standard' of the order")
    }
    if hasBudgets, !seen.contains(.budget) {
      report(place, "a cost centre has a budget, but 'budget' is not in the order")
    }
    return isWhole
  }

  private func name(_ queue: QueueID) -> String { queues.names?[queue.index] ?? "" }
}
