/// A rota in the making as it stood at one time: everyone's line, and how many of each profile
/// served each queue.
///
/// The serving is part of it: with promises over a day, who should serve what depends on what the
/// search had learned contacts to be worth, and can't be had back from the lines alone.
struct RotaSnapshot: Sendable {
  var lines: [PersonLine?]
  /// People of a profile on a queue in an interval, at `(t · profiles + k) · queues + q`.
  var serving: [Int16]
  /// Start of each meeting, in intervals.
  var meetingSlots: [Int]
  var objective: Double

  /// Another rota's lines with those that this one has changed since some rota; nil where the other has
  /// changed one of them, too, or moved a meeting.
  func lines(onto other: RotaSnapshot, since before: RotaSnapshot) -> [PersonLine?]? {
    guard other.meetingSlots == meetingSlots else { return nil }
    var joined = other.lines
    for person in lines.indices where lines[person] != before.lines[person] {
      guard other.lines[person] == before.lines[person] else { return nil }
      joined[person] = lines[person]
    }
    return joined
  }
}
