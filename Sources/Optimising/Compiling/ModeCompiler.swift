import Planning

/// Finds the modes of a person from what they can serve when.
struct ModeCompiler {
  let site: Site

  /// The modes; none where the person has no choice that a stay could limit.
  ///
  /// - Parameters:
  ///   - spells: What the person can serve from when on.
  ///   - profile: The number of the person's profile with these competences alone.
  func modes(
    _ spells: [CompetenceSpells.Spell],
    profile: ([QueueID: Double]) -> Int
  ) -> [ServingMode] {
    let known = Set(spells.flatMap { $0.competences.keys }).sorted()
    let staying = known.filter { site[$0].leastStay > .zero }
    guard known.count > 1, !staying.isEmpty else { return [] }
    func mode(_ queues: [QueueID], _ leastStay: Int) -> ServingMode {
      ServingMode(
        leastStay: leastStay,
        profiles: spells.map { spell in
          let own = spell.competences.filter { queues.contains($0.key) }
          return Profiles.LaterProfile(from: spell.from, profile: profile(own))
        }
      )
    }
    let free = known.filter { !staying.contains($0) }
    return (free.isEmpty ? [] : [mode(free, 1)])
      + staying.map { mode([$0], intervals(site[$0].leastStay)) }
  }

  private func intervals(_ time: Minutes) -> Int {
    let step = site.horizon.interval.count
    return max(1, (time.count + step - 1) / step)
  }
}
