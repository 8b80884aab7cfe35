import Planning
import Rostering
import RotaTesting

extension Planting {
  static let ofRest = [
    Planting(
      rule: .restBetweenShifts,
      fault: "a late shift before an early one",
      site: { $0.contracts[0].rules.restBetweenShifts = Minutes(750) },
      rota: { rota, site in
        let shifts = [
          try site.shift(onDay: 0, "11:30-20:00 lunch 15:30"),
          try site.shift(onDay: 1, "08:00-16:30 lunch 12:00"),
        ]
        rota.work(1, shifts, serving: 0, at: site)
      }
    ),
    Planting(
      rule: .restBetweenShifts,
      fault: "an early shift after last week's late one",
      site: { $0.people[1].carryIn.lastShiftEnd = Moment(minute: -150) }
    ),
    Planting(
      rule: .weeklyRest,
      fault: "days off that are never long enough",
      site: { $0.contracts[0].rules.weeklyRest = Minutes(40 * 60) },
      rota: {
        try $0.work(
          1,
          "08:00-16:30 lunch 12:00",
          onDays: [0, 1, 3, 4, 6],
          serving: 0,
          at: $1
        )
      }
    ),
  ]

  static let ofDays = [
    Planting(
      rule: .shifts,
      fault: "six days in a week, not all in a row",
      rota: {
        try $0.work(2, "09:00-13:00", onDays: [0, 1, 2, 4, 5, 6], serving: 1, at: $1)
      }
    ),
    Planting(
      rule: .run,
      fault: "six days in a row",
      site: { $0.contracts[1].rules.maxDaysPerWeek = 6 },
      rota: { try $0.work(2, "08:00-12:00", onDays: Array(0...5), serving: 1, at: $1) }
    ),
    Planting(
      rule: .run,
      fault: "three days after three carried in",
      site: { $0.people[2].carryIn.runOfDays = 3 }
    ),
  ]

  static let ofHours = [
    Planting(
      rule: .hours,
      fault: "no hours at all",
      rota: { rota, site in rota.work(2, [], serving: 1, at: site) }
    ),
    Planting(
      rule: .hours,
      fault: "an hour more than agreed, by the credit of a leave",
      site: { site in
        let saturday = site.horizon.dayStarts[5]..<site.horizon.dayStarts[6]
        site.people[0].absences = [
          Absence(kind: .leave, span: saturday, credit: Minutes(60))
        ]
      }
    ),
  ]
}
