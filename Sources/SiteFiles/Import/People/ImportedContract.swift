import Planning

/// A contract that people of the files share, with shifts that make its hours.
struct ImportedContract: Hashable {
  var name: String
  /// Weekly hours in minutes, whole intervals.
  var hours: ClosedRange<Int>
  var pay: Double
  /// Paid lengths of its shifts in minutes.
  var lengths: ClosedRange<Int>
  /// What a day of leave counts for, in minutes.
  var leaveDay: Int
}
