import Foundation
import Planning

/// Turns a person of the site into a ``PersonPlan``.
struct PersonCompiler {
  let site: Site
  let catalogue: ShiftCatalogue

  private var step: Int { site.horizon.interval.count }

  /// The plan, or the reason why no week can be made.
  func plan(for person: Person, profile: Int) throws(NoLine) -> PersonPlan {
    let contract = site.contract(of: person)
    let options = (0..<site.horizon.dayCount).map { day(of: person, contract, $0) }
    for (day, entry) in options.enumerated() where entry.isFixed && entry.options.isEmpty {
      throw NoLine("no shift fits what is pinned on \(site.horizon.date(ofDay: day))")
    }
    let unit = options.flatMap(\.options).reduce(0) { gcd($0, $1.paid) }
    var plan = PersonPlan(
      profile: profile,
      centre: person.costCentre.index,
      days: options,
      weeks: [],
      rest: ceiling(contract.rules.restBetweenShifts.count),
      weeklyRest: ceiling(contract.rules.weeklyRest.count),
      maxDays: contract.rules.maxDaysPerWeek,
      maxRun: contract.rules.maxRunOfDays,
      carriedRun: person.carryIn.runOfDays,
      carriedEnd: person.carryIn.lastShiftEnd.map { ceiling($0.minute) } ?? PersonPlan.longAgo,
      carriedPresence: 0,
      creditPay: 0
    )
    plan.carriedPresence = min(max(0, plan.carriedEnd), site.horizon.intervalCount)
    for absence in credited(person) {
      plan.creditPay += pay(contract, absence.credit)
    }
    for index in plan.days.indices {
      for option in plan.days[index].options.indices {
        plan.days[index].options[option].paid /= max(unit, 1)
      }
    }
    plan.weeks = try weeks(of: person, contract, unit: max(unit, 1))
    PersonCompiler.relax(&plan)
    return plan
  }

  /// Why a person has no line.
  struct NoLine: Error {
    var reason: String
    init(_ reason: String) { self.reason = reason }
  }

  // MARK: Days

  private func day(of person: Person, _ contract: Contract, _ day: Int) -> PersonPlan.Day {
    let horizon = site.horizon
    let pinned = person.pins.compactMap { pin -> (Moment, Minutes?)? in
      guard case .shift(let start, let paid) = pin, horizon.day(of: start) == day else {
        return nil
      }
      return (start, paid)
    }
    let activities = activities(of: person, contract, day)
    var options: [PersonPlan.Option] = []
    for pattern in contract.patterns {
      for index in catalogue.candidates(of: pattern, day: day) {
        let candidate = catalogue.candidates[index]
        guard isFree(person, candidate), meets(pinned, candidate),
          activities.allSatisfy({
            candidate.start <= $0.lowerBound && $0.upperBound <= candidate.end
          }),
          hasRoomForBreaks(candidate, activities)
        else { continue }
        options.append(option(person, contract, index, candidate))
      }
    }
    options.sort { ($0.paid, $0.start, $0.candidate) < ($1.paid, $1.start, $1.candidate) }
    return PersonPlan.Day(
      options: options,
      isFixed: !pinned.isEmpty || !activities.isEmpty,
      activities: activities
    )
  }

  private func option(
    _ person: Person,
    _ contract: Contract,
    _ index: Int,
    _ candidate: ShiftCatalogue.Candidate
  ) -> PersonPlan.Option {
    let paid = catalogue.paid(index)
    var unmet = 0
    for wish in person.wishes {
      switch wish.kind {
      case .dayOff(let day) where day == candidate.day: unmet += wish.strength
      case .start(let day, let window) where day == candidate.day:
        let range = window.lowerBound.minute...window.upperBound.minute
        if !range.contains(candidate.startMinuteOfDay) { unmet += wish.strength }
      default: break
      }
    }
    return PersonPlan.Option(
      candidate: index,
      start: candidate.start,
      end: candidate.end,
      paid: paid.count,
      pay: pay(contract, paid),
      unmet: Double(unmet)
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
    for case .activity(_, let span) in person.pins {
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

  private func hasRoomForBreaks(
    _ candidate: ShiftCatalogue.Candidate,
    _ activities: [Range<Int>]
  ) -> Bool {
    activities.isEmpty
      || BreakPlacement.feasible(
        catalogue.forms[candidate.form].breaks,
        start: candidate.start,
        avoiding: activities
      )
  }

  // MARK: Weeks

  private func weeks(
    of person: Person,
    _ contract: Contract,
    unit: Int
  ) throws(NoLine) -> [PersonPlan.Week] {
    var weeks: [PersonPlan.Week] = []
    for first in stride(from: 0, to: site.horizon.dayCount, by: 7) {
      let days = first..<min(first + 7, site.horizon.dayCount)
      let starts = site.horizon.dayStarts
      let span = starts[days.lowerBound]..<starts[days.upperBound]
      let credit = credited(person).reduce(0) { sum, absence in
        let home = max(absence.span.lowerBound, starts[0])
        return span.contains(home) ? sum + absence.credit.count : sum
      }
      let least = max(0, contract.weeklyHours.lowerBound.count - credit)
      let most = contract.weeklyHours.upperBound.count - credit
      let low = (least + unit - 1) / unit
      guard most >= 0, low <= most / unit else {
        throw NoLine("leave and the lengths of shifts can't make the contract's weekly hours")
      }
      weeks.append(
        PersonPlan.Week(
          days: days,
          span: span.lowerBound.minute / step..<span.upperBound.minute / step,
          paid: low...most / unit
        )
      )
    }
    return weeks
  }

  /// Absences that touch the horizon and count as hours.
  private func credited(_ person: Person) -> [Absence] {
    person.absences.filter { $0.credit > .zero && $0.span.overlaps(site.horizon.span) }
  }

  // MARK: Numbers

  private func pay(_ contract: Contract, _ paid: Minutes) -> Double {
    // Half a minor unit is rounded up, shift by shift, as the pay ledger does.
    let minor = (paid.count * contract.payPerHour.minorUnits * 2 + 60) / 120
    return site.currency.major(Money(minorUnits: minor))
  }

  private func ceiling(_ minutes: Int) -> Int {
    minutes >= 0 ? (minutes + step - 1) / step : -(-minutes / step)
  }

  private func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
}
