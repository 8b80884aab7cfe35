import ArgumentParser
import Contingency
import Foundation
import GLPKSolving
import Planning
import Publishing
import Rostering

/// What it is worth to have responses at hand, or people trained.
struct ResponseWorths {
  /// Draws of each risk; a few, for each is answered once for each thing.
  private static let draws = 3
  /// People whose training is tried.
  private static let people = 4

  let door: PlanDoor
  /// A register; nil for the plan's own.
  let register: String?
  /// What a week of having something at hand costs, as `stand_by=120`.
  let prices: [String]
  let seed: UInt64

  /// The worths; nil where the plan has no register.
  ///
  /// - Throws: An exit status, after the reason has been printed.
  func found() throws -> [ResponseWorth] {
    let site = door.site
    let prices = try known(prices)
    guard
      let register = try register.map({
        try RegisterDoor.read(URL(fileURLWithPath: $0), for: site)
      }) ?? RegisterDoor.read(in: door.folder.site.path, for: site)
    else {
      throw Console.refusal([
        "--responses needs to know what can go wrong. Maybe give --scenarios FILE, or plan with "
          + "contingencies.yaml in the site"
      ])
    }
    let setting = Setting(
      site: site,
      rota: door.record.rota,
      weights: door.record.proof.weights
    )
    let trials = ResponseTrials(
      setting,
      register: register,
      seed: seed,
      draws: Self.draws,
      solving: GLPKSolver()
    )
    let training = door.record.prices.map {
      TrainingChoice(site: site, rota: door.record.rota, prices: $0).best(Self.people)
    }
    do {
      return try trials.worths(training: training ?? [], prices: prices)
    } catch {
      Console.tell(["The responses: \(error)"])
      throw ExitStatus.noRota
    }
  }

  /// What is said, and what the plan's own ledger says of standby.
  private func known(_ prices: [String]) throws -> [String: Money] {
    var known: [String: Money] = [:]
    let standby = PayLedger(of: door.record.rota, at: door.site).total(of: .standby)
    if standby > .zero { known["stand_by"] = standby }
    for text in prices {
      let parts = text.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let amount = Double(parts[1]), amount >= 0, amount < 1e9 else {
        throw ValidationError(
          "--price-of '\(text)' is no kind and amount a week such as 'stand_by=120'."
        )
      }
      known[String(parts[0])] = door.site.currency.money(amount)
    }
    return known
  }
}
