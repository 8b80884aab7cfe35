import Planning
import Rostering
import RotaTesting

extension Planting {
  static let ofServing = [
    Planting(
      rule: .competence,
      fault: "a queue that the person has not learnt",
      rota: { rota, _ in rota.lines[1].serving[0].queue = QueueID(1) }
    ),
    Planting(
      rule: .competence,
      fault: "a queue that the site does not have",
      rota: { rota, _ in rota.lines[1].serving[0].queue = QueueID(-1) }
    ),
    Planting(
      rule: .competence,
      fault: "a queue after it has closed",
      site: { site in
        let hours = try SmallSite.clock("08:00")..<SmallSite.clock("19:00")
        for weekday in Weekday.allCases { site.queues[1].opening.ranges[weekday] = [hours] }
      }
    ),
    Planting(
      rule: .pastStands,
      fault: "idle where a queue was served before the weeks were planned again",
      site: { site in
        let planned = SitedRota(site: site, rota: try SmallSite.rota(for: site))
        site = try site.replanned(from: site.horizon.dayStarts[1], after: planned)
      },
      rota: { rota, _ in rota.lines[0].serving[0].queue = nil }
    ),
    Planting(
      rule: .leastStay,
      fault: "half an hour on a queue whose stays last two",
      site: { site in
        site.queues[1].leastStay = Minutes(120)
        site.people[0].competences[QueueID(1)] = 1
      },
      rota: { rota, _ in
        let first = rota.lines[0].serving[0].span
        let middle = first.lowerBound + Minutes(30)
        rota.lines[0].serving[0].span = middle..<first.upperBound
        rota.lines[0].serving.insert(
          ServingBlock(queue: QueueID(1), span: first.lowerBound..<middle),
          at: 0
        )
      }
    ),
    Planting(
      rule: .presenceIsServed,
      fault: "a stretch of presence in no block",
      rota: { rota, _ in rota.lines[0].serving.removeFirst() }
    ),
    Planting(
      rule: .presenceIsServed,
      fault: "a stretch counted twice",
      rota: { rota, _ in rota.lines[0].serving.append(rota.lines[0].serving[0]) }
    ),
    Planting(
      rule: .presenceIsServed,
      fault: "a block over lunch",
      rota: { rota, _ in
        let span = rota.lines[0].shifts[0].span
        rota.lines[0].serving[0...1] = [ServingBlock(queue: QueueID(0), span: span)]
      }
    ),
    Planting(
      rule: .presenceIsServed,
      fault: "a block on a day off",
      rota: { rota, site in
        let span = try site.moment(onDay: 6, "10:00")..<site.moment(onDay: 6, "11:00")
        rota.lines[0].serving.append(ServingBlock(queue: nil, span: span))
      }
    ),
    Planting(
      rule: .presenceIsServed,
      fault: "a block that ends within an interval",
      rota: { rota, _ in
        let span = rota.lines[0].serving[0].span
        rota.lines[0].serving[0].span = span.lowerBound..<span.upperBound - Minutes(15)
      }
    ),
    Planting(
      rule: .presenceIsServed,
      fault: "carried-in work that serves nothing",
      site: { site in
        site.people[3].carryIn.lastShiftEnd = Moment(minute: 60)
        site.contracts[1].rules.restBetweenShifts = .zero
      },
      rota: { rota, _ in rota.lines[3].serving.removeFirst() }
    ),
  ]
}
