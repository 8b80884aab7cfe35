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
}
