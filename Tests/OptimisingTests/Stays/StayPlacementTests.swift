import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("What is served in a shift, with least stays, against all ways to serve it")
struct StayPlacementTests {
  /// A shift with random breaks, activities, stays and values.
  private struct Trial {
    let shift: StayPlacement.Shift
    let values: IntervalValues
    let worth: [[Double]]
    let stays: [Int]

    init?(_ random: inout SeededGenerator) throws {
      let span = Int.random(in: 3...7, using: &random)
      let start = Int.random(in: 0...2, using: &random)
      let rules = (0..<Int.random(in: 0...2, using: &random)).map { place in
        BreakRule(
          name: "b\(place)",
          length: Minutes(15),
          isPaid: false,
          appliesTo: Minutes(1)...Minutes(1440),
          earliest: .after(Minutes(15 * Int.random(in: 0...2, using: &random))),
          latest: .after(Minutes(15 * Int.random(in: 2...6, using: &random))),
          minWorkBefore: Minutes(15 * Int.random(in: 0...2, using: &random))
        )
      }
      let plan = BreakPlan(rules: rules, span: Minutes(15 * span), interval: Minutes(15))
      guard let plan else { return nil }
      let from = start + Int.random(in: 0..<span, using: &random)
      let away = Bool.random(using: &random) ? [from..<from + 1] : []
      shift = StayPlacement.Shift(span: start..<start + span, breaks: plan, away: away)
      let stays = (0..<Int.random(in: 2...3, using: &random)).map { place in
        place == 0 ? 1 : Int.random(in: 1...4, using: &random)
      }
      worth = stays.map { _ in (0..<10).map { _ in Double.random(in: -3...9, using: &random) } }
      let modes = stays.indices.map { place in
        ServingMode(leastStay: stays[place], profiles: [.init(from: 0, profile: place + 1)])
      }
      let empty = Slab(repeating: 0.0, count: 10)
      let slabs = [empty] + worth.map { Slab($0, filler: 0) }
      let values = IntervalValues(count: 10)
      values.take(for: try Trial.plan(modes)) { slabs[$0] }
      self.values = values
      self.stays = stays
    }

    /// Anyone's plan, with these modes.
    private static func plan(_ modes: [ServingMode]) throws -> PersonPlan {
      let site = try TinySite.site(days: 1, people: [TinySite.person()])
      let problem = try RotaProblem(
        site: site,
        coverage: SmallSite.coverage(of: site),
        weights: GoalWeights(site: site, weights: site.worths)
      )
      var plan = problem.people[0]
      plan.modes = modes
      return plan
    }

    /// The best of all break positions and all orders of modes.
    func optimum() -> Double {
      breakSets(0, [], shift.span.lowerBound).map { breaks in
        let gone = breaks + shift.away
        let served = shift.span.filter { interval in !gone.contains { $0.contains(interval) } }
        return most(served, 0, nil, 0, served.count)
      }.max() ?? -.infinity
    }

    private func breakSets(_ place: Int, _ set: [Range<Int>], _ end: Int) -> [[Range<Int>]] {
      guard place < shift.breaks.slots.count else { return [set] }
      let slot = shift.breaks.slots[place]
      return (slot.first...slot.last).flatMap { position -> [[Range<Int>]] in
        let start = shift.span.lowerBound + position
        let range = start..<start + slot.length
        let isFree = !shift.away.contains { $0.overlaps(range) }
        guard isFree, place == 0 || start - end >= slot.gap else { return [] }
        return breakSets(place + 1, set + [range], range.upperBound)
      }
    }

    private func most(
      _ served: [Int],
      _ at: Int,
      _ mode: Int?,
      _ stayed: Int,
      _ all: Int
    )
      -> Double
    {
      let isFree = mode.map { stayed >= min(stays[$0], all) } ?? true
      guard at < served.count else { return isFree ? 0 : -.infinity }
      return stays.indices.map { next in
        if next != mode, !isFree { return -.infinity }
        let rest = most(served, at + 1, next, next == mode ? stayed + 1 : 1, all)
        return worth[next][served[at]] + rest
      }.max() ?? -.infinity
    }

    var longestStay: Int { stays.max() ?? 1 }

    /// The worth of what was placed.
    func worth(of placed: StayPlacement.Placed) -> Double {
      placed.served.reduce(0) { $0 + worth[$1.mode][$1.interval] }
    }
  }

  @Test("The best value is that of all ways, and what is placed has it")
  func random() throws {
    var random = SeededGenerator(seed: 3)
    let placement = StayPlacement()
    var (checked, impossible) = (0, 0)
    while checked < 400 {
      guard let trial = try Trial(&random) else { continue }
      checked += 1
      let best = placement.best(trial.shift, under: trial.values)
      let optimum = trial.optimum()
      if optimum == -.infinity {
        impossible += 1
        #expect(best == -.infinity)
        #expect(placement.placed(trial.shift, under: trial.values) == nil)
        continue
      }
      #expect(best.isClose(to: optimum, within: 1e-9))
      let placed = try #require(placement.placed(trial.shift, under: trial.values))
      #expect(trial.worth(of: placed).isClose(to: best, within: 1e-9))
      #expect(placed.breakStarts.count == trial.shift.breaks.slots.count)
    }
    #expect(impossible < 200)
  }

  @Test("Without breaks one walk values all shifts, as each by itself, whatever order they come in")
  func plain() throws {
    var random = SeededGenerator(seed: 4)
    let plain = PlainStays(starts: 4, longestShift: 6)
    let placement = StayPlacement()
    var (valued, left) = (0, 0)
    for _ in 0..<200 {
      guard let trial = try Trial(&random) else { continue }
      plain.take(trial.values)
      for _ in 0..<12 {
        let start = Int.random(in: 0...3, using: &random)
        let end = start + Int.random(in: 1...6, using: &random)
        let none = BreakPlan(rules: [], span: Minutes(15 * (end - start)), interval: Minutes(15))
        let shift = StayPlacement.Shift(span: start..<end, breaks: try #require(none), away: [])
        guard let value = plain.value(from: start, to: end) else {
          left += 1
          #expect(end - start < trial.longestStay)
          continue
        }
        valued += 1
        #expect(end - start >= trial.longestStay)
        #expect(value.isClose(to: placement.best(shift, under: trial.values), within: 1e-9))
      }
    }
    #expect(valued > 100 && left > 100)
  }

  @Test("A session is held where that leaves the most")
  func sessions() throws {
    var random = SeededGenerator(seed: 9)
    let placement = StayPlacement()
    var checked = 0
    while checked < 60 {
      guard let trial = try Trial(&random), trial.shift.span.count > 4 else { continue }
      checked += 1
      let slots = Array(trial.shift.span.dropLast())
      let session = PersonPlan.Session(place: 0, slots: slots, length: 2, meeting: nil, points: nil)
      let found = placement.best(trial.shift, holding: [session], under: trial.values)
      let all = slots.map { start -> Double in
        if trial.shift.away.contains(where: { $0.overlaps(start..<start + 2) }) {
          return -.infinity
        }
        var shift = trial.shift
        shift.away.append(start..<start + 2)
        return placement.best(shift, under: trial.values)
      }
      #expect(found.value == all.max())
    }
  }
}
