import Demand
import GLPKSolving
import Planning
import Rostering
import RotaTesting
import Testing

@testable import Optimising

@Suite("Explanations where not all was possible, of presence, and where competences expire")
struct ExplainEdgesTests {
  @Test("After a concession a day is explained by the rules that were left")
  func concession() throws {
    // Twelve hours in two days of four: eight are planned.
    var example = try ExplainCase(["el", "--"]) { site in
      site.contracts[0] = TinySite.contract(hours: 12...40)
    }
    example.week[1] = "ee"
    let day = try example.explainer().day(0, of: PersonID(0))
    #expect(day.dayOff.obstacles.map(\.label) == ["weekly_hours"])
    #expect(day.dayOff.obstacles.first?.sentence.contains("8:00") ?? false)
    #expect(day.options.allSatisfy { $0.obstacles.isEmpty })
    let late = try #require(day.alternatives.first { example.kind($0.shift) == "l" })
    let counted = try example.objective([0: ["l", "l"]]) - example.objective()
    #expect(late.cost.objective.isClose(to: counted, within: 1e-6))
    #expect(late.cost.broken == [])
    // The colleague can't take the shift on top of their own, and keeps their eight hours.
    #expect(day.colleagues.map(\.person) == [PersonID(1)])
    #expect(day.ableCount == 0)
    #expect(day.colleagues.allSatisfy { !$0.obstacles.isEmpty })
  }

  /// One person early, one late, and someone to be there from 8 to 12.
  private func desk(_ force: Force) throws -> ExplainCase {
    try ExplainCase(["e", "l"]) { site in
      let hours = try SmallSite.clock("08:00")..<SmallSite.clock("12:00")
      let opening = OpeningHours(
        Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [hours]) })
      )
      site.presenceRules = [
        PresenceRule(name: "desk", counted: .everyone, least: 1, hours: opening, force: force)
      ]
    }
  }

  @Test("A soft rule of presence is in what a shift is worth and what others would cost")
  func softPresence() throws {
    let example = try desk(.soft(strength: 3))
    let day = try example.explainer().day(0, of: PersonID(0))
    // Four hours short at 30, four at the desk of three points at 2, and 48.00 of pay.
    let without = try #require(day.without)
    #expect(without.objective.isClose(to: 120 + 24 - 48, within: 1e-6))
    #expect(without.wishes.isClose(to: 12, within: 1e-9))
    for choice: Character in ["l", "-"] {
      let told = try #require(day.alternatives.first { example.kind($0.shift) == choice })
      let counted = try example.objective([0: [choice]]) - example.objective()
      #expect(told.cost.objective.isClose(to: counted, within: 1e-6))
    }
    // The other can come early instead of late, which costs what the two swaps do.
    let colleague = try #require(day.colleagues.first)
    #expect(day.ableCount == 1)
    let mine = example.week(of: 0, colleague.forPerson, 0, nil)
    let swapped = try example.objective([0: mine, 1: ["e"]]) - example.objective()
    #expect(try #require(colleague.cost).objective.isClose(to: swapped, within: 1e-6))
  }

  @Test("A firm one is told as broken, and weighs as in the plan")
  func firmPresence() throws {
    let example = try desk(.hard)
    let day = try example.explainer().day(0, of: PersonID(0))
    let firm = try RotaProblem(
      site: example.site,
      coverage: example.coverage,
      weights: GoalWeights(site: example.site, weights: example.weights)
    ).weights.firm
    let without = try #require(day.without)
    #expect(without.objective.isClose(to: 120 - 48 + 4 * firm, within: 1e-6))
    let off = try #require(day.alternatives.first { $0.shift == nil })
    #expect(off.cost.objective.isClose(to: 120 - 48 + 4 * firm, within: 1e-6))
    #expect(off.cost.broken.count == 1)
    #expect(off.cost.broken.first?.contains("desk") ?? false)
  }

  /// Two days early by someone whose competence ends with the first.
  private func expiring() throws -> (example: ExplainCase, explainer: RotaExplainer) {
    let example = try ExplainCase(["ee", "--"]) { site in
      site.people[0].competenceEnds = [QueueID(0): site.horizon.firstDay]
    }
    var rota = try example.rota
    let second = example.site.horizon.dayStarts[1]
    for place in rota.lines[0].serving.indices
    where rota.lines[0].serving[place].span.lowerBound >= second {
      rota.lines[0].serving[place].queue = nil
    }
    let explainer = try RotaExplainer(
      site: example.site,
      coverage: example.coverage,
      rota: rota,
      weights: example.weights
    )
    return (example, explainer)
  }

  @Test("A shift after a competence has ended is worth its pay alone")
  func afterTheEnd() throws {
    let (_, explainer) = try expiring()
    let first = try #require(explainer.day(0, of: PersonID(0)).without)
    #expect(first.objective.isClose(to: 120 - 48, within: 1e-6))
    let second = explainer.day(1, of: PersonID(0))
    #expect(try #require(second.without).objective.isClose(to: -48, within: 1e-6))
    // The day off is the better choice, and no other shift would serve anybody either.
    let costs = second.alternatives.map { $0.cost.objective.rounded() }
    #expect(costs == [-48, 0])
  }

  @Test("Who has lost the competence is told so, and who still has it could come")
  func whoHasLostIt() throws {
    let (_, explainer) = try expiring()
    let queue = explainer.queue(QueueID(0), at: Interval(34))
    #expect(queue.serving == [] && queue.missing == 1)
    let lost = try #require(queue.candidates.first { $0.person == PersonID(0) })
    #expect(lost.obstacles.map(\.rule) == [.competenceEnds] && lost.cost == nil)
    let other = try #require(queue.candidates.first { $0.person == PersonID(1) })
    // Late on the first day pays as well, so that the best line with the hour has both.
    #expect(other.changes.map(\.day) == [0, 1])
    #expect(try #require(other.cost).objective.isClose(to: 2 * (48 - 120), within: 1e-6))
    // Within the last day nothing is lost yet.
    let before = explainer.queue(QueueID(0), at: Interval(10))
    #expect(before.serving == [PersonID(0)])
  }

  @Test("A plan that is settled is not told to be otherwise")
  func settled() throws {
    let example = try ExplainCase(["e", "l"])
    #expect(try example.explainer().day(0, of: PersonID(0)).settled == nil)
  }
}
