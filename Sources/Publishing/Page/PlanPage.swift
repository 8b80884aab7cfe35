import Demand
public import Planning
public import Rostering

/// The file rota.html: the plan for people, in any browser, from one file that asks for nothing
/// else.
///
/// It holds the plan's data as JSON and small scripts that draw it; <doc:PlanPageArticle> says what
/// it shows. The same plan makes the same bytes.
public struct PlanPage {
  /// The site.
  public let site: Site
  /// The plan.
  public let record: PlanRecord
  /// Firm rules that are broken.
  public let violations: [Violation]
  /// Soft rules that are not kept.
  public let softBreaches: [SoftBreach]
  /// What came out when the rota was simulated, where it was.
  public let simulation: SimulatedShares?
  /// What was found out about what can go wrong, where that was tried.
  public let contingencies: ContingencyReport?
  /// What finance is told of the plan; nil leaves the view of money out.
  public let finance: FinanceReport?

  /// The page of a plan.
  public init(
    site: Site,
    record: PlanRecord,
    violations: [Violation] = [],
    softBreaches: [SoftBreach] = [],
    simulation: SimulatedShares? = nil,
    contingencies: ContingencyReport? = nil,
    finance: FinanceReport? = nil
  ) {
    self.site = site
    self.record = record
    self.violations = violations
    self.softBreaches = softBreaches
    self.simulation = simulation
    self.contingencies = contingencies
    self.finance = finance
  }

  /// The page as a text.
  public var text: String {
    PageFrame(title: site.name, data: JSONWriter.text(data)).text
  }

  /// What the page draws, see `model.js`.
  var data: JSONValue {
    let coverage = CoverageModel(site: site)
    let figures = RotaCheck(site: site, coverage: coverage).personFigures(of: record.rota)
    return .object([
      "site": PageSite(site: site, record: record).value,
      "queues": .array(
        PageQueues(site: site, record: record, coverage: coverage, simulation: simulation).values
      ),
      "people": .array(PagePeople(site: site, rota: record.rota, figures: figures).values),
      "plan": PageFindings(page: self).value,
      "prices": .optional(record.prices, PagePrices.value),
      "risks": .optional(contingencies) {
        PageRisks(site: site, record: record, report: $0).value
      },
      "budget": .optional(finance) { PageBudget(site: site, report: $0).value },
    ])
  }
}
