import ArgumentParser
import Demand
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

  @Option(help: "Units of work for the rota that people have.")
  var effort = 1

  @Option(help: "How many times to plan again.")
  var count = 20

  @Option(help: "Tries for each.")
  var tries = 40

  @Option(help: "Units of work for a full search of the first case, as a yardstick; 0 for none.")
  var yardstick = 0

  func run() throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: instance))
    let contact = try JSONDecoder().decode(ContactInstance.self, from: data)
    guard let site = ContactSite(instance: contact).site() else {
      throw ValidationError("\(instance) has hours that no clock shows.")
    }
    let coverage = CoverageModel(site: site)
    let settings = OptimiserSettings(seconds: nil, effort: effort)
    let first = try RotaOptimiser(
      site: site,
      coverage: coverage,
      solving: GLPKSolver(),
      settings: settings
    ).run()
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
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
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
