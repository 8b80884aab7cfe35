import Planning
import Rostering
import RotaTesting
import Testing

@Suite("A proof counted anew")
struct ProofTests {
  private func report() throws -> CheckReport {
    let site = try SmallSite.day()
    return judged(try SmallSite.rota(for: site), at: site)
  }

  private func proof(
    _ objective: Double,
    bound: Double = 0,
    weights: [Double] = [1, 5, 1, 2]
  ) -> Proof {
    Proof(
      objective: objective,
      bound: bound,
      boundSource: .lagrangian,
      stopped: .gapReached,
      weights: weights,
      seconds: 0
    )
  }

  // Goals 195.20, 0, 402 and 2 with weights 1, 5, 1 and 2.
  private let objective = 195.2 + 402 + 4

  @Test("The objective is the weighted sum of the goals by curve")
  func objectiveCounted() throws {
    #expect(try report().objective(weights: [1, 5, 1, 2]).isClose(to: objective, within: 1e-9))
  }

  @Test("An objective within half a penny agrees, one beyond does not")
  func tolerance() throws {
    let report = try report()
    #expect(report.disagreement(with: proof(objective)) == nil)
    #expect(report.disagreement(with: proof(objective + 0.0049)) == nil)
    #expect(report.disagreement(with: proof(objective - 0.0051)) != nil)
    #expect(report.disagreement(with: proof(.nan)) != nil)
  }

  @Test("A bound above the objective is no bound")
  func boundTooHigh() throws {
    let report = try report()
    #expect(report.disagreement(with: proof(objective, bound: objective)) == nil)
    #expect(report.disagreement(with: proof(objective, bound: objective + 1)) != nil)
  }

  @Test("Weights of other goals are told apart")
  func otherWeights() throws {
    let disagreement = try report().disagreement(with: proof(objective, weights: [1, 5, 1]))
    #expect(disagreement == "the proof weighs 3 goals, the site has 4")
  }
}
