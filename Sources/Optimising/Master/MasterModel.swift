import LinearPrograms

/// The master program: rows, and the columns that are there from the start.
///
/// Lines are added as they are generated.
struct MasterModel {
  let problem: RotaProblem
  let rows: MasterRows
  let program: LinearProgram
  let layout: PriceLayout
  let names: MasterNames
  /// Column of y[k,q,t], at `(t · profiles + k) · queues + q`; nil where the queue is closed or
  /// not the profile's.
  let serving: [ColumnID?]
  /// Columns of the cell's segments, with the segments.
  let steps: [[(id: ColumnID, segment: Segments.Segment)]]
  /// Column of each window's missed contacts; nil where nobody looks at its end what is late.
  let missed: [ColumnID?]
  /// Column of what is done by the end of each window of a chain; nil where nothing has come in.
  let done: [ColumnID?]
  /// Column of each cost centre's pay above its budget.
  let over: [ColumnID?]
  /// Columns of the people missing and too many, by rule of presence · intervals + interval.
  let short: [ColumnID?]
  let excess: [ColumnID?]
  /// Columns of the rows of shared amounts: what is beyond a limit, tops and bottoms of groups.
  let beyond: [ColumnID]

  /// - Parameter isFine: Whether the steps of curves are of one person each, so that a program can be
  ///   divided by how many there are.
  init(problem: RotaProblem, style: MasterNames.Style = .none, isFine: Bool = false) {
    self.problem = problem
    layout = PriceLayout(problem: problem)
    let names = MasterNames(style: style, site: problem.site)
    var program = LinearProgram(name: "rota")
    let rows = MasterRows(problem: problem, names: names, program: &program)
    serving = MasterModel.addServing(problem, rows, names, &program)
    steps = MasterModel.addSteps(problem, rows, names, isFine: isFine, &program)
    missed = MasterModel.addMissed(problem.tables, rows, names, &program)
    done = MasterModel.addDone(problem.tables, rows, names, &program)
    over = rows.budget.enumerated().map { centre, row in
      row.map {
        program.addColumn(
          Column(
            name: names.over(centre),
            cost: problem.weights.budget,
            bounds: .nonNegative,
            entries: [Entry(row: $0, value: -1)]
          )
        )
      }
    }
    short = MasterModel.addBreaches(problem, rows, names, sign: 1, &program)
    excess = MasterModel.addBreaches(problem, rows, names, sign: -1, &program)
    beyond = problem.tallies.slacks.enumerated().map { place, slack in
      program.addColumn(
        Column(
          name: names.beyond(place),
          cost: slack.cost,
          bounds: .nonNegative,
          entries: slack.rows.map { Entry(row: rows.tally[$0], value: -1) }
        )
      )
    }
    self.names = names
    self.rows = rows
    self.program = program
  }

  /// The column of a person's line.
  func column(_ person: Int, _ line: PersonLine, name: String? = nil) -> Column {
    let plan = problem.people[person]
    var entries = [Entry(row: rows.person[person], value: 1)]
    for (place, interval) in line.presence.enumerated() {
      let profile = line.profile(at: place, plan)
      if let row = rows.presence[layout.presence(profile, Int(interval))] {
        entries.append(Entry(row: row, value: 1))
      }
      appendTogether(profile, Int(interval), &entries)
    }
    if let row = rows.budget[plan.centre], line.pay != 0 {
      entries.append(Entry(row: row, value: line.pay))
    }
    for (row, value) in problem.tallies.entries(of: person, line.amounts) {
      entries.append(Entry(row: rows.tally[row], value: value))
    }
    return Column(name: name, cost: cost(of: line), bounds: .nonNegative, entries: entries)
  }

  /// What a line costs by itself.
  func cost(of line: PersonLine) -> Double {
    var cost = problem.weights.cost * line.pay + problem.weights.wishes * line.unmet
    for (price, amount) in zip(problem.tallies.prices, line.amounts) { cost += price * amount }
    return cost
  }

  private func appendTogether(_ profile: Int, _ interval: Int, _ entries: inout [Entry]) {
    for (place, requirement) in problem.presence.requirements.enumerated()
    where requirement.coefficients[profile] != 0 {
      if let row = rows.together[place * problem.intervalCount + interval] {
        entries.append(Entry(row: row, value: requirement.coefficients[profile]))
      }
    }
  }

  /// Duals of the master's rows as prices of the Lagrangian.
  func prices(from duals: [Double]) -> [Double] {
    var prices = Array(repeating: 0.0, count: layout.count)
    for (index, row) in rows.presence.enumerated() {
      if let row { prices[index] = duals[row.index] }
    }
    for (index, row) in rows.promise.enumerated() {
      prices[layout.window(index)] = duals[row.index]
    }
    let contact = rows.promise.map { duals[$0.index] }
    let due = rows.due.map { $0.map { duals[$0.index] } ?? 0 }
    for chain in problem.tables.chains {
      ChainPrices(chain, layout).set(contact, due: due, in: &prices)
    }
    for (centre, row) in rows.budget.enumerated() {
      if let row { prices[layout.centre(centre)] = -duals[row.index] }
    }
    for (index, row) in rows.together.enumerated() {
      let (rule, interval) = index.quotientAndRemainder(dividingBy: problem.intervalCount)
      if let row { prices[layout.rule(rule, interval)] = duals[row.index] }
    }
    for (index, row) in rows.tally.enumerated() {
      let dual = duals[row.index]
      prices[layout.tally(index)] = problem.tallies.isBottom(index) ? dual : -dual
    }
    return prices
  }

  private static func addServing(
    _ problem: RotaProblem,
    _ rows: MasterRows,
    _ names: MasterNames,
    _ program: inout LinearProgram
  ) -> [ColumnID?] {
    let (queues, profiles) = (problem.tables.queueCount, problem.profiles.count)
    var serving = [ColumnID?](repeating: nil, count: problem.intervalCount * profiles * queues)
    for interval in 0..<problem.intervalCount {
      for profile in 0..<profiles {
        guard let presence = rows.presence[profile * problem.intervalCount + interval] else {
          continue
        }
        for skill in problem.profiles.skills[profile] {
          guard let coverage = rows.coverage[interval * queues + skill.queue] else { continue }
          serving[(interval * profiles + profile) * queues + skill.queue] = program.addColumn(
            Column(
              name: names.serving(profile, skill.queue, interval),
              cost: 0,
              bounds: .nonNegative,
              entries: [
                Entry(row: presence, value: -1),
                Entry(row: coverage, value: skill.proficiency),
              ]
            )
          )
        }
      }
    }
    return serving
  }

  private static func addSteps(
    _ problem: RotaProblem,
    _ rows: MasterRows,
    _ names: MasterNames,
    isFine: Bool,
    _ program: inout LinearProgram
  ) -> [[(id: ColumnID, segment: Segments.Segment)]] {
    let (tables, isUnit) = (problem.tables, problem.profiles.isUnit)
    return rows.coverage.enumerated().map { cell, row in
      guard let row else { return [] }
      let pieces = Segments(cell: cell, tables: tables, isUnit: isUnit, isFine: isFine)
      program.costOffset += pieces.base
      let window = tables.windowOfCell[cell]
      return pieces.segments.enumerated().map { number, segment in
        var entries = [Entry(row: row, value: -1)]
        if window >= 0, segment.served != 0 {
          entries.append(Entry(row: rows.promise[window], value: segment.served))
        }
        let name = names.step(cell % tables.queueCount, cell / tables.queueCount, number)
        let bounds: Bounds =
          segment.width < .infinity ? .between(0, segment.width) : .nonNegative
        return (
          program.addColumn(
            Column(name: name, cost: segment.cost, bounds: bounds, entries: entries)
          ), segment
        )
      }
    }
  }

  /// The columns that take up what a rule of presence is short of (sign 1) or has too much (-1).
  private static func addBreaches(
    _ problem: RotaProblem,
    _ rows: MasterRows,
    _ names: MasterNames,
    sign: Double,
    _ program: inout LinearProgram
  ) -> [ColumnID?] {
    rows.together.enumerated().map { index, row in
      let (place, interval) = index.quotientAndRemainder(dividingBy: problem.intervalCount)
      let requirement = problem.presence.requirements[place]
      guard let row, sign > 0 || requirement.most < .infinity else { return nil }
      return program.addColumn(
        Column(
          name: names.breach(place, interval, isShort: sign > 0),
          cost: requirement.weight,
          bounds: .nonNegative,
          entries: [Entry(row: row, value: sign)]
        )
      )
    }
  }
}
