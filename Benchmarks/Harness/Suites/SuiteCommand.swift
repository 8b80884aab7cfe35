import ArgumentParser
import BenchRecords
import Foundation

/// Runs a whole work list, each run in a process of its own, and keeps a row of each.
struct SuiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suite",
    abstract: "Run a work list and keep a row of each run in a file of results."
  )

  @Argument(help: "The suite, as the work list names it: smoke or full.")
  var suite: String

  @Option(help: "The file of results.")
  var out: String

  @Option(help: "The folder of public instances; else ROTA_DATA, else ../shared/data.")
  var data: String?

  @Option(help: "The folder of public scorers and peers; else tools beside the data.")
  var tools: String?

  @Option(help: "Only this family; may be given again.")
  var only: [String] = []

  @Option(help: "Seeds instead of those of the work list, such as 1,2,3.")
  var seeds: String?

  @Option(help: "What all times are multiplied with; targets count at 1 only.")
  var secondsScale = 1.0

  @Flag(help: "Put the half-hour contact instances to other solvers, too.")
  var peers = false

  @Option(help: "The Python that runs scorers and peers.")
  var python = "python3"

  @Flag(help: "Go on with a file of results: what stands there is not run again.")
  var resume = false

  @Option(help: "The work list.")
  var list = "Benchmarks/suites.csv"

  @Option(help: "What is known of the instances.")
  var known = "Benchmarks/known.csv"

  func validate() throws {
    guard secondsScale > 0 else { throw ValidationError("--seconds-scale must be above 0.") }
    guard seeds == nil || chosenSeeds?.isEmpty == false else {
      throw ValidationError("--seeds takes whole numbers with commas between, such as 1,2,3.")
    }
  }

  func run() throws {
    let folders = folders
    let runs = try runs()
    try folders.check(runs)
    let file = SuiteFile(results: out)
    guard resume || !file.exists else {
      throw ValidationError("\(out) is there already. Give --resume to go on, or another --out.")
    }
    try file.begin()
    let left = RunKey.unfinished(runs, after: try file.rows())
    let suite = Suite(folders: folders, facts: MachineFacts())
    for (index, row) in left.enumerated() {
      let (measured, course) = suite.measure(row)
      try file.append(measured, course)
      print("\(index + 1) of \(left.count): \(Suite.words(measured))")
      fflush(nil)
    }
    if left.isEmpty { print("Nothing is left to run; \(out) has it all.") }
  }

  private var folders: SuiteFolders {
    let data = data ?? ProcessInfo.processInfo.environment["ROTA_DATA"] ?? "../shared/data"
    return SuiteFolders(data: data, tools: tools ?? "\(data)/../tools", python: python)
  }

  private var chosenSeeds: [Int]? {
    guard let words = seeds?.split(separator: ",") else { return nil }
    let numbers = words.compactMap { Int($0) }
    return numbers.count == words.count ? numbers : []
  }

  /// All runs asked for, with what is known of their instances.
  private func runs() throws -> [BenchRow] {
    let works = try Work.list(String(contentsOfFile: list, encoding: .utf8))
    let known = try KnownValue.list(String(contentsOfFile: known, encoding: .utf8))
    let families = Set(only)
    let chosen = works.filter {
      $0.suite == suite && (families.isEmpty || families.contains($0.family))
    }
    guard !chosen.isEmpty else {
      let suites = Set(works.map(\.suite)).sorted().joined(separator: ", ")
      throw ValidationError("\(list) has no such work. Maybe one of its suites: \(suites).")
    }
    let own = chosen.flatMap { $0.runs(seeds: chosenSeeds, scale: secondsScale) }
    return (own + (peers ? Peer.runs(beside: own) : [])).map { run in
      var row = run
      row.bestKnown =
        known.first {
          $0.instance == run.instance && (run.family == "peer" || $0.family == run.family)
        }?.bestKnown
      return row
    }
  }
}
