/// A set of rules with their sources that a site includes by name.
struct Preset {
  /// Name in `include`.
  let name: String
  /// The text, written as a planner would write it and read by the same reader.
  let text: String

  /// Every preset, in the order in which the reference lists them.
  static let all = [
    ukWorkingTime, ukWeeklyRestFortnight, ukYoungWorkers, ukYoungWorkersLate, ukNightWorkers,
    ukNightHazards, euWorkingTime, euWeeklyRest24, euYoungWorkers, euYoungWorkersLate,
    euNightWorkers, euNightHazards,
  ]

  /// The preset of a name.
  static func named(_ name: String) -> Preset? { all.first { $0.name == name } }
}
