/// The floor of a site over the horizon: queues, people, and what each person does when.
///
/// Times are seconds from the start of the horizon.
struct Floor: Sendable {
  var queues: [FloorQueue]
  var people: [FloorPerson]
  /// Queues by the site's priorities, those of one step together.
  var ranks: [[Int]]
  var intervalSeconds: Double
  var intervalCount: Int
  var routing: Routing
  var handleTimes: HandleTimes
  /// Mean length of a spell of shrinkage.
  var spellSeconds: Double
  /// What of the floor's life is left out, to see what it does.
  var without: Set<Effect> = []

  /// A part of the floor's life that the waiting-line formulas do not know.
  enum Effect: Hashable, Sendable {
    /// Shrinkage comes in spells; without, everyone serves for all of the time and takes as much
    /// longer.
    case spells
    /// Breaks and ends of shift wait for the contact in hand; without, it is finished by nobody.
    case lateBreaks
  }

  func interval(at time: Double) -> Int {
    min(max(0, Int(time / intervalSeconds)), intervalCount - 1)
  }
}

/// A queue on the floor.
struct FloorQueue: Sendable {
  enum Kind: Sendable {
    /// Contacts wait for an answer: voice and chat.
    case waiting
    /// Work that may wait, counted by whether it is done in time.
    case work
    /// A requirement is given and nothing is served.
    case given
  }

  /// Contacts that are there all at once.
  struct Batch: Sendable {
    var time: Double
    var contacts: Double
    var handleSeconds: Double
    var due: Due
  }

  /// By when work is to be done.
  struct Due: Sendable, Equatable {
    var seconds: Double
    /// The interval to which it is counted; -1 where it is not counted.
    var interval: Int

    static let never = Due(seconds: .infinity, interval: -1)
  }

  var name: String
  var kind: Kind
  /// The target of an answer.
  var withinSeconds = 0.0
  var patienceSeconds: Double?
  /// Contacts that come in, by interval.
  var rates: [Double] = []
  /// Mean handle time, by interval.
  var handleSeconds: [Double] = []
  /// By when work of an interval is due; empty where contacts wait.
  var due: [Due] = []
  var batches: [Batch] = []
  var isOpen: [Bool] = []
  /// Contacts that a person holds at a time.
  var slots = 1
  var shrinkage = 0.0
  /// Served by those whom the rota puts there, and by nobody else.
  var isHeld = false

  /// When the line of a queue that has closed is cut: an hour later, or when it opens again.
  func lastCalls(intervalSeconds: Double) -> [Double] {
    guard kind == .waiting else { return [] }
    return isOpen.indices.dropFirst().filter { !isOpen[$0] && isOpen[$0 - 1] }.map { closing in
      let opening = isOpen[closing...].firstIndex(of: true) ?? isOpen.count
      return min(Double(closing) * intervalSeconds + 3600, Double(opening) * intervalSeconds)
    }
  }
}

/// A person on the floor.
struct FloorPerson: Sendable {
  /// What the rota has the person do for a while.
  struct Piece: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
      /// Serves a queue; -1 is present without one.
      case serves(Int)
      /// A break, taken in full however late it begins.
      case rests
      /// An activity, which ends when it is planned to.
      case meets
      /// Not there.
      case isOff
    }

    var kind: Kind
    var start: Double
    var end: Double
  }

  var id: String
  /// By queue; 0 where the person cannot serve it.
  var proficiency: [Double]
  /// By queue: from when on the person can no longer serve it.
  var serveableUntil: [Double]
  /// In order of time, without overlap.
  var pieces: [Piece]
}
