import Demand
import Planning
import RotaTesting

/// Every line of everyone of a site, as presence, pay and wishes unmet, found without the engine.
struct ListedTeam {
  struct Line: Hashable {
    var presence: Set<Int>
    var pay: Double
    var unmet: Double
    var changes = 0
    var fair: [Double] = []
    /// What counts for each budget, in major units.
    var budgeted: [Double] = []
    /// When the person attends what is held together, by its name and week.
    var meetings: [String: Moment] = [:]
  }

  let site: Site
  let coverage: CoverageModel
  /// By person.
  let lines: [[Line]]

  init(_ site: Site) {
    self.site = site
    coverage = SmallSite.coverage(of: site)
    lines = site.people.indices.map { ListedTeam.lines(ListedLines(site.alone($0))) }
  }

  /// One line for each set of presence with its pay and unmet wishes.
  private static func lines(_ listed: ListedLines) -> [Line] {
    var all: [Line] = []
    var seen = Set<Line>()
    for line in listed.lines {
      let bare = Line(
        presence: Set(listed.carriedPresence),
        pay: line.pay,
        unmet: line.unmet,
        changes: line.changes,
        fair: line.fair,
        budgeted: line.budgeted
      )
      // In the order of listing, so that what is written from it is the same each time.
      var entries: [Line] = [bare]
      for group in line.groups.compactMap({ $0 }) {
        entries = entries.flatMap { entry in
          group.variants.map { shift in
            var entry = entry
            entry.presence.formUnion(listed.presence(of: shift))
            entry.meetings.merge(listed.meetings(of: shift, isTogether: true)) { $1 }
            return entry
          }
        }
      }
      for entry in entries where seen.insert(entry).inserted { all.append(entry) }
    }
    return all
  }

  // MARK: Weights

  /// Weight of a queue's own goal.
  func weight(of queue: Int) -> Double {
    weight {
      if case .standards(let queues) = $0 { queues.contains(QueueID(queue)) } else { false }
    }
  }

  var wishWeight: Double { weight { $0 == .wishes } }

  var budgetWeight: Double { weight { $0 == .budget } }

  /// What a line costs by itself.
  func cost(of line: Line) -> Double {
    weight { $0 == .cost } * line.pay + weight { $0 == .wishes } * line.unmet
      + weight { $0 == .stability } * Double(line.changes)
  }

  /// What the shares of everyone's lines cost, each measure restated.
  func unfairness(of lines: [Line]) -> Double {
    let weight = weight { $0 == .fairness }
    if weight == 0 { return 0 }
    var sum = 0.0
    for (place, measure) in site.fairness.enumerated() {
      var groups: [String: [(hours: Double, units: Double)]] = [:]
      for (person, line) in zip(site.people, lines) {
        let contract = site.contract(of: person)
        let name = [
          FairnessMeasure.Among.everyone: "", .team: person.team, .contract: contract.name,
        ][measure.among]
        let had = person.carryIn.unpopular[measure.name] ?? 0
        groups[name ?? "", default: []].append(
          (contract.weeklyHours.upperBound.hours, line.fair[place] + had)
        )
      }
      for members in groups.values {
        let longest = members.map(\.hours).max() ?? 1
        let shares = members.map {
          measure.counted == .wishes ? $0.units : $0.units * longest / $0.hours
        }
        sum += shares.max() ?? 0
        if measure.measured == .spread { sum -= shares.min() ?? 0 }
      }
    }
    return weight * sum
  }

  var surplusWeight: Double { weight { $0 == .surplus } }

  private func weight(_ matches: (Goal) -> Bool) -> Double {
    site.priorities.steps.filter { matches($0.goal) }.reduce(0) { $0 + $1.worth }
  }

  /// Budget of a cost centre in major units.
  func budget(of centre: Int) -> Double? {
    site.costCentres[centre].budget.map(site.currency.major)
  }
}
