public import Planning
public import Rostering

/// One thing to find out about a plan; each can be done by itself, on any machine.
public enum ContingencyJob: Hashable, Sendable {
  /// A draw of a risk of the register, by their numbers.
  case risk(Int, draw: Int)
  /// One person is absent all through.
  case person(PersonID)
  /// One team is absent all through.
  case team(String)
  /// Two people are absent all through.
  case pair(PersonID, PersonID)
  /// A week drawn at random.
  case draw(Int)
  /// A week drawn at random, also planned again with everything known before it begins.
  case foreseen(Int)
  /// The most contacts of a queue.
  case surge(QueueID, AnswerLevel)
  /// The largest share of people absent.
  case absence(AnswerLevel)
  /// The largest cut of the budgets.
  case budgetCut

  /// What it is called in a journal; unique in a run.
  public var key: String {
    switch self {
    case .risk(let risk, let draw): "risk \(risk) draw \(draw)"
    case .person(let person): "person \(person.index)"
    case .team(let team): "team \(team)"
    case .pair(let one, let other): "pair \(one.index) \(other.index)"
    case .draw(let number): "draw \(number)"
    case .foreseen(let number): "foreseen \(number)"
    case .surge(let queue, let level): "surge \(queue.index) \(level.rawValue)"
    case .absence(let level): "absence \(level.rawValue)"
    case .budgetCut: "budget cut"
    }
  }
}
