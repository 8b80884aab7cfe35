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
}
