import Planning
import Rostering

/// A week in which moves are made, one after the other.
struct MoveMade {
  private(set) var week: DisruptedWeek
  /// Whether contacts or promises are others.
  private(set) var isNewDemand = false

  /// - Parameter rota: The rota as it was held.
  init(_ week: DisruptedWeek, _ rota: Rota) {
    self.week = week
    self.week.rota = rota
  }

  /// Makes a move so often.
  mutating func make(_ move: Move, _ amount: Double) {
    switch move.change {
    case .line(let line):
      let agreed = week.site.people[line.person.index].agreedHours
      week.site.people[line.person.index].agreedHours = max(agreed, move.beyondContract)
      take(line, onDay: move.day ?? 0)
    case .agency(let span, let queues):
      for _ in 0..<Int(amount.rounded()) { hire(span, queues) }
    case .divert(let queue, let at): sendAway(amount, queue, at)
    case .callBack(let queue, let at, let later):
      sendAway(amount, queue, at)
      add(amount, queue, later)
    case .lower(let queue, let by): lower(queue, by)
    }
    week.touched = Set(week.touched + (move.gained + move.lostIntervals).map(Interval.init))
      .sorted()
  }

  /// Someone's day is that of another line.
  private mutating func take(_ line: Line, onDay day: Int) {
    let old = week.rota[line.person]
    let today = line.shifts.filter { $0.day == day }
    let gone = old.shifts.filter { $0.day == day }.flatMap(\.activities)
      .filter { activity in !today.contains { $0.activities.contains(activity) } }
    let person = line.person.index
    week.site.people[person].excusedActivities.formUnion(gone.map(\.name))
    week.site.people[person].pins.removeAll { pin in
      guard case .activity(let name, let span) = pin else { return false }
      return gone.contains(PlannedActivity(name: name, span: span))
    }
    week.rota.lines[person] = LineEdit(site: week.site).line(
      old,
      shifts: (old.shifts.filter { $0.day != day } + today)
        .sorted { $0.span.lowerBound < $1.span.lowerBound }
    )
  }

  /// Someone of an agency comes, as a person of a contract of their own without rules or pay: what
  /// they cost is the response's.
  private mutating func hire(_ span: Span, _ queues: [QueueID]) {
    let (contract, pattern) = agencyTerms(span)
    let number = week.site.people.count { $0.contract == contract } + 1
    let person = PersonID(week.site.people.count)
    let competences = Dictionary(uniqueKeysWithValues: Set(queues).map { ($0, 1.0) })
    week.site.people.append(
      Person(
        id: "agency \(number)",
        name: "Agency \(number)",
        team: "Agency",
        costCentre: CostCentreID(0),
        contract: contract,
        competences: competences
      )
    )
    let horizon = week.site.horizon
    week.rota.lines.append(
      Line(
        person: person,
        shifts: [
          Shift(
            day: horizon.day(of: span.lowerBound),
            pattern: pattern,
            span: span,
            paid: span.length,
            breaks: []
          )
        ],
        serving: [ServingBlock(queue: nil, span: span)]
      )
    )
  }

  private mutating func agencyTerms(_ span: Span) -> (ContractID, PatternID) {
    let name = "agency of the response"
    if week.site.contracts.last?.name != name {
      week.site.patterns.append(
        ShiftPattern(
          name: name,
          startWindow: .midnight ... .endOfDay,
          startStep: week.site.horizon.interval,
          paidLengths: [],
          breaks: []
        )
      )
      week.site.contracts.append(
        Contract(
          name: name,
          weeklyHours: .zero...Minutes(7 * 24 * 60),
          payPerHour: .zero,
          patterns: [PatternID(week.site.patterns.count - 1)],
          leaveDayCredit: .zero,
          rules: WorkingTimeRules([])
        )
      )
    }
    let pattern = PatternID(week.site.patterns.count - 1)
    let lengths = Set(week.site[pattern].paidLengths + [span.length])
    week.site.patterns[pattern.index].paidLengths = lengths.sorted()
    return (ContractID(week.site.contracts.count - 1), pattern)
  }

  /// Whole contacts leave an interval.
  private mutating func sendAway(_ contacts: Double, _ queue: QueueID, _ at: Int) {
    let there = week.site.forecast.cells[queue.index][at].contacts
    week.site.forecast.cells[queue.index][at].contacts = max(0, there - contacts)
    note(queue, at)
  }

  private mutating func add(_ contacts: Double, _ queue: QueueID, _ at: Int) {
    var cell = week.site.forecast.cells[queue.index][at]
    if cell.handleSeconds <= 0 {
      cell.handleSeconds =
        week.site.forecast.cells[queue.index].first { $0.handleSeconds > 0 }?.handleSeconds ?? 0
    }
    cell.contacts += contacts
    week.site.forecast.cells[queue.index][at] = cell
    note(queue, at)
  }

  private mutating func lower(_ queue: QueueID, _ by: Double) {
    guard case .standard(var standard) = week.site[queue].target else { return }
    standard.share = max(0, standard.share - by)
    week.site.queues[queue.index].target = .standard(standard)
    week.changedQueues.insert(queue)
    isNewDemand = true
  }

  private mutating func note(_ queue: QueueID, _ at: Int) {
    week.changedQueues.insert(queue)
    week.touched.append(Interval(at))
    isNewDemand = true
  }
}
