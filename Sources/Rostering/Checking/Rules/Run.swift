import Planning

extension LineCheck {
  /// Days in a row with a shift of a kind, the run carried in included.
  func run(of kind: ShiftKind, _ range: ClosedRange<Int>) -> [Breach] {
    let carryIn = person.carryIn
    let carried = kind == .any ? carryIn.runOfDays : carryIn.runs[kind.name] ?? 0
    let worked = days(of: kind)
    return runs(of: worked.contains, carried: carried).compactMap {
      breach(of: .run, $0, range, "works", "days\(kind.words) in a row")
    }
  }
}
