public import Planning

/// A budget against what a rota pays.
public struct BudgetFigures: Hashable, Sendable {
  /// Place of the budget in the site's list.
  public var budget: Int
  /// What may be paid in the weeks planned.
  public var allowed: Money
  /// What of that is paid whatever people work: leave, and what each week costs.
  public var committed: Money
  /// What the rota pays, what is committed included.
  public var planned: Money
  /// What happens where it is exceeded.
  public var keeping: Budget.Keeping

  /// Figures of a budget, at a place of a site's list.
  public init(
    budget: Int,
    of site: Site,
    allowed: Money,
    committed: Money,
    planned: Money
  ) {
    self.init(
      budget: budget,
      allowed: allowed,
      committed: committed,
      planned: planned,
      keeping: site.budgets[budget].keeping,
      minorPerMajor: site.currency.minorPerMajor
    )
  }

  init(
    budget: Int,
    allowed: Money,
    committed: Money,
    planned: Money,
    keeping: Budget.Keeping,
    minorPerMajor: Int
  ) {
    (self.budget, self.allowed, self.committed) = (budget, allowed, committed)
    (self.planned, self.keeping, self.minorPerMajor) = (planned, keeping, minorPerMajor)
  }

  /// What is left; nothing where there is more.
  public var headroom: Money { max(.zero, allowed - planned) }

  /// What is paid above.
  public var over: Money { max(.zero, planned - allowed) }

  /// Whether it is a hard one and exceeded.
  public var isBroken: Bool { keeping == .hard && over > .zero }

  /// Minor units of the site's currency in a major one.
  var minorPerMajor: Int

  /// What money above costs the objective beside its pay, in major units.
  func cost(hardWeight: Double) -> Double {
    let major = Double(over.minorUnits) / Double(minorPerMajor)
    return switch keeping {
    case .hard: hardWeight * major
    case .soft(let price): price * major
    case .watch: 0
    }
  }
}

extension RotaCheck {
  /// Each budget against a rota's ledger.
  func budgetFigures(
    _ ledger: PayLedger,
    _ rota: Rota,
    load: [[Double]]
  ) -> [BudgetFigures] {
    if site.budgets.isEmpty { return [] }
    let isByQueue = site.budgets.contains { $0.queue != nil }
    let parts = isByQueue ? QueueCosts(ledger, rota, self, load: load).parts : []
    return site.budgets.enumerated().map { place, budget in
      let counted = ledger.entries.indices.filter {
        budget.counts(site[ledger.entries[$0].person]) && budget.counts(ledger.entries[$0].kind)
      }
      var (planned, committed) = (Money.zero, Money.zero)
      for index in counted {
        let entry = ledger.entries[index]
        if let queue = budget.queue {
          planned += parts[index].reduce(.zero) { $1.of.queue == queue ? $0 + $1.amount : $0 }
        } else {
          planned += entry.amount
          if site.isCommitted(entry) { committed += entry.amount }
        }
      }
      return BudgetFigures(
        budget: place,
        allowed: budget.allowed(in: site.horizon),
        committed: committed,
        planned: planned,
        keeping: budget.keeping,
        minorPerMajor: site.currency.minorPerMajor
      )
    }
  }
}

extension Site {
  /// Whether a line of the ledger is paid whatever its person works: leave, and what each week costs.
  public func isCommitted(_ entry: PayEntry) -> Bool {
    if entry.part == .absence { return true }
    guard entry.part == .week else { return false }
    return contract(of: self[entry.person]).pay.onCosts.contains {
      if case .perWeek = $0.amount { $0.name == entry.rule } else { false }
    }
  }
}
