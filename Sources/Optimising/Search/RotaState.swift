/// A whole rota in the making: everyone's line, and the board that says who serves what.
///
/// Objective, in major units of money (the weights are those of the goals):
///
///     Σ own cost of cells + Σ cost of rules of presence + Σ w(window) · missed + w(cost) · pay + w(wishes) · unmet
///       + w(budget) · Σ_centre max(0, pay − budget) + cost of the shared amounts
///
/// Owned by one thread.
final class RotaState {
  let problem: RotaProblem
  let board: Board
  private(set) var lines: [PersonLine?]
  private(set) var pay: [Double]
  private(set) var unmet = 0.0
  /// Everyone's shared amounts, those of person p from p · count on.
  private(set) var amounts: [Double]
  /// Start of each meeting, in intervals; lines put in place attend meetings then.
  private(set) var meetingSlots: [Int]
  private var savedSlots: [Int] = []
  private var savedPay: [Double] = []
  private var savedUnmet = 0.0
  private var savedLines: [(person: Int, line: PersonLine?)] = []
  private var isTrying = false

  init(problem: RotaProblem) {
    self.problem = problem
    board = Board(ground: problem.ground)
    lines = Array(repeating: nil, count: problem.people.count)
    pay = Array(repeating: 0, count: problem.budgets.count)
    amounts = Array(repeating: 0, count: problem.people.count * problem.tallies.count)
    meetingSlots = problem.meetingSlots
  }

  /// The objective of the lines in place.
  var objective: Double {
    var sum = board.cost + problem.weights.wishes * unmet
    for (centre, amount) in pay.enumerated() {
      sum += problem.weights.cost * amount
      sum += problem.weights.budget * max(0, amount - problem.budgets[centre])
    }
    return sum + problem.tallies.cost(amounts)
  }

  /// Puts a line in place of the person's present one, or takes it out.
  func set(_ person: Int, to line: PersonLine?) {
    if isTrying { savedLines.append((person, lines[person])) }
    count(lines[person], line, of: person)
    lines[person] = line
    noteAmounts(person)
  }

  private func noteAmounts(_ person: Int) {
    let (line, count) = (lines[person], problem.tallies.count)
    for amount in 0..<count { amounts[person * count + amount] = line?.amounts[amount] ?? 0 }
  }

  /// Moves a meeting; its attendees are to be put in place anew.
  func setMeeting(_ meeting: Int, to slot: Int) { meetingSlots[meeting] = slot }

  /// Takes over the times of all meetings of another rota.
  func take(_ slots: [Int]) { meetingSlots = slots }

  /// Whether a line attends meetings at the times at which they are held here.
  func meets(_ line: PersonLine) -> Bool {
    line.attended.allSatisfy { attendance in
      guard let meeting = problem.sessions.all[Int(attendance.session)].meeting else { return true }
      return meetingSlots[meeting] == Int(attendance.start)
    }
  }

  /// Counts a person's new line instead of the old one: where both have them in the same way, nothing
  /// changes.
  private func count(_ old: PersonLine?, _ new: PersonLine?, of person: Int) {
    let plan = problem.people[person]
    if let old {
      old.presence(besides: new, plan) { board.remove($0, at: $1) }
      pay[plan.centre] -= old.pay
      unmet -= old.unmet
    }
    if let new {
      new.presence(besides: old, plan) { board.add($0, at: $1) }
      pay[plan.centre] += new.pay
      unmet += new.unmet
    }
  }

  // MARK: Trying

  /// From here on changes can be taken back.
  func begin() {
    board.begin()
    (savedPay, savedUnmet, savedSlots) = (pay, unmet, meetingSlots)
    savedLines.removeAll(keepingCapacity: true)
    isTrying = true
  }

  /// Keeps the changes since ``begin()``.
  func commit() { isTrying = false }

  /// Takes back the changes since ``begin()``.
  func rollBack() {
    board.rollBack()
    for (person, line) in savedLines.reversed() {
      lines[person] = line
      noteAmounts(person)
    }
    (pay, unmet, meetingSlots) = (savedPay, savedUnmet, savedSlots)
    isTrying = false
  }

  /// The rota as it stands.
  func snapshot() -> RotaSnapshot {
    RotaSnapshot(
      lines: lines,
      serving: board.servingCounts,
      meetingSlots: meetingSlots,
      objective: objective
    )
  }

  /// Goes back to a rota as it stood.
  func restore(_ snapshot: RotaSnapshot) {
    (lines, meetingSlots) = (snapshot.lines, snapshot.meetingSlots)
    board.countLevels(lines, of: problem.people)
    board.restore(snapshot.serving)
    recount()
  }

  /// Lets people move between queues for what contacts are worth now; kept only if the objective
  /// gains by it.
  func settle() {
    let before = objective
    begin()
    board.settle()
    if objective < before { commit() } else { rollBack() }
  }

  /// Replaces all lines and counts everything anew.
  func load(_ new: [PersonLine?]) {
    for person in lines.indices where lines[person] != nil { set(person, to: nil) }
    for person in new.indices { set(person, to: new[person]) }
    recount()
  }

  /// Recomputes all sums from the lines, so that rounding can't pile up.
  func recount() {
    board.recount()
    for centre in pay.indices { pay[centre] = 0 }
    unmet = 0
    for (person, line) in lines.enumerated() {
      noteAmounts(person)
      guard let line else { continue }
      pay[problem.people[person].centre] += line.pay
      unmet += line.unmet
    }
  }
}
