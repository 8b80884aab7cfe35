import Foundation
import Planning

/// Turns a person of the site into a ``PersonPlan``.
struct PersonCompiler {
  let site: Site
  let catalogue: ShiftCatalogue
  let sorts: ShiftSorts
  let tallies: TallyCompiler
  let sessions: Sessions
  let pay: PayCompiler
  private let graphs = RuleGraphs()

  init(
    site: Site,
    catalogue: ShiftCatalogue,
    sessions: Sessions,
    limits: ChangeLimits = ChangeLimits()
  ) {
    (self.site, self.catalogue, self.sessions) = (site, catalogue, sessions)
    sorts = ShiftSorts(horizon: site.horizon, catalogue: catalogue)
    pay = PayCompiler(site: site, catalogue: catalogue, sessions: sessions)
    tallies = TallyCompiler(
      site: site,
      kinds: TallyKinds(site: site, limits: limits),
      catalogue: catalogue,
      sorts: sorts,
      pay: pay
    )
  }

  private var step: Int { site.horizon.interval.count }

  /// The plan, or the reason why no week can be made.
  func plan(for person: Person, profile: Int) throws(NoLine) -> PersonPlan {
    let rules = site.rules(of: person)
    var days = (0..<site.horizon.dayCount).map { day(of: person, rules, $0) }
    for (day, entry) in days.enumerated() where entry.isFixed && entry.options.isEmpty {
      throw NoLine("no shift fits what is pinned on \(site.horizon.date(ofDay: day))")
    }
    let attended = SessionVariants(catalogue: catalogue).add(sessions, of: person, site, to: &days)
    let unit = max(1, days.flatMap(\.options).reduce(0) { greatestCommonDivisor($0, $1.paid) })
    for day in days.indices {
      for place in days[day].options.indices { days[day].options[place].paid /= unit }
    }
    let dayRules = DayRuleCompiler(
      person: person,
      rules: rules,
      site: site,
      sorts: sorts,
      sessions: attended
    )
    let graph = graph(dayRules, &days)
    guard graph.isPossible else {
      throw NoLine(
        attended.isEmpty
          ? "the rules about days leave no week"
          : "no week keeps the rules about days and holds every activity"
      )
    }
    let hours = HoursCompiler(
      site: site,
      person: person,
      rules: rules,
      unit: unit,
      longest: days.map { $0.options.map(\.paid).max() ?? 0 }
    )
    guard let weeks = hours.weeks() else {
      throw NoLine("leave and the lengths of shifts can't make the contract's weekly hours")
    }
    let rests = RestCompiler(rules: rules, horizon: site.horizon)
    var plan = PersonPlan(
      profile: profile,
      centre: person.costCentre.index,
      days: days,
      weeks: weeks,
      total: hours.total(weeks),
      rest: rests.rest(person.carryIn),
      longRests: rests.longRests(),
      graph: graph,
      unit: unit,
      carriedEnd: person.carryIn.lastShiftEnd.map { ceiling($0.minute) } ?? PersonPlan.longAgo,
      carriedPresence: 0,
      creditPay: 0
    )
    plan.limits = dayRules.limits.map(\.most)
    plan.sessions = attended
    let isStandby = person.carryIn.lastPattern.map { site[$0].standbyPay != nil } ?? false
    plan.carriedPresence =
      isStandby ? 0 : min(max(0, plan.carriedEnd), site.horizon.intervalCount)
    PersonCompiler.relax(&plan)
    pay.count(&plan, of: person)
    tallies.count(&plan, of: person)
    return plan
  }

  /// Why a person has no line.
  struct NoLine: Error {
    var reason: String
    init(_ reason: String) { self.reason = reason }
  }

  /// Gives each option its symbol, sorts each day, and multiplies the rules of days.
  private func graph(_ compiler: DayRuleCompiler, _ days: inout [PersonPlan.Day]) -> RuleGraph {
    var (symbols, known) = ([ShiftTraits: Int](), [ShiftTraits]())
    for day in days.indices {
      for place in days[day].options.indices {
        let (candidate, held) = (days[day].options[place].candidate, days[day].options[place].held)
        let minute = catalogue.candidates[candidate].startMinuteOfDay
        let traits = compiler.traits(candidate, startMinute: minute, held: held)
        if symbols[traits] == nil {
          known.append(traits)
          symbols[traits] = known.count
        }
        days[day].options[place].symbol = symbols[traits] ?? 0
        days[day].options[place].ticks = compiler.ticks(of: traits)
      }
    }
    let possible = days.map { day in
      (day.isFixed ? [] : [0]) + Set(day.options.map(\.symbol)).sorted()
    }
    let graph = graphs.graph(compiler, sorts: known, possible: possible)
    for (day, alike) in graph.firstAlike().enumerated() {
      for place in days[day].options.indices {
        days[day].options[place].symbol = alike[days[day].options[place].symbol]
      }
      days[day].options.sort {
        ($0.paid, $0.symbol, $0.start, $0.candidate) < ($1.paid, $1.symbol, $1.start, $1.candidate)
      }
    }
    return graph
  }

  // MARK: Days

  private func day(of person: Person, _ rules: [PersonRule], _ day: Int) -> PersonPlan.Day {
    let (horizon, contract) = (site.horizon, site.contract(of: person))
    let lengths = LengthRules(rules, sorts: sorts, step: step)
    let isEmployed = site.daysEmployed(person).contains(day)
    if let begun = catalogue.past(of: person, day: day) {
      return pastDay(of: person, day, begun, lengths)
    }
    let pinned = person.pins.compactMap { pin -> (Moment, Minutes?)? in
      guard case .shift(let start, let paid) = pin, horizon.day(of: start) == day,
        start.minute / step >= site.firstOpenInterval
      else {
        return nil
      }
      return (start, paid)
    }
    let activities = activities(of: person, contract, day)
    var options: [PersonPlan.Option] = []
    for pattern in contract.patterns where isEmployed {
      for index in catalogue.candidates(of: pattern, day: day) {
        let candidate = catalogue.candidates[index]
        guard candidate.start >= site.firstOpenInterval,
          isFree(person, candidate), meets(pinned, candidate),
          activities.allSatisfy({
            candidate.start <= $0.lowerBound && $0.upperBound <= candidate.end
          }),
          holds(candidate, activities),
          let points = lengths.points(index, catalogue)
        else { continue }
        options.append(option(person, index, candidate, points))
      }
    }
    return PersonPlan.Day(
      options: options,
      isFixed: !pinned.isEmpty || !activities.isEmpty,
      activities: activities
    )
  }

  /// A day whose shift had begun when the weeks were planned again: it is worked, and what is over is
  /// time away.
  private func pastDay(
    of person: Person,
    _ day: Int,
    _ begun: Range<Int>,
    _ lengths: LengthRules
  ) -> PersonPlan.Day {
    let contract = site.contract(of: person)
    let moment = site.replannedFrom ?? Moment(minute: 0)
    let known = begun.first.map { catalogue.form(of: $0).past?.activities ?? [] } ?? []
    // What a shift cut short holds stands already.
    let pinned = activities(of: person, contract, day).filter { range in
      !known.contains { $0.span.lowerBound.minute == range.lowerBound * step }
    }
    var (options, away) = ([PersonPlan.Option](), [Range<Int>]())
    for index in begun {
      let candidate = catalogue.candidates[index]
      let form = catalogue.forms[candidate.form]
      away = form.away(from: candidate.start, before: moment, step: step)
      guard
        pinned.allSatisfy({ candidate.start <= $0.lowerBound && $0.upperBound <= candidate.end }),
        holds(candidate, pinned + away) || form.isStandby && pinned.isEmpty,
        let points = lengths.points(index, catalogue, isFact: form.isSettled)
      else { continue }
      options.append(option(person, index, candidate, points))
    }
    return PersonPlan.Day(
      options: options,
      isFixed: true,
      activities: (away + pinned).sorted { $0.lowerBound < $1.lowerBound }
    )
  }

  private func option(
    _ person: Person,
    _ index: Int,
    _ candidate: ShiftCatalogue.Candidate,
    _ points: Int
  ) -> PersonPlan.Option {
    let paid = catalogue.paid(index)
    let wishes = WishPoints(person: person, catalogue: catalogue, sorts: sorts)
    return PersonPlan.Option(
      candidate: index,
      symbol: 0,
      start: candidate.start,
      end: candidate.end,
      paid: paid.count,
      // Known once the sessions are that the shift holds.
      pay: 0,
      unmet: Double(points + wishes.points(of: index))
    )
  }

  private func isFree(_ person: Person, _ candidate: ShiftCatalogue.Candidate) -> Bool {
    if let window = person.startWindow,
      !(window.lowerBound.minute...window.upperBound.minute).contains(candidate.startMinuteOfDay)
    {
      return false
    }
    let span = Moment(minute: candidate.start * step)..<Moment(minute: candidate.end * step)
    return person.absences.allSatisfy { !$0.span.overlaps(span) }
  }

  private func meets(
    _ pinned: [(Moment, Minutes?)],
    _ candidate: ShiftCatalogue.Candidate
  ) -> Bool {
    pinned.allSatisfy { start, paid in
      start.minute == candidate.start * step
        && (paid.map { $0 == catalogue.forms[candidate.form].paid } ?? true)
    }
  }

  /// Activities that a shift of this day must hold: those that start on the day, or, where no
  /// shift of their own day can hold them, on the morning after an overnight shift.
  private func activities(of person: Person, _ contract: Contract, _ day: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for case .activity(_, let span) in person.pins
    where span.lowerBound.minute / step >= site.firstOpenInterval {
      let range = span.lowerBound.minute / step..<ceiling(span.upperBound.minute)
      let own = site.horizon.day(of: span.lowerBound)
      let home = own > 0 && !holds(contract, range, on: own) ? own - 1 : own
      if home == day { found.append(range) }
    }
    return found.sorted { $0.lowerBound < $1.lowerBound }
  }

  private func holds(_ contract: Contract, _ range: Range<Int>, on day: Int) -> Bool {
    contract.patterns.contains { pattern in
      catalogue.candidates(of: pattern, day: day).contains {
        let candidate = catalogue.candidates[$0]
        return candidate.start <= range.lowerBound && range.upperBound <= candidate.end
      }
    }
  }

  /// Whether a shift has room for activities beside its breaks; a standby has none.
  private func holds(
    _ candidate: ShiftCatalogue.Candidate,
    _ activities: [Range<Int>]
  ) -> Bool {
    activities.isEmpty
      || !catalogue.forms[candidate.form].isStandby
        && BreakPlacement.feasible(
          catalogue.forms[candidate.form].breaks,
          start: candidate.start,
          avoiding: activities
        )
  }

  // MARK: Numbers

  private func ceiling(_ minutes: Int) -> Int {
    minutes >= 0 ? (minutes + step - 1) / step : -(-minutes / step)
  }
}
