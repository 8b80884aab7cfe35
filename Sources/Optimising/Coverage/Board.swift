/// Who serves what in each interval, kept at its best: people are interchangeable within a profile,
/// and whoever is present moves freely between the queues of their profile.
///
/// Adding or removing one person follows the best augmenting path through the queues. Where
/// everyone serves at the full rate that keeps the interval exactly optimal (costs are convex and
/// moves are free); with other rates it is a good heuristic, judged by the true objective.
///
/// Owned by one thread.
///
/// Dangerous place: its sums are not checked for exclusive access at run time, like those of
/// ``LineLabelling`` and for the same reason.
final class Board {
  let ground: BoardGround
  let curves: PricedCurves
  let queueCount: Int
  let profileCount: Int
  /// People of a profile on a queue in an interval, at `(t · profiles + k) · queues + q`.
  let serving: Slab<Int16>
  /// People, weighted by proficiency, on each cell.
  let load: Slab<Double>
  /// Level of each rule of presence, at `t · rules + rule`.
  let levels: Slab<Double>
  /// Weighted cost of all cells and of the rules of presence, window promises left out.
  @exclusivity(unchecked) var ownCost = 0.0
  /// Contacts served for each window; of a window with due times, those that could be done.
  @exclusivity(unchecked) private(set) var served: [Double]
  /// Gain of one more person, at `k · intervals + t`, valid where `isStale[t]` is false.
  let gain: Slab<Double>
  let isStale: Slab<Bool>
  @exclusivity(unchecked) private var journal: Journal
  let search: PathSearch

  init(ground: BoardGround) {
    self.ground = ground
    let tables = ground.tables
    curves = PricedCurves(tables: tables)
    queueCount = tables.queueCount
    profileCount = ground.profiles.count
    let intervals = ground.intervalCount
    serving = Slab(repeating: 0, count: intervals * profileCount * queueCount)
    load = Slab(repeating: 0, count: intervals * queueCount)
    levels = Slab(repeating: 0, count: intervals * ground.presence.count)
    served = Array(repeating: 0, count: tables.windows.count)
    gain = Slab(repeating: 0, count: profileCount * intervals)
    isStale = Slab(repeating: true, count: intervals)
    journal = Journal(
      intervals: intervals,
      block: profileCount * queueCount,
      queues: queueCount,
      rules: ground.presence.count,
      windows: tables.windows.count
    )
    search = PathSearch(ground: ground, curves: curves)
    for cell in 0..<load.count where tables.isOpen(cell) { ownCost += tables.ownCost(cell, 0) }
    for cell in 0..<ground.firstInterval * queueCount where tables.windowOfCell[cell] >= 0 {
      served[tables.windowOfCell[cell]] += tables.servedContacts(cell, 0)
    }
    ownCost += levelCost
  }

  /// The value of the board: Σ own cost of cells + Σ weight · missed of windows.
  var cost: Double { ownCost + ground.tables.missedCost(served) }

  // MARK: People come and go

  /// Puts one more person of a profile into an interval.
  func add(_ profile: Int, at interval: Int) {
    journal.note(interval, serving, load, levels)
    isStale[interval] = true
    search.add(profile, at: interval, self)
    raise(profile, at: interval, by: 1)
  }

  /// Takes one person of a profile out of an interval.
  func remove(_ profile: Int, at interval: Int) {
    journal.note(interval, serving, load, levels)
    isStale[interval] = true
    search.remove(profile, at: interval, self)
    raise(profile, at: interval, by: -1)
  }

  /// Has the people of an interval serve as the counts say, by profile and queue.
  func serve(_ counts: ArraySlice<Int16>, at interval: Int) {
    journal.note(interval, serving, load, levels)
    isStale[interval] = true
    let base = interval * profileCount * queueCount
    for (place, count) in counts.enumerated() where serving[base + place] != count {
      let (profile, queue) = place.quotientAndRemainder(dividingBy: queueCount)
      move(profile, queue, at: interval, by: count - serving[base + place])
    }
  }

  /// Changes how many people of a profile serve a queue in an interval.
  @inline(__always)
  func move(_ profile: Int, _ queue: Int, at interval: Int, by count: Int16) {
    serving[(interval * profileCount + profile) * queueCount + queue] += count
    let cell = interval * queueCount + queue
    let change = Double(count) * search.proficiency[profile * queueCount + queue]
    setLoad(cell, load[cell] + change)
  }

  private func setLoad(_ cell: Int, _ new: Double) {
    let old = load[cell]
    // Sums of proficiencies return to whole numbers exactly, whatever the order of changes.
    let rounded = search.isUnit ? new : (new * 1_000_000).rounded() / 1_000_000
    load[cell] = rounded
    ownCost += curves.ownCost(cell, rounded) - curves.ownCost(cell, old)
    let window = curves.window[cell]
    if window >= 0 { served[window] += curves.served(cell, rounded) - curves.served(cell, old) }
  }

  // MARK: What one more is worth

  /// Writes the gain of one more person of a profile in each interval into `values`.
  func gains(of profile: Int, into values: Slab<Double>) {
    let intervals = ground.intervalCount
    for interval in 0..<intervals {
      if isStale[interval] {
        search.gains(at: interval, self, into: gain, stride: intervals)
        if ground.presence.count > 0 { addLevelGains(at: interval) }
        isStale[interval] = false
      }
      values[interval] = gain[profile * intervals + interval]
    }
  }

  /// Sets what a contact is worth to a window.
  func setWorth(_ worth: Double, ofWindow window: Int) {
    guard curves.worth[window] != worth else { return }
    curves.setWorth(worth, ofWindow: window)
    for cell in ground.tables.windows[window].cells { isStale[cell / queueCount] = true }
  }

  // MARK: Trying

  /// From here on changes can be taken back.
  func begin() { journal.begin(ownCost, served) }

  /// Takes back all changes since ``begin()``.
  func rollBack() {
    journal.restore(serving, load, levels, isStale)
    (ownCost, served) = (journal.ownCost, journal.served)
  }

  // MARK: As a whole

  /// How many of each profile serve what.
  var servingCounts: [Int16] { (0..<serving.count).map { serving[$0] } }

  /// Puts everyone where they were.
  func restore(_ counts: [Int16]) {
    for index in 0..<serving.count { serving[index] = counts[index] }
    for cell in 0..<load.count { load[cell] = 0 }
    for index in 0..<serving.count where serving[index] > 0 {
      let (rest, queue) = index.quotientAndRemainder(dividingBy: queueCount)
      let (interval, profile) = rest.quotientAndRemainder(dividingBy: profileCount)
      load[interval * queueCount + queue] +=
        Double(serving[index]) * search.proficiency[profile * queueCount + queue]
    }
    for cell in 0..<load.count { load[cell] = (load[cell] * 1_000_000).rounded() / 1_000_000 }
    isStale.fill(with: true)
    recount()
  }

  /// Takes one person of each profile out of each interval and puts them back where they are worth
  /// most now.
  func settle() {
    for interval in 0..<ground.intervalCount {
      for profile in 0..<profileCount {
        let base = (interval * profileCount + profile) * queueCount
        guard (0..<queueCount).contains(where: { serving[base + $0] > 0 }) else { continue }
        remove(profile, at: interval)
        add(profile, at: interval)
      }
    }
  }

  /// Recomputes the sums that were kept up to date step by step, so that rounding can't pile up.
  func recount() {
    let tables = ground.tables
    ownCost = 0
    for window in served.indices { served[window] = 0 }
    for cell in 0..<load.count where tables.isOpen(cell) {
      ownCost += tables.ownCost(cell, load[cell])
      let window = tables.windowOfCell[cell]
      if window >= 0 { served[window] += tables.servedContacts(cell, load[cell]) }
    }
    ownCost += levelCost
  }
}
