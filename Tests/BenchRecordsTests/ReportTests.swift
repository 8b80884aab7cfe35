import Testing

@testable import BenchRecords

@Suite("The report")
struct ReportTests {
  private func row(_ seed: Int, objective: Double?, bound: Double?) -> BenchRow {
    var row = RowTests.full
    (row.seed, row.objective, row.bound) = (seed, objective, bound)
    row.gap = Gap.share(objective: objective, bound: bound)
    return row
  }

  private func result(
    _ rows: [BenchRow],
    best: Double? = nil,
    least: Double? = nil
  )
    -> InstanceResult
  {
    let known = KnownValue(
      family: "contact",
      instance: "cc60_30",
      bestKnown: best,
      isProven: false,
      lowerBound: least,
      source: "test"
    )
    return InstanceResult(rows, known: known, traces: [:])
  }

  @Test("The middle of values; one that is missing is worse than any")
  func median() {
    #expect(Median.of([3, 1, 2]) == 2.0)
    #expect(Median.of([4, 1, 2, 3]) == 2.5)
    #expect(Median.of([] as [Double]) == nil)
    #expect(Median.of([1, nil, 2]) == 2.0)
    #expect(Median.of([1, nil, nil]) == nil)
  }

  @Test("Seeds: medians; a run without a bound counts as the worst bound")
  func seeds() {
    let three = result([
      row(1, objective: 100, bound: 90), row(2, objective: 104, bound: nil),
      row(3, objective: 102, bound: 95),
    ])
    #expect(three.objective == 102)
    #expect(three.bound == 90)
    #expect(three.gap == 0.1)
  }

  @Test("A target is met by a sound result alone, and the distance to it is told")
  func targets() {
    #expect(result([row(1, objective: 10_000, bound: 9_998)]).distance == "met")
    #expect(
      result([row(1, objective: 10_000, bound: 9_988)]).distance == "missed: 4 times the gap"
    )
    var broken = row(1, objective: 10_000, bound: 9_998)
    broken.scorer = "agrees; 2 broken"
    #expect(result([broken]).distance == "missed: agrees; 2 broken")
    var dead = BenchRow()
    (dead.target, dead.outcome) = (.objective(607), "ended after 120 s")
    #expect(result([dead]).distance == "missed: ended after 120 s")
    var dear = row(1, objective: 612, bound: 600)
    dear.target = .objective(600)
    #expect(result([dear]).distance == "missed: 2 % above")
  }

  @Test("A bound above a known rota and a rota below a known bound can't be, and are told")
  func impossible() {
    let rows = [row(1, objective: 100, bound: 99)]
    #expect(result(rows, best: 98).scorer == "agrees, bound above the best known")
    #expect(result(rows, least: 101).scorer == "agrees, objective below the known bound")
    #expect(result(rows, best: 99, least: 100).scorer == "agrees")
  }

  private func file(_ name: String, date: String, _ rows: [BenchRow]) -> ResultsFile {
    let dated = rows.map { row in
      var row = row
      row.date = date
      return row
    }
    let course = Course([
      CoursePoint(seconds: 1, objective: 100, bound: 90),
      CoursePoint(seconds: 2, objective: 100, bound: 99.9),
    ])
    let traces = dated.first.map { [RunKey($0): course] } ?? [:]
    return ResultsFile(name: name, rows: dated, traces: traces)
  }

  @Test("Newest first, with the chart at the newest, and what it was measured on")
  func order() {
    let rows = [row(1, objective: 100, bound: 99.9)]
    let report = ResultsReport(
      [file("old", date: "2026-01-01", rows), file("new", date: "2026-02-01", rows)],
      known: []
    )
    let text = report.text(chart: "gap.svg")
    let heads = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(heads == ["## new, 2026-02-01", "## old, 2026-01-01"])
    #expect(text.split(separator: "gap.svg").count == 2)
    #expect(text.contains("Commit abc1234; 2 cores (X, \"fast\" one), Swift 6.3.1, GLPK 5.0."))
    #expect(text.contains("| cc60_30 | 60 | 1 | 100 | 99.9 | linearProgram | 0.1 % |"))
  }

  @Test("Peers: the smallest gap of theirs against that of rota; one not installed is told")
  func peers() {
    var peer = row(1, objective: 100, bound: 90)
    (peer.family, peer.solver, peer.seed, peer.target) = ("peer", "CBC", nil, nil)
    var missing = BenchRow()
    (missing.family, missing.solver, missing.instance) = ("peer", "glpsol", "cc60_30")
    (missing.limitSeconds, missing.outcome) = (60, "not installed")
    let own = row(1, objective: 100, bound: 99.5)
    let text = ResultsReport([file("new", date: "2026", [own, peer, missing])], known: [])
      .text(chart: nil)
    #expect(text.contains("the smallest gap of a peer is 20 times that of rota (10 % and 0.5 %)"))
    #expect(text.contains("| cc60_30 | glpsol |  | none | none | none |  | not installed |"))
  }

  @Test("Only what stands between the marks is written anew, however often")
  func marks() {
    let document = "# Results\n\n\(MarkedText.begin)\nold\n\(MarkedText.end)\n\nOlder\n"
    let once = MarkedText.replacing(in: document, with: "new\n")
    let expected = "# Results\n\n\(MarkedText.begin)\n\nnew\n\n\(MarkedText.end)\n\nOlder\n"
    #expect(once == expected)
    #expect(once.flatMap { MarkedText.replacing(in: $0, with: "new\n") } == expected)
    #expect(MarkedText.replacing(in: "# Results\n", with: "new") == nil)
    #expect(MarkedText.replacing(in: MarkedText.end + MarkedText.begin, with: "new") == nil)
  }

  @Test("Growth: the power of people by which time grows")
  func growth() {
    func result(_ people: Int, seconds: Double) -> InstanceResult {
      var row = RowTests.full
      row.instance = "cc\(people)_15"
      let course = Course([CoursePoint(seconds: seconds, objective: 100, bound: 99.9)])
      return InstanceResult([row], known: nil, traces: [RunKey(row): course])
    }
    let growth = Growth([
      result(200, seconds: 4), result(500, seconds: 9), result(2000, seconds: 40),
    ])
    #expect(growth?.exponent == 1)
    #expect(Growth([result(200, seconds: 4)]) == nil)
  }

  @Test(
    "Numbers for people",
    arguments: [(1234567.5, "1,234,567.5"), (-1000, "-1,000"), (999, "999"), (0, "0")]
  )
  func grouped(value: Double, text: String) {
    #expect(Figures.grouped(value, digits: 2) == text)
  }

  @Test(
    "Shares in per cent",
    arguments: [
      (0.000123, "0.012 %"), (0.0316, "3.2 %"), (0.55, "55 %"), (1.5, "150 %"), (0, "0 %"),
    ]
  )
  func percent(share: Double, text: String) {
    #expect(Figures.percent(share) == text)
  }
}
