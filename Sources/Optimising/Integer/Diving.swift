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
  var known: () -> RotaSnapshot?

  /// Makes a rota of the lines that a dive from another one chose; told of where it is better.
  ///
  /// Where others got farther meanwhile, what was gained here is carried over to theirs, where they left
  /// the same people's lines alone.
  @discardableResult
  func land(_ lines: [PersonLine?], beside rota: RotaSnapshot) -> RotaSnapshot {
    let landed = landing.rota(lines, meetingSlots: rota.meetingSlots, progress: lands)
    guard landed.objective < rota.objective - 1e-7 else { return landed }
    guard let other = known(), other.objective < rota.objective - 1e-7,
      let both = landed.lines(onto: other, since: rota)
    else {
      offer(landed)
      return landed
    }
    let joined = landing.rota(both, meetingSlots: other.meetingSlots, progress: lands)
    let better = joined.objective < landed.objective ? joined : landed
    offer(better)
    return better
  }
}
