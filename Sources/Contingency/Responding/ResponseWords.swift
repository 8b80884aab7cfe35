import Planning
import Rostering

extension Response.Kind {
  /// The word that a register uses.
  var word: String {
    switch self {
    case .cancelActivities: "cancel_activities"
    case .moveBreaks: "move_breaks"
    case .lengthen: "lengthen"
    case .callIn: "call_in"
    case .standBy: "stand_by"
    case .agency: "agency"
    case .divert: "divert"
    case .callBack: "call_back"
    case .lower: "lower"
    }
  }
}

extension Move {
  /// The queue and interval whose contacts it relieves; nil where it changes who is there.
  var relieved: (queue: QueueID, interval: Int)? {
    switch change {
    case .divert(let queue, let at), .callBack(let queue, let at, _): (queue, at)
    case .line, .agency, .lower: nil
    }
  }

  /// Whether it is made or not made, and never in part.
  var isWhole: Bool {
    switch change {
    case .line, .agency, .lower: true
    case .divert, .callBack: false
    }
  }
}

extension TakenResponse {
  /// Contacts of intervals that follow each other are one line of the list.
  static func joined(_ all: [TakenResponse]) -> [TakenResponse] {
    var joined: [TakenResponse] = []
    for next in all.sorted(by: { ($0.from, $0.kind, $0.words) < ($1.from, $1.kind, $1.words) }) {
      let place = joined.lastIndex {
        next.person == nil && $0.kind == next.kind && $0.words == next.words
          && ($0.kind == "divert" || $0.kind == "call_back") && $0.to >= next.from
      }
      guard let place else {
        joined.append(next)
        continue
      }
      joined[place].to = max(joined[place].to, next.to)
      joined[place].cost += next.cost
      joined[place].count += next.count
    }
    return joined
  }
}
