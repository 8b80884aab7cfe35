public import Planning

/// Why a person works the shift that they work on a day, or none.
public struct PersonDayExplanation: Sendable {
  /// A shift that the day offers, or none (a day off), and what stands in its way given the rest of
  /// the person's line.
  public struct Option: Hashable, Sendable {
    /// The shift, its breaks where they fit; nil for the day off.
    public var shift: Shift?
    /// What stands in its way; nothing where it is open.
    public var obstacles: [Obstacle]

    /// An option.
    public init(shift: Shift?, obstacles: [Obstacle]) {
      self.shift = shift
      self.obstacles = obstacles
    }
  }

  /// A day on which a line differs from the plan's.
  public struct ChangedDay: Hashable, Sendable {
    /// The day, by its number from 0.
    public var day: Int
    /// The shift in the plan.
    public var before: Shift?
    /// The shift instead.
    public var after: Shift?

    /// A changed day.
    public init(day: Int, before: Shift?, after: Shift?) {
      self.day = day
      self.before = before
      self.after = after
    }
  }

  /// The person's best line with another choice on the day, and what it would cost.
  public struct Alternative: Sendable {
    /// The shift of the day; nil for the day off.
    public var shift: Shift?
    /// What else changes in the person's weeks.
    public var otherDays: [ChangedDay]
    /// What it costs.
    public var cost: GoalCost

    /// An alternative.
    public init(shift: Shift?, otherDays: [ChangedDay], cost: GoalCost) {
      self.shift = shift
      self.otherDays = otherDays
      self.cost = cost
    }
  }

  /// Another person for the shift: what it would cost, or why they can't.
  public struct Colleague: Sendable {
    /// Who.
    public var person: PersonID
    /// What they work that day in the plan.
    public var own: Shift?
    /// What else changes in their weeks.
    public var otherDays: [ChangedDay]
    /// What changes for the person explained, the day itself left out where it is then off.
    public var forPerson: [ChangedDay]
    /// What it costs; nil where they can't.
    public var cost: GoalCost?
    /// Why they can't; empty where they can.
    public var obstacles: [Obstacle]

    /// A colleague.
    public init(
      person: PersonID,
      own: Shift?,
      otherDays: [ChangedDay] = [],
      forPerson: [ChangedDay] = [],
      cost: GoalCost? = nil,
      obstacles: [Obstacle] = []
    ) {
      self.person = person
      self.own = own
      self.otherDays = otherDays
      self.forPerson = forPerson
      self.cost = cost
      self.obstacles = obstacles
    }
  }

  /// Who.
  public var person: PersonID
  /// The day, by its number from 0.
  public var day: Int
  /// The shift; nil on a day off.
  public var shift: Shift?
  /// What is served in it.
  public var serving: [ServingBlock]
  /// What it would cost to leave the shift out and put nothing in its place; nil on a day off.
  public var without: GoalCost?
  /// The shifts that the contract's patterns offer that day.
  public var options: [Option]
  /// The day off, and what stands in its way.
  public var dayOff: Option
  /// The best line with the day as it is, where that is better than the plan's: the plan is then not
  /// settled, and other choices are fairly compared with this.
  public var settled: Alternative?
  /// The best lines with another choice on the day, cheapest first; the day off is among them where
  /// it is possible.
  public var alternatives: [Alternative]
  /// How many of the other choices some line of the person can hold.
  public var possibleChoices: Int
  /// The other people for the shift: those who can, cheapest first, then those who can't.
  public var colleagues: [Colleague]
  /// How many people could take it, of whom the cheapest have their costs here.
  public var ableCount: Int
  /// How many people serve none of the shift's queues.
  public var unskilledCount: Int

  /// An explanation of a day whose other parts are filled in later.
  public init(person: PersonID, day: Int, shift: Shift?, serving: [ServingBlock]) {
    self.person = person
    self.day = day
    self.shift = shift
    self.serving = serving
    options = []
    dayOff = Option(shift: nil, obstacles: [])
    alternatives = []
    possibleChoices = 0
    colleagues = []
    ableCount = 0
    unskilledCount = 0
  }
}
