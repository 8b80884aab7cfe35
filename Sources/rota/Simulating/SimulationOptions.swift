import ArgumentParser
import Simulating

/// The options that say how a rota is simulated.
struct SimulationOptions: ParsableArguments {
  /// Who takes which contact, as it is written.
  enum Way: String, ExpressibleByArgument, CaseIterable {
    case plan, skills, priority

    var routing: Routing {
      switch self {
      case .plan: .plan
      case .skills: .skills
      case .priority: .priority
      }
    }
  }

  @Option(help: ArgumentHelp("How often the weeks are run through.", valueName: "number"))
  var replications = 200

  @Option(
    help: ArgumentHelp(
      "Who takes which contact: plan, everyone the queue that the rota says; skills, that queue "
        + "first, and anyone free helps where they can; priority, what comes first in the "
        + "priorities.",
      valueName: "how"
    )
  )
  var routing = Way.plan

  @Option(
    help: ArgumentHelp(
      "Squared coefficient of variation of handle times, which are then lognormal; without it they "
        + "are exponential, as the formulas have them.",
      valueName: "number"
    )
  )
  var handleVariation: Double?

  @Option(
    help: ArgumentHelp("Mean length of the spells that make up shrinkage.", valueName: "minutes")
  )
  var spell: Double = 5

  mutating func validate() throws {
    guard (2...1_000_000).contains(replications) else {
      throw ValidationError("--replications lies between 2 and 1000000.")
    }
    guard handleVariation.map({ $0 >= 0 && $0 <= 100 }) ?? true else {
      throw ValidationError("--handle-variation lies between 0 and 100.")
    }
    guard spell > 0, spell <= 480 else {
      throw ValidationError("--spell lies between 0 and 480 minutes.")
    }
  }

  /// What the simulation is told.
  func settings(seed: UInt64, threads: Int) -> SimulationSettings {
    SimulationSettings(
      replications: replications,
      seed: seed,
      threads: threads,
      routing: routing.routing,
      handleTimes: handleVariation.map { .lognormal(squaredVariation: $0) } ?? .exponential,
      spellMinutes: spell
    )
  }
}
