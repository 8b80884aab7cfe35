import LinearPrograms

/// A master program with its lines as data of Models/lines.mod, in GNU MathProg.
///
/// All numbers are read off the program itself, so the data cannot say anything else than the
/// program does. Rows and columns of kinds that lines.mod does not name become its shared rows and
/// slacks.
struct LinesModelData {
  private let master: MasterModel
  private let program: LinearProgram
  private let places: MasterPlaces

  init(master: MasterModel, program: LinearProgram) {
    self.master = master
    self.program = program
    places = MasterPlaces(master: master)
  }

  /// The data section.
  func text() throws(LinesDataLimit) -> String {
    let lines = try LineTables(master: master, program: program, places: places)
    let shared = try SharedTables(master: master, program: program, places: places)
    let head = [
      "# The master program of a plan. People, profiles (k), queues, cost centres (c) and promises (w)",
      "# go by their numbers from 0 in the order of the site's files, times are intervals from the",
      "# start of the horizon; line l0 of a person is the one in the plan.", "", "data;", "",
    ]
    let parts =
      head + sets(lines, shared) + people() + rates() + lines.rows + steps() + promises()
      + budgets() + shared.rows + ["end;", ""]
    return parts.joined(separator: "\n")
  }

  // MARK: Sets

  private func sets(_ lines: LineTables, _ shared: SharedTables) -> [String] {
    let problem = master.problem
    return [
      set("PEOPLE", problem.people.indices.map { "p\($0)" }),
      set("PROFILES", (0..<problem.profiles.count).map { "k\($0)" }),
      set("QUEUES", (0..<problem.tables.queueCount).map { "q\($0)" }),
      set("TIMES", (0..<problem.intervalCount).map { "\($0)" }),
      set("CENTRES", problem.budgets.indices.map { "c\($0)" }),
      set("WINDOWS", master.rows.promise.indices.map { "w\($0)" }),
      set("SHARED", shared.rowNames), set("SLACKS", shared.slackNames), "",
    ]
  }

  private func set(_ name: String, _ members: [String]) -> String {
    "set \(name) := \(members.joined(separator: " "));"
  }

  private func people() -> [String] {
    let rows = master.problem.people.enumerated().map { "  p\($0) c\($1.centre)" }
    return MathProg.table("param centre", rows)
  }

  private func rates() -> [String] {
    let rows = master.problem.profiles.skills.enumerated().flatMap { profile, skills in
      skills.map { "  [k\(profile), q\($0.queue)] \($0.proficiency)" }
    }
    return MathProg.table("param rate", rows)
  }

  // MARK: What people share

  private func steps() -> [String] {
    let queues = master.problem.tables.queueCount
    var rows: [String] = []
    for (cell, steps) in master.steps.enumerated() {
      for (number, step) in steps.enumerated() {
        let column = program.columns[step.id.index]
        let served = column.entries.first { places.window[$0.row] != nil }?.value ?? 0
        let width = column.bounds.upper < .infinity ? column.bounds.upper : -1
        rows.append(
          "  q\(cell % queues) \(cell / queues) \(number)  \(width) \(column.cost) \(served)"
        )
      }
    }
    return ["param anyway := \(program.costOffset);", ""]
      + MathProg.table("param : STEPS : width price served", rows)
  }

  private func promises() -> [String] {
    let (queues, windows) = (master.problem.tables.queueCount, master.problem.tables.windows)
    let chained = Set(master.problem.tables.chains.flatMap(\.windows))
    let promised = master.rows.promise.enumerated().map { window, promise in
      let row = chained.contains(window) ? master.rows.due[window] : promise
      let bound = row.map { program.rows[$0.index].bounds.lower } ?? 0
      let miss = master.missed[window].map { program.columns[$0.index].cost } ?? 0
      return "  w\(window) \(bound) \(miss)"
    }
    let members = windows.enumerated().flatMap { window, promise in
      promise.cells.map { "  w\(window) q\($0 % queues) \($0 / queues)" }
    }
    return MathProg.table("param : promised miss", promised) + MathProg.set("IN", members)
      + chains()
  }

  /// Windows that carry work on, what has come in by the end of each, and which follows which.
  private func chains() -> [String] {
    let chains = master.problem.tables.chains
    if chains.isEmpty { return [] }
    let arrived = chains.flatMap(\.windows).map { window in
      let most = master.done[window].map { program.columns[$0.index].bounds.upper } ?? 0
      return "  w\(window) \(most)"
    }
    let follows = chains.flatMap { $0.windows.dropFirst().map { "  w\($0 - 1) w\($0)" } }
    return MathProg.table("param : CHAINED : arrived", arrived)
      + (follows.isEmpty ? [] : MathProg.set("FOLLOWS", follows))
  }

  private func budgets() -> [String] {
    let rows = master.rows.budget.enumerated().compactMap { centre, row in
      row.map { "  c\(centre) \(program.rows[$0.index].bounds.upper)" }
    }
    let excess = master.over.compactMap { $0 }.first.map { program.columns[$0.index].cost } ?? 0
    return ["param excess := \(excess);", ""] + MathProg.table("param budget", rows)
  }
}

/// Rows of MathProg data.
enum MathProg {
  /// A parameter with its rows; nothing where there are none.
  static func table(_ head: String, _ rows: [String]) -> [String] {
    rows.isEmpty ? [] : ["\(head) :="] + rows + [";", ""]
  }

  /// A set of tuples.
  static func set(_ name: String, _ rows: [String]) -> [String] {
    ["set \(name) :="] + rows + [";", ""]
  }
}
