public import Planning

/// What a plan pays, in the few sums by which it is set against another one.
public struct PayTotals: Hashable, Sendable {
  /// A sum and what it is of: a kind of pay, a cost centre, a queue.
  public struct Part: Hashable, Sendable {
    /// What it is of.
    public var name: String
    /// How much.
    public var amount: Money

    /// A sum.
    public init(_ name: String, _ amount: Money) { (self.name, self.amount) = (name, amount) }
  }

  /// Name of the sum for time on shift without a queue.
  public static let idle = "(idle)"
  /// Name of the sum for what pays for no time on shift.
  public static let apart = "(apart)"

  /// Name of the site.
  public var site: String
  /// The first day that is planned.
  public var firstDay: LocalDate
  /// How many days are planned.
  public var dayCount: Int
  /// Code of the currency.
  public var currency: String
  /// All pay.
  public var total: Money
  /// By kind of pay, those alone that anything is paid of.
  public var kinds: [Part]
  /// By cost centre.
  public var centres: [Part]
  /// By queue, then what is idle and what is apart.
  public var queues: [Part]

  /// Sums that were kept.
  public init(
    site: String,
    firstDay: LocalDate,
    dayCount: Int,
    currency: String,
    total: Money,
    kinds: [Part],
    centres: [Part],
    queues: [Part]
  ) {
    (self.site, self.firstDay, self.dayCount) = (site, firstDay, dayCount)
    (self.currency, self.total) = (currency, total)
    (self.kinds, self.centres, self.queues) = (kinds, centres, queues)
  }

  /// The sums of a plan.
  public init(of report: FinanceReport, at site: Site) {
    self.init(
      site: site.name,
      firstDay: site.horizon.firstDay,
      dayCount: site.horizon.dayCount,
      currency: site.currency.code,
      total: report.ledger.total,
      kinds: PayKind.allCases.compactMap { kind in
        let amount = report.ledger.total(of: kind)
        return amount == .zero ? nil : Part(kind.rawValue, amount)
      },
      centres: site.costCentres.indices.map { index in
        Part(site.costCentres[index].name, report.ledger.total(of: CostCentreID(index)))
      },
      queues: report.queues.map { Part(site[$0.queue].name, $0.total) }
        + [Part(Self.idle, report.idle), Part(Self.apart, report.apart)]
    )
  }
}
