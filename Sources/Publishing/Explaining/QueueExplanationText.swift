import Planning
public import Rostering

/// Why a queue has the people it has at a time, as plain text of 80 columns.
public struct QueueExplanationText {
  private let plan: ExplainedPlan
  private let queue: QueueExplanation

  /// The text of an explanation.
  public init(_ plan: ExplainedPlan, _ explanation: QueueExplanation) {
    (self.plan, queue) = (plan, explanation)
  }

  /// The text.
  public var text: String {
    [heading, conclusion, table, keptOff, unable].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var words: CostWords { CostWords(site: plan.site) }
  private var name: String { plan.site[queue.queue].name }
  private var moment: Moment { plan.site.horizon.start(of: queue.interval) }
  private var day: Int { plan.site.horizon.day(of: moment) }
  private var clock: ClockWords { plan.words(day) }
  private var able: [QueueExplanation.Candidate] { queue.candidates.filter { $0.cost != nil } }

  private var heading: [String] {
    let end = moment + plan.site.horizon.interval
    let title = TextLines.wrapped(
      "\(plan.site.name), \(plan.name): \(name) on \(clock.day), "
        + "\(clock.time(moment)) to \(clock.time(end))"
    )
    guard queue.isOpen else { return title + ["", "\(name) is closed at this time."] }
    let ids = queue.serving.map(plan.id).joined(separator: ", ")
    return title + [""] + TextLines.wrapped(figures)
      + TextLines.wrapped(ids.isEmpty ? "Nobody serves it." : "Serving: \(ids).")
  }

  private var figures: String {
    let planned = Decimals.text(queue.planned, digits: 1)
    var text =
      "Needed: \(queue.required); planned: \(planned) at full rate, "
      + "\(queue.serving.count) \(queue.serving.count == 1 ? "person" : "people")."
    if let due = queue.due {
      text += " " + DueWorkText.sentence(due)
    } else if queue.contacts > 0 {
      text +=
        " Of \(Decimals.text(queue.contacts, digits: 1)) contacts "
        + "\(Decimals.text(queue.served, digits: 1)) are served within the standard"
      if queue.missing > 0.005 {
        text += "; it would be \(Decimals.text(queue.servedIfMet, digits: 1)) with all needed"
      }
      text += "."
    }
    return text
  }

  // MARK: The conclusion

  private var conclusion: [String] {
    guard queue.isOpen else { return [] }
    let opening =
      queue.missing > 0.005
      ? "Short by \(Decimals.text(queue.missing, digits: 1)). " : "Not short. "
    return TextLines.wrapped(opening + sentence)
  }

  private var sentence: String {
    let count = queue.candidates.count
    guard count > 0 else { return "Nobody else has the competence: it takes training or hiring." }
    guard let first = able.first, let cost = first.cost else {
      let who = count == 1 ? "The only other who" : "None of the \(count) others who"
      return "\(who) could serve it can\(count == 1 ? "'t" : "") come: \(whyNobody)."
    }
    let help = "\(plan.id(first.person)) (\(doing(first)))"
    if words.isNothing(cost.objective) {
      let free = able.filter { words.isNothing($0.cost?.objective ?? .infinity) }.count
      let others = free > 1 ? " So could \(free - 1) more." : ""
      return "\(help) could serve it at no weighed cost: the goals gain nothing by it.\(others)"
    }
    if cost.objective < 0 {
      return "\(help) could serve it and better the plan by "
        + "\(words.weighed(-cost.objective).dropFirst()): a longer search would find it."
    }
    return "The cheapest help is \(help): it would \(words.sentence(cost)). So the goals, as they "
      + "are weighed, are better served as it is."
  }

  private var whyNobody: String {
    var counts: [(label: String, count: Int)] = []
    for candidate in queue.candidates {
      var label =
        candidate.obstacles.first.map { "by " + ObstacleWords.label($0) } ?? doing(candidate)
      if case .absent = candidate.doing { label = doing(candidate) }
      if let at = counts.firstIndex(where: { $0.label == label }) {
        counts[at].count += 1
      } else {
        counts.append((label, 1))
      }
    }
    return counts.map { "\($0.count) \($0.label)" }.joined(separator: ", ")
  }

  // MARK: Everyone else

  private var table: [String] {
    guard !able.isEmpty else { return [] }
    var table = TextTable(
      [("who else", .left), ("now", .left)] + CostWords.columns + [("days", .right)]
    )
    for candidate in able {
      guard let cost = candidate.cost else { continue }
      table.add(
        [plan.id(candidate.person), doing(candidate)] + words.cells(cost)
          + ["\(candidate.changes.count)"]
      )
    }
    return TextLines.wrapped(
      "Who else could serve it, and what that would cost; the last column counts the days on which "
        + "their shifts would change:"
    ) + table.lines
  }

  /// What stands in the way of those who could come only by changing other days.
  private var keptOff: [String] {
    var groups: [(label: String, entries: [QueueExplanation.Candidate])] = []
    for candidate in able where !candidate.changes.isEmpty {
      guard let first = candidate.obstacles.first else { continue }
      let label = ObstacleWords.label(first)
      if let at = groups.firstIndex(where: { $0.label == label }) {
        groups[at].entries.append(candidate)
      } else {
        groups.append((label, [candidate]))
      }
    }
    let lines = groups.flatMap { group -> [String] in
      let ids = group.entries.map { plan.id($0.person) }.joined(separator: ", ")
      return TextLines.wrapped("\(group.label): \(ids)", first: "- ", margin: 2)
    }
    return lines.isEmpty
      ? [] : ["What is in the way of a shift now, unless other days change"] + lines
  }

  private var unable: [String] {
    let lines = queue.candidates.filter { $0.cost == nil }.flatMap { candidate -> [String] in
      TextLines.wrapped(
        "\(plan.id(candidate.person)): \(reasons(candidate))",
        first: "- ",
        margin: 2
      )
    }
    return lines.isEmpty ? [] : ["Who could not, and why"] + lines
  }

  private func reasons(_ candidate: QueueExplanation.Candidate) -> String {
    if case .absent(let kind, let span) = candidate.doing {
      return plan.absence(Absence(kind: kind, span: span), from: day)
    }
    let why = candidate.obstacles.map {
      ObstacleWords(plan: plan).text($0, to: nil, of: candidate.person)
    }
    return doing(candidate) + ": "
      + (why.isEmpty
        ? "no week of theirs that keeps all rules is at work then" : why.joined(separator: "; "))
  }

  /// What someone does instead.
  func doing(_ candidate: QueueExplanation.Candidate) -> String {
    switch candidate.doing {
    case .serving(let queue): "on \(plan.site[queue].name)"
    case .idle: "there, on no queue"
    case .onBreak(let name, let span): "\(name) \(times(span))"
    case .activity(let name, let span): "\(name) \(times(span))"
    case .standby(let span): "standby \(times(span))"
    case .otherTime(let span): "works \(times(span))"
    case .absent(let kind, _): kind.canBePaid ? "on " + kind.name : kind.name
    case .notEmployed: "not employed"
    case .dayOff: "day off"
    }
  }

  private func times(_ span: Span) -> String {
    "\(clock.time(span.lowerBound))-\(clock.time(span.upperBound))"
  }
}
