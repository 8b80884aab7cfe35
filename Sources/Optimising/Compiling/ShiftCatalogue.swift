import Planning

/// Every shift that some contract allows, with its place in time but without its breaks.
struct ShiftCatalogue {
  /// One pattern with one paid length.
  struct Form {
    var pattern: PatternID
    var paid: Minutes
    /// From start to end, in intervals.
    var span: Int
    var breaks: BreakPlan
    /// Share of the pay that its hours earn; below 1 only for a standby, which serves nobody.
    var payShare = 1.0
    var isStandby = false
    /// What stands of it where it had begun when the weeks were planned again; its breaks are those
    /// still to come.
    var past: PastShift?
    /// Whether it is over or cut short, and nothing of it open.
    var isSettled = false

    /// Whether activities can be placed in it.
    var isOpen: Bool { !isStandby && !isSettled }
  }

  /// One form at one start.
  ///
  /// Times are in intervals; `end` may lie beyond the horizon.
  struct Candidate {
    var form: Int
    var day: Int
    var start: Int
    var end: Int
    var startMinuteOfDay: Int
    /// The first of those that differ in where their breaks may lie alone.
    var first = 0
  }

  let forms: [Form]
  let candidates: [Candidate]
  /// Candidates of a pattern on a day: positions in `candidates`.
  private let byPatternAndDay: [[Range<Int>]]
  /// Candidates of the shifts begun when the weeks were planned again, by person and day.
  private let past: [String: [Int: Range<Int>]]

  init(site: Site) {
    var forms: [Form] = []
    var formsOfPattern: [[Int]] = []
    for (index, pattern) in site.patterns.enumerated() {
      var own: [Int] = []
      for variant in PatternVariants(pattern, interval: site.horizon.interval).all {
        own.append(forms.count)
        forms.append(
          Form(
            pattern: PatternID(index),
            paid: variant.paid,
            span: variant.span,
            breaks: variant.breaks,
            payShare: pattern.standbyPay ?? 1,
            isStandby: pattern.standbyPay != nil
          )
        )
      }
      formsOfPattern.append(own)
    }
    var breaks = BreakVariants(site: site)
    let starts = CandidateStarts(site: site)
    var candidates: [Candidate] = []
    var places: [[Range<Int>]] = []
    for (index, own) in formsOfPattern.enumerated() {
      var byDay: [Range<Int>] = []
      for day in 0..<site.horizon.dayCount {
        let first = candidates.count
        for var candidate in starts.candidates(
          of: site.patterns[index],
          forms: own,
          forms,
          day: day
        ) {
          candidate.first = candidates.count
          candidates += breaks.variants(of: candidate, PatternID(index), &forms)
        }
        byDay.append(first..<candidates.count)
      }
      places.append(byDay)
    }
    past = ShiftCatalogue.addPast(of: site, starts.open, &breaks, &forms, &candidates)
    self.forms = forms
    self.candidates = candidates
    self.byPatternAndDay = places
  }

  /// The shifts of a person that had begun on a day when the weeks were planned again; nil on days
  /// without.
  func past(of person: Person, day: Int) -> Range<Int>? { past[person.id]?[day] }

  private static func addPast(
    of site: Site,
    _ open: [Bool],
    _ breaks: inout BreakVariants,
    _ forms: inout [Form],
    _ candidates: inout [Candidate]
  ) -> [String: [Int: Range<Int>]] {
    guard site.replannedFrom != nil else { return [:] }
    let (maker, step) = (PastForms(site: site, open: open), site.horizon.interval.count)
    var past: [String: [Int: Range<Int>]] = [:]
    for person in site.people {
      for shift in site.standingShifts(of: person) {
        let (first, start) = (candidates.count, shift.span.lowerBound)
        for form in maker.forms(of: shift, person) {
          let candidate = Candidate(
            form: forms.count,
            day: shift.day,
            start: start.minute / step,
            end: start.minute / step + form.span,
            startMinuteOfDay: site.horizon.wallClock(at: start).time.minute,
            first: candidates.count
          )
          forms.append(form)
          candidates += breaks.variants(of: candidate, shift.pattern, &forms)
        }
        past[person.id, default: [:]][shift.day] = first..<candidates.count
      }
    }
    return past
  }

  func candidates(of pattern: PatternID, day: Int) -> Range<Int> {
    byPatternAndDay[pattern.index][day]
  }

  /// The form of a candidate.
  func form(of candidate: Int) -> Form { forms[candidates[candidate].form] }

  /// Paid time of a candidate.
  func paid(_ candidate: Int) -> Minutes { forms[candidates[candidate].form].paid }
}

/// Finds where shifts of a pattern may start on a day: on the wall clock's grid, inside the
/// opening hours from start to end, the days after the horizon included.
private struct CandidateStarts {
  let horizon: Horizon
  let open: [Bool]

  init(site: Site) {
    horizon = site.horizon
    let beyond = Horizon(
      zone: horizon.zone,
      firstDay: horizon.firstDay,
      dayCount: horizon.dayCount + 2,
      interval: horizon.interval
    )
    open = site.opening.openIntervals(in: beyond)
  }

  func candidates(
    of pattern: ShiftPattern,
    forms own: [Int],
    _ forms: [ShiftCatalogue.Form],
    day: Int
  ) -> [ShiftCatalogue.Candidate] {
    guard pattern.weekdays.contains(horizon.weekday(ofDay: day)) else { return [] }
    var found: [ShiftCatalogue.Candidate] = []
    for (start, minute) in starts(of: pattern, day: day) {
      for form in own {
        let end = start + forms[form].span
        guard end <= open.count, open[start..<end].allSatisfy({ $0 }) else { continue }
        found.append(
          ShiftCatalogue.Candidate(
            form: form,
            day: day,
            start: start,
            end: end,
            startMinuteOfDay: minute
          )
        )
      }
    }
    return found
  }

  /// Starts of a day in intervals of the horizon, with the minute that the wall clock shows.
  private func starts(of pattern: ShiftPattern, day: Int) -> [(Int, Int)] {
    let step = max(pattern.startStep.count, 1)
    let first = (pattern.startWindow.lowerBound.minute + step - 1) / step * step
    var found: [(Int, Int)] = []
    for minute in stride(from: first, through: pattern.startWindow.upperBound.minute, by: step) {
      guard minute < 1440, let time = TimeOfDay(minute: minute) else { continue }
      let moment = horizon.moment(onDay: day, at: time)
      // A wall-clock time that the spring change leaves out is no start.
      guard moment.minute % horizon.interval.count == 0, horizon.wallClock(at: moment).time == time
      else { continue }
      found.append((moment.minute / horizon.interval.count, minute))
    }
    return found
  }
}
