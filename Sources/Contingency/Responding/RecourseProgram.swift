import Demand
import LinearPrograms
import Optimising
import Planning
import Rostering

/// The linear program of the cheapest response.
///
/// With x(m) how often move m is made, y(k,q,t) people of profile k on queue q in interval t, v steps of
/// the coverage curves and s what a threshold lacks:
///
///     least  M · Σ lack + Σ cost(m) · x(m) + ε · (what promises missed and gaps weigh)
///
///     presence(k,t)   Σ_q y(k,q,t)  ≤  people of k there + Σ gained(m,k,t) · x(m)
///     load(q,t)       Σ_i v(q,t,i)  ≤  Σ_k e(k,q) · y(k,q,t) + relief of contacts sent elsewhere
///     promise(w)      Σ gain · v + missed(w)  ≥  promised(w)
///     threshold       Σ gain · v + lack       ≥  what must hold
///     one move for each person and day; no more uses of a response than allowed
///
/// M outweighs every cost, so that what must hold comes first, then money, then service. Moves of
/// people are whole numbers; people are split between queues as a linear program likes, and the
/// answer is counted anew with whole people.
struct RecourseProgram {
  let week: DisruptedWeek
  let world: World
  let floor: Floor
  /// People on each queue now, for intervals out of the scope.
  let load: [[Double]]
  let scope: Set<Int>
  let moves: [Move]
  let responses: [Response]
  let thresholds: [Threshold]
  /// Weights of missed contacts or gaps, by queue.
  let queueWeights: [Double]

  /// By threshold: how much more is asked than must hold, where whole people fell short of it.
  let slack: [Double]

  var program = LinearProgram(name: "recourse")
  var moveColumns: [ColumnID] = []
  var presenceRows: [Int: RowID] = [:]
  var loadRows: [Int: RowID] = [:]
  /// By queue and interval: rows in which contacts served count, and how much.
  var servedRows: [Int: [(row: RowID, factor: Double)]] = [:]
  /// By queue and interval: rows in which useful people count, and all people.
  var usefulRows: [Int: [RowID]] = [:]
  var peopleRows: [Int: [RowID]] = [:]
  /// By queue and interval: the steps of its curve, in order.
  var stepColumns: [Int: [ColumnID]] = [:]
  /// By row that asks for something: the column of what is lacking to it.
  var lacking: [RowID: ColumnID] = [:]
  /// By presence row: the column that takes all people of it where the solver begins.
  var taking: [RowID: ColumnID] = [:]
  /// By queue: promises that a lower one relieves, with their contacts.
  var lowerRows: [Int: [(row: RowID, contacts: Double)]] = [:]

  /// What a contact, or a person for an hour, that is lacking to a threshold weighs.
  static let lack = 20_000.0
  /// What service weighs beside money.
  static let service = 0.001
  /// What each use costs beside its price, so that nobody is asked for nothing.
  static let effort = 0.5

  init(
    week: DisruptedWeek,
    world: World,
    floor: Floor,
    load: [[Double]],
    scope: Set<Int>,
    moves: [Move],
    responses: [Response],
    thresholds: [Threshold],
    queueWeights: [Double],
    slack: [Double]
  ) {
    (self.week, self.world, self.floor, self.load) = (week, world, floor, load)
    (self.scope, self.moves, self.responses) = (scope, moves, responses)
    (self.thresholds, self.queueWeights, self.slack) = (thresholds, queueWeights, slack)
    addPresenceRows()
    addLoadRows()
    addPromises()
    for (threshold, extra) in zip(thresholds, slack) { addThreshold(threshold, extra) }
    let limits = limitRows()
    addServing()
    addSteps()
    for (place, move) in moves.enumerated() { addMove(move, limits[place]) }
  }

  // MARK: Rows

  func key(_ profile: Int, _ interval: Int) -> Int {
    interval * floor.profiles.count + profile
  }

  func cell(_ queue: Int, _ interval: Int) -> Int {
    interval * world.site.queues.count + queue
  }

  var interval: Minutes { world.site.horizon.interval }

  private mutating func addPresenceRows() {
    var counts: [Int: Int] = [:]
    for interval in scope {
      for place in floor.places[interval] { counts[key(place.profile, interval), default: 0] += 1 }
    }
    for move in moves {
      for (profile, interval) in profiles(of: move) {
        counts[key(profile, interval), default: 0] += 0
      }
    }
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
      presenceRows[key] = program.addRow(Row(bounds: .atMost(Double(count))))
    }
  }

  /// The profiles with which people come by a move, by interval of the scope.
  func profiles(of move: Move) -> [(profile: Int, interval: Int)] {
    move.gained.filter(scope.contains).compactMap { interval in
      switch move.change {
      case .line(let line):
        floor.knownFreeProfile(of: line.person, in: week, at: interval).map { ($0, interval) }
      case .agency(_, let queues): floor.knownProfile(queues).map { ($0, interval) }
      default: nil
      }
    }
  }

  private mutating func addLoadRows() {
    for interval in scope.sorted() {
      for queue in world.site.queues.indices
      where world.coverage.curves[queue][interval] != nil {
        loadRows[cell(queue, interval)] = program.addRow(Row(bounds: .atMost(0)))
      }
    }
  }

  private mutating func addPromises() {
    for chain in world.coverage.windows.chains {
      guard let window = chain.first, window.intervals.contains(where: { scope.contains($0.index) })
      else { continue }
      if window.stage != nil {
        addChain(chain)
        continue
      }
      let row = standardRow(window.queue, window.intervals.map(\.index), goal: window.promised)
      let weight = queueWeights[window.queue.index] * RecourseProgram.service
      lacking[row] = program.addColumn(
        Column(cost: weight, entries: [Entry(row: row, value: 1)])
      )
      lowerRows[window.queue.index, default: []].append((row, window.contacts))
    }
  }

  /// A row that counts contacts served in some intervals: those of the scope as columns, the others
  /// as they are.
  private mutating func standardRow(_ queue: QueueID, _ intervals: [Int], goal: Double) -> RowID {
    var goal = goal
    for interval in intervals {
      guard let curve = world.coverage.curves[queue.index][interval] else { continue }
      goal -=
        scope.contains(interval)
        ? curve.baseServed : curve.served(by: load[queue.index][interval])
    }
    let row = program.addRow(Row(bounds: .atLeast(goal)))
    for interval in intervals where scope.contains(interval) {
      servedRows[cell(queue.index, interval), default: []].append((row, 1))
    }
    return row
  }

  /// Work with due times: done by the end of each hour is no more than has come in, and no more than
  /// was done before and could be done in it.
  private mutating func addChain(_ chain: ArraySlice<StandardWindow>) {
    let queue = chain[chain.startIndex].queue
    let rows = chain.map { window -> RowID in
      let row = program.addRow(Row(bounds: .atMost(could(queue, window))))
      for interval in window.intervals where scope.contains(interval.index) {
        servedRows[cell(queue.index, interval.index), default: []].append((row, -1))
      }
      return row
    }
    let (late, ends) = (lateRows(chain), chain.map { end(of: $0) })
    let holds = heldRows(chain, queue, ends)
    var arrived = 0.0
    for (place, window) in chain.enumerated() {
      arrived += window.contacts
      var entries = [Entry(row: rows[place], value: 1), Entry(row: late[place], value: 1)]
      if place + 1 < rows.count { entries.append(Entry(row: rows[place + 1], value: -1)) }
      entries += (holds[place] ?? []).map { Entry(row: $0, value: 1) }
      program.addColumn(Column(cost: 0, bounds: .between(0, arrived), entries: entries))
      let weight = queueWeights[queue.index] * RecourseProgram.service
      let counts = (window.stage?.counts ?? 0) * weight
      lacking[late[place]] = program.addColumn(
        Column(cost: counts, entries: [Entry(row: late[place], value: 1)])
      )
    }
  }

  /// What those out of the scope could do in an hour; below zero what curves begin with.
  private func could(_ queue: QueueID, _ window: StandardWindow) -> Double {
    window.intervals.reduce(0) { sum, interval in
      guard let curve = world.coverage[queue, interval] else { return sum }
      let people = load[queue.index][interval.index]
      return sum + (scope.contains(interval.index) ? curve.baseServed : curve.served(by: people))
    }
  }

  /// done(s) + late(s) ≥ what is promised by the end of each hour.
  private mutating func lateRows(_ chain: ArraySlice<StandardWindow>) -> [RowID] {
    var due = 0.0
    return chain.map { window in
      due += window.promised
      return program.addRow(Row(bounds: .atLeast(due)))
    }
  }

  /// Rows of what must be done by when, by the place of the hour: for a longest wait, and for a
  /// standard of work with due times.
  private mutating func heldRows(
    _ chain: ArraySlice<StandardWindow>,
    _ queue: QueueID,
    _ ends: [Moment]
  ) -> [Int: [RowID]] {
    var rows: [Int: [RowID]] = [:]
    for (threshold, extra) in zip(thresholds, slack) {
      guard let held = Held(threshold, queue: queue, in: world.site) else { continue }
      var falling = 0.0
      for (place, window) in chain.enumerated() {
        guard let stage = window.stage, stage.falling > 0 else { continue }
        let goal = falling + held.share * stage.falling
        falling += stage.falling
        guard let by = ends.lastIndex(where: { $0 <= ends[place] + held.later }) else { continue }
        let row = program.addRow(Row(bounds: .atLeast(goal + extra)))
        rows[by, default: []].append(row)
        addLack(to: row)
      }
    }
    return rows
  }

  private func end(of window: StandardWindow) -> Moment {
    let horizon = world.site.horizon
    return window.intervals.last.map { horizon.start(of: $0) + horizon.interval }
      ?? horizon.span.upperBound
  }

  private mutating func addLack(to row: RowID, factor: Double = 1) {
    lacking[row] = program.addColumn(
      Column(cost: RecourseProgram.lack * factor, entries: [Entry(row: row, value: 1)])
    )
  }

  /// What must hold, as rows with what is lacking to it.
  private mutating func addThreshold(_ threshold: Threshold, _ extra: Double) {
    let hours = interval.hours
    switch threshold.kind {
    case .standard(let queue, let within):
      guard case .standard(let standard) = world.site[queue].target else {
        addUseful(queue, share: 1 - within)
        return
      }
      for chain in world.coverage.windows.chains {
        guard let window = chain.first, window.queue == queue, window.stage == nil,
          window.intervals.contains(where: { scope.contains($0.index) })
        else { continue }
        let intervals = window.intervals.map(\.index)
        let lost = week.lost.isEmpty ? 0 : intervals.reduce(0) { $0 + week.lost[queue.index][$1] }
        let contacts = window.contacts + lost
        let goal = max(0, standard.share - within) * contacts + extra
        let row = standardRow(queue, intervals, goal: min(goal, window.contacts))
        lowerRows[queue.index, default: []].append((row, contacts))
        addLack(to: row)
      }
    case .shortfall(let queue, let most):
      for interval in scope.sorted() {
        let required = Double(world.coverage.required[queue.index][interval])
        guard required - most > 0, loadRows[cell(queue.index, interval)] != nil else { continue }
        let row = program.addRow(Row(bounds: .atLeast(required - most)))
        peopleRows[cell(queue.index, interval), default: []].append(row)
        addLack(to: row, factor: hours)
      }
    case .budget, .wait: return
    }
  }

  /// On a queue whose people are given: so much of the people wanted must be there.
  private mutating func addUseful(_ queue: QueueID, share: Double) {
    let required = world.coverage.required[queue.index]
    var goal = share * Double(required.reduce(0, +))
    for interval in required.indices where !scope.contains(interval) {
      goal -= min(Double(required[interval]), load[queue.index][interval])
    }
    let row = program.addRow(Row(bounds: .atLeast(goal)))
    for interval in required.indices where scope.contains(interval) {
      usefulRows[cell(queue.index, interval), default: []].append(row)
    }
    addLack(to: row, factor: interval.hours)
  }
}

/// What a threshold asks of work with due times: so much of what falls due in each hour, so long
/// after it at the latest.
private struct Held {
  var share: Double
  var later: Minutes

  init?(_ threshold: Threshold, queue: QueueID, in site: Site) {
    switch threshold.kind {
    case .wait(let own, let most) where own == queue: (share, later) = (1, most)
    case .standard(let own, let within) where own == queue:
      guard case .standard(let standard) = site[queue].target else { return nil }
      (share, later) = (max(0, standard.share - within), .zero)
    default: return nil
    }
  }
}
