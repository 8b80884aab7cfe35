public import Planning

/// How equally something is shared in a group: who has most of it, and who least.
public struct FairnessFigures: Hashable, Sendable {
  /// Name of the measure.
  public var measure: String
  /// Name of the team or contract compared; empty for everyone.
  public var group: String
  /// Who has the largest share.
  public var most: PersonID
  /// The largest share, what was had before the horizon included.
  public var largest: Double
  /// Who has the smallest share.
  public var least: PersonID
  /// The smallest share.
  public var smallest: Double
  /// What counts towards the goal: the largest share, or its distance from the smallest.
  public var value: Double

  /// Figures of a measure in a group.
  public init(
    measure: String,
    group: String,
    most: PersonID,
    largest: Double,
    least: PersonID,
    smallest: Double,
    value: Double
  ) {
    self.measure = measure
    self.group = group
    self.most = most
    self.largest = largest
    self.least = least
    self.smallest = smallest
    self.value = value
  }
}

extension RotaCheck {
  /// Every measure of fairness in every group; of equal shares the first person's is named.
  func fairnessFigures(_ lines: [LineCheck?]) -> [FairnessFigures] {
    site.fairness.flatMap { measure in
      site.fairnessGroups(measure).compactMap { group -> FairnessFigures? in
        let shares = group.members.map { member in
          (member.person, member.share(lines[member.person.index]?.counted(measure.counted) ?? 0))
        }
        // Ties go to the first: max(by:) takes the last of equals.
        guard let most = shares.reversed().max(by: { $0.1 < $1.1 }),
          let least = shares.min(by: { $0.1 < $1.1 })
        else { return nil }
        return FairnessFigures(
          measure: measure.name,
          group: group.name,
          most: most.0,
          largest: most.1,
          least: least.0,
          smallest: least.1,
          value: measure.measured == .worst ? most.1 : most.1 - least.1
        )
      }
    }
  }
}

extension LineCheck {
  /// Units of something that a line has in the horizon.
  func counted(_ counted: FairnessMeasure.Counted) -> Double {
    switch counted {
    case .shifts(let kind):
      shifts.reduce(0) { isOf(kind, $1.shift) ? $0 + $1.shift.paid.hours : $0 }
    case .clock(let from, let to, let weekdays):
      shifts.reduce(0) { $0 + hours(of: $1.shift.span, from: from, to: to, weekdays) }
    case .wishes:
      person.wishes.reduce(0) { sum, wish in
        grants(wish.kind) ? sum : sum + Double(wish.strength)
      }
    }
  }

  private func hours(
    of span: Span,
    from: TimeOfDay,
    to: TimeOfDay,
    _ weekdays: Set<Weekday>?
  ) -> Double {
    (-1...horizon.dayCount + 1).reduce(0.0) { sum, day in
      guard weekdays?.contains(horizon.firstDay.adding(days: day).weekday) ?? true else {
        return sum
      }
      let start = horizon.moment(onDay: day, at: from)
      let end = horizon.moment(onDay: to <= from ? day + 1 : day, at: to)
      guard start < end, span.overlaps(start..<end) else { return sum }
      return sum + span.clamped(to: start..<end).length.hours
    }
  }
}
