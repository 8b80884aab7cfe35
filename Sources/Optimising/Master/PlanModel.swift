public import LinearPrograms

/// The master program of a plan, with lines to choose among and the plan's own among them.
public struct PlanModel: Sendable {
  /// The program; lines are whole numbers in it.
  public let program: LinearProgram
  /// The columns of the rota's own lines, by person.
  public let ownLines: [ColumnID]
  /// How many lines there are to choose among.
  public let lineCount: Int
  /// Whether lines were generated until none was missing: then no rota at all, of whatever lines,
  /// has a smaller objective than the optimum of the linear program.
  public var isComplete: Bool { optimum != nil }
  /// Optimum of the linear program, where column generation ended with it.
  public let optimum: Double?
  let master: MasterModel

  /// - Parameter optimum: Of the linear program over all lines there are, if it was found.
  init(master: MasterModel, lines: [[PersonLine]], optimum: Double?) {
    var program = master.program
    var own: [ColumnID] = []
    for (person, lines) in lines.enumerated() {
      for (number, line) in lines.enumerated() {
        var column = master.column(person, line, name: master.names.line(person, number))
        column.isInteger = true
        let id = program.addColumn(column)
        if number == 0 { own.append(id) }
      }
    }
    self.program = program
    self.master = master
    self.optimum = optimum
    ownLines = own
    lineCount = lines.reduce(0) { $0 + $1.count }
  }

  /// The program as data of Models/lines.mod, in GNU MathProg.
  ///
  /// - Throws: ``LinesDataLimit`` where the program says something that lines.mod cannot say.
  public func linesData() throws(LinesDataLimit) -> String {
    try LinesModelData(master: master, program: program).text()
  }
}

/// Something of a program that Models/lines.mod has no place for.
public struct LinesDataLimit: Error, Hashable, Sendable, CustomStringConvertible {
  /// What it is, in a sentence.
  public let description: String
}
