import Demand
import Optimising
import Planning
import Rostering

/// Who is there when, who can serve what, and who serves what: a rota's serving as the board sees
/// it, interval by interval.
struct Floor {
  /// Someone who is there in an interval.
  struct Place {
    var person: PersonID
    /// What they may serve now, by its number in ``profiles``.
    var profile: Int
    /// What the rota has them serve; nil where they are idle or can't serve it now.
    var queue: QueueID?
  }

  /// Distinct sets of queues that people may choose from.
  private(set) var profiles: [CompetenceProfile] = []
  /// By interval: who is there, in the site's order.
  private(set) var places: [[Place]]
  private var known: [CompetenceProfile: Int] = [:]
  private let horizon: Horizon

  /// The floor of a week as it stands.
  ///
  /// Whoever the rota has on a queue with a least stay keeps to it, and nobody else comes to one:
  /// whole stays are moved elsewhere by ``StayRelease``.
  init(_ week: DisruptedWeek) {
    horizon = week.site.horizon
    places = Array(repeating: [], count: horizon.intervalCount)
    let binding = week.site.queues.map { $0.leastStay > .zero }
    for line in week.rota.lines {
      let free = week.site[line.person].competences.filter { !binding[$0.key.index] }
      let base = profile(free)
      for block in line.serving {
        let isBound = block.queue.map { binding[$0.index] } ?? false
        for interval in horizon.indices(of: block.span) {
          let at = Interval(interval)
          let can = block.queue.map { week.canServe(line.person, $0, at: at) } ?? true
          var mine = base
          if isBound, can, let queue = block.queue {
            mine = profile([queue: week.site[line.person].competences[queue, default: 1]])
          } else if week.unable.values.contains(where: { $0[interval] != nil }) {
            mine = profile(free.filter { week.canServe(line.person, $0.key, at: at) })
          }
          places[interval].append(
            Place(person: line.person, profile: mine, queue: can ? block.queue : nil)
          )
        }
      }
    }
  }

  private mutating func profile(_ competences: [QueueID: Double]) -> Int {
    let profile = CompetenceProfile(competences)
    if let number = known[profile] { return number }
    known[profile] = profiles.count
    profiles.append(profile)
    return profiles.count - 1
  }

  /// Registers what someone may serve who is not bound to a queue.
  mutating func freeProfile(of person: PersonID, in week: DisruptedWeek, at interval: Int) -> Int {
    profile(free(person, week, interval))
  }

  /// The profile of someone who is not bound to a queue, where it is known.
  func knownFreeProfile(of person: PersonID, in week: DisruptedWeek, at interval: Int) -> Int? {
    known[CompetenceProfile(free(person, week, interval))]
  }

  /// Registers the choice of someone who is bound to a queue.
  mutating func boundProfile(of person: PersonID, to queue: QueueID, in week: DisruptedWeek) -> Int
  {
    profile([queue: week.site[person].competences[queue, default: 1]])
  }

  /// Registers what people of an agency may serve.
  mutating func agencyProfile(_ queues: [QueueID]) { _ = profile(Floor.agency(queues)) }

  /// The profile of people of an agency, where it is known.
  func knownProfile(_ queues: [QueueID]) -> Int? { known[CompetenceProfile(Floor.agency(queues))] }

  private static func agency(_ queues: [QueueID]) -> [QueueID: Double] {
    Dictionary(uniqueKeysWithValues: Set(queues).map { ($0, 1) })
  }

  private func free(_ person: PersonID, _ week: DisruptedWeek, _ interval: Int) -> [QueueID: Double]
  {
    week.site[person].competences.filter {
      week.site[$0.key].leastStay == .zero && week.canServe(person, $0.key, at: Interval(interval))
    }
  }

  /// Gives someone another choice of queues in an interval.
  mutating func set(_ profile: Int, of person: PersonID, at interval: Int) {
    guard let place = places[interval].firstIndex(where: { $0.person == person }) else { return }
    places[interval][place].profile = profile
    places[interval][place].queue = nil
  }

  /// A board on which everyone serves what the rota says; who can't is put where it is best.
  func board(_ ground: ServingGround) -> ServingBoard {
    let board = ServingBoard(ground)
    for (interval, there) in places.enumerated() {
      for place in there {
        guard let queue = place.queue else { continue }
        board.put(place.profile, on: queue, at: Interval(interval))
      }
    }
    board.recount()
    for (interval, there) in places.enumerated() {
      for place in there where place.queue == nil {
        board.add(place.profile, at: Interval(interval))
      }
    }
    return board
  }
}

extension Horizon {
  /// The whole intervals of a stretch, as far as the horizon goes.
  func indices(of span: Span) -> Range<Int> {
    (span.lowerBound.minute / interval.count..<span.upperBound.minute / interval.count)
      .clamped(to: 0..<intervalCount)
  }
}
