import Testing

@testable import BenchRecords
import SiteFiles

@Suite("Files of results")
struct RowTests {
  /// A row in which every column has something to say, some of it awkward.
  static let full: BenchRow = {
    var row = BenchRow()
    (row.commit, row.date, row.processor) = ("abc1234", "2026-11-21T19:00:00Z", "X, \"fast\" one")
    (row.cores, row.swift, row.glpk, row.load) = (2, "6.3.1", "5.0", 0.25)
    (row.instance, row.family, row.seed) = ("cc60_30", "contact", 3)
    (row.limitSeconds, row.seconds, row.firstRotaSeconds) = (60, 59.5, 0.4)
    (row.objective, row.bound, row.gap) = (29283.5, 29190.82, 0.00316492)
    (row.boundSource, row.scorer, row.broken) = ("linearProgram", "agrees", 0)
    (row.peakMegabytes, row.bestKnown, row.target) = (57, 29295, .gap(0.0003))
    row.phases = [
      PhaseSeconds(name: "read", seconds: 0.02),
      PhaseSeconds(name: "linear program", seconds: 12.5),
    ]
    row.outcome = "ended"
    return row
  }()

  @Test("A row is read as it was written, with every column filled or none")
  func roundTrip() throws {
    var empty = BenchRow()
    empty.instance = "cc60_30"
    let text = BenchRow.head + RowTests.full.line + empty.line
    #expect(try BenchRow.rows(text) == [RowTests.full, empty])
  }

  @Test("Every column of a full row has something in it")
  func everyColumn() {
    let (rows, _) = CSVCells.rows(of: BenchRow.head + RowTests.full.line, file: "")
    let (names, cells) = (rows[0].cells, rows[1].cells)
    #expect(cells.count == names.count)
    #expect(zip(names, cells).filter { $1.isEmpty }.map(\.0) == [])
  }

  @Test("A last line that an interruption cut off is passed over; one in the middle is told")
  func cutOff() throws {
    let text = BenchRow.head + RowTests.full.line + "abc1234,2026-11"
    #expect(try BenchRow.rows(text) == [RowTests.full])
    let middle = BenchRow.head + "abc1234\n" + RowTests.full.line
    let problem = #expect(throws: RecordTable.Problem.self) { try BenchRow.rows(middle) }
    #expect(problem?.description == "line 2 has 1 cells, not 25")
  }

  @Test("A missing column is told")
  func missingColumn() {
    let problem = #expect(throws: RecordTable.Problem.self) { try BenchRow.rows("commit\nabc\n") }
    #expect(problem?.description == "line 1 has no column 'date'")
  }

  @Test("Cells with commas, quotes and line ends come back as they were")
  func quoting() throws {
    var row = RowTests.full
    (row.processor, row.outcome) = ("a,b", "say \"so\"\nand more")
    #expect(try BenchRow.rows(BenchRow.head + row.line) == [row])
    #expect(throws: RecordTable.Problem.self) { try BenchRow.rows(BenchRow.head + "a\"b\n") }
  }

  @Test("What is finished is not run again; another seed, time, solver or family is")
  func resume() {
    func row(_ change: (inout BenchRow) -> Void) -> BenchRow {
      var row = RowTests.full
      change(&row)
      return row
    }
    let others = [
      row { $0.seed = 4 }, row { $0.limitSeconds = 61 }, row { $0.solver = "HiGHS" },
      row { $0.family = "peer" }, row { $0.instance = "cc200_30" },
    ]
    let same = row { ($0.commit, $0.date, $0.objective) = ("", "", nil) }
    let left = RunKey.unfinished([others[0], same] + others[1...], after: [RowTests.full])
    #expect(left == others)
  }

  @Test("A time that the file rounds is still known again")
  func roundedTime() throws {
    var row = RowTests.full
    row.limitSeconds = 60 / 7.0
    let read = try BenchRow.rows(BenchRow.head + row.line)
    #expect(RunKey.unfinished([row], after: read) == [])
  }

  @Test("A phase entered twice is told once, with its time together")
  func phases() {
    var phases: [PhaseSeconds] = []
    phases.add(1, to: "polish and bound")
    phases.add(2, to: "integer finish")
    phases.add(0.5, to: "polish and bound")
    #expect(phases.cell == "polish and bound=1.5;integer finish=2")
  }
}
