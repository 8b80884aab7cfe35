import Demand
import GLPKSolving
import LinearPrograms
import Optimising
import Planning
import Publishing
import Rostering

/// Where the engine meets its solver.
struct PlanEngine {
  let site: Site
  let settings: OptimiserSettings

  /// Searches for a rota, saying how it gets on unless it is to be quiet.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func run(
    from start: Rota? = nil,
    keeping kept: Rota? = nil,
    after last: PlanResult? = nil,
    isQuiet: Bool
  ) throws -> PlanResult {
    do {
      return try search(from: start, keeping: kept, after: last, isQuiet: isQuiet)
    } catch is ForeignShift {
      // A rota of another site need not be one of this site: then it is no start.
      return try search(from: nil, keeping: kept, after: last, isQuiet: isQuiet)
    }
  }

  private func search(
    from start: Rota?,
    keeping kept: Rota?,
    after last: PlanResult?,
    isQuiet: Bool
  ) throws -> PlanResult {
    let cancel = CancelFlag()
    let interruption = Interruption(cancelling: cancel)
    let line = ProgressLine(currency: site.currency, allowed: settings.seconds)
    defer { line.finish() }
    let optimiser = RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: settings
    )
    do {
      return try withExtendedLifetime(interruption) {
        try optimiser.run(
          from: start,
          keeping: kept,
          after: last,
          listener: isQuiet ? SilentListener() : line,
          cancel: cancel
        )
      }
    } catch let impossible as ImpossiblePeople {
      throw Console.refusal(
        impossible.entries.map { "staff.csv: \(site[$0.person].id): \($0.reason)" }
          + ["No rota exists before this is mended; see rota check-site"]
      )
    } catch let foreign as ForeignShift {
      throw foreign
    } catch {
      Console.tell(["No rota: \(error)"])
      throw ExitStatus.noRota
    }
  }

  /// The model as a file of the plan folder, where it was asked for.
  func modelFile(_ options: ModelOptions, of result: PlanResult) throws -> PlanFile? {
    guard let format = options.writeModel else { return nil }
    let optimiser = RotaOptimiser(
      site: site,
      coverage: CoverageModel(site: site),
      solving: GLPKSolver(),
      settings: settings
    )
    let program = try optimiser.model(of: result, naming: options.naming)
    return try ModelText(program: program, format: format).file()
  }
}
