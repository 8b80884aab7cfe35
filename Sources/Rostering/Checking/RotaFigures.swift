public import Planning

/// What a rota achieves and costs, counted from the rota and the site alone.
public struct RotaFigures: Sendable {
  /// One queue over the horizon.
  public struct QueueFigures: Sendable {
    /// The queue.
    public var queue: QueueID
    /// Contacts expected.
    public var contacts: Double
    /// Contacts promised within the standard, over all its windows.
    public var promised: Double
    /// Contacts expected to be served within the standard.
    public var served: Double
    /// Contacts promised and missed: shortfalls of single windows, not set off against others.
    public var missed: Double
    /// Hours in which people are missing against what each interval needs.
    public var shortfallHours: Double
    /// Hours in which people are too many against what each interval needs.
    public var surplusHours: Double
    /// Money that a given requirement's gaps stand for, in major units; 0 on other queues.
    public var requirementCost: Double

    /// Figures of a queue.
    public init(
      queue: QueueID,
      contacts: Double,
      promised: Double,
      served: Double,
      missed: Double,
      shortfallHours: Double,
      surplusHours: Double,
      requirementCost: Double
    ) {
      self.queue = queue
      self.contacts = contacts
      self.promised = promised
      self.served = served
      self.missed = missed
      self.shortfallHours = shortfallHours
      self.surplusHours = surplusHours
      self.requirementCost = requirementCost
    }
  }

  /// One cost centre over the horizon.
  public struct CentreFigures: Sendable {
    /// The cost centre.
    public var centre: CostCentreID
    /// Pay, leave credits included.
    public var pay: Money
    /// The budget, if there is one.
    public var budget: Money?
    /// Pay above the budget.
    public var over: Money

    /// Figures of a cost centre.
    public init(centre: CostCentreID, pay: Money, budget: Money?, over: Money) {
      self.centre = centre
      self.pay = pay
      self.budget = budget
      self.over = over
    }
  }

  /// By queue, in the site's order.
  public var queues: [QueueFigures]
  /// By cost centre, in the site's order.
  public var centres: [CentreFigures]
  /// All pay.
  public var pay: Money
  /// How many wishes there are.
  public var wishCount: Int
  /// How many of them are granted.
  public var wishesGranted: Int
  /// Strength of those not granted.
  public var wishesUnmetStrength: Int
  /// Points of the soft rules not kept, each strength times amount; they count with the wishes.
  public var softRulePoints: Double
  /// Days of people with another shift than they had before; nil where nothing is known of before.
  public var changedShifts: Int?
  /// Every measure of fairness in every group.
  public var fairness: [FairnessFigures]
  /// People (proficiency-weighted) on each queue in each interval.
  public var load: [[Double]]
  /// The value of each goal of the site's priorities, in their order and unit.
  public var goals: [Double]

  /// Figures of a rota.
  public init(
    queues: [QueueFigures],
    centres: [CentreFigures],
    pay: Money,
    wishCount: Int,
    wishesGranted: Int,
    wishesUnmetStrength: Int,
    load: [[Double]],
    goals: [Double],
    softRulePoints: Double = 0,
    changedShifts: Int? = nil,
    fairness: [FairnessFigures] = []
  ) {
    self.queues = queues
    self.centres = centres
    self.pay = pay
    self.wishCount = wishCount
    self.wishesGranted = wishesGranted
    self.wishesUnmetStrength = wishesUnmetStrength
    self.load = load
    self.goals = goals
    self.softRulePoints = softRulePoints
    self.changedShifts = changedShifts
    self.fairness = fairness
  }
}
