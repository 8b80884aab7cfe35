import RotaTesting
import Testing

@testable import Optimising

@Suite("The grain of a problem")
struct GrainTests {
  @Test(
    "What rotas differ by is a multiple of it",
    arguments: [TeamCase.twoQueues, .wishes, .shiftWishes, .surplusGrows]
  )
  func multiples(team: TeamCase) throws {
    let trial = try DiveTrial(team)
    let grain = Grain(of: trial.problem).size
    #expect(grain > 1e-3)
    for rota in [trial.first.objective, trial.alone.objective] {
      let grains = (rota - trial.best) / grain
      #expect(abs(grains - grains.rounded()) < 1e-5)
    }
  }

  @Test(
    "Where parts of a person or of a contact count there is none",
    arguments: [TeamCase.partRates, .dayPromise, .budget]
  )
  func none(team: TeamCase) throws {
    #expect(Grain(of: try DiveTrial(team).problem).size == 0)
  }
}
