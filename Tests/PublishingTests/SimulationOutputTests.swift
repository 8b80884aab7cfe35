import Foundation
import Planning
import Simulating
import Testing

@testable import Publishing

@Suite("What a simulation shows")
struct SimulationOutputTests {
  private let site: Site
  private let comparison: ServiceComparison

  init() throws {
    site = try TinyPlan.site()
    comparison = ServiceComparison(
      site: site,
      rota: TinyPlan.record.rota,
      settings: SimulationSettings(replications: 20)
    )
  }

  @Test("The text keeps to 80 columns and names queue, promise and what to do next")
  func text() {
    let text = SimulationText(
      site: site,
      comparison: comparison,
      showsDays: true,
      next: "look at the page"
    ).text
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(text.contains("billing"))
    #expect(text.contains("80.0%"))
    #expect(text.contains("Next: look at the page"))
  }

  @Test("The table has a row for the horizon, each week, day and interval with contacts")
  func table() {
    let rows = SimulationCSV(site: site, comparison: comparison).text.split(separator: "\n")
    #expect(rows.count == 1 + 1 + 1 + 1 + 3)
    #expect(Set(rows.map { $0.filter { $0 == "," }.count }) == [14])
  }

  @Test("The same simulation is the same bytes, and the seed stands in it")
  func json() {
    let text = SimulationJSON(site: site, comparison: comparison).text
    #expect(text == SimulationJSON(site: site, comparison: comparison).text)
    #expect(text.contains("\"schema\": \"rota-simulate/1\""))
    #expect(text.contains("\"seed\": \"1\""))
  }

  @Test("The page has the simulated share only where the plan was simulated")
  func page() {
    let plain = PlanPage(site: site, record: TinyPlan.record).text
    #expect(plain.contains("\"simulated\": null"))
    let shares = SimulatedShares(comparison, site: site)
    let simulated = PlanPage(site: site, record: TinyPlan.record, simulation: shares).text
    #expect(simulated.contains("\"holds\": "))
  }

  @Test("What the page shows of a simulation is the same when it is read from simulation.json")
  func sharesFromFile() throws {
    let json = SimulationJSON(site: site, comparison: comparison).text
    let read = try #require(SimulatedShares(json: Data(json.utf8), site: site))
    let known = SimulatedShares(comparison, site: site)
    let pages = [read, known].map {
      PlanPage(site: site, record: TinyPlan.record, simulation: $0).text
    }
    #expect(pages[0] == pages[1])
    #expect(SimulatedShares(json: Data("{}".utf8), site: site) == nil)
  }

  @Test("Files are put beside those that are there, and theirs are kept byte for byte")
  func put() throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("rota-\(UUID().uuidString)/plan")
    defer { try? FileManager.default.removeItem(at: place.deletingLastPathComponent()) }
    let folder = PlanFolder(at: place.path)
    try folder.write([
      PlanFile(path: "rota.json", text: "{}"), PlanFile(path: "site/site.yaml", text: "name: a"),
    ])
    try folder.put([PlanFile(path: "rota.html", text: "new")])
    try folder.put([PlanFile(path: "rota.html", text: "newer")])
    let files = try folder.contents()
    #expect(files.map(\.path) == ["rota.html", "rota.json", "site/site.yaml"])
    #expect(files[0].bytes == Data("newer".utf8))
    #expect(files[2].bytes == Data("name: a".utf8))
  }
}
