import Demand
import Planning
import Rostering

/// The time and money of a plan by person and queue, as ``ActualsMatch`` needs them.
///
/// Money on a queue is every part of the ledger that pays for time there; time on it is the time
/// served. All else, breaks, meetings, leave and time without a queue, is off the queues.
struct PlannedParts {
  let parts: [PaidPart]

  init(site: Site, rota: Rota) {
    let check = RotaCheck(site: site, coverage: CoverageModel(site: site))
    let ledger = PayLedger(of: rota, at: site)
    let costs = check.queueCosts(of: rota)
    var money = site.people.map { _ in [Int: Money]() }
    var leave = site.people.map { _ in 0 }
    for (entry, cut) in zip(ledger.entries, costs.parts) {
      for part in cut {
        money[entry.person.index][part.of.queue?.index ?? -1, default: .zero] += part.amount
      }
      if entry.part == .absence { leave[entry.person.index] += entry.minutes.count }
    }
    var time = site.people.map { _ in [Int: Int]() }
    for line in rota.lines where site.people.indices.contains(line.person.index) {
      let person = line.person.index
      var rest = line.shifts.reduce(leave[person]) { $0 + $1.paid.count }
      for block in line.serving {
        guard let queue = block.queue else { continue }
        let minutes = block.span.clamped(to: site.horizon.span).length.count
        time[person][queue.index, default: 0] += minutes
        rest -= minutes
      }
      time[person][-1] = max(0, rest)
    }
    parts = site.people.indices.flatMap { person in
      Set(money[person].keys).union(time[person].keys).sorted().map { queue in
        PaidPart(
          person: PersonID(person),
          queue: queue < 0 ? nil : QueueID(queue),
          plannedSeconds: (time[person][queue] ?? 0) * 60,
          planned: money[person][queue] ?? .zero
        )
      }
    }
  }
}
