import Planning
import Rostering

/// Explains a person's day: what it offers, what each other choice would cost, who else could work
/// the shift.
struct PersonDayExplainer {
  let planned: PlannedState
  let person: Int
  let day: Int
  /// How many alternatives and colleagues get their costs counted.
  var most = 10

  private var problem: RotaProblem { planned.problem }
  private var plan: PersonPlan { problem.people[person] }
  /// The shift of the day in the catalogue; -1 for the day off.
  private var own: Int { Int(planned.lines[person].candidates[day]) }

  func explanation() -> PersonDayExplanation {
    let line = planned.rota.lines[person]
    let shift = line.shift(on: day)
    var result = PersonDayExplanation(
      person: PersonID(person),
      day: day,
      shift: shift,
      serving: shift.map { shift in line.serving.filter { $0.span.overlaps(shift.span) } } ?? []
    )
    let choices = DayChoices(planned: planned)
    result.options = choices.options(of: person, on: day)
    result.dayOff.obstacles = choices.obstacles(to: nil, of: person, on: day)
    if shift != nil { result.without = costWithoutShift() }
    let reply = ConstrainedReply(problem: problem)
    addAlternatives(&result, reply)
    if shift != nil { addColleagues(&result, reply) }
    planned.reset()
    return result
  }

  /// The shift is left out and nothing put in its place: what it does for the goals.
  private func costWithoutShift() -> GoalCost {
    var lines = planned.rota.lines
    lines[person] = lines[person].replacing(day: day, with: nil)
    var cost = planned.cost(of: Rota(lines: lines))
    // Rules of the week are not what the question is about: the week is not whole here.
    cost.broken = []
    return cost
  }

  // MARK: Alternatives

  private func addAlternatives(_ result: inout PersonDayExplanation, _ reply: ConstrainedReply) {
    let trial = ReplyTrial(planned: planned, reply: reply)
    var seen: Set<Int> = []
    let shifts = plan.days[day].options.map(\.candidate).filter {
      seen.insert(first(of: $0)).inserted
    }
    let choices = shifts + (plan.days[day].isFixed ? [] : [-1])
    var found: [(candidate: Int, replies: ReplyTrial.Replies)] = []
    for choice in choices where first(of: choice) != first(of: own) {
      if let replies = replies(choice, trial) { found.append((choice, replies)) }
    }
    result.settled = replies(own, trial).map { alternative($0, trial) }
    if result.settled.map({ $0.cost.objective > -0.005 }) ?? false { result.settled = nil }
    found.sort { $0.replies.rank < $1.replies.rank }
    result.possibleChoices = found.count
    // The day off is told whatever it costs.
    let counted = found.prefix(2 * most) + found.dropFirst(2 * most).filter { $0.candidate < 0 }
    let alternatives = counted.map { alternative($0.replies, trial) }
      .sortedByCost { $0.cost.objective }
    result.alternatives =
      alternatives.prefix(most) + alternatives.dropFirst(most).filter { $0.shift == nil }
  }

  /// The person's best line with a choice on the day.
  private func replies(_ choice: Int, _ trial: ReplyTrial) -> ReplyTrial.Replies? {
    let held = plan.keeping(day: day, off: choice < 0) {
      first(of: $0.candidate) == first(of: choice)
    }
    return trial.best(without: [person]) { state, manner in
      trial.line(of: person, held, in: state, manner).map { [(person, $0)] }
    }
  }

  private func alternative(
    _ replies: ReplyTrial.Replies,
    _ trial: ReplyTrial
  ) -> PersonDayExplanation.Alternative {
    let (rota, cost) = trial.counted(replies)
    return PersonDayExplanation.Alternative(
      shift: rota.lines[person].shift(on: day),
      otherDays: planned.changes(of: person, in: rota, except: day),
      cost: cost
    )
  }

  // MARK: Colleagues

  private func addColleagues(_ result: inout PersonDayExplanation, _ reply: ConstrainedReply) {
    let queues = Set(result.serving.compactMap(\.queue))
    let trial = ReplyTrial(planned: planned, reply: reply)
    let choices = DayChoices(planned: planned)
    var able: [(person: Int, replies: ReplyTrial.Replies)] = []
    var unable: [PersonDayExplanation.Colleague] = []
    for other in planned.site.people.indices where other != person {
      let lacking = missingCompetence(other, queues, result.shift)
      if let lacking, lacking.isEmpty {
        result.unskilledCount += 1
        continue
      }
      let obstacles = lacking ?? obstacles(for: other, choices)
      if obstacles.isEmpty, let replies = handOver(to: other, trial) {
        able.append((other, replies))
      } else {
        unable.append(
          PersonDayExplanation.Colleague(
            person: PersonID(other),
            own: planned.rota.lines[other].shift(on: day),
            obstacles: obstacles.isEmpty ? reasons(for: other, choices) : obstacles
          )
        )
      }
    }
    able.sort { $0.replies.rank < $1.replies.rank }
    result.ableCount = able.count
    let counted = able.prefix(2 * most).map { colleague($0.person, trial.counted($0.replies)) }
    result.colleagues = Array(counted.sortedByCost { $0.cost?.objective ?? 0 }.prefix(most))
    result.colleagues += unable
  }

  private func colleague(
    _ other: Int,
    _ counted: (rota: Rota, cost: GoalCost)
  ) -> PersonDayExplanation.Colleague {
    let isOff = counted.rota.lines[person].shift(on: day) == nil
    return PersonDayExplanation.Colleague(
      person: PersonID(other),
      own: planned.rota.lines[other].shift(on: day),
      otherDays: planned.changes(of: other, in: counted.rota, except: day),
      forPerson: planned.changes(of: person, in: counted.rota, except: isOff ? day : nil),
      cost: counted.cost
    )
  }

  /// Nil where someone serves one of the queues that day; else why not, and nothing where they
  /// never could.
  private func missingCompetence(
    _ other: Int,
    _ queues: Set<QueueID>,
    _ shift: Shift?
  ) -> [Obstacle]? {
    if queues.isEmpty { return nil }
    let colleague = planned.site.people[other]
    let known = queues.filter { colleague.competences[$0, default: 0] > 0 }.sorted()
    let ended = known.filter {
      planned.site.hasEnded($0, of: colleague, by: shift?.span.upperBound)
    }
    if known.count > ended.count { return nil }
    return ended.map { queue in
      Obstacle(
        rule: .competenceEnds,
        day: day,
        sentence: "the competence for \(planned.site[queue].name) ends on "
          + (colleague.competenceEnds[queue]?.description ?? "an earlier day")
      )
    }
  }

  /// The first of the candidates that differ from one in where their breaks may lie alone.
  private func first(of candidate: Int) -> Int {
    candidate < 0 ? candidate : problem.catalogue.candidates[candidate].first
  }

  /// The colleague's own way to work the times of the shift.
  private func sameTimes(_ other: Int) -> Int? {
    let candidates = problem.catalogue.candidates
    let wanted = candidates[own]
    let options = problem.people[other].days[day].options.map(\.candidate)
    if options.contains(own) { return own }
    return options.first {
      candidates[$0].start == wanted.start && candidates[$0].end == wanted.end
        && problem.catalogue.form(of: $0).isStandby == problem.catalogue.form(of: own).isStandby
    }
  }

  /// Why no line of the colleague could hold the shift, as far as the shift by itself says.
  private func obstacles(for other: Int, _ choices: DayChoices) -> [Obstacle] {
    guard let same = sameTimes(other) else { return reasons(for: other, choices) }
    guard first(of: Int(planned.lines[other].candidates[day])) == first(of: same) else {
      return []
    }
    return [
      Obstacle(rule: .oneShiftADay, day: day, sentence: "works these very hours that day already")
    ]
  }

  /// What the judge would say if the colleague had the shift on top of the rest of their line.
  private func reasons(for other: Int, _ choices: DayChoices) -> [Obstacle] {
    let shift = choices.shift(sameTimes(other) ?? own, of: other)
    let found = choices.obstacles(to: shift, of: other, on: day)
    if !found.isEmpty { return found }
    return [
      Obstacle(
        rule: .hours,
        day: day,
        sentence: "no week that keeps all their rules holds the shift"
      )
    ]
  }

  /// The shift goes from the person to a colleague; both reply with the rest of their weeks, and
  /// the person is off that day where that is possible.
  private func handOver(to other: Int, _ trial: ReplyTrial) -> ReplyTrial.Replies? {
    guard let same = sameTimes(other) else { return nil }
    let taken = problem.people[other].keeping(day: day, off: false) {
      first(of: $0.candidate) == first(of: same)
    }
    let given = [
      plan.days[day].isFixed ? nil : plan.keeping(day: day, off: true) { _ in false },
      plan.keeping(day: day, off: false) {
        first(of: $0.candidate) != first(of: own)
      },
    ].compactMap(\.self)
    return trial.best(without: [person, other]) { state, manner in
      guard let theirs = trial.line(of: other, taken, in: state, manner) else { return nil }
      state.set(other, to: theirs)
      let mine = given.lazy.compactMap { trial.line(of: person, $0, in: state, manner) }.first
      state.set(other, to: nil)
      return mine.map { [(other, theirs), (person, $0)] }
    }
  }
}

extension Sequence {
  /// Sorted by cost to a thousandth, what costs the same in the order it came in.
  fileprivate func sortedByCost(_ cost: (Element) -> Double) -> [Element] {
    enumerated().map { (key: (cost($0.element) * 1000).rounded(), place: $0.offset, $0.element) }
      .sorted { ($0.key, $0.place) < ($1.key, $1.place) }.map(\.2)
  }
}

extension Site {
  /// Whether a person's competence for a queue has ended before an instant of the horizon.
  func hasEnded(_ queue: QueueID, of person: Person, by moment: Moment?) -> Bool {
    guard let last = person.competenceEnds[queue], let moment else { return false }
    return horizon.moment(on: last.adding(days: 1), at: .midnight) < moment
  }
}
