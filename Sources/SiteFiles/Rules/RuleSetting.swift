import Planning

/// What a rule may refer to: the kinds of shift, the weeks being planned, the presets.
struct RuleSetting {
  /// The built-in `any`, those of site.yaml, and those of the presets.
  var kinds: Directory<ShiftKind>
  /// How many weeks are planned, where that is known.
  var weeks: Int?
}
