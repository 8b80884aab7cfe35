import GLPKSolving
import LinearPrograms
import Testing

@testable import ColumnGeneration

@Suite("How long the simplex works between two looks at the clock")
struct SlicesTests {
  @Test("Slices grow with what is done, as far as the size of the program allows")
  func grow() {
    let parameters = GenerationParameters()
    func slices(rows: Int) -> [Int] {
      (0..<6).reduce(into: []) { slices, _ in
        slices.append(parameters.nextSlice(after: slices.reduce(0, +), rows: rows))
      }
    }
    #expect(slices(rows: 100) == [500, 500, 1000, 2000, 4000, 8000])
    #expect(slices(rows: 1000) == [500, 500, 1000, 2000, 4000, 4000])
    #expect(slices(rows: 5000) == [500, 500, 500, 500, 500, 500])
  }

  @Test("Column generation looks at the clock less often the longer a master takes")
  func looks() throws {
    func looks(longestSlice: Double) throws -> Int {
      let problem = CuttingStock.chvatal
      var parameters = GenerationParameters()
      (parameters.slice, parameters.longestSlice) = (1, longestSlice)
      var looks = 0
      try GLPKSolver().withSolver(for: problem.rows, cancel: nil) { solver in
        var pool = ColumnPool<[Int]>()
        try pool.add(problem.start, to: solver)
        let generation = Generation(pricing: PatternPricing(problem), parameters: parameters)
        let result = try generation.run(solver, &pool, centre: nil, listener: nil) {
          looks += 1
          return true
        }
        #expect(result.reason == .optimal || result.reason == .gapClosed)
      }
      return looks
    }
    #expect(try looks(longestSlice: 4e9) < looks(longestSlice: 0))
  }
}
