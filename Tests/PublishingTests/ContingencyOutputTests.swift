import Foundation
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Publishing

@Suite("What can go wrong, as people and programs get it")
struct ContingencyOutputTests {
  private let site: Site
  private let report = SampleContingencies.report

  init() throws { site = try TinyPlan.site() }

  private var text: String {
    ContingencyText(site: site, report: report, next: "look at rota.html").text
  }

  @Test("The text is as recorded")
  func recorded() throws { try snapshot(text, named: "contingencies.txt") }

  @Test("The text keeps to 80 columns, tells what fails first, and cuts long lists")
  func shape() throws {
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= TextLines.width })
    let first = try #require(text.range(of: "1. the building"))
    let second = try #require(text.range(of: "2. two ill on Monday"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(text.contains("and 3 more in contingency.csv"))
    #expect(text.contains("FAILS: even with the best that the register allows"))
  }

  @Test("What is to be done stands in the order of asking, contacts of a day as one")
  func order() {
    let list = ToDoList(SampleContingencies.answered.told[.respond]?.taken ?? [], at: site)
    #expect(
      list.items.map(list.sentence) == [
        "Birch \"B\" comes in, Monday 10:00-14:00; costs 40.00 GBP; ask by Sunday 18 October 19:00",
        "Amber-01 stays until 14:00 instead of 13:00; costs 22.50 GBP; ask by Monday 19 October 07:30",
        "4 contacts of billing are called back, Monday 19 October 09:00-12:00",
      ]
    )
  }

  @Test("The table has a row for each scenario and level, and what breaks and is to be done")
  func table() {
    let rows = ContingencyCSV(site: site, report: report).text.split(separator: "\n")
    // Three risks with five levels, two people, a team, a pair; the worst is known already.
    #expect(rows.count == 1 + 5 + 4)
    #expect(rows[0].contains("what breaks,to do,share in time: billing"))
    #expect(rows[2].hasPrefix("two ill on Monday,risk,\"two ill on Monday, draw 7\",hold,no,0,0,"))
    #expect(rows[3].contains("ask by Sunday 18 October 19:00"))
    #expect(rows[3].contains(",yes,62.5,"))
  }

  @Test("contingency.json is read back as it was, and what does not exist is null")
  func json() throws {
    let text = ContingencyJSON(site: site, report: report).text
    #expect(ContingencyJSON.report(in: Data(text.utf8)) == report)
    #expect(text.contains("\"held_at\": null"))
    #expect(text.contains("\"seed\": \"18446744073709551615\""))
    #expect(text.contains("\"short_hours\""))
    #expect(ContingencyJSON.report(in: Data("{\"schema\": \"rota/4\"}".utf8)) == nil)
  }

  @Test("The page holds what can go wrong only where that was tried")
  func page() throws {
    let plain = PlanPage(site: site, record: TinyPlan.record).text
    #expect(plain.contains("\"risks\": null"))
    let page = PlanPage(site: site, record: TinyPlan.record, contingencies: report)
    guard case .object(let fields) = page.data, case .object(let risks)? = fields["risks"],
      case .array(let register)? = risks["register"], case .object(let first)? = register.first
    else {
      Issue.record("no register in the data")
      return
    }
    #expect(register.count == 3)
    #expect(first["name"] == .string("the building is closed and nobody can get in"))
    #expect(first["impact"] == .integer(3))
  }
}
