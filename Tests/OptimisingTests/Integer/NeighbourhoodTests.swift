import ColumnGeneration
import GLPKSolving
import LinearPrograms
import RotaTesting
import Testing

@testable import Optimising

@Suite("Parts of a rota, planned anew")
struct NeighbourhoodTests {
  /// Those whose rotas can all be gone through quickly.
  private static let cases = TeamCase.allCases.filter { $0 != .weekPromise }

  private func state(of trial: DiveTrial) -> RotaState {
    let state = RotaState(problem: trial.problem)
    state.restore(trial.first)
    return state
  }

  @Test("With all held the program is the rota's cost", arguments: cases)
  func allHeld(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    let hood = Neighbourhood(lines: trial.first.lines, people: [], days: nil)
    let part = trial.model.part(hood, of: state(of: trial), in: 0..<0)
    var objective = part.program.costOffset
    if !part.program.rows.isEmpty {
      objective = try GLPKSolver().withSolver(for: part.program, cancel: nil) {
        try $0.solve(.primal, within: .none).objective
      }
    }
    #expect(objective.isClose(to: trial.first.objective, within: 1e-6))
  }

  @Test(
    "With one person free on one day it is at most the rota's cost, and at least the least of all",
    arguments: cases
  )
  func oneDay(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    let chooser = NeighbourhoodChooser(problem: trial.problem)
    let state = state(of: trial)
    var relaxed = Double.infinity
    try trial.solved { _, _, optimum in relaxed = optimum }
    for person in trial.problem.people.indices {
      for day in trial.problem.people[person].days.indices {
        let hood = Neighbourhood(lines: trial.first.lines, people: [person], days: day..<day + 1)
        let part = trial.model.part(hood, of: state, in: chooser.intervals(of: hood))
        let least = try GLPKSolver().withSolver(for: part.program, cancel: nil) { inner in
          let solver = PartSolver(inner, of: part)
          let own = trial.model.column(person, try #require(state.lines[person]))
          let ids = try solver.addColumns([own])
          try solver.setBasis(
            CrashBasis(model: trial.model, state: state, lines: ids, others: []).basis
          )
          return try solver.solve(.primal, within: .none).objective
        }
        #expect(least <= trial.first.objective + 1e-6)
        #expect(least >= relaxed - 1e-6)
      }
    }
  }

  @Test(
    "Lines priced for some days are the old ones on all others, and cost what they say",
    arguments: cases
  )
  func mergedLines(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    let (problem, first) = (trial.problem, trial.first)
    var random = RandomSource(seed: 7)
    let everyone = Array(problem.people.indices)
    for day in problem.people[0].days.indices {
      let hood = Neighbourhood(lines: first.lines, people: everyone, days: day..<day + 1)
      let duals = trial.model.program.rows.map { _ in 30 * random.unit() }
      let pricing = FreePricing(
        model: trial.model,
        oracle: trial.oracle,
        hood: hood,
        people: everyone
      )
      for proposal in pricing.price(at: duals).proposals {
        let (person, line) = (proposal.payload.person, proposal.payload.line)
        let own = try #require(first.lines[person])
        let spans = [own, line].compactMap { line -> Range<Int>? in
          let candidate = line.candidates[day]
          if candidate < 0 { return nil }
          let shift = problem.catalogue.candidates[Int(candidate)]
          return shift.start..<shift.end
        }
        func outside(_ intervals: [Int32]) -> [Int32] {
          intervals.filter { interval in !spans.contains { $0.contains(Int(interval)) } }
        }
        #expect(outside(line.presence) == outside(own.presence))
        #expect(outside(line.breakStarts) == outside(own.breakStarts))
        #expect(Set(line.presence).count == line.presence.count)
        for other in own.candidates.indices where other != day {
          #expect(line.candidates[other] == own.candidates[other])
        }
        let account = LineAccount(problem.people[person], line.candidates)
        #expect(line.pay.isClose(to: account.pay + problem.people[person].creditPay, within: 1e-9))
      }
    }
  }

  @Test(
    "From lines that look at nobody else the search comes near the best rota of all, if not to it",
    arguments: DiveTests.cases,
    [4.0, 120]
  )
  func findsTheBest(team: TeamCase, firstSize: Double) throws {
    let trial = try DiveTrial(team)
    let start = trial.alone
    #expect(start.objective > 1.1 * trial.best)
    let objectives = [start.objective] + search(trial, from: start, firstSize).map(\.objective)
    #expect(zip(objectives, objectives.dropFirst()).allSatisfy { $0 > $1 })
    #expect(try #require(objectives.last) <= 1.05 * trial.best)
    #expect(try #require(objectives.last) >= trial.best - 1e-6)
  }

  @Test("Weeks of everyone are tried over twice as many days, where their program is small")
  func stretchCuts() throws {
    let trial = try DiveTrial(.twoQueues)
    let rows = trial.model.program.rows.count
    func cuts(_ days: Int, mostRows: Int) -> [NeighbourhoodChooser.Cut] {
      var search = NeighbourhoodSearch(
        model: trial.model,
        solving: GLPKSolver(),
        cancel: CancelFlag(),
        diving: diving(trial, steps: 0)
      )
      (search.leastStretch, search.mostRows) = (14, mostRows)
      return search.cuts(overDays: days)
    }
    #expect(cuts(27, mostRows: rows) == [.days, .weeks, .lines])
    #expect(cuts(28, mostRows: rows) == [.days, .weeks, .lines, .stretches])
    #expect(cuts(28, mostRows: rows - 1) == [.days, .weeks, .stretches])
    #expect(cuts(28, mostRows: rows / 2 - 1) == [.days, .weeks])
  }

  @Test("Weeks of everyone are all people on half of the days at most, for a size that allows more")
  func stretchSizes() throws {
    let trial = try DiveTrial(.twoQueues)
    let (people, days) = (trial.problem.people.count, trial.problem.people[0].days.count)
    try #require(days > 1)
    let chooser = NeighbourhoodChooser(problem: trial.problem, leastStretch: 1)
    var random = RandomSource(seed: 3)
    for _ in 0..<20 {
      let hood = chooser.choose(.stretches, from: trial.first, size: 1000, &random)
      #expect(hood.people.count == people)
      #expect(hood.days?.count == days / 2)
    }
  }

  @Test("The program of weeks of everyone is solved in one session and dived in in others")
  func stretches() throws {
    /// How many sessions had been opened whenever a part began, in order.
    func sessions(_ team: TeamCase, mostRows: (Int) -> Int) throws -> [Int] {
      let (trial, solver) = (try DiveTrial(team), RecordingSolver())
      var (diving, sessions) = (diving(trial, steps: 500), Set<Int>())
      diving.known = {
        sessions.insert(solver.rowCounts.count)
        return nil
      }
      let search = NeighbourhoodSearch(
        model: trial.model,
        solving: solver,
        cancel: CancelFlag(),
        diving: diving,
        firstSize: 4,
        mostRows: mostRows(trial.model.program.rows.count),
        leastStretch: 1
      )
      search.run(from: trial.alone)
      return sessions.sorted()
    }
    var dived = 0
    for team in DayDiveTests.cases {
      let plain = try sessions(team) { _ in 0 }
      #expect(plain.count > 3 && plain == Array(0..<plain.count))
      let stretched = try sessions(team) { $0 - 1 }
      if stretched != Array(0..<stretched.count) { dived += 1 }
    }
    // Where one day of everyone holds nothing better, no dive follows.
    #expect(dived > 0)
  }

  /// Dives for so many steps.
  private func diving(
    _ trial: DiveTrial,
    steps: Int,
    lands: @escaping () -> Void = {},
    offer: @escaping (RotaSnapshot) -> Void = { _ in }
  ) -> Diving {
    var asked = 0
    return Diving(
      landing: trial.landing,
      goesOn: {
        asked += 1
        return asked <= steps
      },
      lands: {
        lands()
        return 0
      },
      offer: offer,
      known: { nil }
    )
  }

  /// The rotas that a search tells of.
  private func search(
    _ trial: DiveTrial,
    from rota: RotaSnapshot,
    _ firstSize: Double
  ) -> [RotaSnapshot] {
    var told: [RotaSnapshot] = []
    let search = NeighbourhoodSearch(
      model: trial.model,
      solving: GLPKSolver(),
      cancel: CancelFlag(),
      diving: diving(trial, steps: 20_000, offer: { told.append($0) }),
      firstSize: firstSize,
      patience: .max
    )
    search.run(from: rota)
    return told
  }

  @Test("What may change is about as much as was asked for", arguments: [4.0, 7, 12, 1000])
  func sizes(size: Double) throws {
    let trial = try DiveTrial(.twoQueues)
    let chooser = NeighbourhoodChooser(problem: trial.problem)
    let (people, days) = (trial.problem.people.count, trial.problem.people[0].days.count)
    var random = RandomSource(seed: 3)
    for _ in 0..<100 {
      let hood = chooser.choose(.days, from: trial.first, size: size, &random)
      #expect(Set(hood.people).count == hood.people.count)
      #expect(hood.people.allSatisfy(trial.problem.people.indices.contains))
      let length = hood.days?.count ?? days
      if let own = hood.days { #expect(own.lowerBound >= 0 && own.upperBound <= days) }
      #expect(hood.people.count >= min(people, 2) && length >= 1)
      #expect(Double((hood.people.count - 1) * (length - 1)) < size)
      if size >= Double(people * days) { #expect(hood.isWhole) }
      let lines = chooser.choose(.lines, from: trial.first, size: size, &random)
      #expect(lines.days == nil && Set(lines.people).count == lines.people.count)
      #expect(lines.people.count == min(people, max(2, Int(size) / days)))
      let weeks = chooser.choose(.weeks, from: trial.first, size: size, &random)
      #expect(Double((weeks.people.count - 1) * ((weeks.days?.count ?? days) - 1)) < size)
    }
  }

  @Test(
    "A dive that is stopped on the way is dropped: nobody's line is made up for it",
    arguments: 1...40
  )
  func stopped(steps: Int) throws {
    let trial = try DiveTrial(.intervalPromise)
    var polished = 0
    let diving = diving(trial, steps: steps, lands: { polished += 1 })
    NeighbourhoodSearch(
      model: trial.model,
      solving: GLPKSolver(),
      cancel: CancelFlag(),
      diving: diving
    )
    .run(from: trial.alone)
    #expect(polished == 0)
  }

  @Test("What is gained is carried over to a rota that others bettered, where they left it alone")
  func joined() throws {
    let trial = try DiveTrial(.twoQueues)
    let before = trial.first
    let after = try otherLines(trial, than: before)
    let moved = before.lines.indices.filter { before.lines[$0] != after[$0] }
    try #require(moved.count > 1)
    /// The rota before with some people's lines as they are after.
    func rota(_ people: some Collection<Int>) -> RotaSnapshot {
      var lines = before.lines
      for person in people { lines[person] = after[person] }
      return trial.landing.rota(lines, meetingSlots: before.meetingSlots) { 0 }
    }
    let (own, others) = (rota(moved.prefix(1)), rota(moved.dropFirst()))
    #expect(own.lines(onto: others, since: before) == after)
    #expect(rota(moved.prefix(2)).lines(onto: others, since: before) == nil)
    var met = others
    met.meetingSlots.append(1)
    #expect(own.lines(onto: met, since: before) == nil)

    var told: [RotaSnapshot] = []
    var diving = diving(trial, steps: 1, offer: { told.append($0) })
    // From rotas that are dearer than both, so that either has gained something.
    var dear = before
    dear.objective = max(own.objective, others.objective) + 1
    diving.known = { others }
    let landed = diving.land(own.lines, beside: dear)
    #expect(told.map(\.objective) == [landed.objective])
    let joined = rota(moved)
    try #require(joined.objective < own.objective - 1e-3)
    #expect(landed.objective.isClose(to: joined.objective, within: 1e-6))
  }

  /// Lines that people take when what shifts cost is blurred.
  private func otherLines(
    _ trial: DiveTrial,
    than rota: RotaSnapshot
  ) throws -> [PersonLine?] {
    let (state, worth) = (RotaState(problem: trial.problem), Worth(problem: trial.problem))
    var random = RandomSource(seed: 3)
    state.restore(rota)
    let reply = BestReply(problem: trial.problem)
    return trial.problem.people.indices.map {
      reply.line(for: $0, in: state, worth: worth, noise: 500, &random)
    }
  }

  @Test("Whole lines are planned anew where the whole program is small, and only there")
  func wholeLines() throws {
    func rows(mostRows: Int) throws -> [Int] {
      let (trial, solver) = (try DiveTrial(.intervalPromise), RecordingSolver())
      let search = NeighbourhoodSearch(
        model: trial.model,
        solving: solver,
        cancel: CancelFlag(),
        diving: diving(trial, steps: 20),
        firstSize: 4,
        mostRows: mostRows
      )
      search.run(from: trial.alone)
      return solver.rowCounts
    }
    let both = try rows(mostRows: .max)
    let days = try rows(mostRows: 0)
    try #require(both.count > 2 && days.count > 2)
    // The first two parts are of days, the third is of lines.
    #expect(both[2] > max(both[0], both[1]))
    #expect(both[2] > days[2])
  }

  /// A search of small parts that ends when three in turn gain nothing.
  private func impatient(_ trial: DiveTrial, known: RotaSnapshot?) -> NeighbourhoodSearch {
    var diving = diving(trial, steps: .max)
    diving.known = { known }
    return NeighbourhoodSearch(
      model: trial.model,
      solving: GLPKSolver(),
      cancel: CancelFlag(),
      diving: diving,
      firstSize: 4,
      patience: 3
    )
  }

  @Test("It ends where parts gain nothing any more, at a rota that is no worse")
  func patience() throws {
    let trial = try DiveTrial(.intervalPromise)
    let found = impatient(trial, known: nil).run(from: trial.alone)
    #expect(found.best.objective < trial.alone.objective)
    #expect(found.best.objective >= trial.best - 1e-6)
  }

  @Test("Where it begins at a shaken rota it goes over to another one only if that is a new record")
  func record() throws {
    let trial = try DiveTrial(.intervalPromise)
    var known = trial.first
    known.objective = trial.best - 1
    let search = impatient(trial, known: known)
    #expect(search.run(from: trial.alone).best.objective == known.objective)
    let own = search.run(from: trial.alone, record: known.objective).best
    #expect(own.objective >= trial.best - 1e-6)
  }

  @Test("Sizes go on apart, and stay between four days of people and all there are")
  func partSizes() {
    var sizes = PartSizes(first: 120, most: 84)
    #expect(sizes[.days] == 84)
    sizes[.days] *= 0.5
    #expect(sizes[.days] == 42 && sizes[.lines] == 84)
    sizes[.lines] *= 0.01
    #expect(sizes[.lines] == 4)
    sizes[.lines] *= 100
    #expect(sizes[.lines] == 84)
    #expect(PartSizes(first: 120, most: 3)[.days] == 3)
  }
}
