public import Rostering
import Planning

/// Why a person works what they work on a day, as plain text of 80 columns.
public struct DayExplanationText {
  private let plan: ExplainedPlan
  private let day: PersonDayExplanation

  /// The text of an explanation.
  public init(_ plan: ExplainedPlan, _ explanation: PersonDayExplanation) {
    (self.plan, day) = (plan, explanation)
  }

  /// The text.
  public var text: String {
    [heading, options, alternatives, colleagues, unable].filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var id: String { plan.id(day.person) }
  private var words: CostWords { CostWords(site: plan.site) }
  private var obstacles: ObstacleWords { ObstacleWords(plan: plan) }

  // MARK: The day

  private var heading: [String] {
    let title = "\(plan.site.name), \(plan.name): \(id) on \(plan.words(day.day).day)"
    guard let shift = day.shift else {
      return TextLines.wrapped(title) + [""] + TextLines.wrapped(off)
    }
    var lines = TextLines.wrapped(title) + [""]
    lines += TextLines.wrapped(
      "Works \(plan.text(shift)), \(ClockWords.length(shift.paid)) paid: \(served)."
    )
    if let without = day.without {
      lines += TextLines.wrapped(
        "What the shift does: left out, with nothing in its place, the plan would "
          + words.sentence(without) + "."
      )
      if without.objective < 0, !day.dayOff.obstacles.isEmpty {
        lines += TextLines.wrapped(
          "What keeps it, the goals alone would not: "
            + labelList(day.dayOff.obstacles).joined(separator: ", ") + "."
        )
      }
    }
    return lines
  }

  private var off: String {
    let person = plan.site[day.person]
    let starts = plan.site.horizon.dayStarts
    let absence = person.absences.first { $0.span.overlaps(starts[day.day]..<starts[day.day + 1]) }
    if let absence { return "Away this day: \(plan.absence(absence, from: day.day))." }
    let isEmployed = plan.site.daysEmployed(person).contains(day.day)
    return isEmployed ? "Off this day." : "Not employed on this day."
  }

  private var served: String {
    let names = day.serving.map { $0.queue.map { plan.site[$0].name } ?? "no queue" }
    var order: [String] = []
    for name in names where !order.contains(name) { order.append(name) }
    guard !order.isEmpty else { return "serves nobody" }
    return order.map { name in
      let length = zip(names, day.serving).filter { $0.0 == name }.reduce(Minutes.zero) {
        $0 + $1.1.span.length
      }
      return "\(name) \(ClockWords.length(length))"
    }.joined(separator: ", ")
  }

  // MARK: What the day offers

  private var options: [String] {
    let others = day.options.filter { option in
      !(option.shift.map { isOwn($0) } ?? false)
    }
    let open = others.filter(\.obstacles.isEmpty)
    var lines = ["What the day offers, the rest of the weeks as planned"]
    let all = day.shift == nil ? "\(others.count) shifts" : "\(others.count) other shifts"
    let which = open.prefix(6).compactMap(\.shift).map(plan.text).joined(separator: ", ")
    let more = open.count > 6 ? " and \(open.count - 6) more" : ""
    lines += item(
      others.isEmpty
        ? "the patterns of the contract offer no other shift"
        : "\(open.count) of \(all) open" + (open.isEmpty ? "" : ": \(which)\(more)")
    )
    if day.shift != nil {
      lines += item(
        "a day off is "
          + (day.dayOff.obstacles.isEmpty
            ? "open" : "closed by " + reasons(day.dayOff.obstacles, to: nil))
      )
    }
    for group in groups(others).prefix(8) { lines += item(text(of: group)) }
    return lines
  }

  private func isOwn(_ shift: Shift) -> Bool {
    shift.span == day.shift?.span && shift.pattern == day.shift?.pattern
      && shift.paid == day.shift?.paid
  }

  /// Closed shifts with the same rules against them, the most common first.
  private func groups(
    _ options: [PersonDayExplanation.Option]
  ) -> [[PersonDayExplanation.Option]] {
    var labels: [[String]] = []
    var groups: [[PersonDayExplanation.Option]] = []
    for option in options where !option.obstacles.isEmpty {
      let own = labelList(option.obstacles)
      if let at = labels.firstIndex(of: own) {
        groups[at].append(option)
      } else {
        labels.append(own)
        groups.append([option])
      }
    }
    return groups.enumerated().sorted {
      ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
    }.map(\.element)
  }

  private func labelList(_ obstacles: [Obstacle]) -> [String] {
    var labels: [String] = []
    for label in obstacles.map({ ObstacleWords.label($0) }) where !labels.contains(label) {
      labels.append(label)
    }
    return labels
  }

  private func text(of group: [PersonDayExplanation.Option]) -> String {
    let shifts = group.compactMap(\.shift).sorted {
      ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound)
    }
    guard let first = shifts.first, let last = shifts.last else { return "" }
    let example = group.first { $0.shift == first } ?? group[0]
    let why = reasons(example.obstacles, to: first)
    guard shifts.count > 1 else { return "closed: \(plan.text(first)): \(why)" }
    return "\(shifts.count) closed, \(plan.times(first)) to \(plan.times(last)): for "
      + "\(plan.times(first)), \(why)"
  }

  private func reasons(_ list: [Obstacle], to shift: Shift?) -> String {
    list.map { obstacles.text($0, to: shift, of: day.person) }.joined(separator: "; ")
  }

  private func item(_ text: String) -> [String] {
    TextLines.wrapped(text, first: "- ", margin: 2)
  }

  // MARK: What else the person could work

  private var alternatives: [String] {
    guard let next = day.alternatives.first else {
      return TextLines.wrapped(
        "No other choice on this day leaves \(id) a week that keeps the rules."
      )
    }
    var lines = settled
    lines += TextLines.wrapped(
      "The next best for \(id), the rest of their weeks chosen anew: \(plan.text(next.shift)) "
        + "this day" + (next.otherDays.isEmpty ? "" : "; \(plan.text(next.otherDays))")
        + ". It would \(words.sentence(next.cost))."
    )
    lines += TextLines.wrapped(verdict(next.cost.objective - (day.settled?.cost.objective ?? 0)))
    var table = TextTable([("choice", .left)] + CostWords.columns + [("other days", .right)])
    for other in day.alternatives {
      table.add([plan.text(other.shift)] + words.cells(other.cost) + ["\(other.otherDays.count)"])
    }
    let hidden = day.possibleChoices - day.alternatives.count
    let rest = hidden > 0 ? ["\(hidden) dearer choices are possible too."] : []
    return lines + [""] + table.lines + rest
  }

  /// That the plan could be better where it is.
  private var settled: [String] {
    guard let settled = day.settled else { return [] }
    let same = day.shift == nil ? "the day off" : "this same shift"
    let others = settled.otherDays.isEmpty ? "" : " (\(plan.text(settled.otherDays)))"
    return TextLines.wrapped(
      "The plan is not settled: with \(same) and the rest chosen anew\(others) it would "
        + "\(words.sentence(settled.cost)). A longer search would find that; compare other choices "
        + "with it."
    )
  }

  /// How the next best compares with keeping the day as it is.
  private func verdict(_ difference: Double) -> String {
    if words.isNothing(difference) { return "Nothing in the goals tells the two apart." }
    let amount = words.weighed(abs(difference)).dropFirst()
    let base = day.settled == nil ? "" : ", the rest chosen anew in both"
    return difference > 0
      ? "This day as planned is better by \(amount)\(base)."
      : "That is better by \(amount)\(base): a longer search would find it."
  }

  // MARK: Others

  private var colleagues: [String] {
    guard day.shift != nil else { return [] }
    let able = day.colleagues.filter { $0.cost != nil }
    guard !able.isEmpty else { return ["Nobody else could work this shift."] }
    var table = TextTable(
      [("who else", .left), ("now", .left)] + CostWords.columns + [("other days", .right)]
    )
    for entry in able {
      guard let cost = entry.cost else { continue }
      let changed = entry.otherDays.count + entry.forPerson.count
      table.add(
        [plan.id(entry.person), plan.text(entry.own)] + words.cells(cost) + ["\(changed)"]
      )
    }
    let hidden = day.ableCount - able.count
    let opening =
      "\(day.ableCount) \(day.ableCount == 1 ? "other could" : "others could") work this shift "
      + "instead; what it would cost, the weeks of both chosen anew:"
    return TextLines.wrapped(opening) + table.lines
      + (hidden > 0 ? ["\(hidden) more could, dearer or as dear."] : [])
  }

  /// Those who can't, by the first rule against them.
  private var unable: [String] {
    guard day.shift != nil else { return [] }
    var labels: [String] = []
    var groups: [String: [PersonDayExplanation.Colleague]] = [:]
    for entry in day.colleagues {
      guard let first = entry.obstacles.first, entry.cost == nil else { continue }
      let label = ObstacleWords.label(first)
      if groups[label] == nil { labels.append(label) }
      groups[label, default: []].append(entry)
    }
    var lines = labels.flatMap { label -> [String] in
      let group = groups[label] ?? []
      guard let first = group.first, let obstacle = first.obstacles.first else { return [] }
      let ids = group.map { plan.id($0.person) }.joined(separator: ", ")
      let why = obstacles.values(obstacle, to: day.shift, of: first.person)
      return item(
        group.count > 1
          ? "\(label): \(ids) (\(plan.id(first.person)): \(why))" : "\(label): \(ids): \(why)"
      )
    }
    if day.unskilledCount > 0 {
      lines += item(
        "\(day.unskilledCount) \(day.unskilledCount == 1 ? "serves" : "serve") none of its queues"
      )
    }
    return lines.isEmpty ? [] : ["Who could not, and why"] + lines
  }
}
