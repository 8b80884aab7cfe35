/// A question about a rota by which a program is divided: either answer makes a program of its own.
enum Decision: Sendable {
  /// Whether a person works a candidate on a day; -1 for a day off.
  case line(person: Int, day: Int, candidate: Int32, isWanted: Bool)
  /// At most so many people serve a queue in an interval.
  case most(cell: Int, people: Int)
  /// At least so many people do.
  case least(cell: Int, people: Int)

  /// The same question answered the other way.
  var opposite: Decision {
    switch self {
    case .line(let person, let day, let candidate, let isWanted):
      .line(person: person, day: day, candidate: candidate, isWanted: !isWanted)
    case .most(let cell, let people): .least(cell: cell, people: people + 1)
    case .least(let cell, let people): .most(cell: cell, people: people - 1)
    }
  }
}
