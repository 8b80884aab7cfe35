import Foundation
import Testing

@Suite("What a plan costs, from the command line", .serialized)
struct BudgetTests {
  private let rota: BuiltCommand
  private let home: CommandHome

  init() throws {
    rota = try BuiltCommand()
    home = try CommandHome(rota)
  }

  private func budget(_ options: [String]) throws -> BuiltCommand.Outcome {
    try rota.run(["budget", home.folder.path("plan"), "--effort", "1", "--quiet"] + options)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: home.folder.path(path), encoding: .utf8)
  }

  @Test(
    "After a check the reserve is told, and page and folder have it; a later check keeps the curve"
  )
  func reserve() throws {
    let plain = try budget(["--no-price"])
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(!plain.output.contains("A reserve of"))
    #expect(try text("plan/rota.html").contains("\"reserve\": null"))
    let check = [
      "check", home.folder.path("plan"), "--scenarios", home.folder.path("risks.yaml"), "--draws",
      "2", "--quiet",
    ]
    #expect(try rota.run(check).status < 2)
    // The page has the reserve at once, the share being the usual one.
    #expect(!(try text("plan/rota.html").contains("\"reserve\": null")))
    let outcome = try budget(["--reserve", "80 %", "--curve", "3"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("A reserve of"), "\(outcome.output)")
    #expect(outcome.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try text("plan/finance/budget.json").contains("\"share\": 0.8"))
    #expect(try text("plan/finance/scenarios.csv").contains("p01 is ill"))
    let page = try text("plan/rota.html")
    #expect(!page.contains("\"curve\": null"))
    // Found out again, the page keeps what searches found.
    #expect(try rota.run(check).status < 2)
    let again = try text("plan/rota.html")
    #expect(!again.contains("\"curve\": null") && again.contains("\"share\": 0.8"))
    #expect(try rota.run(["verify", home.folder.path("plan")]).status == 0)
  }

  @Test("A plan that replaces another shows what changed; one that is named does, too")
  func bridge() throws {
    #expect(try text("plan/rota.html").contains("\"bridge\": null"))
    let other = home.folder.path("changed")
    let outcome = try budget(["--no-price", "--last", other])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!(try text("plan/rota.html").contains("\"bridge\": null")))
    #expect(try text("plan/finance/budget.json").contains("\"bridge\": {"))
    // What was named is remembered.
    #expect(try budget(["--no-price"]).status == 0)
    #expect(try text("plan/finance/budget.json").contains("\"bridge\": {"))
    let replaced = try rota.run([
      "plan", home.folder.path("site"), "--out", other, "--effort", "1", "--quiet",
    ])
    #expect(replaced.status == 0, "\(replaced.errors)")
    #expect(!(try text("changed/rota.html").contains("\"bridge\": null")))
    #expect(try rota.run(["verify", other]).status == 0)
    let wrong = try budget(["--no-price", "--last", home.folder.path("site")])
    #expect(wrong.status == 2)
  }

  @Test(
    "A hard budget below the cheapest rota: that rota, by how much, and what would have to give"
  )
  func shortage() throws {
    let plan = home.folder.path("p5")
    let outcome = try rota.run([
      "plan", home.folder.path("poor"), "--out", plan, "--effort", "1", "--quiet",
    ])
    #expect(outcome.status == 3)
    for words in ["all", "at least", "weekly_hours"] {
      #expect(outcome.errors.contains(words), "\(words): \(outcome.errors)")
    }
    // The rota is there and keeps every rule; only the budget does not hold.
    let told = try rota.run(["budget", plan, "--no-price", "--quiet"])
    #expect(told.status == 1 && told.output.contains("OVER"), "\(told.output)")
    #expect(try text("p5/rota.html").contains("\"keep\": \"hard\""))
    // Not all that was asked is possible.
    #expect(try rota.run(["verify", plan]).status == 4)
  }

  @Test("Names that are formulas and markup are inert in every file of finance")
  func hostile() throws {
    let formula = "=HYPERLINK(0)"
    try home.folder.edit("site/staff.csv") { text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let columns = lines[0].split(separator: ",", omittingEmptySubsequences: false)
      let name = columns.firstIndex(of: "name") ?? 1
      for row in 1..<3 {
        var cells = lines[row].split(separator: ",", omittingEmptySubsequences: false)
          .map(String.init)
        cells[name] = row == 1 ? formula : "</script><img src=x>"
        lines[row] = cells.joined(separator: ",")
      }
      return lines.joined(separator: "\n")
    }
    let plan = home.folder.path("hostile")
    let planned = try rota.run([
      "plan", home.folder.path("site"), "--out", plan, "--effort", "1", "--quiet",
    ])
    #expect(planned.status == 0, "\(planned.errors)")
    let outcome = try rota.run(["budget", plan, "--no-price", "--quiet", "--with-pay"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let ledger = try text("hostile/finance/ledger.csv")
    #expect(ledger.contains("'\(formula)") && !ledger.contains(",\(formula)"))
    #expect(!(try text("hostile/rota.html").contains("<img")))
  }
}
