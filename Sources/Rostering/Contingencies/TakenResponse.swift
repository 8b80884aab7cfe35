/// One line of a to-do list: who does what, when, by when it is to be asked for, and what it costs.
public struct TakenResponse: Hashable, Sendable, Codable {
  /// What kind of response it is, as a register calls it: `call_in`.
  public var kind: String
  /// Who is asked, by identifier; nil where it is not one person.
  public var person: String?
  /// Their name.
  public var name: String?
  /// What is done, in words.
  public var words: String
  /// When it takes effect: minutes from the horizon's start.
  public var from: Int
  /// When it is over: minutes from the horizon's start.
  public var to: Int
  /// By when it must be asked for: minutes from the horizon's start.
  public var askBy: Int
  /// What it costs, in minor units of money.
  public var cost: Int
  /// How many: people of an agency, contacts.
  public var count: Double

  /// A line of the list.
  public init(
    kind: String,
    person: String? = nil,
    name: String? = nil,
    words: String,
    from: Int,
    to: Int,
    askBy: Int,
    cost: Int,
    count: Double
  ) {
    self.kind = kind
    self.person = person
    self.name = name
    self.words = words
    self.from = from
    self.to = to
    self.askBy = askBy
    self.cost = cost
    self.count = count
  }
}
