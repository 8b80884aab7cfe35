/// One way to serve of someone who must stay on some queues: on one of these alone, or on all the
/// queues on which nobody must stay.
///
/// Whoever serves moves from mode to mode as the line says, and inside a mode as the board says.
struct ServingMode: Hashable, Sendable {
  /// Least intervals of a stay; 1 where people may come and go.
  var leastStay: Int
  /// What can be served from when on, the first from interval 0; nothing once certificates expired.
  var profiles: [Profiles.LaterProfile]

  /// The profile in an interval.
  func profile(at interval: Int) -> Int {
    profiles.last { $0.from <= interval }?.profile ?? profiles[0].profile
  }
}
