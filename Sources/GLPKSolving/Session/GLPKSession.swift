import CGLPK
import LinearPrograms

/// A linear program inside GLPK, on the one thread that may touch it.
///
/// Everything is checked in Swift before GLPK sees it; should GLPK give up nevertheless, the C
/// wrapper has freed its environment, the session is marked failed, and nothing of it is ever
/// touched again, not even to delete it.
final class GLPKSession: LPSolver {
  let name: String
  let cancel: CancelFlag?
  private(set) var rows: [Row] = []
  private(set) var columns = ColumnTable()
  var answer = Answer.none
  /// Whether GLPK still has the basis it made itself, of all rows.
  var isCold = true

  private let problem: OpaquePointer
  private let owner = glpk_this_thread()
  private var check = ProgramCheck(rowCount: 0)
  /// Why no call is possible any more.
  private var failure: String?

  var rowCount: Int { rows.count }

  /// Makes a session for a well-formed program on this thread, and closes it after `body`.
  static func open<Result>(
    _ program: LinearProgram,
    cancel: CancelFlag?,
    _ body: (any LPSolver) throws -> Result
  ) throws -> Result {
    let session = try GLPKSession(name: program.name, costOffset: program.costOffset, cancel)
    defer { session.failure = "The session is over." }
    _ = try session.addRows(program.rows)
    _ = try session.addColumns(program.columns)
    return try body(session)
  }

  private init(name: String, costOffset: Double, _ cancel: CancelFlag?) throws {
    var made: OpaquePointer?
    guard glpk_create(&made, costOffset) == 0, let made else {
      throw LPSolverError.failed(GLPKSession.faultMessage)
    }
    problem = made
    self.name = name
    self.cancel = cancel
  }

  /// What GLPK said when it gave up on this thread.
  private static var faultMessage: String { String(cString: glpk_fault_message()) }

  /// Stops a call from a thread that does not own the session, before GLPK aborts or worse.
  func assertOwner() {
    precondition(
      owner == glpk_this_thread(),
      "A solver was used outside the body, and the thread, that it was made for."
    )
  }

  /// Throws if the session is lost.
  func assertUsable() throws {
    assertOwner()
    if let failure { throw LPSolverError.failed(failure) }
  }

  /// Calls one of the C wrappers; every touch of GLPK goes through here.
  ///
  /// - Returns: The wrapper's code, which is never `GLPK_FAULT`.
  /// - Throws: ``LPSolverError/failed(_:)`` if GLPK gave up, now or earlier.
  @discardableResult
  func calling(_ call: (OpaquePointer) -> CInt) throws -> CInt {
    try assertUsable()
    let code = call(problem)
    guard code != GLPK_FAULT else {
      let message = GLPKSession.faultMessage
      failure = message
      answer = .none
      throw LPSolverError.failed(message)
    }
    return code
  }
}

extension GLPKSession {
  func addRows(_ added: [Row]) throws -> [RowID] {
    try assertUsable()
    check.inspect(added, from: rows.count)
    try refuseProblems()
    // GLPK aborts when asked to add nothing.
    guard !added.isEmpty else { return [] }
    answer = .none
    var types = OneBased<CInt>(padding: 0)
    var lower = OneBased(padding: 0.0)
    var upper = OneBased(padding: 0.0)
    for row in added {
      let bounds = GLPKBounds(row.bounds)
      types.append(bounds.type)
      lower.append(bounds.lower)
      upper.append(bounds.upper)
    }
    try calling {
      glpk_add_rows($0, CInt(added.count), types.padded, lower.padded, upper.padded)
    }
    check.allowRows(added.count)
    rows.append(contentsOf: added)
    return (rows.count - added.count..<rows.count).map(RowID.init)
  }

  func addColumns(_ added: [Column]) throws -> [ColumnID] {
    try assertUsable()
    check.inspect(added, from: columns.issued)
    try refuseProblems()
    guard !added.isEmpty else { return [] }
    answer = .none
    let batch = ColumnBatch(added)
    try calling { batch.add(to: $0) }
    return columns.append(added)
  }

  func removeColumns(_ removed: [ColumnID]) throws {
    try assertUsable()
    let removed = Array(Set(removed)).sorted()
    guard !removed.isEmpty else { return }
    var positions = OneBased<CInt>(padding: 0)
    for id in removed { positions.append(try position(of: id)) }
    let basic = removed.filter { status(of: $0) == .basic }
    guard basic.isEmpty else { throw LPSolverError.basicColumns(basic) }
    answer = .none
    try calling { glpk_delete_columns($0, CInt(positions.count), positions.padded) }
    columns.remove(removed)
  }

  func setBounds(_ bounds: Bounds, of id: ColumnID) throws {
    let position = try position(of: id)
    let column = columns[id]
    let isInteger = column?.isInteger ?? false
    check.inspect(bounds, isInteger: isInteger, at: Place.column(id.index, column?.name))
    try refuseProblems()
    answer = .none
    let translated = GLPKBounds(bounds, isInteger: isInteger)
    try calling {
      glpk_set_column_bounds(
        $0,
        position,
        translated.type,
        translated.lower,
        translated.upper
      )
    }
    columns.setBounds(bounds, of: id)
  }

  func setBounds(_ bounds: Bounds, of id: RowID) throws {
    try assertUsable()
    guard rows.indices.contains(id.index) else { throw LPSolverError.unknownRow(id) }
    check.inspect(bounds, isInteger: false, at: Place.row(id.index, rows[id.index].name))
    try refuseProblems()
    answer = .none
    let translated = GLPKBounds(bounds)
    try calling {
      glpk_set_row_bounds(
        $0,
        CInt(id.index + 1),
        translated.type,
        translated.lower,
        translated.upper
      )
    }
    rows[id.index].bounds = bounds
  }

  func setCost(_ cost: Double, of id: ColumnID) throws {
    let position = try position(of: id)
    check.inspect(cost: cost, at: Place.column(id.index, columns[id]?.name))
    try refuseProblems()
    answer = .none
    try calling { glpk_set_cost($0, position, cost) }
    columns.setCost(cost, of: id)
  }

  /// GLPK's position of a column that is there.
  private func position(of id: ColumnID) throws -> CInt {
    try assertUsable()
    guard let position = columns.position(of: id) else { throw LPSolverError.unknownColumn(id) }
    return CInt(position)
  }

  private func refuseProblems() throws {
    let problems = check.takeProblems()
    guard problems.isEmpty else { throw LPSolverError.invalid(problems) }
  }
}
