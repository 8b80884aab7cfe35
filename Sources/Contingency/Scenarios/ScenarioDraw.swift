public import Planning
public import Rostering

/// Turns a risk into a scenario: whoever is left to chance is drawn.
public struct ScenarioDraw: Sendable {
  private let register: RiskRegister
  private let site: Site
  private let rota: Rota
  private let chance: Chance

  /// A draw for the people on a rota.
  public init(register: RiskRegister, site: Site, rota: Rota, seed: UInt64) {
    (self.register, self.site, self.rota) = (register, site, rota)
    chance = Chance(seed: seed)
  }

  /// A draw of a risk, by its number; a risk without chance is the same in each.
  public func scenario(_ risk: Risk, draw: Int) -> Scenario {
    let own = chance[risk.name][draw]
    return Scenario(
      name: risk.isRandom ? "\(risk.name) #\(draw + 1)" : risk.name,
      disruptions: risk.disruptions.enumerated().flatMap { place, disruption in
        drawn(disruption, own[place])
      },
      warning: risk.warning,
      responses: risk.responses,
      thresholds: risk.thresholds
    )
  }

  /// A disruption with the people named; by day where each day is drawn by itself.
  func drawn(_ disruption: Disruption, _ chance: Chance) -> [Disruption] {
    switch disruption.kind {
    case .absence(let who):
      return drawn(who, disruption.spans, chance).map { Disruption(.absence($0), spans: $1) }
    case .lateStart(let who, let by):
      return drawn(who, disruption.spans, chance).map {
        Disruption(.lateStart($0, by: by), spans: $1)
      }
    case .competenceLost(let queue, let who):
      return drawn(who, disruption.spans, chance).map {
        Disruption(.competenceLost(queue, $0), spans: $1)
      }
    default: return [disruption]
    }
  }

  private func drawn(
    _ who: Absentees,
    _ spans: [Span],
    _ chance: Chance
  ) -> [(Absentees, [Span])] {
    switch who.extent {
    case .all: return [(who, spans)]
    case .ownRate: return byOwnRate(who.group, spans, chance)
    case .share(let share):
      let there = present(who.group, spans)
      let count = Int((share * Double(there.count)).rounded())
      return [(Absentees(pick(count, of: there, chance)), spans)]
    case .count(let count):
      return [(Absentees(pick(count, of: present(who.group, spans), chance)), spans)]
    }
  }

  /// Those of a group who are on the rota at some time of the spans.
  private func present(_ group: [PersonID], _ spans: [Span]) -> [PersonID] {
    group.filter { person in
      rota[person].shifts.contains { shift in spans.contains { $0.overlaps(shift.span) } }
    }
  }

  /// So many of some people, each set of that size as likely as any other.
  private func pick(_ count: Int, of people: [PersonID], _ chance: Chance) -> [PersonID] {
    let lots = people.map { (person: $0, lot: chance[$0.index].share) }
    let drawn = lots.sorted { ($0.lot, $0.person) < ($1.lot, $1.person) }.prefix(count)
    return drawn.map(\.person).sorted()
  }

  /// Each person on each day with their own rate, whole days at a time.
  private func byOwnRate(
    _ group: [PersonID],
    _ spans: [Span],
    _ chance: Chance
  ) -> [(Absentees, [Span])] {
    (0..<site.horizon.dayCount).compactMap { day in
      let today = site.horizon.dayStarts[day]..<site.horizon.dayStarts[day + 1]
      let ill = group.filter { chance[day][$0.index].share < register.absenceRates[$0.index] }
      let shifts = ill.flatMap { person in rota[person].shifts.filter { $0.day == day } }
      guard !shifts.isEmpty else { return nil }
      // Whoever is ill misses the whole shift, also after midnight.
      let end = shifts.map(\.span.upperBound).max() ?? today.upperBound
      let whole = today.lowerBound..<max(end, today.upperBound)
      let hit = spans.filter { $0.overlaps(whole) }.map { $0.clamped(to: whole) }
      guard !hit.isEmpty else { return nil }
      return (Absentees(ill.filter { id in rota[id].shifts.contains { $0.day == day } }), hit)
    }
  }
}
