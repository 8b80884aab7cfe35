import Planning
import Rostering
import RotaTesting

extension Planting {
  static let ofPins = [
    Planting(
      rule: .pinnedShifts,
      fault: "the shift starts an hour before the pin",
      site: { site in
        site.people[0].pins = [
          .shift(start: try site.moment(onDay: 0, "10:00"), paid: nil)
        ]
      }
    ),
    Planting(
      rule: .pinnedShifts,
      fault: "the shift is longer than pinned",
      site: { site in
        let start = try site.moment(onDay: 0, "09:00")
        site.people[0].pins = [.shift(start: start, paid: Minutes(360))]
      }
    ),
    Planting(
      rule: .pinnedActivities,
      fault: "a meeting that is on no shift",
      site: { try $0.pinMeeting("10:00", "11:00") }
    ),
    Planting(
      rule: .pinnedActivities,
      fault: "a meeting that nobody pinned",
      rota: { try $0.holdMeetings([("10:00", "11:00")], at: $1) }
    ),
    Planting(
      rule: .pinnedActivities,
      fault: "a meeting that is listed at another time",
      site: { try $0.pinMeeting("10:00", "11:00") },
      rota: { try $0.holdMeetings([("10:30", "11:30")], at: $1) }
    ),
    Planting(
      rule: .pinnedActivities,
      fault: "a meeting that is listed twice",
      site: { try $0.pinMeeting("10:00", "11:00") },
      rota: { try $0.holdMeetings([("10:00", "11:00"), ("10:00", "11:00")], at: $1) }
    ),
    Planting(
      rule: .pinnedActivities,
      fault: "a meeting over lunch",
      site: { try $0.pinMeeting("12:00", "13:00") },
      rota: { rota, site in
        try rota.holdMeetings([("12:00", "13:00")], at: site)
        let shift = rota.lines[0].shifts[0]
        rota.lines[0].serving = [
          ServingBlock(
            queue: QueueID(0),
            span: shift.span.lowerBound..<(try site.moment(onDay: 0, "12:00"))
          ),
          ServingBlock(
            queue: QueueID(0),
            span: try site.moment(onDay: 0, "13:00")..<shift.span.upperBound
          ),
        ]
      }
    ),
    Planting(
      rule: .pinnedActivities,
      fault: "a meeting that outlasts the shift",
      site: { try $0.pinMeeting("17:00", "18:00") },
      rota: { rota, site in
        try rota.holdMeetings([("17:00", "18:00")], at: site)
        let last = rota.lines[0].serving.count - 1
        rota.lines[0].serving[last].span =
          try site.moment(onDay: 0, "13:00")..<site.moment(onDay: 0, "17:00")
      }
    ),
  ]
}

extension Site {
  /// Pins a meeting of P01 on Monday.
  mutating func pinMeeting(_ from: String, _ to: String) throws {
    let span = try moment(onDay: 0, from)..<moment(onDay: 0, to)
    people[0].pins = [.activity(name: "meeting", span: span)]
  }
}

extension Rota {
  /// Gives P01 Monday alone, with meetings.
  mutating func holdMeetings(_ meetings: [(String, String)], at site: Site) throws {
    var shift = try site.shift(onDay: 0, "09:00-17:30 lunch 12:30")
    shift.activities = try meetings.map { from, to in
      PlannedActivity(
        name: "meeting",
        span: try site.moment(onDay: 0, from)..<site.moment(onDay: 0, to)
      )
    }
    work(0, [shift], serving: 0, at: site)
  }
}
