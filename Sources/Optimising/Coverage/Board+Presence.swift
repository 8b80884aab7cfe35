/// The board's count of who is present together, for the rules of presence.
extension Board {
  /// What the levels as they stand cost.
  var levelCost: Double {
    let presence = ground.presence
    var sum = 0.0
    for (place, requirement) in presence.requirements.enumerated() {
      for interval in 0..<presence.intervalCount where requirement.isActive[interval] {
        sum += presence.cost(place, levels[interval * presence.count + place])
      }
    }
    return sum
  }

  /// Moves the levels of an interval as someone of a profile comes (1) or goes (-1).
  func raise(_ profile: Int, at interval: Int, by sign: Double) {
    let presence = ground.presence
    for place in 0..<presence.count where presence.requirements[place].isActive[interval] {
      let coefficient = presence.requirements[place].coefficients[profile]
      if coefficient == 0 { continue }
      let at = interval * presence.count + place
      let old = levels[at]
      // Shares of people return to whole numbers exactly, whatever the order of changes.
      let new = ((old + sign * coefficient) * 1_000_000).rounded() / 1_000_000
      levels[at] = new
      ownCost += presence.cost(place, new) - presence.cost(place, old)
    }
  }

  /// Counts everyone present anew.
  func countLevels(_ lines: [PersonLine?], of people: [PersonPlan]) {
    for at in 0..<levels.count { levels[at] = 0 }
    for (person, line) in lines.enumerated() {
      guard let line else { continue }
      let plan = people[person]
      for (place, interval) in line.presence.enumerated() {
        raise(line.profile(at: place, plan), at: Int(interval), by: 1)
      }
    }
    isStale.fill(with: true)
  }

  /// Adds what one more person of each profile gains for the rules of presence.
  func addLevelGains(at interval: Int) {
    for profile in 0..<profileCount {
      gain[profile * ground.intervalCount + interval] +=
        ground.presence.gain(of: profile, at: interval, levels)
    }
  }
}
