import Planning
import Publishing
import Testing

@Suite("Coverage chart")
struct CoverageChartTests {
  private func chart(_ style: TerminalStyle, _ share: Double) throws -> [String] {
    let site = try TinyPlan.site()
    let count = site.horizon.intervalCount
    var required = site.queues.map { _ in Array(repeating: 0, count: count) }
    var load = site.queues.map { _ in Array(repeating: 0.0, count: count) }
    for interval in site.horizon.intervals(ofDay: 1).dropLast(
      site.horizon.intervals(ofDay: 1).count / 2
    ) {
      required[0][interval] = 4
      load[0][interval] = 4 * share
    }
    return CoverageChart(site: site, required: required, load: load, style: style).lines
  }

  @Test(
    "the sign says which share is there",
    arguments: [
      (1.0, "█", "#"), (1.5, "█", "#"), (0.95, "▆", "+"), (0.8, "▄", "="), (0.5, "▂", "-"),
      (0.0, "▁", "."),
    ]
  )
  func signs(_ share: Double, _ block: String, _ letter: String) throws {
    let blocks = try chart(.file, share)
    #expect(blocks.contains { $0.contains(String(repeating: block, count: 8)) }, "\(blocks)")
    let plain = try chart(TerminalStyle(hasColour: false, hasBlocks: false), share)
    #expect(plain.contains { $0.contains(String(repeating: letter, count: 8)) }, "\(plain)")
    #expect(plain.allSatisfy { $0.allSatisfy(\.isASCII) })
    #expect((blocks + plain).allSatisfy { $0.count <= 80 })
  }

  @Test("colour only repeats what the sign says")
  func colour() throws {
    let coloured = try chart(TerminalStyle(hasColour: true, hasBlocks: true), 0.5)
    let plain = coloured.map { $0.replacing(/\u{1B}\[[0-9]*m/, with: "") }
    #expect(coloured.contains { $0.contains("\u{1B}[31m") })
    #expect(plain == (try chart(.file, 0.5)))
  }
}
