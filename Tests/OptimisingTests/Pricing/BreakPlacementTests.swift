import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("The placing of breaks against all placings")
struct BreakPlacementTests {
  /// Rules of random windows, lengths and gaps, the same for a seed.
  private func rules(_ random: inout SeededGenerator) -> [BreakRule] {
    (0..<Int.random(in: 0...3, using: &random)).map { index in
      let first = 30 * Int.random(in: 0...8, using: &random)
      let last = first + 30 * Int.random(in: 0...8, using: &random)
      let inShares = Bool.random(using: &random)
      return BreakRule(
        name: "break \(index)",
        length: Minutes(30 * Int.random(in: 1...2, using: &random)),
        isPaid: Bool.random(using: &random),
        earliest: inShares ? .share(Double(first) / 600) : .after(Minutes(first)),
        latest: inShares ? .share(min(1, Double(last) / 600)) : .after(Minutes(last)),
        minWorkBefore: Minutes(30 * Int.random(in: 0...3, using: &random)),
        minWorkAfter: Minutes(30 * Int.random(in: 0...3, using: &random))
      )
    }
  }

  /// Every placing that the rules allow, from the words of ``BreakRule`` alone; starts in minutes.
  private func placings(_ rules: [BreakRule], span: Int, avoiding: [Range<Int>]) -> [[Int]] {
    var all: [[Int]] = [[]]
    for (index, rule) in rules.enumerated() {
      all = all.flatMap { placing -> [[Int]] in
        let end = index == 0 ? 0 : placing[index - 1] + rules[index - 1].length.count
        let work = max(
          rule.minWorkBefore.count,
          index == 0 ? 0 : rules[index - 1].minWorkAfter.count
        )
        return stride(from: 0, to: span, by: 30).filter { start in
          let range = start..<start + rule.length.count
          return start >= edge(rule.earliest, span) && start <= edge(rule.latest, span)
            && start - end >= work && !avoiding.contains { $0.overlaps(range) }
        }.map { placing + [$0] }
      }
    }
    return all.filter { placing in
      guard let last = rules.last, let start = placing.last else { return true }
      return span - start - last.length.count >= last.minWorkAfter.count
    }
  }

  private func edge(_ edge: BreakRule.Edge, _ span: Int) -> Int {
    switch edge {
    case .after(let minutes): minutes.count
    // A share is rounded down to whole intervals.
    case .share(let share): Int((Double(span) * share / 30).rounded(.down)) * 30
    }
  }

  private struct Trial {
    var pattern: ShiftPattern
    var span: Int
    var values: [Double]
    let shiftStart = 3

    func loss(_ placing: [Int]) -> Double {
      zip(placing, pattern.breaks).reduce(0) { sum, entry in
        let first = shiftStart + entry.0 / 30
        return values[first..<first + entry.1.length.count / 30].reduce(sum, +)
      }
    }
  }

  private func trial(_ seed: Int) throws -> Trial {
    var random = SeededGenerator(seed: UInt64(seed))
    let pattern = try TinySite.shifts(
      from: "08:00",
      to: "08:00",
      every: 30,
      paid: [480],
      breaks: rules(&random)
    )
    return Trial(
      pattern: pattern,
      span: pattern.span(forPaid: Minutes(480)).count,
      values: (0..<40).map { _ in Double.random(in: -2...6, using: &random) }
    )
  }

  private func prefix(_ values: [Double]) -> Slab<Double> {
    let sums = Slab(repeating: 0.0, count: values.count + 1)
    for (index, value) in values.enumerated() { sums[index + 1] = sums[index] + value }
    return sums
  }

  @Test("The least loss is that of the best placing, or there is no placing at all")
  func leastLoss() throws {
    var (possible, impossible) = (0, 0)
    for seed in 0..<400 {
      let trial = try trial(seed)
      let all = placings(trial.pattern.breaks, span: trial.span, avoiding: [])
      let known = BreakPlan(pattern: trial.pattern, paid: Minutes(480), interval: Minutes(30))
      guard let best = all.map(trial.loss).min() else {
        impossible += 1
        #expect(known == nil)
        continue
      }
      possible += 1
      let (plan, sums) = (try #require(known), prefix(trial.values))
      let found = withExtendedLifetime(sums) {
        BreakPlacement.leastLoss(
          plan,
          start: trial.shiftStart,
          prefix: sums.pointer,
          scratch: BreakScratch(positions: 40, breaks: 3)
        )
      }
      #expect(abs(found - best) < 1e-9)
    }
    #expect(possible > 100 && impossible > 20)
  }

  @Test("Around activities the positions are among all placings, with the least loss")
  func positions() throws {
    var (possible, impossible) = (0, 0)
    for seed in 0..<400 {
      let trial = try trial(seed)
      guard
        let plan = BreakPlan(pattern: trial.pattern, paid: Minutes(480), interval: Minutes(30))
      else { continue }
      let busy = [90 + seed % 5 * 30..<210 + seed % 5 * 30]
      let all = placings(trial.pattern.breaks, span: trial.span, avoiding: busy)
      let avoiding = busy.map {
        trial.shiftStart + $0.lowerBound / 30..<trial.shiftStart + $0.upperBound / 30
      }
      let found = BreakPlacement.positions(plan, start: trial.shiftStart, avoiding: avoiding) {
        trial.values[$0]
      }
      #expect((found == nil) == all.isEmpty)
      guard let found, let best = all.map(trial.loss).min() else {
        impossible += 1
        continue
      }
      possible += 1
      #expect(abs(found.loss - best) < 1e-9)
      let starts = found.starts.map { ($0 - trial.shiftStart) * 30 }
      #expect(all.contains(starts))
      #expect(abs(trial.loss(starts) - best) < 1e-9)
    }
    #expect(possible > 100 && impossible > 10)
  }
}
