public import Planning

/// What a rota achieves and costs, counted from the rota and the site alone.
public struct RotaFigures: Sendable {
  /// One queue over the horizon.
  public struct QueueFigures: Sendable {
    /// The queue.
    public var queue: QueueID
    /// Contacts expected; where work has due times, those that fall due within the horizon.
    public var contacts: Double
    /// Contacts promised within the standard, over all its windows.
    public var promised: Double
    /// Contacts expected to be served within the standard.
    public var served: Double
    /// Contacts promised and missed: shortfalls of single windows, not set off against others;
    /// where work has due times, each contact for every day on which it is late.
    public var missed: Double
    /// Hours in which people are missing against what each interval needs.
    public var shortfallHours: Double
    /// Hours in which people are too many against what each interval needs.
    public var surplusHours: Double
    /// Money that a given requirement's gaps stand for, in major units; 0 on other queues.
    public var requirementCost: Double
    /// Where work has due times, each day on which the queue is open; else nothing.
    public var due: [DueDay]

    /// Figures of a queue.
    public init(
      queue: QueueID,
      contacts: Double,
      promised: Double,
      served: Double,
      missed: Double,
      shortfallHours: Double,
      surplusHours: Double,
      requirementCost: Double,
      due: [DueDay] = []
    ) {
      self.queue = queue
      self.contacts = contacts
      self.promised = promised
      self.served = served
      self.missed = missed
      self.shortfallHours = shortfallHours
      self.surplusHours = surplusHours
      self.requirementCost = requirementCost
      self.due = due
    }
  }

  /// A day of a queue whose work has due times.
  public struct DueDay: Hashable, Sendable {
    /// The day, by its number from 0.
    public var day: Int
    /// Contacts that come in, and can be worked on from this day on; on the first day with those
    /// that waited before.
    public var arrived: Double
    /// Contacts that fall due.
    public var due: Double
    /// Contacts done, the oldest first.
    public var done: Double
    /// Contacts promised by now and not done, on average over the day's due times.
    public var missed: Double
    /// Contacts that have come in and are not done at the end of the day.
    public var waiting: Double

    /// A day.
    public init(
      day: Int,
      arrived: Double,
      due: Double,
      done: Double,
      missed: Double,
      waiting: Double
    ) {
      self.day = day
      self.arrived = arrived
      self.due = due
      self.done = done
      self.missed = missed
      self.waiting = waiting
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
  /// Each budget beside those of cost centres, in the site's order.
  public var budgets: [BudgetFigures] = []
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
