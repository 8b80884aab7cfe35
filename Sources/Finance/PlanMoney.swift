import Demand
public import Planning
public import Rostering

/// What a plan pays, cap by cap and queue by queue, from its rota alone.
public struct PlanMoney {
  private let site: Site
  private let report: CheckReport
  private let costs: QueueCosts
  /// By person: the team that is shown.
  private let teams: [String]

  /// The money of a rota, as far as it may be shown.
  public init(site: Site, rota: Rota, privacy: FinancePrivacy) {
    (self.site, teams) = (site, privacy.teams(at: site))
    let check = RotaCheck(site: site, coverage: CoverageModel(site: site))
    report = check.report(on: rota)
    costs = check.queueCosts(of: rota)
  }

  /// The report, without what takes solving.
  ///
  /// - Parameter prices: The plan's prices, where it has some.
  public func report(prices: PriceList?) -> FinanceReport {
    var sums: [QueueCosts.Use: Money] = [:]
    for part in costs.totals { sums[part.of] = part.amount }
    return FinanceReport(
      ledger: report.ledger,
      fits: fits,
      queues: report.figures.queues.map { figures in
        QueueMoney(
          queue: figures.queue,
          serving: sums[.serving(figures.queue)] ?? .zero,
          surplus: sums[.surplus(figures.queue)] ?? .zero,
          contacts: figures.contacts,
          inStandard: figures.served
        )
      },
      idle: sums[.idle] ?? .zero,
      apart: sums[.apart] ?? .zero,
      prices: prices
    )
  }

  // MARK: Caps

  private var fits: [BudgetFit] { centreFits + budgetFits }

  private var centreFits: [BudgetFit] {
    site.costCentres.indices.compactMap { index in
      guard let budget = site.costCentres[index].budget else { return nil }
      let own = report.ledger.entries.filter { $0.centre == CostCentreID(index) }
      return BudgetFit(
        scope: .centre(CostCentreID(index)),
        name: site.costCentres[index].name,
        keeping: nil,
        period: .weeks,
        cap: budget,
        spent: .zero,
        allowed: budget,
        committed: own.reduce(.zero) { site.isCommitted($1) ? $0 + $1.amount : $0 },
        planned: own.reduce(.zero) { $0 + $1.amount },
        uses: uses(own.map { ($0, $0.amount) })
      )
    }
  }

  private var budgetFits: [BudgetFit] {
    report.budgets.map { figures in
      let budget = site.budgets[figures.budget]
      let counted = report.ledger.entries.indices.compactMap { index -> (PayEntry, Money)? in
        let entry = report.ledger.entries[index]
        guard budget.counts(site[entry.person]), budget.counts(entry.kind) else { return nil }
        guard let queue = budget.queue else { return (entry, entry.amount) }
        return (
          entry,
          costs.parts[index].reduce(.zero) { $1.of.queue == queue ? $0 + $1.amount : $0 }
        )
      }
      return BudgetFit(
        scope: .budget(figures.budget),
        name: budget.name,
        keeping: budget.keeping,
        period: budget.period.length,
        cap: budget.limit,
        spent: budget.period.spent,
        allowed: figures.allowed,
        committed: figures.committed,
        planned: figures.planned,
        uses: uses(counted)
      )
    }
  }

  private struct Kind: Hashable {
    var kind: PayKind
    var rule: String
    var team: String
  }

  /// The largest first; equal ones by their words.
  private func uses(_ entries: [(PayEntry, Money)]) -> [BudgetFit.Use] {
    var sums: [Kind: Money] = [:]
    for (entry, amount) in entries where amount != .zero {
      let kind = Kind(kind: entry.kind, rule: entry.rule, team: teams[entry.person.index])
      sums[kind, default: .zero] += amount
    }
    return sums.map {
      BudgetFit.Use(kind: $0.key.kind, rule: $0.key.rule, team: $0.key.team, amount: $0.value)
    }
    .sorted {
      ($1.amount, $0.kind.rawValue, $0.rule, $0.team)
        < ($0.amount, $1.kind.rawValue, $1.rule, $1.team)
    }
  }
}
