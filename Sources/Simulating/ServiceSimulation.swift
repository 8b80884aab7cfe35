import Dispatch
public import Planning
public import Rostering
import Synchronization

/// Runs the horizon of a rota contact by contact, many times over, and counts what people would
/// have got.
///
/// It shares nothing with the formulas by which rotas are planned and judged: contacts come at
/// random, wait, give up, and are taken by whom the routing gives them to; breaks wait for the
/// contact in hand; shrinkage comes in spells. The article "How we simulate" states it all.
public struct ServiceSimulation: Sendable {
  var floor: Floor
  private let stretches: Stretches
  private let settings: SimulationSettings

  /// The simulation of a rota at its site.
  public init(site: Site, rota: Rota, settings: SimulationSettings) {
    self.init(
      Floor(site: site, rota: rota, settings: settings),
      days: (0..<site.horizon.dayCount).map(site.horizon.intervals(ofDay:)),
      settings: settings
    )
  }

  init(_ floor: Floor, days: [Range<Int>], settings: SimulationSettings) {
    self.floor = floor
    stretches = Stretches(days: days)
    self.settings = settings
  }

  /// Runs all replications.
  ///
  /// - Complexity: O(*contacts* · log *people*) a replication; the memory does not grow with the
  ///   number of replications.
  public func run() -> SimulatedWeek { result(of: sums()) }

  /// Replications are dealt out in blocks of a fixed size, whose sums are added in their order:
  /// which thread does which block changes nothing.
  func sums() -> SimulationSums {
    let size = 4
    let blocks = (settings.replications + size - 1) / size
    let merged = Mutex(InOrder(empty))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(settings.threads, blocks))) { _ in
      var run = FloorRun(floor)
      while true {
        let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard block < blocks else { return }
        var sums = empty
        for replication in block * size..<min(settings.replications, (block + 1) * size) {
          run.run(seed: settings.seed, replication: replication)
          sums.add(run.count)
        }
        merged.withLock { $0.add(sums, block) }
      }
    }
    return merged.withLock { $0.sums }
  }

  private var empty: SimulationSums {
    SimulationSums(stretches, queues: floor.queues.count, people: floor.people.count)
  }

  /// Sums of blocks, added in the order of the blocks whenever they come.
  private struct InOrder {
    var sums: SimulationSums
    private var waiting: [Int: SimulationSums] = [:]
    private var next = 0

    init(_ empty: SimulationSums) { sums = empty }

    mutating func add(_ block: SimulationSums, _ index: Int) {
      waiting[index] = block
      while let first = waiting.removeValue(forKey: next) {
        sums += first
        next += 1
      }
    }
  }

  private func result(of sums: SimulationSums) -> SimulatedWeek {
    let quantile = StudentT.quantile(confidence: 0.95, degrees: Int(sums.replications) - 1)
    func service(_ sums: ServiceSums, _ replications: Double) -> SimulatedService? {
      SimulatedService(sums, replications: replications, quantile: quantile)
    }
    func ratio(_ ratio: RatioSums, _ n: Double, _ nn: Double) -> Estimate {
      ratio.estimate(n: n, nn: nn, replications: sums.replications, quantile: quantile)
    }
    var settings = settings
    settings.threads = 1
    return SimulatedWeek(
      settings: settings,
      queues: sums.queues.enumerated().map { index, row in
        let all = row.map { service($0, sums.replications) }
        let firstDay = stretches.day(0)
        let firstInterval = stretches.interval(0)
        let occupancy = sums.occupancy[index]
        return SimulatedQueue(
          queue: QueueID(index),
          all: all[0],
          weeks: Array(all[1..<firstDay]),
          days: Array(all[firstDay..<firstInterval]),
          intervals: Array(all[firstInterval...]),
          occupancy: ratio(occupancy.inTime, occupancy.n, occupancy.nn)
        )
      },
      occupancy: sums.people.map { ratio($0.inTime, $0.n, $0.nn) },
      breakLateSeconds: ratio(sums.breaks, sums.breakCounts.n, sums.breakCounts.nn),
      shiftEndLateSeconds: ratio(sums.shiftEnds, sums.shiftEndCounts.n, sums.shiftEndCounts.nn)
    )
  }
}
