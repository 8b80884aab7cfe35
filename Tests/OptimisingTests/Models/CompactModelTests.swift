import Testing

@Suite(
  "Models/rota.mod: the compact model beside lines, listed and generated",
  .enabled(if: Glpsol.isInstalled, "needs the glpsol command (package glpk-utils)")
)
struct CompactModelTests {
  /// Optima of a team by each model.
  private struct Optima {
    let relaxed, generated, lines, whole: Double

    init(_ team: ListedTeam) throws {
      let compact = RotaData(team).text
      relaxed = try Glpsol.optimum("rota.mod", compact, .linear)
      generated = try GeneratedBound(team).objective()
      lines = try Glpsol.optimum("lines.mod", LinesData(team).text, .whole)
      whole = try Glpsol.optimum("rota.mod", compact, .whole)
    }
  }

  /// Relaxed compact model ≤ column generation ≤ whole lines = whole compact model = all rotas.
  private func expectOrder(_ team: ListedTeam) throws {
    let optima = try Optima(team)
    #expect(optima.relaxed <= optima.generated + 1e-6)
    #expect(optima.generated <= optima.whole + 1e-6)
    #expect(abs(optima.lines - optima.whole) < 1e-6)
    if let rotas = AllRotas(team) { #expect(abs(rotas.optimum() - optima.whole) < 1e-6) }
  }

  @Test("What people share: every bound in its place", arguments: TeamCase.allCases)
  func shared(team: TeamCase) throws { try expectOrder(ListedTeam(try team.site())) }

  @Test("Rules of one person: every bound in its place", arguments: CompactCase.allCases)
  func rules(team: CompactCase) throws { try expectOrder(ListedTeam(try team.site())) }

  @Test("Whole horizons as columns close a gap that the compact relaxation leaves open")
  func closesAGap() throws {
    let optima = try Optima(ListedTeam(try CompactCase.hours.site()))
    #expect(optima.relaxed < optima.generated - 1)
  }

  @Test("A bound on fractions of lines may be below every rota")
  func leavesAGap() throws {
    let optima = try Optima(ListedTeam(try TeamCase.budget.site()))
    #expect(optima.generated < optima.whole - 1)
  }
}
