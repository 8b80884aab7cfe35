import Planning
import Publishing
import Rostering
import Testing

@Suite("Proof in a sentence")
struct ProofSentenceTests {
  struct Case: CustomTestStringConvertible {
    var objective = 1000.0
    var bound = 990.0
    var source: Proof.BoundSource
    var stopped: Proof.StopReason
    var search: PlanRecord.Search
    var says: String
    var testDescription: String { says }
  }

  @Test("Cost, bound, gap, source and reason stand together", arguments: cases)
  func sentence(_ golden: Case) {
    let proof = Proof(
      objective: golden.objective,
      bound: golden.bound,
      boundSource: golden.source,
      stopped: golden.stopped,
      weights: [],
      seconds: 7
    )
    let sentence = ProofSentence(
      currency: Currency(code: "GBP", minorDigits: 2),
      proof: proof,
      search: golden.search
    )
    #expect(sentence.text == golden.says)
  }

  /// Gaps worked by hand: (1000 − 990) / 1000 = 1 %, (1000 − 999.999) / 1000 = 0.0001 %.
  static let cases = [
    Case(
      source: .linearProgram,
      stopped: .timeUp,
      search: .init(seconds: 60, gap: 0.005, seed: 1),
      says: "The gap asked for was not reached: within 1.00% of the best possible: weighed cost "
        + "1,000.00 against a proven bound 990.00 (linear program); stopped after 60 s."
    ),
    Case(
      bound: 999.999,
      source: .lagrangian,
      stopped: .effortSpent,
      search: .init(effort: 40, gap: 0.01, seed: 1),
      says: "Within 0.01% of the best possible: weighed cost 1,000.00 against a proven bound "
        + "1,000.00 (Lagrangian); stopped after the effort asked for (40)."
    ),
    Case(
      bound: 1000,
      source: .linearProgram,
      stopped: .gapReached,
      search: .init(gap: 0, seed: 1),
      says: "The best possible: weighed cost 1,000.00 against a proven bound 1,000.00 (linear "
        + "program); there is nothing left to find."
    ),
    Case(
      bound: -20,
      source: .lagrangian,
      stopped: .timeUp,
      search: .init(seconds: 5, gap: 0, seed: 1),
      says: "Far from proven: weighed cost 1,000.00 against a proven bound -20.00 (Lagrangian); "
        + "stopped after 5 s."
    ),
    Case(
      bound: -.infinity,
      source: .none,
      stopped: .interrupted,
      search: .init(seconds: 60, gap: 0.01, seed: 1),
      says: "Nothing is proven yet about the weighed cost of 1,000.00; stopped by hand."
    ),
  ]
}
