import Demand
import Planning
import RotaTesting

@testable import Optimising

/// A board of random queues and people over one day, with what the best assignment would cost found
/// by trying all of them.
struct RandomBoard {
  let problem: RotaProblem
  let coverage: CoverageModel
  let board: Board
  /// How many of each profile are present, by interval.
  private(set) var present: [[Int]]
  private var random: SeededGenerator

  /// - Parameter rates: Proficiencies that occur.
  init(seed: Int, queues: Int, rates: [Double]) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var site = try TinySite.site(days: 1, people: [])
    site.queues = (0..<queues).map { TinySite.queue("queue \($0)", opening: site.opening) }
    site.people = (1...6).map { number in
      let known = (0..<queues).filter { _ in Bool.random(using: &random) }
      let rates = known.map { ($0, rates.randomElement(using: &random) ?? 1) }
      return TinySite.person(number, Dictionary(uniqueKeysWithValues: rates))
    }
    site.priorities = TinySite.weighted([.standards((0..<queues).map { QueueID($0) })], [1])
    let curves = (0..<queues).map { _ in
      (0..<site.horizon.intervalCount).map { _ in RandomBoard.curve(&random) }
    }
    coverage = CoverageModel(
      curves: curves,
      required: curves.map { $0.map { _ in 0 } },
      windows: []
    )
    problem = try RotaProblem(
      site: site,
      coverage: coverage,
      weights: GoalWeights(site: site, weights: site.worths)
    )
    board = Board(ground: problem.ground)
    present = Array(
      repeating: Array(repeating: 0, count: problem.profiles.count),
      count: problem.intervalCount
    )
    self.random = random
  }

  /// A convex curve of up to four steps; one in six is closed.
  private static func curve(_ random: inout SeededGenerator) -> CoverageCurve? {
    if Int.random(in: 0..<6, using: &random) == 0 { return nil }
    let costs = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      Double.random(in: -20...0, using: &random)
    }
    let tail = Bool.random(using: &random) ? 0 : Double.random(in: 0...5, using: &random)
    let steps = costs.sorted().map {
      CoverageCurve.Step(width: Int.random(in: 1...2, using: &random), cost: $0)
    }
    return CoverageCurve(
      baseCost: Double.random(in: 0...50, using: &random),
      steps: steps + [CoverageCurve.Step(width: .max, cost: tail)]
    )
  }

  /// Adds someone, or takes someone out, at random.
  mutating func change() {
    let interval = Int.random(in: 8..<11, using: &random)
    let profile = Int.random(in: 0..<problem.profiles.count, using: &random)
    let total = present[interval].reduce(0, +)
    let adds = total < 2 || total < 6 && Bool.random(using: &random)
    if adds {
      board.add(profile, at: interval)
      present[interval][profile] += 1
    } else if present[interval][profile] > 0 {
      board.remove(profile, at: interval)
      present[interval][profile] -= 1
    }
  }

  /// The cost of the best assignment of everyone present.
  func bestCost() -> Double { present.indices.reduce(0) { $0 + bestCost(at: $1) } }

  func bestCost(at interval: Int) -> Double {
    var loads: Set<[Double]> = [Array(repeating: 0, count: problem.site.queues.count)]
    for (profile, count) in present[interval].enumerated() {
      for _ in 0..<count { loads = assigned(profile, interval, loads) }
    }
    return loads.map { cost(of: $0, at: interval) }.min() ?? 0
  }

  /// The loads that one more of a profile can make of others; whoever is there serves some open
  /// queue of theirs.
  private func assigned(
    _ profile: Int,
    _ interval: Int,
    _ loads: Set<[Double]>
  ) -> Set<[Double]> {
    let skills = problem.profiles.skills[profile].filter {
      coverage.curves[$0.queue][interval] != nil
    }
    if skills.isEmpty { return loads }
    return Set(
      loads.flatMap { load in
        skills.map { skill in
          var load = load
          load[skill.queue] += skill.proficiency
          return load
        }
      }
    )
  }

  private func cost(of load: [Double], at interval: Int) -> Double {
    load.indices.reduce(0) { sum, queue in
      sum + (coverage.curves[queue][interval]?.cost(of: load[queue]) ?? 0)
    }
  }

  /// People and load of a cell as the counts of who serves what make them.
  func recountedLoad(_ queue: Int, _ interval: Int) -> Double {
    (0..<problem.profiles.count).reduce(0) { sum, profile in
      let at = (interval * problem.profiles.count + profile) * board.queueCount + queue
      return sum + Double(board.serving[at])
        * problem.profiles.proficiency[profile * board.queueCount + queue]
    }
  }

  /// How many of a profile serve some queue in an interval.
  func servingCount(_ profile: Int, _ interval: Int) -> Int {
    (0..<board.queueCount).reduce(0) {
      $0 + Int(board.serving[(interval * problem.profiles.count + profile) * board.queueCount + $1])
    }
  }

  /// Everything the board holds, bit for bit.
  var state: [UInt64] {
    let loads = (0..<board.load.count).map { board.load[$0].bitPattern }
    return board.servingCounts.map { UInt64($0) } + loads + [board.ownCost.bitPattern]
      + board.served.map(\.bitPattern)
  }

  /// Gains of one more person of each profile, by profile and interval.
  func gains() -> [[Double]] {
    (0..<problem.profiles.count).map { profile in
      let values = Slab(repeating: 0.0, count: problem.intervalCount)
      board.gains(of: profile, into: values)
      return (0..<problem.intervalCount).map { values[$0] }
    }
  }
}
