import Planning
import Rostering
import RotaTesting

extension Planting {
  static let ofLines = [
    Planting(
      rule: .everyoneHasALine,
      fault: "the last person has no line",
      rota: { rota, _ in rota.lines.removeLast() }
    ),
    Planting(
      rule: .everyoneHasALine,
      fault: "nobody has a line",
      rota: { rota, _ in rota.lines = [] }
    ),
    Planting(
      rule: .everyoneHasALine,
      fault: "two lines change places",
      rota: { rota, _ in rota.lines.swapAt(0, 1) }
    ),
    Planting(
      rule: .everyoneHasALine,
      fault: "a person has a second line",
      rota: { rota, _ in rota.lines.append(rota.lines[0]) }
    ),
    Planting(
      rule: .everyoneHasALine,
      fault: "a line is nobody's",
      rota: { rota, _ in
        rota.lines.append(Line(person: PersonID(-7), shifts: [], serving: []))
      }
    ),
    Planting(
      rule: .oneShiftADay,
      fault: "two shifts of four hours on Monday",
      site: { site in
        site.patterns[0].startWindow = try SmallSite.clock("08:00")...SmallSite.clock("16:00")
        site.contracts[1].rules.restBetweenShifts = .zero
      },
      rota: { rota, site in
        let shifts = [
          try site.shift(onDay: 0, "08:00-12:00"), try site.shift(onDay: 0, "14:00-18:00"),
        ]
        rota.work(2, shifts, serving: 1, at: site)
      }
    ),
    Planting(
      rule: .oneShiftADay,
      fault: "shifts out of order",
      rota: { rota, _ in rota.lines[2].shifts.reverse() }
    ),
  ]
}
