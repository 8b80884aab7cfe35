import Planning
import Rostering
import RotaTesting

extension Planting {
  static let ofShifts = [
    Planting(
      rule: .shiftFollowsPattern,
      fault: "a start between the steps",
      site: { $0.patterns[0].startStep = Minutes(60) },
      rota: { try $0.work(2, "09:30-13:30", onDays: [0, 1, 2], serving: 1, at: $1) }
    ),
    Planting(
      rule: .shiftFollowsPattern,
      fault: "a start after the window",
      rota: { try $0.work(2, "12:00-16:00", onDays: [0], serving: 1, at: $1) }
    ),
    Planting(
      rule: .shiftFollowsPattern,
      fault: "a weekday without the pattern",
      site: { $0.patterns[0].weekdays.remove(.saturday) },
      rota: { try $0.work(2, "09:00-13:00", onDays: [5], serving: 1, at: $1) }
    ),
    Planting(
      rule: .shiftFollowsPattern,
      fault: "a length that the pattern does not have",
      rota: { try $0.work(2, "09:00-14:00", onDays: [0], serving: 1, at: $1) }
    ),
    Planting(
      rule: .shiftFollowsPattern,
      fault: "a pattern that the contract does not have",
      rota: { rota, site in
        let long = try site.shift(
          onDay: 0,
          "09:00-18:30 lunch 12:00 tea 15:00",
          pattern: "long"
        )
        rota.work(2, [long], serving: 1, at: site)
      }
    ),
    Planting(
      rule: .shiftFollowsPattern,
      fault: "a pattern that the site does not have",
      rota: { rota, _ in rota.lines[2].shifts[0].pattern = PatternID(99) }
    ),
    Planting(
      rule: .shiftFollowsPattern,
      fault: "a day that is not the day of the start",
      rota: { rota, _ in rota.lines[2].shifts[0].day = 4 }
    ),
    Planting(
      rule: .shiftFollowsPattern,
      fault: "a start before the weeks planned",
      rota: { rota, site in
        var shift = try site.shift(onDay: 0, "09:00-13:00")
        shift.span = shift.span.lowerBound - Minutes(1440)..<shift.span.upperBound - Minutes(1440)
        rota.lines[2].shifts.insert(shift, at: 0)
      }
    ),
    Planting(
      rule: .ownStartWindow,
      fault: "an early start of someone who can't",
      site: {
        $0.people[1].startWindow = try SmallSite.clock("08:30")...SmallSite.clock("11:00")
      }
    ),
    Planting(
      rule: .insideOpeningHours,
      fault: "the site closes half an hour before a shift ends",
      site: { site in
        let hours = try SmallSite.clock("08:00")..<SmallSite.clock("19:00")
        for weekday in Weekday.allCases { site.opening.ranges[weekday] = [hours] }
      }
    ),
    Planting(
      rule: .insideOpeningHours,
      fault: "the site is closed at noon on Tuesday",
      site: { site in
        site.opening.ranges[.tuesday] = [
          try SmallSite.clock("08:00")..<SmallSite.clock("12:00"),
          try SmallSite.clock("12:30")..<SmallSite.clock("20:00"),
        ]
      }
    ),
    Planting(
      rule: .paidTimeAddsUp,
      fault: "half an hour more on shift than paid",
      rota: { rota, site in
        var shift = try site.shift(onDay: 0, "09:00-13:30")
        shift.paid = Minutes(240)
        rota.work(2, [shift], serving: 1, at: site)
      }
    ),
    Planting(
      rule: .paidTimeAddsUp,
      fault: "half an hour less on shift than paid",
      rota: { rota, site in
        var shift = try site.shift(onDay: 0, "09:00-12:30")
        shift.paid = Minutes(240)
        rota.work(2, [shift], serving: 1, at: site)
      }
    ),
    Planting(
      rule: .absencesRespected,
      fault: "someone leaves half an hour before the shift ends",
      site: { site in
        let span = try site.moment(onDay: 0, "17:00")..<site.moment(onDay: 0, "18:00")
        site.people[0].absences = [Absence(kind: .unavailable, span: span)]
      }
    ),
  ]
}
