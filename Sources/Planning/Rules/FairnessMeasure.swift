/// Something that people should have equal shares of: nights, weekends, early hours, wishes not
/// granted.
public struct FairnessMeasure: Hashable, Sendable {
  /// What is counted of each person.
  public enum Counted: Hashable, Sendable {
    /// Paid hours of the shifts of a kind.
    case shifts(of: ShiftKind)
    /// Hours of shifts, from start to end, that lie between two times of the clock and, where
    /// weekdays are given, began on one of them; over midnight where `to` is not later than `from`.
    case clock(from: TimeOfDay, to: TimeOfDay, weekdays: Set<Weekday>?)
    /// Strength of the wishes not granted.
    case wishes
  }

  /// Whose shares are compared.
  public enum Among: String, CaseIterable, Hashable, Sendable {
    /// All people's.
    case everyone
    /// Those of a team, each team by itself.
    case team
    /// Those with the same contract, each contract by itself.
    case contract
  }

  /// How unequal shares are measured.
  public enum Measured: String, CaseIterable, Hashable, Sendable {
    /// The largest share.
    case worst
    /// The largest share less the smallest.
    case spread
  }

  /// Name used in files, unique in the site.
  public var name: String
  /// What is counted.
  public var counted: Counted
  /// Whose shares are compared.
  public var among: Among
  /// How unequal shares are measured.
  public var measured: Measured

  /// A measure.
  public init(
    name: String,
    counted: Counted,
    among: Among = .everyone,
    measured: Measured = .worst
  ) {
    self.name = name
    self.counted = counted
    self.among = among
    self.measured = measured
  }
}

/// People whose shares of something are compared.
public struct FairnessGroup: Sendable {
  /// One of them.
  public struct Member: Sendable {
    /// Who.
    public var person: PersonID
    /// Share of a unit counted of them.
    public var scale: Double
    /// Units that they had before the horizon.
    public var had: Double

    /// Their share, given the units counted in the horizon.
    public func share(_ counted: Double) -> Double { (had + counted) * scale }
  }

  /// Name of the team or contract; empty for everyone.
  public var name: String
  /// The people, in the site's order; never empty.
  public var members: [Member]
}

extension Site {
  /// The groups in which a measure compares shares.
  ///
  /// Hours are measured as if everyone had the longest contract of the group: those of someone with
  /// half its hours count twice. Wishes count as they are. Who has no contract hours left beside
  /// leave has no share.
  public func fairnessGroups(_ measure: FairnessMeasure) -> [FairnessGroup] {
    var names: [String] = []
    var members: [String: [(person: PersonID, hours: Double)]] = [:]
    for (index, person) in people.enumerated() {
      let hours = contractHours(person)
      let away = person.absences.filter { $0.span.overlaps(horizon.span) }
        .reduce(Minutes.zero) { $0 + $1.credit }
      guard hours > away else { continue }
      let name =
        switch measure.among {
        case .everyone: ""
        case .team: person.team
        case .contract: contract(of: person).name
        }
      if members[name] == nil { names.append(name) }
      members[name, default: []].append((PersonID(index), hours.hours))
    }
    return names.map { name in
      let all = members[name] ?? []
      let longest = all.map(\.hours).max() ?? 1
      return FairnessGroup(
        name: name,
        members: all.map { entry in
          FairnessGroup.Member(
            person: entry.person,
            scale: measure.counted == .wishes ? 1 : longest / entry.hours,
            had: self[entry.person].carryIn.unpopular[measure.name] ?? 0
          )
        }
      )
    }
  }

  /// Contract hours of all weeks, for someone employed on some of the days their share of them.
  private func contractHours(_ person: Person) -> Minutes {
    stride(from: 0, to: horizon.dayCount, by: 7).reduce(.zero) { sum, first in
      let week = first..<min(first + 7, horizon.dayCount)
      return sum + share(contract(of: person).weeklyHours.upperBound, ofWeek: week, for: person)
    }
  }
}
