import ArgumentParser
import Contingency
import Demand
import Foundation
import GLPKSolving
import Optimising
import Planning
import Rostering

/// Tries generated scenarios on a contact-centre instance at each level of answer.
struct ContingencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contingency",
    abstract: "Count how many scenarios a second are held, answered and planned again."
  )

  @Argument(help: "The instance's JSON file.")
  var instance: String

  @OptionGroup(title: "The rota") var options: BenchOptions

  @Option(help: "Scenarios to hold.")
  var count = 1000

  @Option(help: "Scenarios to answer with responses, and to plan again.")
  var answers = 40

  func run() throws {
    let site = try ContactSite.read(instance)
    let plan = try BenchPlan(site, options).result
    let setting = Setting(site: site, rota: plan.rota, weights: plan.proof.weights)
    let contingencies = Contingencies(setting, solving: GLPKSolver())
    let everyone = site.people.indices.map(PersonID.init)
    let responses = [
      Response(.moveBreaks), Response(.lengthen(most: Minutes(120))),
      Response(.callIn(everyone), limit: 6),
    ]
    let terms = thresholds(setting)
    try tell("hold", count) { number in
      try contingencies.result(of: scenario(number, site, [], terms), source: .draw, group: "")
    }
    try tell("respond", answers) { number in
      let scenario = scenario(number, site, responses, terms)
      return try contingencies.result(of: scenario, source: .draw, group: "")
    }
    try tell("replan, 3 limits each", answers) { number in
      try contingencies.result(of: scenario(number, site, [], terms), source: .risk, group: "")
    }
  }

  /// No queue is ever shorter of people than at the plan's worst, and one more.
  private func thresholds(_ setting: Setting) -> [Threshold] {
    let load = RotaCheck(site: setting.site, coverage: setting.coverage).load(of: setting.rota)
    return setting.site.queues.indices.map { queue in
      let short = zip(setting.coverage.required[queue], load[queue]).map { Double($0) - $1 }
      return Threshold(.shortfall(QueueID(queue), most: max(0, short.max() ?? 0) + 1))
    }
  }

  /// A tenth of the people away on one day, or a queue a fifth busier over six hours.
  private func scenario(
    _ number: Int,
    _ site: Site,
    _ responses: [Response],
    _ thresholds: [Threshold]
  ) -> Scenario {
    let chance = Chance(seed: 1)[number]
    let day = Int(chance[0].share * Double(site.horizon.dayCount))
    let today = site.horizon.dayStarts[day]..<site.horizon.dayStarts[day + 1]
    let queue = QueueID(Int(chance[1].share * Double(site.queues.count)))
    let ill = site.people.indices.filter { chance[2][$0].share < 0.1 }.map(PersonID.init)
    let from = today.lowerBound + Minutes(8 * 60 + Int(chance[3].share * 8) * 60)
    let disruption =
      number % 2 == 0
      ? Disruption(.absence(Absentees(ill)), spans: [today])
      : Disruption(.demand([queue], factor: 1.2), spans: [from..<from + Minutes(360)])
    return Scenario(
      name: "\(number)",
      disruptions: [disruption],
      warning: Minutes(180),
      responses: responses,
      thresholds: thresholds
    )
  }

  private func tell(
    _ name: String,
    _ count: Int,
    _ body: @escaping @Sendable (Int) throws -> ScenarioResult
  ) throws {
    let (start, bench, threads) = (ContinuousClock.now, BenchRun(), options.threads)
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
      for number in stride(from: thread, to: count, by: threads) {
        guard let result = try? body(number) else { return bench.note(broken: 1, holds: false) }
        bench.note(broken: result.violations.count, holds: result.best?.holds ?? false)
      }
    }
    let spent = ContinuousClock.now - start
    let seconds = spent / .seconds(1)
    print(
      "\(name): \(count) in \(seconds) s, \(Double(count) / seconds) a second on \(threads) threads; "
        + "\(bench.held) hold, \(bench.broken) rules broken"
    )
  }
}
