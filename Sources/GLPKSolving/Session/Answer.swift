/// What is known of the solution of the last solve.
enum Answer {
  /// None: never solved, or changed since.
  case none
  /// GLPK has it; nobody has asked yet.
  case unread
  /// Copied from GLPK: values by GLPK's column positions, duals by row number.
  case read(values: OneBased<Double>, duals: [Double])
}
