import Foundation
import RotaTesting
import Testing

@Suite("Exporting a plan's model", .serialized)
struct ModelExportTests {
  private let rota: BuiltCommand
  private let home: TemporaryFolder

  init() throws {
    rota = try BuiltCommand()
    home = try TemporaryFolder()
  }

  private func plan(_ site: String, seed: Int = 1) throws {
    let planned = try rota.run([
      "plan", site, "--out", home.path("plan"), "--effort", "1", "--seed", "\(seed)", "--quiet",
    ])
    try #require(planned.status == 0, "\(planned.errors)")
  }

  private func export(_ more: [String] = [], to folder: String = "model") throws -> Exported {
    let outcome = try rota.run(
      ["model", "export", home.path("plan"), "--to", home.path(folder)] + more
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try Exported(outcome.output)
  }

  /// The night line without premiums: with them its shifts come in so many variants that glpsol's
  /// branch and bound takes minutes.
  private func nightline() throws -> String {
    let place = home.url.appendingPathComponent("nightline")
    let example = ModelSolver.root.appendingPathComponent("Scenarios/nightline")
    guard !FileManager.default.fileExists(atPath: place.path) else { return place.path }
    try FileManager.default.copyItem(at: example, to: place)
    try home.edit("nightline/site.yaml") { text in
      let sections = text.components(separatedBy: "\npay:\n")
      let rest = sections.last?.components(separatedBy: "\ncontracts:\n").last ?? ""
      return [sections[0], "contracts:\n" + rest].joined(separator: "\n")
        .replacing("    pay: unsocial\n", with: "").replacing(
          "budget: 12400",
          with: "budget: 10800"
        )
    }
    return place.path
  }

  @Test(
    "glpsol finds the optimum that is stated, in every format",
    .enabled(if: ModelSolver.glpsol.isInstalled, "needs the glpsol command (package glpk-utils)")
  )
  func glpsol() throws { try expectSameOptimum(.glpsol) }

  @Test(
    "HiGHS finds the optimum that is stated, in every format",
    .enabled(if: ModelSolver.highs.isInstalled, "needs the highs command")
  )
  func highs() throws { try expectSameOptimum(.highs) }

  @Test(
    "HiGHS from Python finds the optimum that is stated, in every format",
    .enabled(if: ModelSolver.highspy.isInstalled, "needs Python 3 with the package highspy")
  )
  func highspy() throws { try expectSameOptimum(.highspy) }

  @Test(
    "CBC finds the optimum that is stated, in every format",
    .enabled(if: ModelSolver.cbc.isInstalled, "needs the cbc command (package coinor-cbc)")
  )
  func cbc() throws { try expectSameOptimum(.cbc) }

  private func expectSameOptimum(_ solver: ModelSolver) throws {
    try plan(nightline())
    let stated = try export()
    for file in ["model.lp", "model.mps"] {
      let linear = try solver.optimum(of: home.path("model/\(file)"), isWhole: false)
      #expect(linear.isClose(to: stated.optimum, within: 1e-6 * abs(stated.optimum)))
      let whole = try solver.optimum(of: home.path("model/\(file)"), isWhole: true)
      #expect(whole >= linear - 1e-3 && whole <= stated.objective + 1e-3)
    }
    #expect(stated.output.contains("no rota has less"))
  }

  @Test("The plan's lines cost in the model what rota.json states, and bound and plan are in order")
  func planInModel() throws {
    try plan(nightline())
    let stated = try export()
    #expect(stated.ofPlan.isClose(to: stated.objective, within: 1e-4))
    #expect(stated.optimum <= stated.objective + 1e-4)
  }

  @Test(
    "The data say the same to Models/lines.mod",
    .enabled(if: ModelSolver.glpsol.isInstalled, "needs the glpsol command (package glpk-utils)")
  )
  func data() throws {
    try plan(nightline())
    let stated = try export(["--effort", "0"])
    let model = ModelSolver.root.appendingPathComponent("Models/lines.mod").path
    let optimum = try ModelSolver.glpsol.optimum(
      arguments: ["--math", model, "--data", home.path("model/model.dat"), "--nomip"]
    )
    #expect(optimum.isClose(to: stated.optimum, within: 1e-6 * abs(stated.optimum)))
    #expect(stated.output.contains("of these lines only"))
  }

  @Test("The same plan gives the same bytes, and nobody's name is in them")
  func sameBytes() throws {
    try plan(nightline())
    _ = try export(to: "a")
    _ = try export(to: "b")
    let files = try home.contents(of: "a")
    #expect(files.keys.sorted() == ["model.dat", "model.lp", "model.mps"])
    #expect(try home.contents(of: "b") == files)
    let staff = try String(contentsOfFile: nightline() + "/staff.csv", encoding: .utf8)
    let people = staff.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: ",").first
    }
    try #require(people.count == 14)
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!people.contains { text.contains($0) }, "\(name)")
    }
  }

  @Test("A plan whose shift was moved by hand is refused with the person and the day")
  func edited() throws {
    try plan(nightline())
    try home.edit("plan/rota.json") { text in
      guard let at = text.range(of: "\"paid_minutes\": ") else { return text }
      return text.replacingCharacters(in: at, with: "\"paid_minutes\": 1")
    }
    let outcome = try rota.run(["model", "export", home.path("plan"), "--to", home.path("model")])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("rota verify"))
  }

  @Test("A folder that is no plan, and a place that is a file, are refused")
  func places() throws {
    let foreign = try rota.run(["model", "export", home.url.path, "--to", home.path("model")])
    #expect(foreign.status == 2)
    #expect(foreign.errors.contains("is no plan folder"))
    try plan(nightline())
    try Data().write(to: home.url.appendingPathComponent("file"))
    let file = try rota.run(["model", "export", home.path("plan"), "--to", home.path("file")])
    #expect(file.status == 2)
    #expect(file.errors.contains("Choose another place"))
  }
}

/// What `rota model export` says of its model.
private struct Exported {
  let output: String
  let ofPlan, objective, optimum: Double

  init(_ text: String) throws {
    output = text.split { " \n".contains($0) }.joined(separator: " ")
    ofPlan = try Exported.number(after: "Objective of the plan's lines in it: ", in: output)
    objective = try Exported.number(after: "\(String(format: "%.4f", ofPlan)) (", in: output)
    optimum = try Exported.number(after: "Optimum of the linear program: ", in: output)
  }

  private static func number(after phrase: String, in text: String) throws -> Double {
    let end = try #require(text.range(of: phrase)?.upperBound, "\(text)")
    let word = text[end...].split { " ;()".contains($0) }.first
    return try #require(word.flatMap { Double($0) }, "\(text)")
  }
}
