public import LinearPrograms
public import Planning
public import Rostering

/// Answers each risk of a register with something at hand and without it, to say what that is worth
/// before anything goes wrong.
///
/// Lowered promises are left out of every answer: they would make any week look well.
public struct ResponseTrials {
  private let setting: Setting
  private let register: RiskRegister
  private let solving: any LPSolving
  private let seed: UInt64
  private let draws: Int

  /// What an answer comes to.
  private struct Outcome {
    /// Service and cost, in major units.
    var lost: Double
    var holds: Bool
  }

  /// Trials of a plan.
  ///
  /// - Parameters:
  ///   - setting: The plan.
  ///   - register: What can go wrong.
  ///   - seed: Seed of what is left to chance.
  ///   - draws: How many draws of a risk with something left to chance are answered, at most.
  ///   - solving: What solves linear programs.
  public init(
    _ setting: Setting,
    register: RiskRegister,
    seed: UInt64,
    draws: Int,
    solving: any LPSolving
  ) {
    (self.setting, self.register, self.solving) = (setting, register, solving)
    (self.seed, self.draws) = (seed, max(1, draws))
  }

  /// Everything that the register allows, kind by kind, then training, those worth most first.
  ///
  /// - Parameters:
  ///   - training: Who might learn what.
  ///   - prices: What a week of having a kind of response at hand costs, where that is known;
  ///     `training` is that of one person.
  /// - Throws: What the solver throws when it breaks down.
  public func worths(
    training: [(person: PersonID, queue: QueueID)],
    prices: [String: Money]
  ) throws -> [ResponseWorth] {
    let scenarios = scenarios
    let all = try scenarios.map { try $0.map { try outcome($0, setting) } }
    var worths: [ResponseWorth] = []
    for kind in kinds {
      let without = try zip(scenarios, all).map { scenarios, all in
        try zip(scenarios, all).map { scenario, whole in
          guard scenario.responses.contains(where: { $0.kind.word == kind }) else { return whole }
          var poorer = scenario
          poorer.responses.removeAll { $0.kind.word == kind }
          return try outcome(poorer, setting)
        }
      }
      worths.append(
        ResponseWorth(
          thing: .response(kind),
          uses: uses(with: all, without: without),
          price: prices[kind]
        )
      )
    }
    for (person, queue) in training {
      var site = setting.site
      site.people[person.index].competences[queue] = 1
      let trained = Setting(site: site, rota: setting.rota, weights: setting.weights)
      let with = try scenarios.map { try $0.map { try outcome($0, trained) } }
      worths.append(
        ResponseWorth(
          thing: .training(person, queue),
          uses: uses(with: with, without: all),
          price: prices["training"]
        )
      )
    }
    return worths.sorted { $0.expected > $1.expected }
  }

  /// The kinds of response that the register allows, in its order.
  private var kinds: [String] {
    var kinds: [String] = []
    for response in register.risks.flatMap(\.responses) {
      let word = response.kind.word
      if case .lower = response.kind { continue }
      if !kinds.contains(word) { kinds.append(word) }
    }
    return kinds
  }

  /// By risk: its draws.
  private var scenarios: [[Scenario]] {
    let draw = ScenarioDraw(
      register: register,
      site: setting.site,
      rota: setting.rota,
      seed: seed
    )
    return register.risks.map { risk in
      (0..<(risk.isRandom ? min(draws, risk.draws) : 1)).map { number in
        var scenario = draw.scenario(risk, draw: number)
        scenario.responses.removeAll { if case .lower = $0.kind { true } else { false } }
        return scenario
      }
    }
  }

  private func uses(
    with all: [[Outcome]],
    without: [[Outcome]]
  ) -> [ResponseWorth.Use] {
    register.risks.indices.compactMap { place in
      let pairs = Array(zip(all[place], without[place]))
      let count = Double(max(1, pairs.count))
      let worth = pairs.reduce(0) { $0 + $1.1.lost - $1.0.lost } / count
      let saves = pairs.reduce(0.0) { $0 + ($1.0.holds && !$1.1.holds ? 1 : 0) } / count
      guard abs(worth) > 0.005 || saves > 0 else { return nil }
      return ResponseWorth.Use(
        risk: register.risks[place].name,
        likelihood: register.risks[place].likelihood,
        worth: worth,
        saves: saves
      )
    }
  }

  // MARK: One answer

  private func outcome(_ scenario: Scenario, _ setting: Setting) throws -> Outcome {
    let week = DisruptedWeek(scenario.disruptions, to: setting.rota, at: setting.site)
    let world = setting.world(of: week)
    let answers = try Contingencies(setting, solving: solving).answers(scenario, week, world)
    let answer = answers[answers.count - 1]
    let cost = setting.site.currency.major(answer.cost)
    return Outcome(lost: service(answer) + cost, holds: answer.holds)
  }

  /// What the goals but those of money lose, in major units of pay.
  private func service(_ answer: Answer) -> Double {
    let goals = setting.site.priorities.steps.map(\.goal)
    let weights = zip(goals, setting.weights).map { goal, weight -> Double in
      switch goal {
      case .cost, .budget: 0
      default: weight
      }
    }
    let pay = zip(goals, setting.weights).reduce(0) { $1.0 == .cost ? $0 + $1.1 : $0 }
    let report = answer.world.check.report(on: answer.rota)
    return report.objective(weights: weights) / (pay > 0 ? pay : 1)
  }
}
