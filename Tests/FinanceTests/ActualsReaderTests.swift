import Foundation
import Planning
import RotaTesting
import SiteFiles
import Testing

@Suite("Hours and money as paid")
struct ActualsReaderTests {
  private func read(_ text: String) throws -> ActualsReader.Reading {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-actuals-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("paid.csv")
    try Data(text.utf8).write(to: file)
    return ActualsReader(site: try SmallSite.week()).read(file)
  }

  @Test("A person, and a cost centre")
  func good() throws {
    let site = try SmallSite.week()
    let person = site.people[0]
    let other = try #require(
      site.costCentres.indices.first { CostCentreID($0) != person.costCentre }
    )
    let reading = try read(
      """
      person,cost_centre,queue,hours,money
      \(person.id),,\(site.queues[0].name),10.25,153.75
      \(person.id),,\(site.queues[1].name),4,60
      ,\(site.costCentres[other].name),,20,300.10
      """
    )
    #expect(reading.problems.isEmpty, "\(reading.problems)")
    #expect(
      reading.actuals == [
        PaidActual(
          whose: .person(PersonID(0)),
          queue: QueueID(0),
          seconds: 36_900,
          amount: Money(minorUnits: 15_375)
        ),
        PaidActual(
          whose: .person(PersonID(0)),
          queue: QueueID(1),
          seconds: 14_400,
          amount: Money(minorUnits: 6000)
        ),
        PaidActual(
          whose: .centre(CostCentreID(other)),
          queue: nil,
          seconds: 72_000,
          amount: Money(minorUnits: 30_010)
        ),
      ]
    )
  }

  @Test("Every problem has its place")
  func problems() throws {
    let site = try SmallSite.week()
    let id = site.people[0].id
    let reading = try read(
      """
      person,team,queue,currency,hours,money
      \(id)x,,,,1,1
      \(id),,,EUR,1,1
      \(site.people[1].id),,,,-3,1
      \(site.people[1].id),,,,2,1e99
      \(site.people[2].id),\(site.people[2].team),,,2,5
      ,,,,2,5
      \(site.people[3].id),,nowhere,,2,5.001
      """
    )
    #expect(reading.actuals.isEmpty)
    let told = reading.problems.map(\.description).joined(separator: "\n")
    for place in ["2:1", "3:", "4:", "5:", "6:1", "7:1", "8:"] {
      #expect(told.contains("paid.csv:\(place)"), "\(place): \(told)")
    }
    for words in [
      "unknown person", "Maybe '\(id)'?", "the money is in 'EUR'", "is not between",
      "stands in line 4 already", "not of two of them", "neither a person",
    ] {
      #expect(told.contains(words), "\(words): \(told)")
    }
  }
}
