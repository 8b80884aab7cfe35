/// What one more person of a profile is worth in each interval, with running sums.
///
/// `value[t]` is in major units of money; beyond the horizon it is 0.
final class IntervalValues {
  let value: Slab<Double>
  /// `prefix[t]` is the sum of the values before `t`.
  let prefix: Slab<Double>
  /// The same for each mode of someone whose line chooses what to serve; else none.
  private(set) var modes: [(leastStay: Int, values: IntervalValues)] = []

  convenience init(problem: RotaProblem) {
    self.init(count: problem.intervalCount + problem.overhang)
  }

  init(count: Int) {
    value = Slab(repeating: 0, count: count)
    prefix = Slab(repeating: 0, count: count + 1)
  }

  /// Recomputes the running sums after `value` was filled.
  func sum() {
    var total = 0.0
    for index in 0..<value.count {
      prefix[index] = total
      total += value[index]
    }
    prefix[value.count] = total
  }

  /// Takes a person's values from those of the profiles that they have, one after the other.
  ///
  /// - Parameter values: What one more person of a profile is worth, by interval.
  func take(for plan: PersonPlan, from values: (Int) -> Slab<Double>) {
    let own = [Profiles.LaterProfile(from: 0, profile: plan.profile)] + plan.laterProfiles
    take(own, values)
    while modes.count < plan.modes.count { modes.append((1, IntervalValues(count: value.count))) }
    modes.removeLast(modes.count - plan.modes.count)
    for (place, mode) in plan.modes.enumerated() {
      modes[place].leastStay = mode.leastStay
      modes[place].values.take(mode.profiles, values)
    }
  }

  /// Makes presence in an interval worth more, whatever is served then.
  func raise(_ interval: Int, by amount: Double) {
    value[interval] += amount
    sum()
    for mode in modes { mode.values.raise(interval, by: amount) }
  }

  private func take(_ spells: [Profiles.LaterProfile], _ values: (Int) -> Slab<Double>) {
    for (place, spell) in spells.enumerated() {
      let source = values(spell.profile)
      let end = place + 1 < spells.count ? spells[place + 1].from : source.count
      for interval in spell.from..<max(spell.from, end) { value[interval] = source[interval] }
    }
    sum()
  }
}
