import Testing

@testable import Publishing

@Suite("Clashes that say the same are told once")
struct NotPossibleGroupTests {
  private func hours(_ person: String, left: String = "30 h") -> NotPossible {
    NotPossible(
      person: person,
      clash: ["weekly_hours: \(left)", "max_days_per_week: at most 2 days"],
      remedies: ["leave weekly_hours out for \(person)", "let \(person) start at other times"],
      given: "weekly_hours: 12 h"
    )
  }

  private func supervisor(_ day: String, given: String = "supervisor not kept then") -> NotPossible
  {
    NotPossible(
      person: "supervisor",
      clash: [
        "supervisor: at least 1 present on \(day) from 08:00 to 12:00",
        "there are fewer people of the kind in staff.csv",
      ],
      remedies: ["supervisor: ask for fewer people then, or make it soft"],
      given: given
    )
  }

  @Test("for several people, who are named together")
  func people() throws {
    let groups = NotPossibleGroup.groups(of: [hours("p1"), hours("p10"), hours("p2", left: "20 h")])
    #expect(groups.map(\.who) == [["p1", "p10"], ["p2"]])
    #expect(groups.map(\.count) == [2, 1])
    #expect(
      groups[0].remedies == [
        "leave weekly_hours out for each of them", "let each of them start at other times",
      ]
    )
    #expect(groups[1].remedies == hours("p2").remedies)
    let lines = NotPossibleText([hours("p1"), hours("p10")]).lines
    #expect(lines[1] == "- p1, p10: for each of them these cannot be kept together:")
    #expect(lines.count { $0.contains("weekly_hours: 30 h") } == 1)
  }

  @Test("at several times, which stand in one sentence")
  func times() throws {
    let days = ["Monday 2 March", "Tuesday 3 March", "Monday 2 March"]
    let groups = NotPossibleGroup.groups(of: days.map { supervisor($0) })
    #expect(groups.count == 1 && groups[0].count == 3)
    #expect(
      groups[0].clash[0] == "supervisor: at least 1 present on Monday 2 March from 08:00 to 12:00; "
        + "on Tuesday 3 March from 08:00 to 12:00"
    )
  }

  @Test("and never where what would mend them differs")
  func others() throws {
    let entries = [supervisor("Monday 2 March"), supervisor("Tuesday 3 March", given: "another")]
    #expect(NotPossibleGroup.groups(of: entries).count == 2)
    #expect(NotPossibleGroup.groups(of: []).isEmpty)
  }
}
