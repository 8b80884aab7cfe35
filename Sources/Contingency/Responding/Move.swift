import Planning
import Rostering

/// One thing that could be done: a response used once, with what it costs and changes.
struct Move {
  /// What it changes.
  enum Change {
    /// Someone has another line.
    case line(Line)
    /// So many people of an agency come.
    case agency(Span, queues: [QueueID])
    /// Contacts of an interval go elsewhere.
    case divert(QueueID, at: Int)
    /// Contacts of an interval are called back in a later one.
    case callBack(QueueID, at: Int, later: Int)
    /// A queue's promise is lowered.
    case lower(QueueID, by: Double)
  }

  /// The place of the response in the scenario.
  var response: Int
  /// What it changes.
  var change: Change
  /// What using it once, wholly, costs: fees, and what the ledger says of more or less pay.
  var cost: Money
  /// How often it may be used: people of an agency, or contacts.
  var most = 1.0
  /// Intervals in which somebody is there who would not be, and the other way round.
  var gained: [Int] = []
  var lostIntervals: [Int] = []
  /// Whose day it changes: moves of one person and day exclude each other.
  var person: PersonID?
  var day: Int?
  /// Hours beyond the contract that it may take them to.
  var beyondContract = Minutes.zero
  /// Whether it changes hours or days of work, of which each person has one at most.
  var changesHours = false
  /// What is to be done, in words, without the name of the person.
  var words: String
  /// When it takes effect.
  var span: Span
  /// What it is worth by the prices of the moment; for choosing among many.
  var worth = 0.0
}
