public import Foundation
public import Planning
public import Simulating

/// What the page shows of a simulation: for each queue the share served in time.
///
/// It is read from simulation.json, too, so that a page that is made anew for another reason keeps
/// what an earlier simulation found.
public struct SimulatedShares: Sendable {
  /// A share and the half-width of its interval; the half-width is not finite where it is unknown.
  struct Share: Sendable {
    var value: Double
    var halfWidth: Double
  }

  /// What is known of a queue.
  struct Queue: Sendable {
    var all: Share
    var planned: Double?
    var holds: Bool
    /// By day; nil where nothing was expected.
    var days: [Share?]
  }

  private let queues: [String: Queue]

  /// The shares of a simulation.
  public init(_ comparison: ServiceComparison, site: Site) {
    func share(_ service: ComparedService) -> Share {
      let inTime = service.simulated.inTime
      return Share(value: inTime.value, halfWidth: inTime.halfWidth)
    }
    let found = comparison.queues.map { queue in
      let value = Queue(
        all: share(queue.all),
        planned: queue.all.planned,
        holds: queue.holds,
        days: queue.days.map { $0.map(share) }
      )
      return (site[queue.queue].name, value)
    }
    queues = Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  private struct Document: Decodable {
    struct Estimate: Decodable {
      var value: Double
      var halfWidth: Double?

      var share: Share { Share(value: value, halfWidth: halfWidth ?? .infinity) }
    }

    struct Service: Decodable {
      var planned: Double?
      var simulated: Estimate
      var start: String?
    }

    struct Queue: Decodable {
      var queue: String
      var holds: Bool
      var all: Service
      var days: [Service]
    }

    var schema: String
    var queues: [Queue]
  }

  /// The shares in the bytes of a simulation.json; nil where they hold none of this schema.
  public init?(json bytes: Data, site: Site) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let document = try? decoder.decode(Document.self, from: bytes),
      document.schema == SimulationJSON.schema
    else { return nil }
    let found = document.queues.map { queue in
      let byDate = Dictionary(
        queue.days.map { (String(($0.start ?? "").prefix(10)), $0.simulated.share) },
        uniquingKeysWith: { first, _ in first }
      )
      let days = (0..<site.horizon.dayCount).map {
        byDate[site.horizon.date(ofDay: $0).description]
      }
      let value = Queue(
        all: queue.all.simulated.share,
        planned: queue.all.planned,
        holds: queue.holds,
        days: days
      )
      return (queue.queue, value)
    }
    queues = Dictionary(found, uniquingKeysWith: { first, _ in first })
  }

  /// What is known of a queue; nil where it was not simulated.
  subscript(queue: String) -> Queue? { queues[queue] }
}
