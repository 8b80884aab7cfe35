import Planning
import RotaTesting

/// Tiny teams, each with other rules of pay or budgets.
enum PayCase: String, CaseIterable, Sendable {
  case highest, added, overtime, roundedShifts, roundedWeeks, roundedWeeksDown, agency, ownRates
  case training, teamBudget, kindBudget, hardBudget

  func site() throws -> Site {
    var site = try TinySite.site(
      days: 2,
      people: [TinySite.person(1), TinySite.person(2), TinySite.person(3)]
    )
    site.priorities = TinySite.weighted([.standards([QueueID(0)]), .budget, .cost], [1, 3, 1])
    site.forecast = TinySite.forecast(site) { _, interval in [1, 2, 1][interval / 4 % 3] }
    site.contracts = [TinySite.contract(hours: 4...10)]
    site.contracts[0].payPerHour = Money(minorUnits: 1237)
    site.patterns = [
      try TinySite.shifts(
        from: "08:00",
        to: "16:00",
        every: 480,
        paid: [240, 300],
        breaks: [TinySite.meal]
      )
    ]
    site.contracts[0].pay = try terms
    try change(&site)
    return site
  }

  private var terms: PayTerms {
    get throws {
      var terms = PayTerms(premiums: [
        Premium(name: "noon", window: try window("10:40", "12:50"), rate: .share(PayShare(0.5))),
        Premium(
          name: "late",
          window: try window("12:00", "18:00"),
          rate: .perHour(Money(minorUnits: 611))
        ),
      ])
      switch self {
      case .added: terms.together = .added
      case .roundedShifts:
        terms.rounding = PayRounding(.shift, .down)
        terms.onCosts = [
          OnCost(name: "pension", amount: .share(PayShare(0.0333))),
          OnCost(name: "uniform", amount: .perShift(Money(minorUnits: 37))),
        ]
      case .roundedWeeks:
        terms.rounding = PayRounding(.week, .halfEven)
        terms.onCosts = [OnCost(name: "pension", amount: .share(PayShare(0.0333)))]
      case .roundedWeeksDown:
        terms.rounding = PayRounding(.week, .down)
        terms.onCosts = [OnCost(name: "insurance", amount: .perWeek(Money(minorUnits: 901)))]
      case .agency:
        terms.agency = AgencyTerms(
          leastShift: Minutes(275),
          feePerShift: Money(minorUnits: 450),
          feePerWeek: Money(minorUnits: 1300)
        )
        terms.allowances = [
          Allowance(
            name: "evening",
            amount: Money(minorUnits: 700),
            touches: try window("19:30", "23:00")
          )
        ]
      case .training: terms.training = PayShare(0.4)
      default: break
      }
      return terms
    }
  }

  private func change(_ site: inout Site) throws {
    switch self {
    case .overtime:
      site.contracts[0].weeklyHours = Minutes(240)...Minutes(270)
      site.contracts[0].overtime = [
        OvertimeBand(width: Minutes(60), rate: 1.25), OvertimeBand(width: Minutes(300), rate: 1.7),
      ]
    case .ownRates:
      site.people[1].payRates = [DatedRate(perHour: Money(minorUnits: 2001))]
      site.contracts[0].payRates = [
        DatedRate(from: LocalDate("2026-03-03"), perHour: Money(minorUnits: 1499))
      ]
    case .training:
      site.activities = [
        Activity(
          name: "training",
          attendees: [PersonID(0), PersonID(1)],
          length: Minutes(60),
          windows: [Activity.Window(days: .weekdays(Set(Weekday.allCases)))],
          force: .soft(strength: 1)
        )
      ]
    case .teamBudget:
      site.people[2].team = "blue"
      site.budgets = [
        Budget(
          name: "amber",
          limit: Money(minorUnits: 11_000),
          teams: ["amber"],
          keeping: .soft(price: 2.5)
        )
      ]
    case .kindBudget:
      site.contracts[0].weeklyHours = Minutes(240)...Minutes(240)
      site.contracts[0].overtime = [OvertimeBand(width: Minutes(360), rate: 1.5)]
      site.budgets = [
        Budget(
          name: "extra",
          limit: Money(minorUnits: 2000),
          kinds: [.overtime, .premium],
          keeping: .soft(price: 4)
        ),
        Budget(name: "watched", limit: .zero),
      ]
    case .hardBudget:
      site.budgets = [
        Budget(name: "all", limit: Money(minorUnits: 19_000), keeping: .hard)
      ]
    default: break
    }
  }

  private func window(_ from: String, _ to: String) throws -> PayWindow {
    PayWindow(from: try SmallSite.clock(from), to: try SmallSite.clock(to))
  }
}
