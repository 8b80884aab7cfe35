import ArgumentParser
import Foundation
import Publishing
import Rostering

/// `rota model export`: the master program of a plan in the formats that other solvers read.
struct ModelExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a plan's linear program as LP, MPS and MathProg data.",
    discussion: """
      The program has the plan's own lines (a line is one person's whole horizon) and the lines \
      that are generated from there until no line is missing, so that the optimum of its linear \
      relaxation is a bound on every rota. People, queues and the rest go by numbers alone, so that \
      the files can be given away: p0 is the first person of staff.csv, q0 the first queue of \
      site.yaml, t0 the first interval; x_p0_l0 is the line of p0 in the plan.

      model.lp    for people and solvers: CPLEX LP
      model.mps   for solvers: free MPS
      model.dat   data of Models/lines.mod, GNU MathProg
      """
  )

  @Argument(help: "The plan folder.", completion: .directory)
  var plan: String

  @Option(
    help: ArgumentHelp(
      "The folder to write into; older files of the three names are replaced.",
      valueName: "folder"
    ),
    completion: .directory
  )
  var to: String

  @Option(
    help: ArgumentHelp(
      "Work to spend on generating lines; without it they are generated to the end.",
      valueName: "number"
    )
  )
  var effort: Int?

  @OptionGroup
  var output: OutputOptions

  mutating func validate() throws {
    guard effort.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("--effort is at least 0; 0 generates next to no lines.")
    }
  }

  func run() throws {
    let door = try PlanDoor(plan)
    let folder = try ModelFolder(to)
    let model = try PlanModelMaker(door: door, effort: effort).model()
    let text = try PlanModelText(model: model, proof: door.record.proof, folder: to)
    let files = try text.files()
    do {
      try folder.write(files)
    } catch {
      throw Console.refusal(["\(to): cannot be written: \(error.localizedDescription)"])
    }
    guard !output.json else { return Console.show(text.json(files.map(\.path))) }
    Console.show(text.summary)
  }
}
