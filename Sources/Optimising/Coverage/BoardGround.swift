/// What a ``Board`` stands on: what presence is worth, and who is the same to it.
struct BoardGround: Sendable {
  let tables: CurveTables
  let profiles: Profiles
  let presence: PresenceTables
  let intervalCount: Int
  /// The first interval that is open: what is before stands.
  var firstInterval = 0
}

extension RotaProblem {
  /// The ground of this problem's boards.
  var ground: BoardGround {
    BoardGround(
      tables: tables,
      profiles: profiles,
      presence: presence,
      intervalCount: intervalCount,
      firstInterval: firstInterval
    )
  }
}
