public import Planning

/// Why two rotas cannot be compared.
public enum RotaChangesProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sites are in different time zones.
  case differentZones(String, String)
  /// The first and last dates of both leave no day in common.
  case noCommonDay(ClosedRange<LocalDate>, ClosedRange<LocalDate>)
  /// The plan has a pattern that the site does not have.
  case noSuchPattern(String)
  /// The plan has a queue that the site does not have.
  case noSuchQueue(String)

  /// What is wrong, in a sentence.
  public var description: String {
    switch self {
    case .differentZones(let before, let after):
      "the plans are in different time zones, \(before) and \(after), so their days differ. "
        + "Maybe plan both in one time_zone"
    case .noCommonDay(let before, let after):
      "the plans have no day in common: one is from \(before.lowerBound) to "
        + "\(before.upperBound), the other from \(after.lowerBound) to \(after.upperBound). "
        + "Maybe one of them is of another week"
    case .noSuchPattern(let name):
      "the plan has shifts of pattern '\(name)', which the site does not have. Maybe keep it in "
        + "site.yaml until these weeks are over"
    case .noSuchQueue(let name):
      "the plan has people on queue '\(name)', which the site does not have. Maybe keep it in "
        + "site.yaml until these weeks are over"
    }
  }
}
