import Demand
import Planning
import Rostering
import RotaTesting

/// The best rota of a team, found by going through all that everyone can serve in each interval:
/// the judge says which ways to serve are allowed.
struct AllServing {
  let site: Site
  private let coverage: CoverageModel
  private let team: ListedTeam

  /// What someone serves in each interval, -1 for nothing, and what the line costs by itself.
  private struct Way: Hashable {
    var queues: [Int]
    var cost: Double
  }

  init(_ site: Site) {
    self.site = site
    coverage = SmallSite.coverage(of: site)
    team = ListedTeam(site)
  }

  /// The objective of the best rota.
  func optimum() -> Double {
    let ways = site.people.indices.map(ways)
    var best = Double.infinity
    for first in ways[0] {
      for second in ways.count > 1 ? ways[1] : [Way(queues: [], cost: 0)] {
        best = min(best, first.cost + second.cost + cost(of: [first, second]))
      }
    }
    return best
  }

  private func ways(_ person: Int) -> [Way] {
    let listed = ListedLines(site.alone(person))
    let check = RotaCheck(site: listed.site, coverage: SmallSite.coverage(of: listed.site))
    var (seen, ways) = (Set<Way>(), [Way]())
    for line in listed.lines {
      let own = team.cost(
        of: ListedTeam.Line(presence: [], pay: line.pay, unmet: line.unmet)
      )
      for shift in line.groups.compactMap({ $0 }).flatMap(\.variants) {
        for queues in serving(listed.presence(of: shift), person) {
          let way = Way(queues: queues, cost: own)
          guard !seen.contains(way), isAllowed(queues, shift, listed.site, check) else { continue }
          seen.insert(way)
          ways.append(way)
        }
      }
    }
    return ways
  }

  private func serving(_ presence: [Int], _ person: Int) -> [[Int]] {
    let none = Array(repeating: -1, count: site.horizon.intervalCount)
    let own = site.people[person].competences.keys.map(\.index).sorted()
    let chosen = presence.reduce([none]) { found, interval in
      found.flatMap { queues in
        own.map { queue in
          var queues = queues
          queues[interval] = queue
          return queues
        }
      }
    }
    return chosen.filter { queues in keepsStays(presence.map { queues[$0] }) }.map { queues in
      // Whoever stays on a queue that has closed is idle, but not for less than the stay.
      queues.enumerated().map { $1 >= 0 && coverage.curves[$1][$0] == nil ? -1 : $1 }
    }
  }

  private func keepsStays(_ queues: [Int]) -> Bool {
    var runs: [(queue: Int, count: Int)] = []
    for queue in queues {
      if runs.last?.queue == queue {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((queue, 1))
      }
    }
    return runs.allSatisfy { run in
      let least = site.queues[run.queue].leastStay.count / site.horizon.interval.count
      return run.count >= min(least, queues.count)
    }
  }

  private func isAllowed(_ queues: [Int], _ shift: Shift, _ site: Site, _ check: RotaCheck) -> Bool
  {
    let away = shift.breaks.map(\.span)
    let serving = queues.indices.compactMap { index -> ServingBlock? in
      let start = site.horizon.start(of: Interval(index))
      guard shift.span.contains(start), !away.contains(where: { $0.contains(start) }) else {
        return nil
      }
      return ServingBlock(
        queue: queues[index] < 0 ? nil : QueueID(queues[index]),
        span: start..<start + site.horizon.interval
      )
    }
    let line = Line(person: PersonID(0), shifts: [shift], serving: serving)
    return check.violations(in: Rota(lines: [line])).isEmpty
  }

  private func cost(of ways: [Way]) -> Double {
    var sum = 0.0
    for queue in site.queues.indices {
      for interval in 0..<site.horizon.intervalCount {
        guard let curve = coverage.curves[queue][interval] else { continue }
        var people = 0.0
        for (person, way) in ways.enumerated()
        where !way.queues.isEmpty && way.queues[interval] == queue {
          people += site.people[person].competences[QueueID(queue)] ?? 0
        }
        sum += team.weight(of: queue) * curve.cost(of: people)
      }
    }
    return sum
  }
}
