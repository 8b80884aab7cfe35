import GLPKSolving
import LinearPrograms
import Testing

@Suite("Published staffing problems")
struct TextbookTests {
  @Test("Both methods find the linear optimum", arguments: Textbook.all, SimplexMethod.allCases)
  func linear(textbook: Textbook, method: SimplexMethod) throws {
    let outcome = try optimum(textbook.program, method)
    #expect(outcome.termination == .optimal)
    #expect(outcome.primal == .feasible)
    #expect(outcome.dual == .feasible)
    #expect(outcome.objective.isClose(to: textbook.linear))
  }

  @Test("Branch and cut finds the optimum in whole people", arguments: Textbook.all)
  func whole(textbook: Textbook) throws {
    let outcome = try GLPKSolver().withSolver(for: textbook.program, cancel: nil) {
      try $0.solveInteger(within: .none, progress: nil)
    }
    #expect(outcome.termination == .optimal)
    #expect(try #require(outcome.objective).isClose(to: textbook.whole))
    #expect(outcome.bound.isClose(to: textbook.whole))
    #expect(try #require(outcome.gap) == 0)
    #expect(outcome.values.count == textbook.program.columns.count)
    #expect(outcome.values.allSatisfy { $0.isClose(to: $0.rounded()) })
  }
}
