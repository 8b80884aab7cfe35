import Demand
import Planning
import Rostering

/// Explains an interval of a queue: who serves it, and what everyone else who could is doing.
struct QueueExplainer {
  let planned: PlannedState
  let coverage: CoverageModel
  let queue: QueueID
  let interval: Interval

  private var problem: RotaProblem { planned.problem }
  private var site: Site { planned.site }
  private var moment: Moment { site.horizon.start(of: interval) }
  private var span: Span { moment..<moment + site.horizon.interval }
  private var day: Int { site.horizon.day(of: moment) }

  func explanation() -> QueueExplanation {
    let curve = coverage[queue, interval]
    let true_ = ServedModel(site: site)[queue, interval]
    let required = coverage.required[queue.index][interval.index]
    let load = planned.report.figures.load[queue.index][interval.index]
    var result = QueueExplanation(
      queue: queue,
      interval: interval,
      isOpen: curve != nil,
      required: curve == nil ? 0 : required,
      planned: load,
      contacts: curve == nil ? 0 : site.forecast[queue, interval].contacts,
      served: true_?.served(by: load) ?? 0,
      servedIfMet: true_?.served(by: max(load, Double(required))) ?? 0
    )
    result.due = planned.report.figures.queues[queue.index].due.first { $0.day == day }
    let here = site.people.indices.filter { block($0)?.queue == queue }
    result.serving = here.map { PersonID($0) }
    guard curve != nil else { return result }
    let others = site.people.indices.filter {
      !here.contains($0) && site.people[$0].competences[queue, default: 0] > 0
    }
    result.candidates = candidates(others)
    planned.reset()
    return result
  }

  // MARK: What they do

  private func block(_ person: Int) -> ServingBlock? {
    planned.rota.lines[person].serving.first { $0.span.contains(moment) }
  }

  private func doing(_ person: Int) -> QueueExplanation.Doing {
    if let block = block(person) { return block.queue.map { .serving($0) } ?? .idle }
    let line = planned.rota.lines[person]
    if let shift = line.shifts.first(where: { $0.span.contains(moment) }) {
      if let pause = shift.breaks.first(where: { $0.span.overlaps(span) }) {
        return .onBreak(pause.name, pause.span)
      }
      if let held = shift.activities.first(where: { $0.span.overlaps(span) }) {
        return .activity(held.name, held.span)
      }
      return .standby(shift.span)
    }
    let someone = site.people[person]
    if let absence = someone.absences.first(where: { $0.span.overlaps(span) }) {
      return .absent(absence.kind, absence.span)
    }
    if !site.daysEmployed(someone).contains(day) { return .notEmployed }
    return line.shift(on: day).map { .otherTime($0.span) } ?? .dayOff
  }

  // MARK: What it would cost

  private func candidates(_ others: [Int]) -> [QueueExplanation.Candidate] {
    let reply = ConstrainedReply(problem: problem)
    let trial = ReplyTrial(planned: planned, reply: reply)
    var able: [(person: Int, replies: ReplyTrial.Replies)] = []
    var found: [QueueExplanation.Candidate] = []
    for person in others {
      var candidate = QueueExplanation.Candidate(person: PersonID(person), doing: doing(person))
      if site.hasEnded(queue, of: site.people[person], by: moment) {
        candidate.obstacles = [ended(site.people[person])]
        found.append(candidate)
        continue
      }
      switch candidate.doing {
      case .serving, .idle:
        candidate.cost = planned.cost(of: moved(person))
        found.append(candidate)
      default:
        if let replies = comes(person, trial) {
          able.append((person, replies))
        } else {
          candidate.obstacles = obstacles(person)
          found.append(candidate)
        }
      }
    }
    found += able.map { counted($0.person, $0.replies, trial) }
    return found.sorted { rank($0) < rank($1) }
  }

  /// Cheapest first, to a thousandth; of those who cost the same who has least to change.
  private func rank(_ candidate: QueueExplanation.Candidate) -> (Double, Int, Int) {
    let cost = candidate.cost.map { ($0.objective * 1000).rounded() } ?? .infinity
    let days = candidate.changes.isEmpty && candidate.cost != nil ? trouble(candidate.doing) : 9
    return (cost, days + candidate.changes.count, candidate.person.index)
  }

  private func trouble(_ doing: QueueExplanation.Doing) -> Int {
    switch doing {
    case .idle: 0
    case .serving: 1
    default: 2
    }
  }

  private func ended(_ person: Person) -> Obstacle {
    Obstacle(
      rule: .competenceEnds,
      sentence: "the competence ends on "
        + (person.competenceEnds[queue]?.description ?? "an earlier day")
    )
  }

  /// The plan with someone who is there serving the queue in this interval.
  private func moved(_ person: Int) -> Rota {
    var rota = planned.rota
    rota.lines[person].serving = rota.lines[person].serving.flatMap { block -> [ServingBlock] in
      guard block.span.contains(moment) else { return [block] }
      return [
        ServingBlock(queue: block.queue, span: block.span.lowerBound..<span.lowerBound),
        ServingBlock(queue: queue, span: span),
        ServingBlock(queue: block.queue, span: span.upperBound..<block.span.upperBound),
      ].filter { !$0.span.isEmpty }
    }
    return rota
  }

  /// The line that has someone there who is not, if any line does.
  private func comes(_ person: Int, _ trial: ReplyTrial) -> ReplyTrial.Replies? {
    trial.best(without: [person]) { state, manner in
      let plan = problem.people[person]
      let line = trial.line(of: person, plan, in: state, manner, wanted: interval.index)
      guard let line, line.presence.contains(Int32(interval.index)) else { return nil }
      return [(person, line)]
    }
  }

  private func counted(
    _ person: Int,
    _ replies: ReplyTrial.Replies,
    _ trial: ReplyTrial
  ) -> QueueExplanation.Candidate {
    var result = QueueExplanation.Candidate(person: PersonID(person), doing: doing(person))
    trial.put(replies)
    serve(person)
    let (rota, cost) = planned.counted()
    result.changes = planned.changes(of: person, in: rota)
    result.cost = cost
    if !result.changes.isEmpty { result.obstacles = obstacles(person) }
    return result
  }

  /// Someone more is to serve the queue: where whoever came was put elsewhere, they move.
  private func serve(_ person: Int) {
    let board = planned.state.board
    let profile = problem.people[person].profile(at: interval.index)
    let cell = problem.tables.cell(queue.index, interval.index)
    guard board.load[cell] < planned.report.figures.load[queue.index][interval.index] + 1e-6 else {
      return
    }
    let base = (interval.index * board.profileCount + profile) * board.queueCount
    let from = (0..<board.queueCount).first { $0 != queue.index && board.serving[base + $0] > 0 }
    if let from { board.move(profile, from, at: interval.index, by: -1) }
    board.move(profile, queue.index, at: interval.index, by: 1)
  }

  // MARK: Why not

  /// What stands in the way of the shift that comes nearest to having someone there.
  private func obstacles(_ person: Int) -> [Obstacle] {
    let choices = DayChoices(planned: planned)
    let days = max(0, day - 1)...day
    let covering = days.flatMap { day in choices.options(of: person, on: day) }.filter {
      guard let shift = $0.shift else { return false }
      return shift.span.lowerBound <= moment && span.upperBound <= shift.span.upperBound
    }
    let best = covering.min { $0.obstacles.count < $1.obstacles.count }
    if let best { return best.obstacles }
    let contract = site.contract(of: site.people[person]).name
    return [
      Obstacle(rule: .shiftFollowsPattern, sentence: "no shift of \(contract) is at this time")
    ]
  }
}
