/// Hard limits on how many people any shift changes for, and on how many hours change.
struct ChangeLimits: Hashable, Sendable {
  /// No more people than this; nil without a limit.
  var people: Int?
  /// No more hours than this; nil without a limit.
  var hours: Double?
}
