import Planning

/// What is expected of a queue at a time, as a file says it.
struct DemandRow {
  var queue: String
  var day: DemandTimes.Day
  var minute: Int
  /// Where the row says when its stretch ends.
  var end: Int?
  var contacts: Double?
  var handleSeconds: Double?
  var required: Double?
  var place: Place
}
