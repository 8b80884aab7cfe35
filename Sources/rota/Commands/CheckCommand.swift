import ArgumentParser
import Contingency
import Demand
import Foundation
import GLPKSolving
import LinearPrograms
import Planning
import Publishing
import Rostering
import SiteFiles

/// `rota check`: what can go wrong with a plan, whether it holds, and the cheapest thing to do.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Test a plan against what can go wrong; work out the cheapest responses.",
    discussion: """
      Tries every risk of the register (contingencies.yaml of the site), everyone's and every team's \
      absence, pairs of those who matter most, and weeks drawn at random; and finds out how much of \
      a surge, of absence and of a cut the plan survives. Writes contingency.json and \
      contingency.csv into the plan folder and shows them in rota.html.

      A run that was ended goes on from where it was when it is started again. --part 3/16 does a \
      part of it, here or on another machine, and --merge puts the parts together.

      Exit status: 0 every risk is answered; 1 some fail; 2 bad input; 3 stopped before the end.
      """
  )

  @Argument(help: "The plan folder.", completion: .directory)
  var plan: String

  @Option(
    help: ArgumentHelp(
      "The register of risks; the plan's own copy unless told otherwise.",
      valueName: "file"
    ),
    completion: .file(extensions: ["yaml"])
  )
  var scenarios: String?

  @Option(help: ArgumentHelp("Weeks drawn at random.", valueName: "number"))
  var draws = 200

  @Option(
    help: ArgumentHelp(
      "How many of them are also planned again with all known beforehand: what no answer in the "
        + "week itself can beat.",
      valueName: "number"
    )
  )
  var foresight = 10

  @Option(
    help: ArgumentHelp(
      "How much a day's contacts scatter around the forecast, as a share; 10 % unless told "
        + "otherwise.",
      valueName: "percent"
    )
  )
  var spread = 10.0

  @Option(
    help: ArgumentHelp(
      "A history of contacts, as for rota demand: each queue's scatter is taken from it.",
      valueName: "file"
    ),
    completion: .file(extensions: ["csv"])
  )
  var history: String?

  @OptionGroup(title: "Columns of the history")
  var mapping: HistoryOptions

  @Option(help: ArgumentHelp("Seed of what is left to chance.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Threads to work on; any number gives the same.", valueName: "number"))
  var threads = max(1, min(ProcessInfo.processInfo.activeProcessorCount, 64))

  @Option(help: ArgumentHelp("Do one part of the run only: 3/16.", valueName: "part"))
  var part: PlanPart?

  @Flag(help: "Put the parts of a run together.")
  var merge = false

  @Flag(help: "Say nothing while it works.")
  var quiet = false

  @OptionGroup
  var output: OutputOptions

  mutating func validate() throws {
    guard (0...100_000).contains(draws) else {
      throw ValidationError("--draws lies between 0 and 100000.")
    }
    guard (0...100_000).contains(foresight) else {
      throw ValidationError("--foresight lies between 0 and 100000.")
    }
    guard (0...100).contains(spread) else {
      throw ValidationError("--spread lies between 0 and 100 percent.")
    }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads lies between 1 and 256.")
    }
    guard part == nil || !merge else { throw ValidationError("Give --part or --merge, not both.") }
  }

  func run() throws {
    let door = try PlanDoor(plan)
    let (register, bytes) = try self.register(door)
    let options = RunOptions(
      draws: draws,
      seed: seed,
      spread: try spreads(door.site),
      foresight: foresight
    )
    let setting = Setting(
      site: door.site,
      rota: door.record.rota,
      weights: door.record.proof.weights
    )
    let checking = PlanChecking(
      run: ContingencyRun(setting, register: register, options: options, solving: GLPKSolver()),
      folder: door.folder,
      key: CheckKey.key(of: try planned(door.folder) + [bytes], options),
      threads: threads,
      isQuiet: quiet
    )
    if let part { return try checking.doPart(part) }
    let report = merge ? try checking.merged() : try checking.whole()
    if report.isComplete { try ContingencyDelivery(door: door, report: report).write() }
    Console.show(
      output.json
        ? ContingencyJSON(site: door.site, report: report).text
        : ContingencyText(site: door.site, report: report, next: next(report)).text
    )
    if !report.isComplete { throw ExitStatus.noRota }
    if !report.holds { throw ExitStatus.doesNotHold }
  }

  private func next(_ report: ContingencyReport) -> String {
    guard report.isComplete else { return "start it again: it goes on from here" }
    return report.holds
      ? "look at \(plan)/rota.html, then rota brief \(plan)"
      : "allow more responses in contingencies.yaml, or plan with more people where it breaks"
  }

  private func register(_ door: PlanDoor) throws -> (RiskRegister, Data) {
    if let scenarios {
      let file = URL(fileURLWithPath: scenarios)
      return (try RegisterDoor.read(file, for: door.site), try contents(file))
    }
    if let register = try RegisterDoor.read(in: door.folder.site.path, for: door.site) {
      let file = door.folder.site.appendingPathComponent(RegisterReader.file)
      return (register, try contents(file))
    }
    Console.tell([
      "note: the plan has no \(RegisterReader.file); absences and drawn weeks are tried alone. "
        + "Maybe write one beside site.yaml, or give --scenarios FILE"
    ])
    let rates = door.site.people.map { $0.absenceRate ?? 0.04 }
    return (RiskRegister(risks: [], absenceRates: rates), Data())
  }

  /// How much each queue's days scatter: as the history says, where there is one.
  private func spreads(_ site: Site) throws -> [Double] {
    guard let history else { return site.queues.map { _ in spread / 100 } }
    let door = HistoryDoor(path: history, mapping: mapping, command: "check")
    let found = DaySpread(
      records: try door.records(for: site),
      slot: site.horizon.interval,
      queueCount: site.queues.count
    )
    return zip(site.queues, found.ofQueue).map { queue, own in
      let words = own.map { "\(($0 * 1000).rounded() / 10) %, from the history" }
      Console.tell([
        "note: \(queue.name): days scatter by "
          + (words ?? "\(spread) %, as told: the history has too few days of it")
      ])
      return own ?? spread / 100
    }
  }

  /// The rota and the site's files: all that a run is about, beside the register and the options.
  private func planned(_ folder: PlanFolder) throws -> [Data] {
    let site = SiteReader.fileNames.filter { $0 != RegisterReader.file }
      .compactMap { try? Data(contentsOf: folder.site.appendingPathComponent($0)) }
    return [try contents(folder.rotaJSON)] + site
  }

  private func contents(_ file: URL) throws -> Data {
    guard let bytes = try? Data(contentsOf: file) else {
      throw Console.refusal(["\(file.path): cannot be read"])
    }
    return bytes
  }
}
