import Demand
import LinearPrograms
import Optimising
import Planning
import Rostering

/// Finds the cheapest responses after which what must hold holds; where none are enough, those that
/// come nearest.
struct Respond {
  let setting: Setting
  let solving: any LPSolving
  /// Whether moves are taken back that turn out not to be needed.
  var pruning = true

  /// How often the program is solved again with more asked, where whole people fell short.
  static let rounds = 3
  /// How many moves are tried to do without.
  static let prunes = 12

  /// The best answer with responses, given the rota as it was held.
  ///
  /// - Throws: What the solver throws when it breaks down.
  func answer(_ scenario: Scenario, holding held: Hold.Held, _ base: Answer) throws -> Answer {
    guard !base.holds, !scenario.responses.isEmpty else { return base }
    let days = daysThatMatter(base, scenario.thresholds)
    let moves = MoveMaker(
      scenario: scenario,
      week: base.week,
      rota: base.rota,
      days: days,
      worth: prices(held, base, scenario.thresholds),
      judge: { judge(base, beyond: $0) },
      clerk: PayClerk(base.week.site)
    ).moves()
    guard !moves.isEmpty else { return base }
    var (best, used) = (base, moves.map { _ in 0.0 })
    var slack = scenario.thresholds.map { _ in 0.0 }
    var last: (amounts: [Double], answer: Answer)?
    for _ in 0..<Respond.rounds {
      let amounts = try Recourse(solving: solving).amounts(
        of: program(scenario, held, base, days, moves, slack)
      )
      let same = last.flatMap { $0.amounts == amounts ? $0.answer : nil }
      let answer = same ?? self.answer(scenario, held, base, moves, amounts)
      last = (amounts, answer)
      if isBetter(answer, than: best) { (best, used) = (answer, amounts) }
      if answer.holds { break }
      for (place, finding) in answer.findings.enumerated() where !finding.holds {
        slack[place] += 1.2 * finding.lack
      }
    }
    return pruning ? pruned(best, used, scenario, held, base, moves) : best
  }

  private func judge(_ base: Answer, beyond: Minutes) -> LineJudge {
    var site = base.week.site
    if beyond > .zero {
      for person in site.people.indices { site.people[person].agreedHours = beyond }
    }
    return LineJudge(site: site, coverage: base.world.coverage)
  }

  /// Without moves that are not needed: whole people can do more than the program counts on.
  private func pruned(
    _ answer: Answer,
    _ amounts: [Double],
    _ scenario: Scenario,
    _ held: Hold.Held,
    _ base: Answer,
    _ moves: [Move]
  ) -> Answer {
    var (best, amounts) = (answer, amounts)
    let dearest = moves.indices.filter { amounts[$0] > 1e-6 && moves[$0].isWhole }
      .sorted { (moves[$0].cost, $0) > (moves[$1].cost, $1) }
    for place in dearest.prefix(Respond.prunes) {
      var fewer = amounts
      fewer[place] -= 1
      let other = self.answer(scenario, held, base, moves, fewer)
      guard other.lack <= best.lack + 1e-9 else { continue }
      (best, amounts) = (other, fewer)
    }
    return best
  }

  private func isBetter(_ answer: Answer, than other: Answer) -> Bool {
    if abs(answer.lack - other.lack) > 1e-6 { return answer.lack < other.lack }
    return answer.cost < other.cost
  }

  /// The days on which what must hold is lacking; where it can't be told, those on which something
  /// happens.
  private func daysThatMatter(_ base: Answer, _ thresholds: [Threshold]) -> Set<Int> {
    let horizon = base.week.site.horizon
    func day(_ interval: Int) -> Int { horizon.day(of: horizon.start(of: Interval(interval))) }
    var days = Set<Int>()
    for (threshold, finding) in zip(thresholds, base.findings) where !finding.holds {
      switch threshold.kind {
      case .standard(let queue, let within):
        guard case .standard(let standard) = base.week.site[queue].target,
          base.week.site[queue].due == nil
        else { return struck(base) }
        for window in base.appraisal.service[queue.index].windows
        where window.attained < standard.share - within - 1e-9 {
          days.formUnion(day(window.intervals.lowerBound)...day(window.intervals.upperBound - 1))
        }
      case .shortfall(let queue, let most):
        for (interval, gap) in base.appraisal.gap(on: queue).enumerated() where gap > most + 1e-9 {
          days.insert(day(interval))
        }
      case .wait: return struck(base)
      case .budget: continue
      }
    }
    return days.isEmpty ? struck(base) : days
  }

  private func struck(_ base: Answer) -> Set<Int> {
    let horizon = base.week.site.horizon
    return Set(base.week.touched.map { horizon.day(of: horizon.start(of: $0)) })
  }

  /// What one more of each person is worth in each interval: to the goals, and to thresholds of
  /// people missing.
  private func prices(
    _ held: Hold.Held,
    _ base: Answer,
    _ thresholds: [Threshold]
  ) -> (PersonID) -> [Double] {
    let site = base.week.site
    let appraisal = base.appraisal
    var bonus = Array(
      repeating: Array(repeating: 0.0, count: site.horizon.intervalCount),
      count: site.queues.count
    )
    for threshold in thresholds {
      guard case .shortfall(let queue, let most) = threshold.kind else { continue }
      for (interval, gap) in appraisal.gap(on: queue).enumerated() where gap > most {
        bonus[queue.index][interval] = 100
      }
    }
    var known: [CompetenceProfile: [Double]] = [:]
    let gains = held.floor.profiles.indices.map { held.board.gains(of: $0) }
    return { person in
      let free = site[person].competences.filter { site[$0.key].leastStay == .zero }
      let profile = CompetenceProfile(free)
      if let values = known[profile] { return values }
      let place = held.floor.profiles.firstIndex(of: profile)
      var values = place.map { gains[$0] } ?? bonus[0].map { _ in 0 }
      for queue in free.keys.sorted() {
        for index in values.indices { values[index] += bonus[queue.index][index] }
      }
      known[profile] = values
      return values
    }
  }

  private func program(
    _ scenario: Scenario,
    _ held: Hold.Held,
    _ base: Answer,
    _ days: Set<Int>,
    _ moves: [Move],
    _ slack: [Double]
  ) -> RecourseProgram {
    var floor = held.floor
    for move in moves {
      switch move.change {
      case .line(let line):
        for interval in move.gained {
          _ = floor.freeProfile(of: line.person, in: base.week, at: interval)
        }
      case .agency(_, let queues): floor.agencyProfile(queues)
      default: break
      }
    }
    let horizon = base.week.site.horizon
    return RecourseProgram(
      week: base.week,
      world: base.world,
      floor: floor,
      load: base.appraisal.load,
      scope: Set(days.flatMap { Array(horizon.intervals(ofDay: $0)) }),
      moves: moves,
      responses: scenario.responses,
      thresholds: scenario.thresholds,
      queueWeights: queueWeights(base.week.site),
      slack: slack
    )
  }

  private func queueWeights(_ site: Site) -> [Double] {
    var weights = site.queues.map { _ in 0.0 }
    for (step, weight) in zip(site.priorities.steps, setting.weights) {
      guard case .standards(let queues) = step.goal else { continue }
      for queue in queues { weights[queue.index] += weight }
    }
    return weights
  }

  // MARK: Making it true

  /// The answer after some moves, with whole people and counted anew.
  func answer(
    _ scenario: Scenario,
    _ held: Hold.Held,
    _ base: Answer,
    _ moves: [Move],
    _ amounts: [Double]
  ) -> Answer {
    let used = zip(moves, amounts).filter { $0.1 > 1e-6 }
    guard !used.isEmpty else { return base }
    var changes = MoveMade(base.week, base.rota)
    for (move, amount) in used { changes.make(move, amount) }
    let week = changes.week
    let world =
      changes.isNewDemand
      ? setting.world(of: week)
      : World(
        site: week.site,
        coverage: base.world.coverage,
        served: base.world.served
      )
    let taken = used.map { move, amount in
      words(move, amount, scenario, base.week.site)
    }
    let cost = taken.reduce(Money.zero) { $0 + Money(minorUnits: $1.cost) }
    let hold = Hold(setting: setting)
    return hold.answer(
      week,
      in: world,
      for: scenario.thresholds,
      from: (held.floor, base.rota)
    ) { held in
      let appraisal = Appraisal(held.rota, of: week, in: world, standing: setting.standingPay) {
        cost - ($0 - base.pay)
      }
      return Answer(
        week: week,
        world: world,
        rota: held.rota,
        appraisal: appraisal,
        findings: appraisal.findings(scenario.thresholds),
        taken: TakenResponse.joined(taken),
        cost: cost
      )
    }.answer
  }

  private func words(
    _ move: Move,
    _ amount: Double,
    _ scenario: Scenario,
    _ site: Site
  ) -> TakenResponse {
    let response = scenario.responses[move.response]
    let count = move.isWhole ? amount.rounded() : amount
    return TakenResponse(
      kind: response.kind.word,
      person: move.person.map { site[$0].id },
      name: move.person.map { site[$0].name },
      words: move.words,
      from: move.span.lowerBound.minute,
      to: move.span.upperBound.minute,
      askBy: (move.span.lowerBound - response.notice).minute,
      cost: Int((Double(move.cost.minorUnits) * count).rounded()),
      count: count
    )
  }
}
