import ArgumentParser
import Foundation
import GLPKSolving
import Optimising
import Planning
import Rostering

/// Plans a contact-centre instance again and again after people have fallen ill.
struct ReplanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: "Count how many times a second a rota is planned again in the middle of its week."
  )

  @Argument(help: "The instance's JSON file.")
  var instance: String

  @OptionGroup(title: "The rota that people have") var options: BenchOptions

  @Option(help: "How many times to plan again.")
  var count = 20

  @Option(help: "Tries for each.")
  var tries = 40

  @Option(help: "Units of work for a full search of the first case, as a yardstick; 0 for none.")
  var yardstick = 0

  func run() throws {
    let site = try ContactSite.read(instance)
    let plan = try BenchPlan(site, options)
    let (first, coverage) = (plan.result, plan.coverage)
    let (clock, planned) = (ContinuousClock(), SitedRota(site: site, rota: first.rota))
    var (time, broken, conceded, sums) = (Duration.zero, 0, 0, [Double]())
    for number in 0..<count {
      let changed = try self.changed(site, planned, number)
      let weights = first.proof.weights + [5]
      let start = clock.now
      let result = try Replanner(tries: tries).replan(
        changed,
        coverage: coverage,
        from: first.rota,
        weights: weights
      )
      time += clock.now - start
      let settled = changed.changed(by: result.concessions.map(\.change))
      let report = RotaCheck(site: settled, coverage: coverage).report(on: result.rota)
      broken += report.violations.count
      conceded += result.concessions.count
      sums.append(result.objective)
      if number == 0, yardstick > 0 {
        var settings = OptimiserSettings(seconds: nil, effort: yardstick)
        settings.weights = weights
        let full = try RotaOptimiser(
          site: changed,
          coverage: coverage,
          solving: GLPKSolver(),
          settings: settings
        ).run(keeping: first.rota)
        print("quick \(result.objective), full \(full.proof.objective), bound \(full.proof.bound)")
      }
    }
    let seconds = time / .seconds(1)
    print(
      "\(count) in \(seconds) s: \(Double(count) / seconds) a second; \(broken) rules broken, "
        + "\(conceded) given up; objective from \(sums.min() ?? 0) to \(sums.max() ?? 0)"
    )
  }

  /// The site on its third day at 12:00 after two people have gone home ill for the rest of the week.
  private func changed(_ site: Site, _ planned: SitedRota, _ number: Int) throws -> Site {
    let noon = site.horizon.dayStarts[2] + Minutes(720)
    var changed = try site.keeping(planned)
    changed.priorities = changed.priorities.including(.stability)
    for place in [7 * number + 1, 11 * number + 5] {
      let person = place % changed.people.count
      let left = planned.rota.lines[person].shifts.filter { $0.span.upperBound > noon }
      let credit = left.reduce(Minutes.zero) { sum, shift in
        sum + (shift.span.lowerBound >= noon ? shift.paid : shift.span.upperBound - noon)
      }
      changed.people[person].absences.append(
        Absence(kind: .leave, span: noon..<site.horizon.span.upperBound, credit: credit)
      )
    }
    return try changed.replanned(from: noon, after: planned)
  }
}
