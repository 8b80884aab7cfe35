import Foundation
import Planning
import Publishing
import Rostering
import Testing

@Suite("rota.json")
struct RotaJSONTests {
  @Test("What is written is read back the same, but for the seconds spent")
  func roundTrip() throws {
    let format = RotaJSONFile(site: try TinyPlan.site())
    var record = TinyPlan.record
    record.proof.seconds = 12.5
    let read = try format.decode(format.encode(record))
    #expect(read.rota == TinyPlan.rota)
    #expect(read.proof == TinyPlan.proof)
    #expect(read.search == TinyPlan.search)
    #expect(read.figures.pay == TinyPlan.figures.pay)
    #expect(read.figures.load == TinyPlan.figures.load)
    #expect(read.figures.goals == TinyPlan.figures.goals)
    #expect(read.figures.centres.map(\.over) == TinyPlan.figures.centres.map(\.over))
    #expect(read.figures.queues.map(\.missed) == TinyPlan.figures.queues.map(\.missed))
  }

  @Test("Prices are read back the same; a file of the days before them is read as one without")
  func prices() throws {
    let format = RotaJSONFile(site: try TinyPlan.site())
    var record = TinyPlan.record
    #expect(try format.decode(format.encode(record)).prices == nil)
    record.prices = PriceListSample.prices
    let bytes = format.encode(record)
    #expect(try format.decode(bytes).prices == PriceListSample.prices)
    let old = String(decoding: format.encode(TinyPlan.record), as: UTF8.self)
      .replacing("  \"prices\": null,\n", with: "")
    try #require(!old.contains("prices"))
    #expect(try format.decode(Data(old.utf8)).prices == nil)
    let foreign = String(decoding: bytes, as: UTF8.self)
      .replacing("\"contract\": \"full\"", with: "\"contract\": \"fall\"")
    let problem = #expect(throws: RotaJSONProblem.self) { try format.decode(Data(foreign.utf8)) }
    #expect(problem?.place == "prices.people[0].contract")
  }

  @Test("A rota without a bound is read back as unproven")
  func unproven() throws {
    let format = RotaJSONFile(site: try TinyPlan.site())
    var record = TinyPlan.record
    record.proof.boundSource = .none
    record.proof.bound = -.infinity
    record.proof.stopped = .interrupted
    let read = try format.decode(format.encode(record))
    #expect(read.proof.boundSource == .none)
    #expect(read.proof.gap == .infinity)
  }

  @Test("The seconds spent leave no trace in the bytes, and the text is as documented")
  func bytes() throws {
    let format = RotaJSONFile(site: try TinyPlan.site())
    var slow = TinyPlan.record
    slow.proof.seconds = 99
    #expect(format.encode(slow) == format.encode(TinyPlan.record))
    let text = String(decoding: format.encode(TinyPlan.record), as: UTF8.self)
    for piece in RotaJSONTests.pieces { #expect(text.contains(piece)) }
    #expect(text.hasSuffix("\n}\n"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 160 })
  }

  @Test(
    "Each way of spoiling the file is refused with its place and a reason",
    arguments: spoilings
  )
  func spoiled(_ spoiling: Spoiling) throws {
    let format = RotaJSONFile(site: try TinyPlan.site())
    let text = String(decoding: format.encode(TinyPlan.record), as: UTF8.self)
    try #require(text.contains(spoiling.old))
    let found = text.range(of: spoiling.old)
    let spoiled = text.replacingCharacters(in: try #require(found), with: spoiling.new)
    let problem = #expect(throws: RotaJSONProblem.self) {
      try format.decode(Data(spoiled.utf8))
    }
    #expect(problem?.place == spoiling.place)
    #expect(problem?.sentence.contains(spoiling.says) == true, "\(String(describing: problem))")
  }

  @Test("Cut off anywhere, the file is refused and nothing crashes")
  func cutOff() throws {
    let format = RotaJSONFile(site: try TinyPlan.site())
    let bytes = format.encode(TinyPlan.record)
    for length in stride(from: 0, to: bytes.count - 2, by: 97) {
      #expect(throws: RotaJSONProblem.self) { try format.decode(bytes.prefix(length)) }
    }
  }

  struct Spoiling: CustomTestStringConvertible {
    var old: String
    var new: String
    var place: String
    var says: String
    var testDescription: String { "\(old) -> \(new)" }

    init(_ old: String, _ new: String, at place: String, says: String) {
      (self.old, self.new, self.place, self.says) = (old, new, place, says)
    }
  }

  static let spoilings = [
    Spoiling("\"rota/4\"", "\"rota/3\"", at: "schema", says: "expected \"rota/4\", found"),
    Spoiling("\"schema\"", "\"scheme\"", at: "", says: "has no \"schema\""),
    Spoiling("\"Tiny Bay\"", "\"Big Bay\"", at: "site.name", says: "does not belong to this site"),
    Spoiling("\"days\": 7", "\"days\": 8", at: "site.days", says: "which has 7"),
    Spoiling("\"P02\"", "\"P99\"", at: "lines[1].person", says: "\"P99\" is no person"),
    Spoiling("\"early\"", "\"Early\"", at: "lines[0].shifts[0].pattern", says: "Maybe \"early\""),
    Spoiling(
      "\"paid_minutes\": 240",
      "\"paid_minutes\": \"240\"",
      at: "lines[0].shifts[0].paid_minutes",
      says: "expected a whole number, found \"240\""
    ),
    Spoiling(
      "\"paid_minutes\": 240",
      "\"paid_minutes\": -1",
      at: "lines[0].shifts[0].paid_minutes",
      says: "outside"
    ),
    Spoiling(
      "\"start_minute\": 480",
      "\"start_minute\": 495",
      at: "lines[0].serving[0].start",
      says: "is not minute 495"
    ),
    Spoiling(
      "\"paid_minutes\"",
      "\"payed_minutes\"",
      at: "lines[0].shifts[0]",
      says: "\"payed_minutes\" is not a key"
    ),
    Spoiling(
      "\"date\": \"2026-10-19\"",
      "\"date\": \"2026-19-10\"",
      at: "lines[0].shifts[0].date",
      says: "is no date"
    ),
    Spoiling("\"lagrangian\"", "\"guess\"", at: "proof.bound_source", says: "\"guess\""),
    Spoiling("\"bound\": 12250.0", "\"bound\": null", at: "proof.bound", says: "go together"),
    Spoiling(
      "\"objective\": 12345.0",
      "\"objective\": 12300.0",
      at: "proof.gap",
      says: "is not what objective and bound make"
    ),
    Spoiling(
      "\"seed\": \"18446744073709551615\"",
      "\"seed\": \"x\"",
      at: "search.seed",
      says: "whole number of 64 bits"
    ),
    Spoiling("{", "[", at: "", says: "is not a JSON file"),
  ]

  /// Pieces that a reader of the documented schema expects, written by hand: one night ends after
  /// the clocks went back, so its two ends have different offsets.
  static let pieces = [
    """
    {
      "figures": {
    """,
    """
        "goals": [1234690.45],
        "pay": 123469045,
        "queues": [
    """,
    "{\"budget\": null, \"centre\": \"Night\", \"over\": 0, \"pay\": 123456700}",
    "{\"end\": \"2026-10-19T11:00:00+01:00\", \"end_minute\": 660, \"name\": \"lunch\", "
      + "\"paid\": false, \"start\": \"2026-10-19T10:00:00+01:00\", \"start_minute\": 600}",
    "{\"end\": \"2026-10-25T02:00:00+00:00\", \"end_minute\": 8820, \"queue\": \"desk\", "
      + "\"start\": \"2026-10-24T22:00:00+01:00\", \"start_minute\": 8520}",
  ]
}
