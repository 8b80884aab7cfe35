import CGLPK
import LinearPrograms
import Testing

@testable import GLPKSolving

@Suite("When GLPK gives up")
struct FaultTests {
  @Test("An index out of range loses the session, not the process, and a new session works")
  func fault() throws {
    let program = Textbook.cyclic.program
    try GLPKSolver().withSolver(for: program, cancel: nil) { solver in
      _ = try solver.solve(.primal, within: .none)
      let session = try #require(solver as? GLPKSession)
      let error = try #require(throws: LPSolverError.self) {
        try session.calling { glpk_set_column_bounds($0, 99, GLP_FX, 0, 0) }
      }
      #expect(error.description.contains("column number out of range"))
      // Nothing of GLPK is touched any more: what throws can throws, what cannot says "nothing".
      #expect(throws: error) { try solver.solve(.primal, within: .none) }
      #expect(throws: error) { try solver.addColumns([Column(cost: 1)]) }
      #expect(throws: error) { try solver.solveInteger(within: .none, progress: nil) }
      #expect(throws: error) { try solver.write(.mps, to: "/dev/null") }
      #expect(!solver.isSolved)
      #expect(solver.value(of: ColumnID(0)).isNaN)
      #expect(solver.status(of: ColumnID(0)) == .fixed)
      #expect(solver.basis() == Basis(rows: [], columns: [:]))
    }
    #expect(try optimum(program).objective.isClose(to: 55))
  }

  @Test("A fault in one session leaves another alone")
  func faultBeside() throws {
    let outcome = try GLPKSolver().withSolver(for: Textbook.cyclic.program, cancel: nil) { outer in
      try GLPKSolver().withSolver(for: Textbook.bank.program, cancel: nil) { inner in
        let session = try #require(inner as? GLPKSession)
        #expect(throws: LPSolverError.self) {
          try session.calling { glpk_delete_columns($0, 0, nil) }
        }
      }
      return try outer.solve(.primal, within: .none)
    }
    #expect(outcome.objective.isClose(to: 55))
  }

  @Test("A thread that has no session is trapped just the same, and again after a fault")
  func wrapper() throws {
    try OwnThread.run {
      for _ in 0..<3 {
        var problem: OpaquePointer?
        #expect(glpk_create(&problem, 0) == 0)
        guard let problem else { return }
        #expect(glpk_set_row_bounds(problem, 1, GLP_FR, 0, 0) == GLPK_FAULT)
        #expect(String(cString: glpk_fault_message()).contains("row number out of range"))
      }
      glpk_free_thread()
    }
  }

  @Test("The GLPK that was loaded is the one that was compiled for")
  func version() throws {
    try GLPKVersion.check()
    #expect(GLPKVersion.loaded == GLPKVersion.compiled)
  }

  @Test("What the body throws comes out unchanged")
  func bodyThrows() {
    struct Mine: Error {}
    #expect(throws: Mine.self) {
      try GLPKSolver().withSolver(for: Textbook.cyclic.program, cancel: nil) { _ in throw Mine() }
    }
  }

  @Test("A code of GLPK's that our checks should have prevented is called a fault")
  func refusedData() {
    let verdict = Verdict.termination(
      code: GLP_EBOUND,
      primal: .undefined,
      dual: .undefined,
      objective: 0
    )
    #expect(verdict == .solverFault)
  }

  @Test("GLPK's silent NaN is not taken for an optimum")
  func silentNaN() {
    let verdict = Verdict.termination(
      code: 0,
      primal: .feasible,
      dual: .feasible,
      objective: .nan
    )
    #expect(verdict == .numericalTrouble)
  }
}
