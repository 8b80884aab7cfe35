/// How dives are made into rotas, how long they go on, and who hears of them.
struct Diving {
  let landing: Landing
  /// Asked between slices of work whether to go on.
  let goesOn: () -> Bool
  /// How much of the time for a landing's polish is used up; nil when it is over.
  ///
  /// Its work is limited by itself, too.
  let lands: () -> Double?
  /// Told of each rota that is better than those before.
  let offer: (RotaSnapshot) -> Void
  /// The best rota that others found meanwhile, where that may be looked at.
  let known: () -> RotaSnapshot?

  /// Makes a rota of the lines that a dive from another one chose; told of where it is better.
  @discardableResult
  func land(_ lines: [PersonLine?], beside rota: RotaSnapshot) -> RotaSnapshot {
    let landed = landing.rota(lines, meetingSlots: rota.meetingSlots, progress: lands)
    if landed.objective < rota.objective - 1e-7 { offer(landed) }
    return landed
  }
}
