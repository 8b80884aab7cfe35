import LinearPrograms

/// A contact-centre instance of half-hour intervals as one compact program: who works which shift with
/// which lunch on which day, and how many of each profile serve each queue.
struct CompactContactModel {
  private let instance: ContactInstance
  private let perHour: Int
  private let perDay: Int
  private var model = LinearProgram(name: "contact")
  /// By profile and interval: who is there is who serves something.
  private var presence: [[RowID]] = []

  init(_ instance: ContactInstance) throws {
    guard instance.interval_minutes == 30 else {
      throw InstanceProblem("the compact model has no paid breaks, so intervals must be 30 minutes")
    }
    self.instance = instance
    perHour = 60 / instance.interval_minutes
    perDay = (instance.close_hour - instance.open_hour) * perHour
  }

  /// The whole program.
  func program() -> LinearProgram {
    var copy = self
    copy.presence = instance.competence_profiles.map { _ in
      (0..<perDay * instance.days).map { _ in copy.model.addRow(Row(bounds: .exactly(0))) }
    }
    for person in instance.staff { copy.add(person) }
    copy.addServing()
    return copy.model
  }

  /// A shift that a person may work: in intervals of its day.
  private struct Option {
    var start: Int
    var paid: Int
    var lunch: Range<Int>
    var end: Int
  }

  private mutating func add(_ person: ContactInstance.Person) {
    let contract = instance.contracts[person.contract]
    let days = model.addRow(Row(bounds: .atMost(Double(contract.max_days))))
    let hours = model.addRow(Row(bounds: .between(contract.min_hours, contract.max_hours)))
    let options = options(person, contract)
    // Shifts must end this long before the day is over to let the next one start at opening.
    let rest = Int(instance.min_rest_hours) * perHour - 24 * perHour
    let limits = Set(options.map { $0.end + rest }.filter { $0 > 0 }).sorted()
    let working = (0..<instance.days).filter { !person.days_off.contains($0) }
    let once = working.map { _ in model.addRow(Row(bounds: .atMost(1))) }
    let nights = (0..<instance.days).map { _ in
      limits.map { _ in model.addRow(Row(bounds: .atMost(1))) }
    }
    for (day, one) in zip(working, once) {
      for option in options {
        let paid = Double(option.paid) / Double(perHour)
        var entries = [(days, 1), (hours, paid), (one, 1)].map { Entry(row: $0.0, value: $0.1) }
        for (limit, row) in zip(limits, nights[day]) where option.end + rest >= limit {
          entries.append(Entry(row: row, value: 1))
        }
        if day > 0 {
          for (limit, row) in zip(limits, nights[day - 1]) where option.start < limit {
            entries.append(Entry(row: row, value: 1))
          }
        }
        for interval in option.start..<option.end where !option.lunch.contains(interval) {
          entries.append(
            Entry(row: presence[person.profile][day * perDay + interval], value: -1)
          )
        }
        addInteger(cost: paid * instance.wage_per_hour, most: 1, entries)
      }
    }
  }

  private func options(
    _ person: ContactInstance.Person,
    _ contract: ContactInstance.Contract
  ) -> [Option] {
    func intervals(_ hours: Double) -> Int { Int((hours * Double(perHour)).rounded()) }
    let opening = Double(instance.open_hour)
    var options: [Option] = []
    let starts =
      intervals(person.earliest_start - opening)...intervals(person.latest_start - opening)
    for start in starts {
      for paid in intervals(contract.min_shift)...intervals(contract.max_shift) {
        let hasLunch = paid >= intervals(instance.lunch_from_paid_hours)
        let lunch = hasLunch ? instance.lunch_minutes / instance.interval_minutes : 0
        let span = paid + lunch
        guard start + span <= perDay else { continue }
        let latest = min(span * 5 / 8, span - perHour - lunch)
        let lunches = hasLunch ? Array(span * 3 / 8...latest) : [0]
        options += lunches.map { after in
          let begin = start + after
          return Option(start: start, paid: paid, lunch: begin..<begin + lunch, end: start + span)
        }
      }
    }
    return options
  }

  private mutating func addServing() {
    let hour = Double(perHour)
    for interval in 0..<perDay * instance.days {
      let rows = instance.queues.indices.map { queue in
        model.addRow(Row(bounds: .exactly(Double(instance.required[queue][interval]))))
      }
      for (profile, queues) in instance.competence_profiles.enumerated() {
        let own = Entry(row: presence[profile][interval], value: 1)
        for queue in queues {
          let most = Double(instance.staff.count)
          addInteger(cost: 0, most: most, [own, Entry(row: rows[queue], value: 1)])
        }
      }
      for (queue, row) in rows.enumerated() {
        let cost = instance.queues[queue].shortfall_cost_per_hour / hour
        let required = Double(instance.required[queue][interval])
        let first = (required * instance.shortfall_first_share).rounded(.up)
        let entry = [Entry(row: row, value: 1)]
        model.addColumn(Column(cost: cost, bounds: .between(0, first), entries: entry))
        model.addColumn(Column(cost: cost * instance.shortfall_later_factor, entries: entry))
        model.addColumn(
          Column(
            cost: instance.surplus_cost_per_hour / hour,
            entries: [Entry(row: row, value: -1)]
          )
        )
      }
    }
  }

  private mutating func addInteger(cost: Double, most: Double, _ entries: [Entry]) {
    model.addColumn(
      Column(cost: cost, bounds: .between(0, most), isInteger: true, entries: entries)
    )
  }
}
