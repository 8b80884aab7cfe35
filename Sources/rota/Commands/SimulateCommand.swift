import ArgumentParser
import Foundation
import Optimising
import Planning
import Publishing
import Rostering
import Simulating

/// `rota simulate`: whether a plan holds its promises, contact by contact.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Run a plan contact by contact: does it hold what it promises?",
    discussion: """
      Contacts come at random as forecast, wait, give up, and are served by whom the rota puts \
      there; breaks wait for the contact in hand. Of many runs comes the share in time of each \
      queue and day with a 95 % confidence interval, beside the one planned. simulation.json, \
      simulation.csv and a new rota.html go into the plan folder; all else stays as it is.

      --calibrate --out PLAN2 finds how many people each one stands for on each queue and \
      weekday, plans again with that, and repeats, until planned and simulated agree. The factors \
      are in PLAN2/site/calibration.csv; copied into a site they hold for its next plans.

      Exit status: 0 every promise holds; 1 one does not, beyond the noise; 2 bad input; 3 no \
      rota was found, or the folder cannot be written; 64 wrong use of the command.
      """
  )

  @Argument(help: "The plan folder.", completion: .directory)
  var plan: String

  @OptionGroup(title: "Simulation")
  var simulation: SimulationOptions

  @Flag(help: "Show each day.")
  var days = false

  @Flag(help: "Plan again with what the simulation teaches; needs --out.")
  var calibrate = false

  @Option(
    help: ArgumentHelp("With --calibrate, the plan folder to write.", valueName: "folder"),
    completion: .directory
  )
  var out: String?

  @OptionGroup(title: "Random numbers and threads; search, with --calibrate")
  var search: SearchOptions

  @OptionGroup
  var output: OutputOptions

  @Flag(help: "Say nothing while searching.")
  var quiet = false

  mutating func validate() throws {
    guard calibrate == (out != nil) else {
      throw ValidationError(
        calibrate
          ? "--calibrate needs --out, a folder for the new plan." : "--out needs --calibrate."
      )
    }
  }

  func run() throws {
    let settings = simulation.settings(seed: search.seed, threads: search.threads)
    guard let out else { return try simulate(settings) }
    do {
      try PlanFolder(at: out).checkPlace()
    } catch {
      throw Console.refusal(["\(error)"])
    }
    let door = try PlanDoor(plan)
    let most = door.record.search.mostChanges
    let calibrated = try CalibratedPlan(
      door: door,
      search: search.settings(mostChanges: most),
      simulation: settings,
      isQuiet: quiet
    )
    guard let result = calibrated.result else {
      Console.tell(["Planned and simulated agree already; \(out) was not written."])
      return try simulate(settings)
    }
    try deliver(result, of: calibrated, door: door, to: out, settings)
  }

  /// Simulates the plan as it is, and puts what came out into its folder.
  private func simulate(_ settings: SimulationSettings) throws {
    let door = try PlanDoor(plan)
    let comparison = ServiceComparison(
      site: door.site,
      rota: door.record.rota,
      settings: settings
    )
    let page = RebuiltPage(door: door, simulation: SimulatedShares(comparison, site: door.site))
      .file
    do {
      try door.folder.put(SimulationFiles.tables(door.site, comparison) + [page])
    } catch {
      Console.tell(["\(error)"])
      throw ExitStatus.noRota
    }
    show(door.site, comparison, [], next: "look at the coverage in \(plan)/rota.html")
    if !comparison.holds { throw ExitStatus.doesNotHold }
  }

  /// Writes the calibrated plan with its simulation.
  private func deliver(
    _ result: PlanResult,
    of calibrated: CalibratedPlan,
    door: PlanDoor,
    to out: String,
    _ settings: SimulationSettings
  ) throws {
    let site = calibrated.site
    let judgement = PlanJudgement(
      result.rota,
      at: site,
      naming: result.concessions.map(\.clash.person)
    )
    let comparison = ServiceComparison(site: site, rota: result.rota, settings: settings)
    let record = PlanRecord(
      rota: result.rota,
      proof: result.proof,
      figures: judgement.report.figures,
      search: search.search(mostChanges: result.leastChanges.limit(door.record.search.mostChanges)),
      notPossible: try judgement.notPossible(at: site),
      prices: result.prices
    )
    let history = try EarlierCalendars.parse([]).history(kept: plan, replaced: out)
    try PlanDelivery(
      site: site,
      record: record,
      faults: judgement.faults,
      unkept: judgement.unkept,
      softBreaches: judgement.report.softBreaches,
      budgets: judgement.report.budgets,
      copy: SiteCopy(of: door.folder.site.path).replacing([calibrated.file]),
      out: out,
      style: .file,
      isForPrograms: false,
      model: nil,
      others: PlanCalendars(site: site, rota: result.rota, history: history).files
        + SimulationFiles.tables(site, comparison, calibrated.rounds),
      simulation: comparison,
      isSilent: true
    ).run()
    show(site, comparison, calibrated.rounds, next: "compare: rota diff \(plan) \(out)")
    let disagreement = judgement.report.disagreement(with: result.proof)
    Console.tell(disagreement.map { [$0] } ?? [])
    if !judgement.faults.isEmpty || disagreement != nil || !comparison.holds {
      throw ExitStatus.doesNotHold
    }
    if !judgement.isAllKept { throw ExitStatus.notAllPossible }
  }

  private func show(
    _ site: Site,
    _ comparison: ServiceComparison,
    _ rounds: [CalibrationRound],
    next: String
  ) {
    guard !output.json else {
      let json = SimulationJSON(site: site, comparison: comparison, rounds: rounds)
      return Console.show(json.text)
    }
    let text = SimulationText(
      site: site,
      comparison: comparison,
      rounds: rounds,
      showsDays: days,
      next: next
    )
    Console.show(text.text)
  }
}
