import Planning
import RotaTesting
import Testing

@testable import Optimising

@Suite("People under the same rules do not share what is their own")
struct SharedGraphTests {
  private func problem(_ site: Site, _ people: [Person]) throws -> RotaProblem {
    var site = site
    site.people = people
    return try RotaProblem(
      site: site,
      coverage: SmallSite.coverage(of: site),
      weights: GoalWeights(site: site, weights: site.worths)
    )
  }

  /// Colleagues who differ in what lies before the horizon, and in why they can't work when.
  private func colleagues(_ site: Site) -> [Person] {
    let (starts, last) = (site.horizon.dayStarts, site.horizon.dayCount)
    let base = site.people[0]
    func person(_ number: Int, _ change: (inout Person) -> Void) -> Person {
      var person = base
      person.id = "P0\(number)"
      change(&person)
      return person
    }
    return [
      base,
      person(2) { $0.carryIn = CarryIn() },
      person(3) {
        $0.carryIn = CarryIn()
        $0.absences = [Absence(kind: .unavailable, span: starts[0]..<starts[2])]
      },
      person(4) {
        $0.carryIn = CarryIn()
        $0.employment = Employment(first: site.horizon.date(ofDay: 2))
      },
      person(5) { $0.employment = Employment(first: site.horizon.date(ofDay: 2)) },
      person(6) {
        $0.absences = [Absence(kind: .unavailable, span: starts[last - 2]..<starts[last])]
      },
      person(7) { $0.employment = Employment(last: site.horizon.date(ofDay: last - 3)) },
    ]
  }

  @Test("Everyone's best line is the same in a team as alone", arguments: ForcedCase.all)
  func sameAsAlone(forced: ForcedCase) throws {
    let site = try forced.rule.site(forced.force)
    let team = colleagues(site).filter { (try? problem(site, [$0])) != nil }
    #expect(team.count > 2)
    let together = Crew(problem: try problem(site, team), threads: 1)
    var random = SeededGenerator(seed: 5)
    for least in [-3.0, 5, 14] {
      let values = (0..<site.horizon.intervalCount).map { _ in
        Double.random(in: least...least + 16, using: &random)
      }
      let found = together.price(presence: values, budget: [0], people: Array(team.indices))
      for (person, choice) in zip(team, found) {
        let alone = Crew(problem: try problem(site, [person]), threads: 1)
        let own = alone.price(presence: values, budget: [0], people: [0])[0]
        #expect(choice.cost == own.cost, "\(person.id)")
      }
    }
  }
}
