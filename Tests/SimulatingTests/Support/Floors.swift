@testable import Simulating

/// Floors without a site: quarter hours, everyone there all the time.
enum Floors {
  static let day = 96

  /// A queue of contacts that wait, the same in every interval.
  static func queue(
    _ name: String = "calls",
    contacts: Double,
    handle: Double,
    patience: Double? = nil,
    within: Double = 20,
    slots: Int = 1,
    shrinkage: Double = 0,
    intervals: Int
  ) -> FloorQueue {
    FloorQueue(
      name: name,
      kind: .waiting,
      withinSeconds: within,
      patienceSeconds: patience,
      rates: Array(repeating: contacts, count: intervals),
      handleSeconds: Array(repeating: handle, count: intervals),
      isOpen: Array(repeating: true, count: intervals),
      slots: slots,
      shrinkage: shrinkage
    )
  }

  /// People who are on a queue from the first to the last moment.
  static func people(
    _ count: Int,
    on queue: Int,
    proficiency: [Double],
    intervals: Int
  ) -> [FloorPerson] {
    (0..<count).map { index in
      person(
        "\(queue)-\(index)",
        proficiency,
        [.init(kind: .serves(queue), start: 0, end: Double(intervals) * 900)]
      )
    }
  }

  static func person(
    _ id: String,
    _ proficiency: [Double],
    _ pieces: [FloorPerson.Piece]
  ) -> FloorPerson {
    FloorPerson(
      id: id,
      proficiency: proficiency,
      serveableUntil: proficiency.map { _ in .infinity },
      pieces: pieces
    )
  }

  static func floor(
    _ queues: [FloorQueue],
    _ people: [FloorPerson],
    routing: Routing = .plan,
    handleTimes: HandleTimes = .exponential
  ) -> Floor {
    Floor(
      queues: queues,
      people: people,
      ranks: queues.indices.map { [$0] },
      intervalSeconds: 900,
      intervalCount: queues[0].rates.count,
      routing: routing,
      handleTimes: handleTimes,
      spellSeconds: 300
    )
  }

  /// What a simulation of the floor finds.
  static func run(_ floor: Floor, replications: Int, threads: Int = 2) -> SimulatedWeek {
    let days = (0..<floor.intervalCount / day).map { $0 * day..<($0 + 1) * day }
    return ServiceSimulation(
      floor,
      days: days,
      settings: SimulationSettings(replications: replications, seed: 7, threads: threads)
    ).run()
  }
}

extension Estimate {
  /// Whether a true value lies within so many half-widths.
  func holds(_ truth: Double, widths: Double = 1.3) -> Bool {
    abs(value - truth) <= widths * halfWidth
  }
}
