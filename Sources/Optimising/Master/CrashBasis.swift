import ColumnGeneration
import LinearPrograms

/// The basis of a rota at hand, so that the simplex starts where the search has got to.
///
/// In each interval, profiles and open queues are the nodes of a graph whose arcs are the serving
/// columns in use. A basis takes a spanning forest of it and one step column in each tree, and so
/// has exactly one column for each presence and coverage row. Where the rota's own arcs close a
/// circle, one of them is left out and the start is a little infeasible; the primal simplex mends
/// that first.
struct CrashBasis {
  let model: MasterModel
  let state: RotaState
  private(set) var basis: Basis

  /// The basis of `state`, whose lines are the columns `lines`, by person.
  init(model: MasterModel, state: RotaState, lines: [ColumnID], others: [ColumnID]) {
    self.model = model
    self.state = state
    basis = Basis(
      rows: model.program.rows.map { $0.bounds.lower == $0.bounds.upper ? .fixed : .basic },
      columns: [:]
    )
    for id in others { basis.columns[id] = .atLower }
    for id in lines { basis.columns[id] = .basic }
    for interval in 0..<model.problem.intervalCount { addInterval(interval) }
    addPromises()
    addBudgets()
    addTogether()
    addTallies()
  }

  private mutating func addInterval(_ interval: Int) {
    let problem = model.problem
    let (queues, profiles) = (problem.tables.queueCount, problem.profiles.count)
    var trees = Trees(count: profiles + queues)
    let base = interval * profiles * queues
    // Arcs in use first, then those that tie idle profiles in.
    for wantsUsed in [true, false] {
      for profile in 0..<profiles {
        for skill in problem.profiles.skills[profile] {
          let at = base + profile * queues + skill.queue
          guard let column = model.serving[at], (state.board.serving[at] > 0) == wantsUsed else {
            continue
          }
          let isLoose = trees.isAlone(profile)
          let joins =
            (wantsUsed || isLoose) && trees.join(profile, profiles + skill.queue)
          basis.columns[column] = joins ? .basic : .atLower
        }
      }
    }
    addSteps(interval, &trees)
  }

  /// Fills the steps of each queue's curve to its load, and makes one step in each tree basic.
  private mutating func addSteps(_ interval: Int, _ trees: inout Trees) {
    let (queues, profiles) = (model.problem.tables.queueCount, model.problem.profiles.count)
    var partial: [Int: (queue: Int, step: ColumnID)] = [:]
    var whole: [Int: ColumnID] = [:]
    for queue in 0..<queues {
      let cell = interval * queues + queue
      let tree = trees.root(profiles + queue)
      var left = state.board.load[cell]
      for (id, segment) in model.steps[cell] {
        let isFull = left >= segment.width - 1e-9
        basis.columns[id] = isFull ? .atUpper : .atLower
        if !isFull, left > 1e-9 { partial[tree] = (queue, id) }
        if !isFull, whole[tree] == nil { whole[tree] = id }
        left = max(0, left - segment.width)
      }
    }
    for (tree, id) in whole { basis.columns[partial[tree]?.step ?? id] = .basic }
  }

  private mutating func addPromises() {
    let tables = model.problem.tables
    for index in tables.alone {
      let isMissed = state.board.served[index] < tables.windows[index].promised - 1e-9
      setMissed(index, in: model.rows.promise[index], isMissed)
    }
    for chain in tables.chains { addChain(chain) }
  }

  /// Where all that has come in is done, what could be done has room to spare, else none; and what
  /// is late is made up by what is missed.
  private mutating func addChain(_ chain: WorkChain) {
    for (place, done) in chain.done(state.board.served).enumerated() {
      let window = chain.windows.lowerBound + place
      let isAllDone = done > chain.arrived[place] - 1e-9
      if let column = model.done[window] { basis.columns[column] = isAllDone ? .atUpper : .basic }
      basis.rows[model.rows.promise[window].index] =
        isAllDone || model.done[window] == nil ? .basic : .atLower
      if let row = model.rows.due[window] {
        setMissed(window, in: row, done < chain.due[place] - 1e-9)
      }
    }
  }

  private mutating func setMissed(_ window: Int, in row: RowID, _ isMissed: Bool) {
    if let column = model.missed[window] { basis.columns[column] = isMissed ? .basic : .atLower }
    basis.rows[row.index] = isMissed ? .atLower : .basic
  }

  private mutating func addBudgets() {
    for (centre, column) in model.over.enumerated() {
      guard let column, let row = model.rows.budget[centre] else { continue }
      let isOver = state.pay[centre] > model.problem.budgets[centre] + 1e-9
      basis.columns[column] = isOver ? .basic : .atLower
      basis.rows[row.index] = isOver ? .atUpper : .basic
    }
  }

  private mutating func addTallies() {
    let tallies = model.problem.tallies
    for (column, tight) in zip(model.beyond, tallies.tight(state.amounts)) {
      basis.columns[column] = tight.isUsed ? .basic : .atLower
      let isBottom = tallies.isBottom(tight.row)
      basis.rows[model.rows.tally[tight.row].index] =
        tight.isUsed ? (isBottom ? .atLower : .atUpper) : .basic
    }
  }

  /// A rule of presence that is broken has its breach in the basis, any other its row.
  private mutating func addTogether() {
    let presence = model.problem.presence
    for (index, row) in model.rows.together.enumerated() {
      let (place, interval) = index.quotientAndRemainder(dividingBy: presence.intervalCount)
      guard let row, let short = model.short[index] else { continue }
      let requirement = presence.requirements[place]
      let level = state.board.levels[interval * presence.count + place]
      let (isShort, isOver) = (level < requirement.least - 1e-9, level > requirement.most + 1e-9)
      let isExact = requirement.least == requirement.most
      basis.columns[short] = isShort || isExact && !isOver ? .basic : .atLower
      if let excess = model.excess[index] { basis.columns[excess] = isOver ? .basic : .atLower }
      if isExact { continue }
      basis.rows[row.index] = isShort ? .atLower : isOver ? .atUpper : .basic
    }
  }
}

/// Trees of a graph's nodes: which nodes hang together so far.
private struct Trees {
  private var parent: [Int]
  private var size: [Int]

  init(count: Int) {
    parent = Array(0..<count)
    size = Array(repeating: 1, count: count)
  }

  mutating func root(_ node: Int) -> Int {
    var at = node
    while parent[at] != at {
      parent[at] = parent[parent[at]]
      at = parent[at]
    }
    return at
  }

  mutating func isAlone(_ node: Int) -> Bool { size[root(node)] == 1 }

  /// Ties two nodes together; false where they hang together already.
  mutating func join(_ a: Int, _ b: Int) -> Bool {
    let (first, second) = (root(a), root(b))
    guard first != second else { return false }
    parent[second] = first
    size[first] += size[second]
    return true
  }
}
