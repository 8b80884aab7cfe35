import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@testable import BenchRecords

@Suite("The chart of gap over time")
struct ChartTests {
  @Test("Labels keep their distance and their order, and stay inside")
  func labels() {
    let moved = SpreadLabels.spread([50, 52, 51, 99, 100, 10], distance: 10, in: 0...100)
    let order = [5, 0, 2, 1, 3, 4].map { moved[$0] }
    #expect(zip(order, order.dropFirst()).allSatisfy { $1 - $0 >= 9.999 })
    #expect(moved.allSatisfy { (0...100).contains($0) })
    #expect(SpreadLabels.spread([5, 80], distance: 10, in: 0...100) == [5, 80])
  }

  @Test("A logarithmic axis: powers of ten apart alike, and nothing beyond its ends")
  func scale() {
    let scale = LogScale(least: 0.001, most: 10, from: 400, to: 0)
    #expect(
      [0.001, 0.01, 0.1, 1, 10].map { scale.place($0).rounded() } == [400, 300, 200, 100, 0]
    )
    #expect(scale.place(0) == 400)
    #expect(scale.place(1e9) == 0)
    #expect(scale.ticks.count == 5)
  }

  @Test("The picture is XML, with a line and a name for each instance, at most twelve a panel")
  func picture() throws {
    var (rows, traces): ([BenchRow], [RunKey: Course]) = ([], [:])
    for number in 1...30 {
      var row = RowTests.full
      (row.family, row.instance) = ("matsp", "\(number)<7")
      rows.append(row)
      traces[RunKey(row)] = Course([
        CoursePoint(seconds: 0, objective: 100, bound: -50),
        CoursePoint(seconds: 9, objective: 100, bound: 100),
      ])
    }
    let chart = GapChart(ResultsFile(name: "full & whole", rows: rows, traces: traces))
    #expect(XMLParser(data: Data(chart.svg.utf8)).parse())
    #expect(chart.svg.components(separatedBy: "&lt;7</text>").count - 1 == 12)
    #expect(chart.svg.contains("Multi-activity weeks (12 of 30 instances)"))
    #expect(!chart.svg.contains("nan") && !chart.svg.contains("inf\""))
  }

  @Test("A gap of the whole objective or more is not drawn, nor a panel without lines")
  func useless() {
    var rows = [RowTests.full, RowTests.full]
    (rows[1].family, rows[1].instance) = ("matsp", "5_7_10_2")
    let open = CoursePoint(seconds: 1, objective: 100, bound: -50)
    let closer = CoursePoint(seconds: 2, objective: 100, bound: 90)
    let traces = [RunKey(rows[0]): Course([open, closer]), RunKey(rows[1]): Course([open])]
    let svg = GapChart(ResultsFile(name: "some", rows: rows, traces: traces)).svg
    #expect(svg.contains(">cc60_30</text>"))
    #expect(!svg.contains("5_7_10_2") && !svg.contains("Multi-activity"))
    #expect(!svg.contains("1000 %"))
  }
}
