import Demand
import Foundation
import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("Chains of hours that carry work on")
struct WorkChainTests {
  /// A chain from what comes in, what is promised and what a late contact weighs, hour by hour.
  private func chain(_ comes: [Double], _ promised: [Double], _ weight: [Double]) -> WorkChain {
    let windows = comes.indices.map { place in
      StandardWindow(
        queue: QueueID(0),
        intervals: [Interval(place)],
        contacts: comes[place],
        promised: promised[place],
        stage: DueStage(
          day: 0,
          isFirst: place == 0,
          falling: 0,
          counts: weight[place],
          handleSeconds: 60
        )
      )
    }
    return WorkChain(windows[...], first: 0, weight: 1)
  }

  private struct Random {
    var comes: [Double]
    var promised: [Double]
    var weight: [Double]
    var could: [Double]

    /// Whole numbers, so that gains are seen whole; nothing is promised before it has come in.
    init(seed: Int) {
      var random = SeededGenerator(seed: UInt64(seed))
      let hours = 3 + seed % 6
      comes = (0..<hours).map { _ in Double(Int.random(in: 0...6, using: &random)) }
      could = (0..<hours).map { _ in Double(Int.random(in: 0...7, using: &random)) }
      weight = (0..<hours).map { _ in [0, 0, 1, 2.5].randomElement(using: &random) ?? 0 }
      (promised, weight[hours - 1]) = ([], 1)
      var (there, all) = (0.0, 0.0)
      for hour in 0..<hours {
        there += comes[hour]
        let most = weight[hour] > 0 ? Int(there - all) : 0
        promised.append(Double(Int.random(in: 0...most, using: &random)))
        all += promised[hour]
      }
    }

    var data: String {
      func rows(_ name: String, _ values: [Double]) -> String {
        "param \(name) :="
          + values.enumerated().map { " \($0 + 1) \($1)" }.joined() + ";\n"
      }
      return "data;\nparam hours := \(comes.count);\n" + rows("comes", comes)
        + rows("promised", promised) + rows("could", could) + rows("weight", weight) + "end;\n"
    }
  }

  @Test("What is late is late, what waits is carried on, and nothing is done before it comes in")
  func byHand() {
    // 10 at the start, due on the first day of two hours; 6 more in its second hour, due on the
    // second day. Four an hour: 8 done of 10 due, 2 late; then 12 of 16; then all but none left.
    let chain = chain([10, 6, 0, 0], [0, 10, 0, 6], [0, 3, 0, 3])
    #expect(chain.done([4, 4, 4, 4]) == [4, 8, 12, 16])
    #expect(chain.cost([4, 4, 4, 4]) == 6)
    // The first day's late work counts again where it is not done on the second.
    #expect(chain.cost([4, 4, 0, 1]) == 3 * 2 + 3 * 7)
    // Twenty in the first hour do the ten that are there; the six that follow wait.
    #expect(chain.done([20, 0, 0, 2]) == [10, 10, 10, 12])
    #expect(chain.cost([20, 0, 0, 2]) == 3 * 4)
    var marginals = [0.0, 0, 0, 0]
    chain.marginals([20, 0, 0, 2], into: &marginals)
    #expect(marginals == [0, 3, 3, 3])
    chain.marginals([4, 4, 0, 1], into: &marginals)
    #expect(marginals == [6, 6, 3, 3])
    #expect(chain.mostWorth == [6, 6, 3, 3])
  }

  @Test(
    "The oldest first costs no more than any other way to do the work",
    .enabled(if: Glpsol.isInstalled, "needs the glpsol command (package glpk-utils)"),
    arguments: 0..<25
  )
  func againstTheModel(seed: Int) throws {
    let random = Random(seed: seed)
    let chain = chain(random.comes, random.promised, random.weight)
    let least = try Glpsol.optimum("backlog.mod", random.data, .linear)
    #expect(abs(chain.cost(random.could) - least) < 1e-6)
  }

  @Test(
    "The data beside the model",
    .enabled(if: Glpsol.isInstalled, "needs the glpsol command (package glpk-utils)")
  )
  func recorded() throws {
    let chain = chain(
      [17, 5, 5, 5, 0, 0, 0, 0],
      [0, 0, 0, 10.8, 0, 0, 0, 19.2],
      [0, 0, 0, 2, 0, 0, 0, 2]
    )
    let text = try String(
      contentsOf: Glpsol.models.appending(path: "data/backlog.dat"),
      encoding: .utf8
    )
    let least = try Glpsol.optimum("backlog.mod", text, .linear)
    let cost = chain.cost([3, 3, 3, 3, 2, 6, 1, 6])
    #expect(abs(cost - 2 * 3) < 1e-9)
    #expect(abs(cost - least) < 1e-6)
  }

  @Test("One contact more saves what the marginal says", arguments: 0..<60)
  func marginals(seed: Int) {
    let random = Random(seed: 100 + seed)
    let chain = chain(random.comes, random.promised, random.weight)
    var marginals = random.could
    chain.marginals(random.could, into: &marginals)
    for hour in random.could.indices {
      var more = random.could
      more[hour] += 1
      let saved = chain.cost(random.could) - chain.cost(more)
      #expect(abs(saved - marginals[hour]) < 1e-9)
      #expect(marginals[hour] <= chain.mostWorth[hour])
    }
  }
}
