import ArgumentParser

/// How a command ends.
///
/// Wrong use of the command (64) is the argument parser's.
enum ExitStatus {
  /// Done, but something does not hold: a rule is broken, a figure is not what it says.
  static let doesNotHold = ExitCode(1)
  /// Two plans were compared, and they differ for somebody.
  static let changed = ExitCode(1)
  /// The input cannot be used; every problem has been named.
  static let badInput = ExitCode(2)
  /// Stopped without a rota.
  static let noRota = ExitCode(3)
  /// Planned as cheaply as the rules allow, and yet a hard budget is not kept.
  static let budgetNotKept = ExitCode(3)
  /// Read or planned, but not everything that was asked is possible; what is not has been named.
  static let notAllPossible = ExitCode(4)
}
