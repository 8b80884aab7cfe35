import Planning
import RotaTesting
import Rostering

/// Every line of the only person of a site, found without the engine: all combinations of shifts
/// are tried, and the judge keeps those that break no rule.
struct ListedLines {
  /// Shifts that start at one time with one paid length and hold the same activities: one for each
  /// way to place these and the breaks.
  struct Group {
    var variants: [Shift]
  }

  /// A group for each day, nil for a free one.
  struct Line {
    var groups: [Group?]
    var pay: Double
    var unmet: Double
    var changes = 0
    /// Units of each measure of fairness.
    var fair: [Double] = []
    /// What counts for each budget, in major units.
    var budgeted: [Double] = []
  }

  let site: Site
  private(set) var lines: [Line] = []
  /// The shifts that each day allows by itself.
  private(set) var days: [[Group]] = []
  private let check: RotaCheck
  /// The judge of shifts by themselves, which may leave activities to other days.
  private let shiftCheck: RotaCheck

  init(_ site: Site) {
    self.site = site
    check = RotaCheck(site: site, coverage: SmallSite.coverage(of: site))
    var lenient = site
    for place in lenient.activities.indices { lenient.activities[place].force = .soft(strength: 1) }
    shiftCheck = RotaCheck(site: lenient, coverage: SmallSite.coverage(of: site))
    for day in 0..<site.horizon.dayCount { days.append(groups(of: day)) }
    for choice in combinations(days) where isAllowed(choice) { lines.append(counted(choice)) }
  }

  /// The least of pay · payFactor + unmet · wishFactor + changes · changeFactor − Σ values of
  /// presence; nil without a line.
  func cheapest(
    _ values: [Double],
    payFactor: Double,
    wishFactor: Double,
    changeFactor: Double = 0
  ) -> Double? {
    let worths = lines.map { line in
      line.groups.compactMap { $0 }.reduce(carriedWorth(values)) { sum, group in
        sum + (group.variants.map { worth(of: $0, values) }.max() ?? 0)
      }
    }
    return zip(lines, worths).map {
      $0.pay * payFactor + $0.unmet * wishFactor + Double($0.changes) * changeFactor - $1
    }.min()
  }

  /// Intervals of the horizon in which a shift has its person on the queues.
  func presence(of shift: Shift) -> [Int] {
    // Someone on standby is nowhere.
    if site[shift.pattern].standbyPay != nil { return [] }
    let away = shift.breaks.map(\.span) + shift.activities.map(\.span)
    return (0..<site.horizon.intervalCount).filter { index in
      let start = site.horizon.start(of: Interval(index))
      return shift.span.contains(start) && !away.contains { $0.contains(start) }
    }
  }

  /// Intervals served by a shift carried in.
  var carriedPresence: Range<Int> {
    let minutes = site.people[0].carryIn.lastShiftEnd?.minute ?? 0
    return 0..<max(0, minutes) / site.horizon.interval.count
  }

  private func worth(of shift: Shift, _ values: [Double]) -> Double {
    presence(of: shift).reduce(0) { $0 + values[$1] }
  }

  private func carriedWorth(_ values: [Double]) -> Double {
    carriedPresence.reduce(0) { $0 + values[$1] }
  }

  // MARK: Shifts

  private func groups(of day: Int) -> [Group] {
    let horizon = site.horizon
    return horizon.intervals(ofDay: day).flatMap { index -> [Group] in
      let start = horizon.start(of: Interval(index))
      return site.contracts[0].patterns.flatMap { pattern in
        site[pattern].paidLengths.flatMap { paid in
          settled(site[pattern].breaks(forPaid: paid)).flatMap { rules -> [Group] in
            let span = rules.reduce(paid) { $1.isPaid ? $0 : $0 + $1.length }
            let bare = Shift(
              day: day,
              pattern: pattern,
              span: start..<start + span,
              paid: paid,
              breaks: []
            )
            guard keeps(bare, Self.placeRules) else { return [] }
            let variants = placements(bare, rules).filter { keeps($0, Self.breakRules) }
            return Dictionary(grouping: variants) { "\(sessions($0)) \(pay(of: $0))" }
              .sorted { $0.key < $1.key }
              .map { Group(variants: $0.value) }
          }
        }
      }
    }
  }

  /// The breaks with every length that those of open length may have.
  private func settled(_ rules: [BreakRule]) -> [[BreakRule]] {
    rules.reduce([[]]) { found, rule in
      stride(
        from: rule.length.count,
        through: (rule.longest ?? rule.length).count,
        by: site.horizon.interval.count
      ).flatMap { length in
        found.map { earlier in
          var rule = rule
          rule.length = Minutes(length)
          return earlier + [rule]
        }
      }
    }
  }

  private static let placeRules: Set<Rule> = [
    .shiftFollowsPattern, .ownStartWindow, .insideOpeningHours, .absencesRespected,
  ]
  private static let breakRules: Set<Rule> = [.breaksInPlace, .paidTimeAddsUp, .activitiesHeld]

  private func keeps(_ shift: Shift, _ rules: Set<Rule>) -> Bool {
    rules.isDisjoint(with: shiftCheck.violations(in: rota([shift])).map(\.rule))
  }

  /// What a shift holds of the activities whose time is open, with the week of each.
  private func sessions(_ shift: Shift) -> String {
    meetings(of: shift, isTogether: nil).keys.sorted().joined(separator: ",")
  }

  /// What a shift pays by the ledger: where its breaks are may matter.
  private func pay(of shift: Shift) -> [PayEntry] {
    PayLedger(of: rota([shift]), at: site).entries
  }

  /// Starts of the activities that a shift holds, by name and week; all, or those held together or
  /// alone.
  func meetings(of shift: Shift, isTogether: Bool?) -> [String: Moment] {
    let own = site.activities.filter { isTogether == nil || $0.isTogether == isTogether }
    let names = Set(own.map(\.name))
    return Dictionary(
      uniqueKeysWithValues: shift.activities.filter { names.contains($0.name) }.map {
        let week = site.horizon.day(of: $0.span.lowerBound) / 7
        return ("\($0.name) \(week)", $0.span.lowerBound)
      }
    )
  }

  /// The shift with its breaks in every order-keeping place off the pinned activities.
  private func placements(_ bare: Shift, _ rules: [BreakRule]) -> [Shift] {
    var shift = bare
    shift.activities = site.people[0].pins.compactMap { pin in
      guard case .activity(let name, let span) = pin, bare.span.lowerBound <= span.lowerBound,
        span.upperBound <= bare.span.upperBound
      else { return nil }
      return PlannedActivity(name: name, span: span)
    }
    var partial = site.activities.reduce([shift]) { shifts, activity in
      shifts.flatMap { shift in [shift] + holding(activity, shift) }
    }
    for rule in rules {
      partial = partial.flatMap { shift in starts(rule, shift).map { adding(rule, $0, shift) } }
    }
    return partial
  }

  /// The shift with an activity at each of its starts.
  private func holding(_ activity: Activity, _ shift: Shift) -> [Shift] {
    stride(
      from: shift.span.lowerBound,
      through: shift.span.upperBound - activity.length,
      by: site.horizon.interval.count
    ).map { start in
      var shift = shift
      shift.activities.append(
        PlannedActivity(name: activity.name, span: start..<start + activity.length)
      )
      return shift
    }
  }

  private func starts(_ rule: BreakRule, _ shift: Shift) -> [Moment] {
    let from = shift.breaks.last?.span.upperBound ?? shift.span.lowerBound
    return stride(
      from: from,
      through: shift.span.upperBound - rule.length,
      by: site.horizon.interval.count
    ).filter { start in
      !shift.activities.contains { $0.span.overlaps(start..<start + rule.length) }
    }
  }

  private func adding(_ rule: BreakRule, _ start: Moment, _ shift: Shift) -> Shift {
    var shift = shift
    shift.breaks.append(
      PlannedBreak(name: rule.name, span: start..<start + rule.length, isPaid: rule.isPaid)
    )
    return shift
  }

  // MARK: Lines

  private func combinations(_ days: [[Group]]) -> [[Group?]] {
    days.reduce([[]]) { partial, groups in
      partial.flatMap { line in [line + [nil]] + groups.map { line + [$0] } }
    }
  }

  private func isAllowed(_ groups: [Group?]) -> Bool {
    check.violations(in: rota(groups.compactMap { $0?.variants.first })).isEmpty
  }

  private func counted(_ groups: [Group?]) -> Line {
    let figures = figures(of: groups.compactMap { $0?.variants.first })
    return Line(
      groups: groups,
      pay: site.currency.major(figures.pay),
      unmet: Double(figures.wishesUnmetStrength) + figures.softRulePoints,
      changes: figures.changedShifts ?? 0,
      // Of a person alone a share is what they have, and what they had.
      fair: figures.fairness.map { entry in
        entry.largest - (site.people[0].carryIn.unpopular[entry.measure] ?? 0)
      },
      budgeted: site.budgets.map { budget in
        let ledger = PayLedger(of: rota(groups.compactMap { $0?.variants.first }), at: site)
        return site.currency.major(
          ledger.total { budget.counts(site[$0.person]) && budget.counts($0.kind) }
        )
      }
    )
  }

  /// What the judge counts of some shifts, allowed together or not.
  func figures(of shifts: [Shift]) -> RotaFigures { check.report(on: rota(shifts)).figures }

  private func rota(_ shifts: [Shift]) -> Rota {
    Rota(lines: [site.line(of: 0, shifts, serving: nil)])
  }
}
