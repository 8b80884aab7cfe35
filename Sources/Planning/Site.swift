/// Everything that is planned for: one operation and one horizon, proven well-formed.
public struct Site: Sendable {
  /// Name for people.
  public var name: String
  /// The weeks being planned.
  public var horizon: Horizon
  /// Currency of all money.
  public var currency: Currency
  /// When shifts may run; every shift lies inside.
  public var opening: OpeningHours
  /// Queues, in the order of the file.
  public var queues: [Queue]
  /// What counts, and in which order.
  public var priorities: Priorities
  /// Who pays.
  public var costCentres: [CostCentre]
  /// Shift patterns.
  public var patterns: [ShiftPattern]
  /// Contracts.
  public var contracts: [Contract]
  /// People, in the order of the file.
  public var people: [Person]
  /// Names of kinds of shift that rules use.
  public var shiftKinds: [ShiftKind]
  /// Rules of presence that people keep together.
  public var presenceRules: [PresenceRule]
  /// What people should have equal shares of.
  public var fairness: [FairnessMeasure]
  /// Meetings, training and coaching whose time is open.
  public var activities: [Activity]
  /// Language of what people see, as a tag: `en-GB`.
  public var language: String
  /// What is expected.
  public var forecast: DemandForecast
  /// How long before a shift people are to know of a change of it; nil where nothing is agreed.
  public var notice: Minutes?
  /// What simulating earlier plans has taught of how many people a person stands for.
  public var calibration = Calibration()
  /// The moment from which the weeks are planned again, at the start of an interval.
  ///
  /// All before it stands; nil where all of the weeks is to be planned.
  public var replannedFrom: Moment?
  /// Public holidays, for pay.
  public var holidays: Set<LocalDate>
  /// Limits on what is paid, beside the budgets of cost centres.
  public var budgets: [Budget]

  /// A site.
  public init(
    name: String,
    horizon: Horizon,
    currency: Currency,
    opening: OpeningHours,
    queues: [Queue],
    priorities: Priorities,
    costCentres: [CostCentre],
    patterns: [ShiftPattern],
    contracts: [Contract],
    people: [Person],
    forecast: DemandForecast,
    shiftKinds: [ShiftKind] = [],
    presenceRules: [PresenceRule] = [],
    fairness: [FairnessMeasure] = [],
    activities: [Activity] = [],
    language: String = "en-GB",
    notice: Minutes? = nil,
    replannedFrom: Moment? = nil,
    holidays: Set<LocalDate> = [],
    budgets: [Budget] = []
  ) {
    self.name = name
    self.horizon = horizon
    self.currency = currency
    self.opening = opening
    self.queues = queues
    self.priorities = priorities
    self.costCentres = costCentres
    self.patterns = patterns
    self.contracts = contracts
    self.people = people
    self.forecast = forecast
    self.notice = notice
    self.shiftKinds = shiftKinds
    self.presenceRules = presenceRules
    self.fairness = fairness
    self.activities = activities
    self.language = language
    self.replannedFrom = replannedFrom
    (self.holidays, self.budgets) = (holidays, budgets)
  }

  /// The contract of a person.
  public func contract(of person: Person) -> Contract { contracts[person.contract.index] }

  /// The queue with an identifier.
  public subscript(queue: QueueID) -> Queue { queues[queue.index] }

  /// The person with an identifier.
  public subscript(person: PersonID) -> Person { people[person.index] }

  /// The shift pattern with an identifier.
  public subscript(pattern: PatternID) -> ShiftPattern { patterns[pattern.index] }
}
