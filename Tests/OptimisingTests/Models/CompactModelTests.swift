import ColumnGeneration
import GLPKSolving
import LinearPrograms
import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite(
  "Models/rota.mod: the compact model beside lines, listed and generated",
  .enabled(if: Glpsol.isInstalled, "needs the glpsol command (package glpk-utils)")
)
struct CompactModelTests {
  @Test(
    "Relaxed compact model, column generation, whole lines and whole compact model in this order",
    arguments: TeamCase.allCases
  )
  func order(team: TeamCase) throws {
    let listed = ListedTeam(try team.site())
    let compact = RotaData(listed).text
    let relaxed = try Glpsol.optimum("rota.mod", compact, .linear)
    let generated = try GeneratedBound(listed).objective()
    let whole = try Glpsol.optimum("rota.mod", compact, .whole)
    #expect(relaxed <= generated + 1e-6)
    #expect(generated <= whole + 1e-6)
    print("XX", team, relaxed, generated, whole)
    #expect(
      abs(try Glpsol.optimum("lines.mod", LinesData(listed).text, .whole) - whole) < 1e-6
    )
    if let rotas = AllRotas(listed) { #expect(abs(rotas.optimum() - whole) < 1e-6) }
  }

  @Test("Whole horizons as columns close a gap that the compact relaxation leaves open")
  func closesAGap() throws {
    let listed = ListedTeam(try TeamCase.budget.site())
    let relaxed = try Glpsol.optimum("rota.mod", RotaData(listed).text, .linear)
    let generated = try GeneratedBound(listed).objective()
    let whole = try Glpsol.optimum("rota.mod", RotaData(listed).text, .whole)
    #expect(relaxed < generated - 1, "\(relaxed) \(generated) \(whole)")
    #expect(generated < whole - 1, "\(relaxed) \(generated) \(whole)")
  }
}
