import Planning

/// Turns rules about paid time into weeks and totals in units, leave credits taken off.
struct HoursCompiler {
  let site: Site
  let person: Person
  let rules: [PersonRule]
  /// Minutes of a unit.
  let unit: Int
  /// By day: the longest shift that may be worked, in units.
  let longest: [Int]

  private struct Limit {
    var range: ClosedRange<Minutes>
    var period: PersonRule.HoursPeriod
    var force: Force
  }

  /// The weeks; nil where no sum of hours keeps one of them.
  ///
  /// No week's most is above what can be worked in it: each unit up to there is a state of the line
  /// generator.
  func weeks() -> [PersonPlan.Week]? {
    let weekly = limits { $0 == .week }
    let step = site.horizon.interval.count
    let starts = site.horizon.dayStarts
    var weeks: [PersonPlan.Week] = []
    for days in weekDays {
      let credit = credit(of: days).count
      let ranges = weekly.map {
        Limit(range: shared($0.range, days), period: .week, force: $0.force)
      }
      guard let paid = units(ranges.filter { $0.force.strength == nil }.map(\.range), credit)
      else { return nil }
      let span = starts[days.lowerBound].minute / step..<starts[days.upperBound].minute / step
      let most = min(days.reduce(0) { $0 + longest[$1] }, mostOfAll)
      let reached = paid.lowerBound...max(paid.lowerBound, min(paid.upperBound, most))
      var week = PersonPlan.Week(days: days, span: span, paid: reached)
      week.points = points(ranges, upTo: reached.upperBound, credit)
      weeks.append(week)
    }
    return weeks
  }

  /// What rules ask of several weeks together, where they ask anything that could bind.
  func total(_ weeks: [PersonPlan.Week]) -> PersonPlan.Total? {
    let reach = weeks.indices.map { place in
      weeks[0...place].reduce(0) { $0 + $1.paid.upperBound }
    }
    var total = PersonPlan.Total(most: reach, least: 0, cap: reach.last ?? 0)
    var soft: [(week: Int, range: ClosedRange<Int>, credit: Int, strength: Int)] = []
    for limit in limits({ $0 != .week }) {
      for (week, range) in judged(limit.range, limit.period) {
        let credit = weekDays[0...week].reduce(0) { $0 + self.credit(of: $1).count }
        if let strength = limit.force.strength {
          soft.append((week, range, credit, strength))
        } else {
          total.most[week] = min(total.most[week], floor(range.upperBound - credit))
          if week == weeks.count - 1 {
            total.least = max(total.least, ceiling(range.lowerBound - credit))
          }
        }
      }
    }
    // Sums only grow: what may not come together at the end may not before it.
    total.cap = min(total.cap, max(0, total.most.last ?? 0))
    let isBinding = total.least > 0 || zip(total.most, reach).contains { $0 < $1 }
    guard isBinding || !soft.isEmpty else { return nil }
    if !soft.isEmpty {
      total.points = weeks.indices.map { week in
        (0...max(0, total.cap)).map { sum in
          soft.filter { $0.week == week }.reduce(0.0) {
            $0 + breaches(sum * unit + $1.credit, $1.range) * Double($1.strength)
          }
        }
      }
    }
    return total
  }

  /// The most that rules about the whole horizon leave for all weeks together.
  private var mostOfAll: Int {
    let all = 0..<site.horizon.dayCount
    let limits = limits { $0 == .horizon }.filter { $0.force.strength == nil }
    return limits.map { floor(shared($0.range, all).upperBound.count - credit(of: all).count) }
      .min()
      .map { max(0, $0) } ?? .max
  }

  // MARK: Rules

  private func limits(_ isWanted: (PersonRule.HoursPeriod) -> Bool) -> [Limit] {
    rules.compactMap { rule in
      guard case .hours(let range, let period) = rule.limit, isWanted(period) else { return nil }
      return Limit(range: range, period: period, force: rule.force)
    }
  }

  /// At the end of which weeks a limit of several weeks is judged, with the sum allowed since the
  /// horizon's start, in minutes.
  private func judged(
    _ range: ClosedRange<Minutes>,
    _ period: PersonRule.HoursPeriod
  ) -> [(week: Int, range: ClosedRange<Int>)] {
    switch period {
    case .week: return []
    case .horizon:
      let all = shared(range, 0..<site.horizon.dayCount)
      return [(weekDays.count - 1, all.lowerBound.count...all.upperBound.count)]
    case .average(let weeks):
      let start = site.daysEmployed(person).lowerBound
      return (start / 7..<max(start / 7, weekDays.count)).map { week in
        // Before someone started nothing was worked, and nothing counts.
        let before =
          start > 0 ? [] : person.carryIn.weeklyHours.prefix(max(0, weeks - week - 1))
        let sum = before.reduce(0) { $0 + $1.count }
        let days = 7 * (week + 1 + before.count) - start
        let most = range.upperBound.count * days / 7 - sum
        return (week, min(0, most)...most)
      }
    }
  }

  // MARK: Weeks

  private var weekDays: [Range<Int>] {
    stride(from: 0, to: site.horizon.dayCount, by: 7).map {
      $0..<min($0 + 7, site.horizon.dayCount)
    }
  }

  private func shared(_ range: ClosedRange<Minutes>, _ days: Range<Int>) -> ClosedRange<Minutes> {
    let least = site.share(range.lowerBound, ofWeek: days, for: person)
    return least...max(least, site.share(range.upperBound, ofWeek: days, for: person))
  }

  /// Paid time of the absences that count for a week.
  private func credit(of days: Range<Int>) -> Minutes {
    let starts = site.horizon.dayStarts
    let span = starts[days.lowerBound]..<starts[days.upperBound]
    return person.absences.reduce(.zero) { sum, absence in
      let counts =
        absence.span.overlaps(site.horizon.span)
        && span.contains(max(absence.span.lowerBound, starts[0]))
      return counts ? sum + absence.credit : sum
    }
  }

  private func units(_ ranges: [ClosedRange<Minutes>], _ credit: Int) -> ClosedRange<Int>? {
    let least = ranges.map { ceiling($0.lowerBound.count - credit) }.max() ?? 0
    let most = ranges.map { floor($0.upperBound.count - credit) }.min() ?? floor(7 * 1440)
    return max(0, least) <= most ? max(0, least)...most : nil
  }

  private func points(_ limits: [Limit], upTo most: Int, _ credit: Int) -> [Double] {
    let soft = limits.filter { $0.force.strength != nil }
    if soft.isEmpty { return [] }
    return (0...most).map { units in
      soft.reduce(0.0) { sum, limit in
        let range = limit.range.lowerBound.count...limit.range.upperBound.count
        return sum + breaches(units * unit + credit, range) * Double(limit.force.strength ?? 0)
      }
    }
  }

  /// Started hours outside a range.
  private func breaches(_ minutes: Int, _ range: ClosedRange<Int>) -> Double {
    let outside = max(0, range.lowerBound - minutes, minutes - range.upperBound)
    return Double((outside + 59) / 60)
  }

  private func ceiling(_ minutes: Int) -> Int {
    minutes > 0 ? (minutes + unit - 1) / unit : -(-minutes / unit)
  }
  private func floor(_ minutes: Int) -> Int {
    minutes >= 0 ? minutes / unit : -((-minutes + unit - 1) / unit)
  }
}
