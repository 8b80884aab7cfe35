import Planning
import RotaTesting

/// Tiny teams that share something unpopular, each measured in another way.
enum FairnessCase: String, CaseIterable, Sendable {
  case worst, spread, partTimers, history, teams, clock, wishes, two, shiftWishes

  func site(worth: Double) throws -> Site {
    var site = try TinySite.site(
      days: 3,
      people: [TinySite.person(1), TinySite.person(2), TinySite.person(3)]
    )
    site.forecast = TinySite.forecast(site) { _, interval in interval % 24 < 15 ? 1 : 2 }
    site.contracts = [TinySite.contract(hours: 4...8)]
    site.fairness = try measures()
    let steps = site.priorities.steps + [Priority(goal: .fairness, worth: worth)]
    site.priorities = Priorities(mode: .weighted, steps: steps)
    switch self {
    case .partTimers:
      var part = TinySite.contract(hours: 4...4)
      part.name = "part"
      site.contracts.append(part)
      site.people[2].contract = ContractID(1)
    case .history, .two:
      site.people[0].carryIn.unpopular = ["late": 6]
      site.people[1].carryIn.unpopular = ["late": 1.5]
    case .teams: site.people[2].team = "blue"
    case .wishes:
      site.people[0].wishes = [
        Wish(kind: .dayOff(day: 0), strength: 3), Wish(kind: .dayOff(day: 1), strength: 2),
      ]
      site.people[1].wishes = [Wish(kind: .dayOff(day: 1), strength: 4)]
      site.people[2].carryIn.unpopular = ["refused": 3]
    case .shiftWishes:
      site.people[0].wishes = [
        Wish(kind: .shift(day: 0, of: .any), strength: 3),
        Wish(kind: .shift(day: 1, of: try late), strength: 2),
      ]
      site.people[1].wishes = [Wish(kind: .noShift(day: 1, of: try late), strength: 4)]
    default: break
    }
    return site
  }

  private var late: ShiftKind {
    get throws {
      ShiftKind(
        name: "late",
        starts: try SmallSite.clock("16:00")...SmallSite.clock("16:00")
      )
    }
  }

  private func measures() throws -> [FairnessMeasure] {
    let lates = FairnessMeasure(
      name: "late",
      counted: .shifts(of: try late),
      among: self == .teams ? .team : .everyone,
      measured: self == .worst || self == .partTimers ? .worst : .spread
    )
    let evening = FairnessMeasure(
      name: "evening",
      counted: .clock(
        from: try SmallSite.clock("18:00"),
        to: try SmallSite.clock("02:00"),
        weekdays: [.monday, .wednesday]
      ),
      measured: .spread
    )
    switch self {
    case .clock: return [evening]
    case .wishes, .shiftWishes:
      return [FairnessMeasure(name: "refused", counted: .wishes, measured: .spread)]
    case .two: return [lates, evening]
    default: return [lates]
    }
  }
}
