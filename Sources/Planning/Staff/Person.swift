/// Someone who works at the site, with all that is particular to them in this horizon.
public struct Person: Sendable {
  /// Identifier used in files, unique in the site.
  public var id: String
  /// Name for people; may be a pseudonym.
  public var name: String
  /// Team name.
  public var team: String
  /// Who pays.
  public var costCentre: CostCentreID
  /// Contract.
  public var contract: ContractID
  /// Queues they can serve, with proficiency: 1 is a full contact rate, 0.8 is 80 % of it.
  public var competences: [QueueID: Double]
  /// Last day on which a competence holds, for those that expire: certificates, licences.
  ///
  /// A shift must end on that day or before for its person to serve the queue in it.
  public var competenceEnds: [QueueID: LocalDate]
  /// Roles that presence rules count: supervisor, mentor, trainee.
  public var roles: Set<String>
  /// From when to when they are employed; they work on no other day.
  public var employment: Employment
  /// Rules that are this person's own, in place of their contract's of the same name.
  public var ownRules: WorkingTimeRules
  /// Names of rules of their contract that do not hold for this person: an opt-out.
  public var waivedRules: Set<String>
  /// Hours beyond those of their contract that they have agreed to work in each week.
  public var agreedHours = Minutes.zero
  /// Names of activities whose time is open that they need not attend.
  public var excusedActivities: Set<String>
  /// Earliest and latest start of a shift on the wall clock, inside the pattern's own window.
  public var startWindow: ClosedRange<TimeOfDay>?
  /// Leave and times they can't work.
  public var absences: [Absence]
  /// What is fixed before planning.
  public var pins: [Pin]
  /// What they would like.
  public var wishes: [Wish]
  /// What happened just before the horizon.
  public var carryIn: CarryIn
  /// The shifts that they had before planning, from start to end, by day of the horizon: none on a
  /// day that was off; days of which nothing is known are left out.
  public var before: [Int: [Span]]
  /// Share of shifts to which they do not come, by chance; nil where only the register of risks
  /// knows a rate.
  public var absenceRate: Double?
  /// What they did before the moment from which the weeks are planned again.
  public var past: Past
  /// Hourly rates of their own, in place of their contract's.
  public var payRates: [DatedRate]

  /// A person.
  public init(
    id: String,
    name: String,
    team: String,
    costCentre: CostCentreID,
    contract: ContractID,
    competences: [QueueID: Double],
    startWindow: ClosedRange<TimeOfDay>? = nil,
    absences: [Absence] = [],
    pins: [Pin] = [],
    wishes: [Wish] = [],
    carryIn: CarryIn = CarryIn(),
    competenceEnds: [QueueID: LocalDate] = [:],
    roles: Set<String> = [],
    employment: Employment = Employment(),
    ownRules: WorkingTimeRules = WorkingTimeRules([]),
    waivedRules: Set<String> = [],
    before: [Int: [Span]] = [:],
    excusedActivities: Set<String> = [],
    absenceRate: Double? = nil,
    past: Past = Past(),
    payRates: [DatedRate] = []
  ) {
    self.id = id
    self.name = name
    self.team = team
    self.costCentre = costCentre
    self.contract = contract
    self.competences = competences
    self.startWindow = startWindow
    self.absences = absences
    self.pins = pins
    self.wishes = wishes
    self.carryIn = carryIn
    self.competenceEnds = competenceEnds
    self.roles = roles
    self.employment = employment
    self.ownRules = ownRules
    self.waivedRules = waivedRules
    self.before = before
    self.excusedActivities = excusedActivities
    self.absenceRate = absenceRate
    self.past = past
    self.payRates = payRates
  }
}
