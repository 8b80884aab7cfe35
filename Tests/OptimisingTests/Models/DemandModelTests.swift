import Foundation
import Planning
import Testing

@testable import Demand

@Suite(
  "From forecast to coverage against Models/demand.mod",
  .enabled(if: Glpsol.isInstalled, "needs the glpsol command (package glpk-utils)")
)
struct DemandModelTests {
  /// A row of Models/data/demand.dat as the program sees it.
  private struct Row {
    let name: String
    let queue: Queue
    let cell: DemandForecast.Cell
    let interval: Minutes
    let share: Double
    let most: Int

    var served: ServedCurve { ServedCurve(queue: queue, cell: cell, interval: interval) }
  }

  /// A number of people of a row: what they serve, and the envelope there.
  private struct Point {
    let served: Double
    let envelope: Double
  }

  @Test("Erlangs and people needed are the same")
  func needs() throws {
    let needs = try printed("need")
    let rows = try rows()
    try #require(needs.count == rows.count && rows.count == 5)
    for (row, words) in zip(rows, needs) {
      try #require(words[0] == row.name)
      let load = Erlangs(
        contacts: row.cell.contacts,
        handleSeconds: row.cell.handleSeconds,
        interval: row.interval
      )
      #expect(abs(load.count - (try #require(Double(words[1])))) < 1e-9)
      #expect(row.served.peopleNeeded(share: row.share) == Int(words[2]))
    }
  }

  @Test("Contacts answered in time are the same for every number of people")
  func served() throws {
    let points = try points()
    for row in try rows() {
      let curve = try #require(points[row.name])
      try #require(curve.count == row.most + 1)
      for (people, point) in curve.enumerated() {
        let served = row.served.served(by: Double(people))
        #expect(abs(served - point.served) < 1e-6 * row.cell.contacts, "\(row.name) \(people)")
      }
    }
  }

  @Test("The least concave curve is the linear program's")
  func envelope() throws {
    let points = try points()
    for row in try rows() {
      let curve = try #require(points[row.name])
      let values = SteepestStep.loweredLeft(of: curve.map(\.served))
      let corners = ConcaveEnvelope(values).corners
      for (left, right) in zip(corners, corners.dropFirst()) {
        for place in left.place...right.place {
          let part = Double(place - left.place) / Double(right.place - left.place)
          let height = left.height + part * (right.height - left.height)
          #expect(abs(height - curve[place].envelope) < 1e-6 * row.cell.contacts)
        }
      }
    }
  }

  @Test("The coverage curve is nowhere above the envelope and at most a thousandth below")
  func coverage() throws {
    let points = try points()
    for row in try rows() {
      let coverage = CoverageCurve(row.served, most: 0)
      for (people, point) in try #require(points[row.name]).enumerated() {
        let height = coverage.served(by: Double(people))
        #expect(height <= point.envelope + 1e-6 * row.cell.contacts)
        #expect(height >= point.envelope - (CoverageCurve.tolerance + 1e-6) * row.cell.contacts)
      }
    }
  }

  // MARK: Reading

  /// The lines that start with a word, without it.
  private func printed(_ word: String) throws -> [[Substring]] {
    try Glpsol.printed(by: "demand").split(separator: "\n").map { $0.split(separator: " ") }
      .filter { $0.first == Substring(word) }.map { Array($0.dropFirst()) }
  }

  private func points() throws -> [String: [Point]] {
    try printed("curve").reduce(into: [:]) { points, words in
      let point = Point(
        served: try #require(Double(words[2])),
        envelope: try #require(Double(words[3]))
      )
      points[String(words[0]), default: []].append(point)
    }
  }

  private func rows() throws -> [Row] {
    let file = Glpsol.models.appending(path: "data/demand.dat")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let shrinkage = pairs("shrinkage", lines)
    let together = pairs("together", lines)
    return lines.compactMap { line in
      let numbers = line.split { " ;".contains($0) }.compactMap { Double($0) }
      guard numbers.count == 7 else { return nil }
      let name = "\(Int(numbers[0]))"
      let standard = ServiceStandard(
        share: numbers[5],
        withinSeconds: numbers[4],
        window: .interval
      )
      return Row(
        name: name,
        queue: Queue(
          name: name,
          channel: together[name].map { .chat(concurrency: Int($0)) } ?? .voice,
          opening: .always,
          target: .standard(standard),
          shrinkage: shrinkage[name] ?? 0
        ),
        cell: .init(contacts: numbers[1], handleSeconds: numbers[2]),
        interval: Minutes(Int(numbers[3]) / 60),
        share: numbers[5],
        most: Int(numbers[6])
      )
    }
  }

  /// The pairs of `param NAME := key value key value ;`.
  private func pairs(_ name: String, _ lines: [Substring]) -> [String: Double] {
    let line = lines.first { $0.hasPrefix("param \(name) ") } ?? ""
    let words = line.split { " ;".contains($0) }.dropFirst(3).map(String.init)
    return stride(from: 0, to: words.count - 1, by: 2).reduce(into: [:]) {
      $0[words[$1]] = Double(words[$1 + 1])
    }
  }
}
