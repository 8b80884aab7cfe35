public import Planning

/// What the next of everything scarce is worth: an hour on a queue, money in a budget, a person.
///
/// The prices are those of the best bound that prices prove. Each says by how much that bound
/// falls, at most, where one more of a thing comes for nothing: with it no rota weighs less than
/// the bound less the price. So a price is the most that the next one can be worth, beyond the gap
/// that is left open between that bound and the plan; it holds for the next one and not for ten. Where
/// branch and price proved a higher bound, that gap is not the one of the proof.
///
/// All are in the unit of the proof: major units of money, weighed by the site's priorities.
public struct PriceList: Hashable, Sendable {
  /// One more person who has some competences, and no leave, meetings or wishes.
  public struct NextPerson: Hashable, Sendable {
    /// Their contract.
    public var contract: ContractID
    /// What they serve, with proficiency.
    public var competences: [QueueID: Double]
    /// What their presence is worth in their best weeks.
    public var worth: Double
    /// What those weeks are paid, in major units of money.
    public var pay: Double
    /// By how much the bound falls: the worth less the pay, as the goals and budgets weigh it;
    /// below zero where the contract's hours cost more than they are worth.
    public var net: Double

    /// A person.
    public init(
      contract: ContractID,
      competences: [QueueID: Double],
      worth: Double,
      pay: Double,
      net: Double
    ) {
      self.contract = contract
      self.competences = competences
      self.worth = worth
      self.pay = pay
      self.net = net
    }
  }

  /// By queue, then elapsed hour of the horizon: one more person at the full rate for that hour.
  public var hours: [[Double]]
  /// By cost centre: one more unit of money in the budget; 0 where there is none or some is left.
  public var budgets: [Double]
  /// The next person of each sort.
  public var people: [NextPerson]

  /// A list.
  public init(hours: [[Double]], budgets: [Double], people: [NextPerson]) {
    self.hours = hours
    self.budgets = budgets
    self.people = people
  }
}
