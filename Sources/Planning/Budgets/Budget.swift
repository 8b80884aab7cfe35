/// A limit on what is paid: for cost centres, teams, kinds of pay, or the time on a queue.
public struct Budget: Hashable, Sendable {
  /// What happens where it is exceeded.
  public enum Keeping: Hashable, Sendable {
    /// It must not be; the cheapest rota is planned where no rota keeps it.
    case hard
    /// Each unit of money above costs so many units of the objective beside its pay.
    case soft(price: Double)
    /// It is counted and shown.
    case watch
  }

  /// Name for people, unique in the site.
  public var name: String
  /// Whose pay counts, by cost centre; nil for every centre.
  public var centres: Set<CostCentreID>?
  /// Whose pay counts, by team; nil for every team.
  public var teams: Set<String>?
  /// Which lines of the ledger count; nil for every kind.
  public var kinds: Set<PayKind>?
  /// The queue whose serving time counts; nil where it does not matter what people serve.
  ///
  /// Who serves what may change without anyone's hours changing, so that such a budget is watched.
  public var queue: QueueID?
  /// What may be paid in the period.
  public var limit: Money
  /// Over which time, and what of it is spent.
  public var period: BudgetPeriod
  /// What happens where it is exceeded.
  public var keeping: Keeping

  /// A budget.
  public init(
    name: String,
    limit: Money,
    centres: Set<CostCentreID>? = nil,
    teams: Set<String>? = nil,
    kinds: Set<PayKind>? = nil,
    queue: QueueID? = nil,
    period: BudgetPeriod = BudgetPeriod(),
    keeping: Keeping = .watch
  ) {
    (self.name, self.limit, self.centres, self.teams) = (name, limit, centres, teams)
    (self.kinds, self.queue) = (kinds, queue)
    (self.period, self.keeping) = (period, keeping)
  }

  /// Whether the pay of a person counts.
  public func counts(_ person: Person) -> Bool {
    (centres?.contains(person.costCentre) ?? true) && (teams?.contains(person.team) ?? true)
  }

  /// Whether a line of the ledger of such a person counts.
  public func counts(_ kind: PayKind) -> Bool { kinds?.contains(kind) ?? true }

  /// What may be paid in the weeks being planned.
  public func allowed(in horizon: Horizon) -> Money { period.allowed(of: limit, in: horizon) }
}
