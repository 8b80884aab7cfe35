import Planning

/// What of a site may be altered, and the names that a path leads to.
enum AlterationPath: String, CaseIterable {
  case demand, aht, shrinkage, patience, standard, budget, pay, hours, staff

  /// How its paths are written.
  var forms: [String] {
    switch self {
    case .demand, .aht: ["\(rawValue).QUEUE", "\(rawValue).QUEUE.DAY"]
    case .shrinkage, .patience: ["\(rawValue).QUEUE"]
    case .standard: ["standard.QUEUE.share", "standard.QUEUE.seconds"]
    case .budget: ["budget", "budget.CENTRE"]
    case .pay, .hours: ["\(rawValue).CONTRACT"]
    case .staff: ["staff.PERSON=absent", "staff.TEAM+=NUMBER"]
    }
  }

  /// Every form of a path, for people.
  static var told: String { allCases.flatMap(\.forms).joined(separator: ", ") }

  /// The names that a part of a path means: that name; else all that begin with it up to a joint,
  /// so that `voice` is `voice-service` and `voice-sales`; all where nothing is said.
  static func names(_ part: String, among known: [String]) -> [String] {
    if part.isEmpty || part == "*" { return known }
    if known.contains(part) { return [part] }
    if part.hasSuffix("*") { return known.filter { $0.hasPrefix(part.dropLast()) } }
    let joints = "-_ ."
    return known.filter { name in
      guard name.hasPrefix(part), let next = name.dropFirst(part.count).first else { return false }
      return joints.contains(next) || part.last.map(joints.contains) == true
    }
  }
}
