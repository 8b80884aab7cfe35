import Planning

/// Where shift types lie in the day, so that the people on each can be counted by themselves.
///
/// The instances give lengths but no times of day. The types start one interval after the other
/// from midnight, and who works one serves in its first interval alone: cover is asked for
/// there, once a day. All of them end before the next midnight, so that days off and rest between days
/// are what the instance says they are.
struct CurtoisGrid {
  /// Length of an interval.
  let step: Int
  let count: Int

  /// The grid with the longest intervals that fit.
  init(_ instance: CurtoisInstance) throws {
    let lengths = instance.shifts.map(\.minutes)
    let (longest, count) = (lengths.max() ?? 0, lengths.count)
    let steps = [60, 30, 20, 15, 12, 10, 6, 5, 4, 3, 2, 1]
    let step = steps.first { step in
      lengths.allSatisfy { $0 > step && $0 % step == 0 } && (count - 1) * step + longest <= 1440
    }
    guard let step else {
      throw InstanceProblem("\(count) shift types of up to \(longest) minutes do not fit in a day")
    }
    (self.step, self.count) = (step, count)
  }

  /// When a type starts.
  func start(_ type: Int) -> TimeOfDay { TimeOfDay(minute: type * step) ?? .midnight }

  /// When people of any type serve.
  var serving: Range<TimeOfDay> { .midnight..<(TimeOfDay(minute: count * step) ?? .endOfDay) }

  /// The interval of the horizon in which cover of a type is counted on a day.
  func interval(_ type: Int, day: Int) -> Int { day * (1440 / step) + type }
}
