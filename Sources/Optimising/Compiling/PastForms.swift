import Planning

/// The shifts that one had begun when the weeks were planned again: as forms that agree with what
/// stands of it.
///
/// A shift that is over or cut short has one form, itself. One that goes on may end as its pattern
/// allows, with the breaks still to come where the pattern's rules put them after the moment. Where
/// the site's rules leave it no such way, it goes on as it was planned.
struct PastForms {
  let site: Site
  /// For each interval of the horizon and a little beyond, whether the site is open.
  let open: [Bool]

  private var step: Int { site.horizon.interval.count }

  /// The forms of a shift of someone.
  func forms(of past: PastShift, _ person: Person) -> [ShiftCatalogue.Form] {
    if past.isSettled { return [settled(past)] }
    let pattern = site[past.pattern]
    let open = PatternVariants(pattern, interval: site.horizon.interval).all.compactMap {
      form(past, pattern, $0)
    }.filter { isPossible($0, past, person) }
    if !open.isEmpty { return open }
    let planned = person.past.shifts.first { $0.span.lowerBound == past.span.lowerBound }
    return planned.map { [settled($0)] } ?? []
  }

  /// The shift as it stands, nothing of it open.
  private func settled(_ past: PastShift) -> ShiftCatalogue.Form {
    let pattern = site[past.pattern]
    return ShiftCatalogue.Form(
      pattern: past.pattern,
      paid: past.paid,
      span: past.span.length.count / step,
      breaks: BreakPlan(slots: [], rules: []),
      payShare: pattern.standbyPay ?? 1,
      isStandby: pattern.standbyPay != nil,
      past: past,
      isSettled: true
    )
  }

  /// One length of the pattern with the breaks that are still to come.
  private func form(
    _ past: PastShift,
    _ pattern: ShiftPattern,
    _ variant: PatternVariants.Variant
  ) -> ShiftCatalogue.Form? {
    guard let from = site.replannedFrom,
      let plan = variant.breaks.after(
        past.breaks,
        of: past.span.lowerBound,
        noneBefore: (from - past.span.lowerBound).count / step,
        step: step
      )
    else { return nil }
    return ShiftCatalogue.Form(
      pattern: past.pattern,
      paid: variant.paid,
      span: variant.span,
      breaks: plan,
      payShare: pattern.standbyPay ?? 1,
      isStandby: pattern.standbyPay != nil,
      past: past
    )
  }

  /// Whether a form goes on to the moment and no longer than opening hours and absences allow, with
  /// room for what has begun and for its breaks.
  private func isPossible(
    _ form: ShiftCatalogue.Form,
    _ past: PastShift,
    _ person: Person
  ) -> Bool {
    let start = past.span.lowerBound.minute / step
    let end = start + form.span
    let begun = (past.breaks + past.activities).map(\.span.upperBound.minute).max() ?? 0
    guard let from = site.replannedFrom, end * step >= max(from.minute, begun),
      end <= open.count, open[min(from.minute / step, end)..<end].allSatisfy(\.self)
    else { return false }
    let span = past.span.lowerBound..<Moment(minute: end * step)
    guard person.absences.allSatisfy({ !$0.span.overlaps(span) }) else { return false }
    let away = form.away(from: start, before: from, step: step)
    return BreakPlacement.feasible(form.breaks, start: start, avoiding: away)
  }
}

extension ShiftCatalogue.Form {
  /// When someone with this shift of the past is not there to be planned: what is over, and the
  /// breaks and activities that go on.
  func away(from start: Int, before moment: Moment, step: Int) -> [Range<Int>] {
    guard let past, !isStandby else { return [] }
    let over = start..<max(start, min(moment.minute / step, start + span))
    let parts = (past.breaks + past.activities).map {
      max(
        over.upperBound,
        $0.span.lowerBound.minute / step
      )..<max(
        over.upperBound,
        $0.span.upperBound.minute / step
      )
    }
    return ([over] + parts).filter { !$0.isEmpty }
  }
}

extension BreakPlan {
  /// The breaks after those begun; nil where those begun do not agree with the plan.
  ///
  /// - Parameters:
  ///   - begun: The breaks begun.
  ///   - start: Start of the shift.
  ///   - first: No other starts before this interval of the shift.
  func after(
    _ begun: [PastShift.Part],
    of start: Moment,
    noneBefore first: Int,
    step: Int
  ) -> BreakPlan? {
    guard begun.count <= slots.count else { return nil }
    var end = 0
    for (part, place) in zip(begun, slots.indices) {
      let (slot, rule) = (slots[place], rules[place])
      let position = (part.span.lowerBound - start).count / step
      guard part.name == rule.name, part.isPaid == rule.isPaid,
        part.span.length.count == slot.length * step, (slot.first...slot.last).contains(position),
        position - end >= slot.gap
      else { return nil }
      end = position + slot.length
    }
    var rest = Array(slots.dropFirst(begun.count))
    for place in rest.indices {
      rest[place].first = max(rest[place].first, end + rest[place].gap, first)
      guard rest[place].first <= rest[place].last else { return nil }
      end = rest[place].first + rest[place].length
    }
    return BreakPlan(slots: rest, rules: Array(rules.dropFirst(begun.count)))
  }
}
