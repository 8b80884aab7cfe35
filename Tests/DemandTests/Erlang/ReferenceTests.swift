import Demand
import Foundation
import Testing

/// A row of the reference table of Erlang C and A (57 rows; minutes turned into seconds).
struct ReferenceRow: CustomTestStringConvertible {
  let testDescription: String
  let patience: Double?
  let load: Erlangs
  let agents: Int
  let handle, target: Double
  let wait, abandon, meanWait, level, occupancy: Double

  init?(_ line: Substring) {
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    let numbers = fields.map { Double($0) ?? .nan }
    guard fields.count == 11, fields[0].hasPrefix("Erlang") else { return nil }
    testDescription = fields[0...4].joined(separator: " ")
    patience = fields[0] == "ErlangA" ? numbers[3] * 60 : nil
    load = Erlangs(numbers[1] * numbers[2])
    agents = Int(numbers[4])
    (handle, target) = (numbers[2] * 60, numbers[5] * 60)
    (wait, abandon, meanWait) = (numbers[6], numbers[7], numbers[8] * 60)
    (level, occupancy) = (numbers[9], numbers[10])
  }

  static let all: [ReferenceRow] =
    ((try? String(contentsOf: Files.erlangReference, encoding: .utf8)) ?? "")
    .split(whereSeparator: \.isNewline).compactMap(ReferenceRow.init)
}

@Suite(
  "Erlang C and A against the reference table",
  .enabled(
    if: Files.exists(Files.erlangReference),
    "needs erlang/reference.csv in ROTA_DATA or ../shared/data"
  )
)
struct ReferenceTests {
  @Test("The table has all its 57 rows")
  func tableIsWhole() {
    #expect(ReferenceRow.all.count == 57)
  }

  @Test("Every figure of a row agrees to 1e-6", arguments: ReferenceRow.all)
  func rowAgrees(row: ReferenceRow) {
    let found: [Double]
    let wanted: [Double]
    if let patience = row.patience {
      let queue = ErlangA(
        load: row.load,
        agents: row.agents,
        handleSeconds: row.handle,
        patienceSeconds: patience
      )
      found = [
        queue.waitProbability, queue.abandonProbability, queue.meanWaitSeconds,
        queue.serviceLevel(withinSeconds: row.target), queue.occupancy,
      ]
      wanted = [row.wait, row.abandon, row.meanWait, row.level, row.occupancy]
    } else {
      let queue = ErlangC(load: row.load, agents: row.agents, handleSeconds: row.handle)
      found = [
        queue.waitProbability, queue.meanWaitSeconds,
        queue.serviceLevel(withinSeconds: row.target), queue.occupancy,
      ]
      wanted = [row.wait, row.meanWait, row.level, row.occupancy]
    }
    for (value, reference) in zip(found, wanted) {
      #expect(agree(value, reference, relative: 1e-6))
    }
  }
}
