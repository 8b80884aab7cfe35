import Planning

/// An amount of a goal in the words and the unit that it is counted in.
struct GoalAmountWords {
  let site: Site

  /// What is told of a step: `complaints`, `the budgets`, `cost`.
  func short(_ goal: Goal) -> String {
    switch goal {
    case .standards(let queues): queues.map { site[$0].name }.joined(separator: ", ")
    case .budget: "the budgets"
    case .cost: "cost"
    case .wishes: "wishes"
    case .stability: "stability"
    case .fairness: "fairness"
    case .surplus: "surplus"
    }
  }

  /// `41.0 contacts missed on voice`, `120.00 EUR of pay`; nil where it shows as nothing.
  func amount(_ value: Double, of goal: Goal) -> String? {
    let text = number(value, of: goal)
    guard text.contains(where: { ("1"..."9").contains($0) }) else { return nil }
    return "\(text) \(unit(goal))"
  }

  /// The number alone.
  func number(_ value: Double, of goal: Goal) -> String {
    switch goal {
    case .standards: Decimals.text(value, digits: isGiven(goal) ? 2 : 1)
    case .budget, .cost: Decimals.text(value, digits: site.currency.minorDigits)
    case .wishes, .stability, .fairness, .surplus: Decimals.text(value, digits: 1)
    }
  }

  /// What is counted, after the number.
  func unit(_ goal: Goal) -> String {
    switch goal {
    case .standards(let queues):
      let names = queues.map { site[$0].name }.joined(separator: ", ")
      if isGiven(goal) { return "\(site.currency.code) for the gaps of \(names)" }
      if isMixed(queues) { return "contacts missed or \(site.currency.code) of gaps on \(names)" }
      return "contacts missed\(within(queues)) on \(names)"
    case .budget: return "\(site.currency.code) above the budgets"
    case .cost: return "\(site.currency.code) of pay"
    case .wishes: return "points of wishes not granted"
    case .stability: return "changed shifts"
    case .fairness: return "hours of unfairness"
    case .surplus: return "hours of surplus"
    }
  }

  /// ` (20 s)` where all queues promise an answer within the same time.
  private func within(_ queues: [QueueID]) -> String {
    let seconds = queues.map { id -> Double? in
      guard case .standard(let standard) = site[id].target, site[id].channel != .backOffice else {
        return nil
      }
      return standard.withinSeconds
    }
    guard let first = seconds.first ?? nil, seconds.allSatisfy({ $0 == first }) else { return "" }
    return " (in \(Decimals.text(first, digits: 0)) s)"
  }

  /// Whether the goal is only about queues whose requirement is given, and so about money.
  private func isGiven(_ goal: Goal) -> Bool {
    guard case .standards(let queues) = goal else { return false }
    return !queues.isEmpty && queues.allSatisfy(isGiven)
  }

  private func isMixed(_ queues: [QueueID]) -> Bool { queues.contains(where: isGiven) }

  private func isGiven(_ queue: QueueID) -> Bool {
    if case .requirement = site[queue].target { true } else { false }
  }
}
