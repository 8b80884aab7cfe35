import Planning
import Rostering
import RotaTesting

extension Planting {
  static let ofActivities = [
    Planting(
      rule: .activitiesHeld,
      fault: "coaching that is left out",
      site: { try $0.ask(.p01) }
    ),
    held("too short", "10:00", "10:30"),
    held("too long", "10:00", "11:30"),
    held("before its window", "09:30", "10:30"),
    held("after its window", "13:30", "14:30"),
    held("on a day without a window", "10:00", "11:00", onDay: 1),
    held("over lunch", "12:00", "13:00"),
    Planting(
      rule: .activitiesHeld,
      fault: "coaching that is held twice",
      site: { try $0.ask(.p01) },
      rota: { try $0.hold([("10:00", "11:00", 0), ("11:00", "12:00", 0)], at: $1) }
    ),
    Planting(
      rule: .activitiesHeld,
      fault: "a meeting that P01 and P02 hold at different times",
      site: { site in
        try site.ask(.p01)
        site.activities[0].attendees.append(PersonID(1))
        site.activities[0].isTogether = true
      },
      rota: { rota, site in
        try rota.hold([("10:00", "11:00", 0)], at: site)
        try rota.hold([("10:30", "11:30", 0)], by: 1, at: site)
      }
    ),
    Planting(
      rule: .pinnedActivities,
      fault: "coaching of someone whom nobody asked",
      site: { try $0.ask(.p01) },
      rota: { rota, site in
        try rota.hold([("10:00", "11:00", 0)], at: site)
        try rota.hold([("10:00", "11:00", 0)], by: 1, at: site)
      }
    ),
  ]

  private static func held(
    _ fault: String,
    _ from: String,
    _ to: String,
    onDay day: Int = 0
  ) -> Planting {
    Planting(
      rule: .activitiesHeld,
      fault: "coaching \(fault)",
      site: { try $0.ask(.p01) },
      rota: { try $0.hold([(from, to, day)], at: $1) }
    )
  }
}

extension Site {
  enum Asked { case p01 }

  /// Asks P01 for an hour of coaching on Monday between 10 and 14.
  mutating func ask(_ person: Asked, force: Force = .hard) throws {
    activities = [
      Activity(
        name: "coaching",
        attendees: [PersonID(0)],
        length: Minutes(60),
        windows: [
          Activity.Window(
            days: .weekdays([.monday]),
            from: try SmallSite.clock("10:00"),
            to: try SmallSite.clock("14:00")
          )
        ],
        force: force
      )
    ]
  }
}

extension Rota {
  /// Puts coaching into a person's shifts of the clean rota, off the queues and not off breaks.
  mutating func hold(
    _ held: [(from: String, to: String, day: Int)],
    by person: Int = 0,
    at site: Site
  ) throws {
    let queue = lines[person].serving.first?.queue?.index ?? 0
    var shifts = lines[person].shifts
    for (from, to, day) in held {
      shifts[day].activities.append(
        PlannedActivity(
          name: "coaching",
          span: try site.moment(onDay: day, from)..<site.moment(onDay: day, to)
        )
      )
    }
    work(person, shifts, serving: queue, at: site)
  }
}
