import Planning
import Rostering
import RotaTesting

extension Planting {
  static let ofBreaks = [
    monday("lunch after its window", "09:00-17:30 lunch 14:30"),
    monday("lunch before its window", "09:00-17:30 lunch 11:00"),
    monday("tea before lunch", "09:00-18:30 tea 13:30 lunch 12:00", "long"),
    monday("too little work between lunch and tea", "09:00-18:30 lunch 14:00 tea 16:00", "long"),
    monday("tea later than nine tenths of the shift", "09:00-18:30 lunch 13:00 tea 17:30", "long"),
    monday("tea twice and no lunch", "09:00-18:00 tea 13:30 tea 16:00", "long"),
    monday("tea left out", "09:00-18:30 lunch 12:00", "long"),
    Planting(
      rule: .breaksInPlace,
      fault: "a break by another name",
      rota: { rota, _ in rota.lines[0].shifts[0].breaks[0].name = "siesta" }
    ),
    Planting(
      rule: .breaksInPlace,
      fault: "a break off the grid of intervals",
      rota: { rota, site in
        var shift = try site.shift(onDay: 0, "09:00-17:30 lunch 12:30")
        let start = try site.moment(onDay: 0, "12:45")
        shift.breaks[0].span = start..<start + Minutes(30)
        rota.work(0, [shift], serving: 0, at: site)
        // Half an interval each side of the break belongs to nobody.
        rota.lines[0].serving = [
          ServingBlock(
            queue: QueueID(0),
            span: shift.span.lowerBound..<(try site.moment(onDay: 0, "12:30"))
          ),
          ServingBlock(
            queue: QueueID(0),
            span: try site.moment(onDay: 0, "13:30")..<shift.span.upperBound
          ),
        ]
      }
    ),
  ]

  private static func monday(
    _ fault: String,
    _ text: String,
    _ pattern: String = "day"
  ) -> Planting {
    Planting(
      rule: .breaksInPlace,
      fault: fault,
      rota: { rota, site in
        let shift = try site.shift(onDay: 0, text, pattern: pattern)
        rota.work(0, [shift], serving: 0, at: site)
      }
    )
  }
}
