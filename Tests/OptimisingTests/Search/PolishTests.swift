import ColumnGeneration
import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("What a polish changes")
struct PolishTests {
  /// The small site, with so many of each of its people.
  private func problem(days: Int, ofEach count: Int = 1) throws -> RotaProblem {
    var site = try SmallSite.week(days: days)
    site.people = (1...count).flatMap { copy in
      site.people.map { person in
        var person = person
        person.id += "-\(copy)"
        return person
      }
    }
    return try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  /// Everyone's reply to a rota in which hardly anything has a worth.
  private func poorRota(_ problem: RotaProblem) -> (state: RotaState, worth: Worth) {
    let (state, worth) = (RotaState(problem: problem), Worth(problem: problem))
    var random = RandomSource(seed: 5)
    let reply = BestReply(problem: problem)
    for person in problem.people.indices {
      let line = reply.line(for: person, in: state, worth: worth, noise: 500, &random)
      state.set(person, to: line)
    }
    worth.apply(to: state.board)
    return (state, worth)
  }

  /// Days from the first to the last that each of many polishes of one try changes in a poor rota;
  /// those that find nothing better are left out.
  private func spans(_ problem: RotaProblem, windowed: Double) -> [Int] {
    (0..<UInt64(40)).compactMap { seed in
      var (state, worth) = poorRota(problem)
      let before = state.lines
      var polish = Polish(problem: problem)
      polish.windows.shares = (windowed, windowed)
      // Samples change whole lines.
      polish.schedule.samples = 0
      polish.run(state, &worth, seed: seed) { tries in tries == 0 ? 0 : nil }
      let changed = problem.people.indices.flatMap { person -> [Int] in
        guard let old = before[person], let new = state.lines[person] else { return [] }
        return old.candidates.indices.filter { old.candidates[$0] != new.candidates[$0] }
      }
      guard let first = changed.min(), let last = changed.max() else { return nil }
      return last - first + 1
    }
  }

  @Test("A try keeps to its days, at most to half of all", arguments: [7, 14, 28])
  func windows(days: Int) throws {
    let problem = try problem(days: days)
    let kept = spans(problem, windowed: 1)
    #expect(kept.count > 10)
    #expect(kept.allSatisfy { $0 <= days / 2 })
    #expect(Set(kept).count > 2)
    #expect(spans(problem, windowed: 0).contains { $0 > days / 2 })
  }

  @Test("A try that is stopped leaves the rota as it was")
  func stopped() throws {
    let problem = try problem(days: 7)
    var (state, worth) = poorRota(problem)
    let before = state.snapshot()
    var polish = Polish(problem: problem)
    var replies = 0
    polish.stops = {
      replies += 1
      return replies % 2 == 0
    }
    polish.run(state, &worth, seed: 1) { tries in tries < 10 ? 0 : nil }
    #expect(replies == 20)
    #expect(state.lines == before.lines)
    #expect(abs(state.objective - before.objective) < 1e-9)
  }

  @Test("It ends at the best rota seen, or where it stands")
  func ends() throws {
    let problem = try problem(days: 7)
    func run(endsAtBest: Bool) -> (end: RotaSnapshot, told: [Double]) {
      var (state, worth) = poorRota(problem)
      var told: [Double] = []
      var polish = Polish(problem: problem)
      polish.endsAtBest = endsAtBest
      // Hot to the end.
      polish.schedule.lastHeat = 5
      polish.schedule.firstHeat = 5
      polish.run(state, &worth, seed: 3, onBest: { told.append($0.objective) }) {
        $0 < 300 ? Double($0) / 300 : nil
      }
      return (state.snapshot(), told)
    }
    let (atBest, standing) = (run(endsAtBest: true), run(endsAtBest: false))
    #expect(atBest.told == standing.told)
    #expect(atBest.end.objective == atBest.told.last)
    #expect(standing.end.objective > atBest.end.objective + 1)
  }

  @Test("Days are chosen from all of the horizon, short ones as often as longer ones")
  func days() {
    var random = RandomSource(seed: 1)
    var windows = Windows()
    #expect((0..<100).allSatisfy { _ in windows.choose(of: 1, &random) == nil })
    windows.shares = (1, 1)
    for (days, lengths) in [(2, 1...1), (7, 1...3), (14, 1...7), (28, 7...14), (364, 7...28)] {
      let chosen = (0..<4000).compactMap { _ in windows.choose(of: days, &random) }
      #expect(chosen.count == 4000)
      #expect(Set(chosen.map(\.count)) == Set(lengths))
      #expect(chosen.map(\.lowerBound).min() == 0)
      #expect(chosen.map(\.upperBound).max() == days)
    }
    let ones = (0..<4000).count { _ in windows.choose(of: 7, &random)?.count == 1 }
    #expect((1700...2300).contains(ones))
    windows.shares = (0, 0)
    #expect((0..<100).allSatisfy { _ in windows.choose(of: 28, &random) == nil })
  }

  @Test("Windows lie within the days that they are told to keep to", arguments: [3..<5, 20..<60])
  func within(days: Range<Int>) {
    var (windows, random) = (Windows(), RandomSource(seed: 1))
    windows.shares = (0, 0)
    windows.within = days
    let chosen = (0..<4000).compactMap { _ in windows.choose(of: 364, &random) }
    #expect(chosen.count == 4000)
    #expect(chosen.allSatisfy { $0.clamped(to: days) == $0 && $0.count <= days.count / 2 })
    #expect(chosen.map(\.lowerBound).min() == days.lowerBound)
    #expect(chosen.map(\.upperBound).max() == days.upperBound)
  }

  @Test("Two sides have other people on other days, and what both gain adds up")
  func halves() throws {
    // Nothing ties people or days but what is asked for in each interval.
    var site = try TinySite.site(days: 28, people: (1...8).map { TinySite.person($0) })
    site.forecast = TinySite.forecast(site) { _, interval in 1 + interval / 24 % 3 }
    let problem = try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
    let start = poorRota(problem).state.snapshot()
    var gained = 0
    for seed in 1...6 as ClosedRange<UInt64> {
      let halves = Halves(people: problem.people.count, days: 28, seed: seed)
      #expect(halves.people.joined().sorted() == Array(problem.people.indices))
      #expect(halves.days.flatMap { Array($0) }.sorted() == Array(0..<28))
      let rotas = (0..<2).map { side in
        let (state, _) = poorRota(problem)
        var worth = Worth(problem: problem)
        var polish = Polish(problem: problem, people: halves.people[side])
        polish.windows.within = halves.days[side]
        polish.schedule.samples = 0
        polish.run(state, &worth, seed: seed) { $0 < 60 ? Double($0) / 60 : nil }
        for person in problem.people.indices {
          let (old, new) = (start.lines[person]?.candidates, state.lines[person]?.candidates)
          for day in 0..<28 where old?[day] != new?[day] {
            #expect(halves.people[side].contains(person) && halves.days[side].contains(day))
          }
        }
        return state.snapshot()
      }
      let gains = rotas.map { start.objective - $0.objective }
      let merged = halves.merged(rotas, problem, Worth(problem: problem))
      #expect(merged.objective <= start.objective - gains[0] - gains[1] + 1e-6)
      if gains.allSatisfy({ $0 > 1 }) { gained += 1 }
    }
    #expect(gained > 2)
  }

  @Test("Sound prices lead to better rotas than absurd ones, which do no harm where no try looks")
  func guide() throws {
    let problem = try problem(days: 7, ofEach: 4)
    let oracle = LagrangianOracle(problem: problem, threads: 1)
    let nothing = Array(repeating: 0.0, count: oracle.layout.count)
    let sound = ascent(oracle, from: nothing)
    // Presence is worth much where it is not needed, and nothing elsewhere.
    var absurd = nothing
    for place in 0..<oracle.layout.presenceCount {
      absurd[place] = max(0, 30 - 10 * sound[place])
    }
    let guided = total(problem, by: sound, unguided: 0)
    #expect(guided < total(problem, by: absurd, unguided: 0))
    #expect(total(problem, by: absurd, unguided: 1) == total(problem, by: sound, unguided: 1))
  }

  private func ascent(_ oracle: LagrangianOracle, from start: [Double]) -> [Double] {
    DualAscent().run(oracle, from: start, target: 3000) { step, _ in
      step < 200 ? Double(step) / 200 : nil
    }
    .prices
  }

  /// The objectives that a few polishes of few tries end with, in sum.
  private func total(_ problem: RotaProblem, by prices: [Double], unguided: Double) -> Double {
    (0..<UInt64(8)).reduce(0) { sum, seed in
      var (state, worth) = poorRota(problem)
      var polish = Polish(problem: problem, guide: Guide(problem: problem, prices: prices))
      polish.unguided = unguided
      polish.run(state, &worth, seed: seed) { tries in
        tries < 12 ? Double(tries) / 12 : nil
      }
      return sum + state.objective
    }
  }
}
