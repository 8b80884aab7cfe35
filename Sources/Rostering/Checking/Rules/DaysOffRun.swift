import Planning

extension LineCheck {
  /// Days off in a row, the run carried in included.
  func daysOffRun(_ range: ClosedRange<Int>) -> [Breach] {
    let worked = Set(daysWorked)
    return runs(of: { !worked.contains($0) }, carried: person.carryIn.runOfDaysOff).compactMap {
      breach(of: .daysOffRun, $0, range, "is off", "days in a row")
    }
  }
}
