/// The contacts of one queue in one replication, in the order in which they come.
struct Contacts {
  /// When each comes in.
  var times: [Double] = []
  /// How long each takes somebody of proficiency 1.
  var handleSeconds: [Double] = []
  /// How long each is ready to wait.
  var patienceSeconds: [Double] = []
  /// By when each is due; empty where contacts wait.
  var due: [FloorQueue.Due] = []

  mutating func removeAll() {
    times.removeAll(keepingCapacity: true)
    handleSeconds.removeAll(keepingCapacity: true)
    patienceSeconds.removeAll(keepingCapacity: true)
    due.removeAll(keepingCapacity: true)
  }

  /// Draws the contacts of a replication: Poisson with the forecast's rate in each interval, handle
  /// times around the forecast's mean, patience exponential.
  mutating func draw(_ queue: FloorQueue, of floor: Floor, seed: UInt64, replication: Int) {
    removeAll()
    func stream(_ purpose: RandomStream.Purpose) -> RandomStream {
      RandomStream(seed: seed, replication: replication, purpose: purpose, name: queue.name)
    }
    var arrivals = stream(.arrivals)
    var handling = stream(.handling)
    var patience = stream(.patience)
    var batch = 0
    func addBatches(_ contacts: inout Contacts, upTo time: Double) {
      while batch < queue.batches.count, queue.batches[batch].time <= time {
        let all = queue.batches[batch]
        let part = all.contacts - all.contacts.rounded(.down)
        let count = Int(all.contacts) + (arrivals.unit() < part ? 1 : 0)
        for _ in 0..<count {
          contacts.times.append(all.time)
          contacts.handleSeconds.append(all.handleSeconds * floor.handleTimes.draw(&handling))
          contacts.patienceSeconds.append(.infinity)
          contacts.due.append(all.due)
        }
        batch += 1
      }
    }
    var untilNext = arrivals.exponential()
    for (index, rate) in queue.rates.enumerated() {
      let start = Double(index) * floor.intervalSeconds
      addBatches(&self, upTo: start)
      guard rate > 0 else { continue }
      var place = untilNext
      while place < rate {
        times.append(start + place / rate * floor.intervalSeconds)
        handleSeconds.append(queue.handleSeconds[index] * floor.handleTimes.draw(&handling))
        patienceSeconds.append(
          queue.patienceSeconds.map { $0 * patience.exponential() } ?? .infinity
        )
        if !queue.due.isEmpty { due.append(queue.due[index]) }
        place += arrivals.exponential()
      }
      untilNext = place - rate
    }
  }
}
