import Demand
import Foundation
import Planning
import Testing

@Suite(
  "Erlang C against Models/erlang.mod",
  .enabled(if: Files.glpsol != nil, "needs the glpsol command (package glpk-utils)")
)
struct MathProgTests {
  /// The rows of Models/data/erlang.dat.
  private struct Row {
    let number: Int
    let load: Double
    let agents: Int
    let handle, within, promised: Double
  }

  @Test("Direct summation in MathProg gives the same waits, levels and people needed")
  func sameFigures() throws {
    let rows = try data()
    let solved = try run()
    try #require(rows.count == 6 && solved.count == rows.count)
    for row in rows {
      let figures = try #require(solved[row.number])
      let queue = ErlangC(load: Erlangs(row.load), agents: row.agents, handleSeconds: row.handle)
      #expect(agree(queue.waitProbability, figures[0], relative: 1e-12))
      #expect(agree(queue.meanWaitSeconds, figures[1], relative: 1e-12))
      #expect(agree(queue.serviceLevel(withinSeconds: row.within), figures[2], relative: 1e-12))
      // An hour with contacts that make up the load.
      let curve = ServedCurve(
        queue: Sites.calls(within: row.within, patience: nil),
        cell: .init(contacts: row.load * 3600 / row.handle, handleSeconds: row.handle),
        interval: Minutes(60)
      )
      #expect(Double(curve.peopleNeeded(share: row.promised)) == figures[3])
    }
  }

  private func data() throws -> [Row] {
    let file = Files.root.appending(path: "Models/data/erlang.dat")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let fields = line.split { " ;".contains($0) }.compactMap { Double($0) }
      guard fields.count == 6 else { return nil }
      return Row(
        number: Int(fields[0]),
        load: fields[1],
        agents: Int(fields[2]),
        handle: fields[3],
        within: fields[4],
        promised: fields[5]
      )
    }
  }

  /// What the model prints, by row number.
  private func run() throws -> [Int: [Double]] {
    let process = Process()
    let output = Pipe()
    process.executableURL = Files.glpsol
    process.arguments = ["--math", "Models/erlang.mod", "--data", "Models/data/erlang.dat"]
    process.currentDirectoryURL = Files.root
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    var rows: [Int: [Double]] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("row ") {
      let fields = line.split(separator: " ").dropFirst().compactMap { Double($0) }
      guard let number = fields.first else { continue }
      rows[Int(number)] = Array(fields.dropFirst())
    }
    return rows
  }
}
