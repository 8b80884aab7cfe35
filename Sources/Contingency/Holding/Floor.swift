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
  /// By interval: how many of a profile serve a queue, at `profile · queues + queue`.
  private var tallies: [[Int16]]
  private let horizon: Horizon
  private let queueCount: Int

  /// The floor of a week as it stands.
  ///
  /// Whoever the rota has on a queue with a least stay keeps to it, and nobody else comes to one:
  /// whole stays are moved elsewhere by ``StayRelease``.
  init(_ week: DisruptedWeek) {
    horizon = week.site.horizon
    queueCount = week.site.queues.count
    places = Array(repeating: [], count: horizon.intervalCount)
    tallies = Array(repeating: [], count: horizon.intervalCount)
    for line in week.rota.lines {
      for (interval, place) in stand(line, in: week) { come(place, interval) }
    }
  }

  /// The floor of a week that differs from another in few lines, of which all else is kept.
  ///
  /// - Parameters:
  ///   - week: The week; everyone can serve what they could before.
  ///   - known: The floor of the other one.
  ///   - rota: The rota that it is the floor of.
  init(_ week: DisruptedWeek, from known: Floor, of rota: Rota) {
    self = known
    for index in week.rota.lines.indices {
      let old = rota.lines.indices.contains(index) ? rota.lines[index].serving : []
      guard old != week.rota.lines[index].serving else { continue }
      var line = week.rota.lines[index]
      let new = line.serving
      line.serving = new.filter { !old.contains($0) }
      for block in old where !new.contains(block) {
        for interval in horizon.indices(of: block.span) { leave(line.person, interval) }
      }
      for (interval, place) in stand(line, in: week) { come(place, interval) }
    }
  }

  private mutating func leave(_ person: PersonID, _ interval: Int) {
    let place = slot(of: person, at: interval)
    guard places[interval].indices.contains(place), places[interval][place].person == person
    else { return }
    count(places[interval][place], interval, by: -1)
    places[interval].remove(at: place)
  }

  private mutating func come(_ place: Place, _ interval: Int) {
    places[interval].insert(place, at: slot(of: place.person, at: interval))
    count(place, interval, by: 1)
  }

  private mutating func count(_ place: Place, _ interval: Int, by change: Int16) {
    guard let queue = place.queue else { return }
    let index = place.profile * queueCount + queue.index
    let missing = index + 1 - tallies[interval].count
    if missing > 0 { tallies[interval] += Array(repeating: 0, count: missing) }
    tallies[interval][index] += change
  }

  /// Where someone stands in the order of an interval, or would stand.
  func slot(of person: PersonID, at interval: Int) -> Int {
    var (low, high) = (0, places[interval].count)
    while low < high {
      let middle = (low + high) / 2
      if places[interval][middle].person < person { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What someone serves in an interval; nil where they are not there.
  func queue(of person: PersonID, at interval: Int) -> QueueID? {
    guard places.indices.contains(interval) else { return nil }
    let slot = slot(of: person, at: interval)
    guard places[interval].indices.contains(slot), places[interval][slot].person == person
    else { return nil }
    return places[interval][slot].queue
  }

  /// Nobody serves a queue in an interval any more.
  mutating func leave(_ queue: QueueID, at interval: Int) {
    serve(places[interval].map { $0.queue == queue ? nil : $0.queue }, at: interval)
  }

  /// How many of a profile serve what in an interval.
  func serving(_ profile: Int, at interval: Int) -> [QueueID: Int] {
    var counts: [QueueID: Int] = [:]
    for place in places[interval] where place.profile == profile {
      guard let queue = place.queue else { continue }
      counts[queue, default: 0] += 1
    }
    return counts
  }

  /// Has those who are there in an interval serve what is said, in their order.
  mutating func serve(_ queues: [QueueID?], at interval: Int) {
    for (place, queue) in queues.enumerated() where places[interval][place].queue != queue {
      count(places[interval][place], interval, by: -1)
      places[interval][place].queue = queue
      count(places[interval][place], interval, by: 1)
    }
  }

  /// Where someone is on the floor, by interval.
  private mutating func stand(_ line: Line, in week: DisruptedWeek) -> [(Int, Place)] {
    let free = week.site[line.person].competences.filter {
      week.site[$0.key].leastStay == .zero
    }
    let base = profile(free)
    return line.serving.flatMap { block -> [(Int, Place)] in
      let isBound = block.queue.map { week.site[$0].leastStay > .zero } ?? false
      return horizon.indices(of: block.span).map { interval in
        let at = Interval(interval)
        let can = block.queue.map { week.canServe(line.person, $0, at: at) } ?? true
        var mine = base
        if isBound, can, let queue = block.queue {
          mine = profile([queue: week.site[line.person].competences[queue, default: 1]])
        } else if week.unable.values.contains(where: { $0[interval] != nil }) {
          mine = profile(free.filter { week.canServe(line.person, $0.key, at: at) })
        }
        return (
          interval, Place(person: line.person, profile: mine, queue: can ? block.queue : nil)
        )
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
    let place = slot(of: person, at: interval)
    guard places[interval].indices.contains(place), places[interval][place].person == person
    else { return }
    count(places[interval][place], interval, by: -1)
    places[interval][place].profile = profile
    places[interval][place].queue = nil
  }

  /// A board on which everyone serves what the rota says; who can't is put where it is best.
  func board(_ ground: ServingGround) -> ServingBoard {
    let size = profiles.count * queueCount
    let counts = tallies.flatMap { $0 + Array(repeating: 0, count: size - $0.count) }
    let board = ServingBoard(ground, serving: counts)
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
