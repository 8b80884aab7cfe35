/// The value of shifts under given interval values, each with its best breaks.
///
///     value(shift) = Σ_{t in span} V[t] − least Σ_{t in breaks} V[t]
struct ShiftValuer {
  let catalogue: ShiftCatalogue
  private let scratch: BreakScratch
  private let activities: ActivityPlacement
  private let stays = StayPlacement()
  private let plainStays: PlainStays

  init(catalogue: ShiftCatalogue) {
    self.catalogue = catalogue
    scratch = BreakScratch(catalogue: catalogue)
    activities = ActivityPlacement(catalogue: catalogue)
    plainStays = PlainStays(catalogue: catalogue)
  }

  /// Fills `values[c]` for the candidates listed.
  /// - Complexity: O(break positions) for each candidate.
  func fill(_ values: Slab<Double>, of candidates: [Int32], under interval: IntervalValues) {
    if !interval.modes.isEmpty {
      fillStays(values, of: candidates, under: interval)
      return
    }
    let prefix = interval.prefix.pointer
    catalogue.candidates.withUnsafeBufferPointer { all in
      catalogue.forms.withUnsafeBufferPointer { forms in
        for index in candidates {
          let candidate = all[Int(index)]
          if forms[candidate.form].isStandby {
            values[Int(index)] = 0
            continue
          }
          let loss = BreakPlacement.leastLoss(
            forms[candidate.form].breaks,
            start: candidate.start,
            prefix: prefix,
            scratch: scratch
          )
          values[Int(index)] = prefix[candidate.end] - prefix[candidate.start] - loss
        }
      }
    }
  }

  private func fillStays(
    _ values: Slab<Double>,
    of candidates: [Int32],
    under interval: IntervalValues
  ) {
    plainStays.take(interval)
    for index in candidates {
      let candidate = catalogue.candidates[Int(index)]
      let form = catalogue.forms[candidate.form]
      let isPlain = form.breaks.slots.isEmpty && !form.isStandby
      let plain = isPlain ? plainStays.value(from: candidate.start, to: candidate.end) : nil
      values[Int(index)] = plain ?? value(of: Int(index), pinned: [], held: [], under: interval)
    }
  }

  /// Value of a shift during which activities keep the person off the queues; minus infinity where
  /// they don't fit.
  func value(
    of index: Int,
    pinned: [Range<Int>],
    held: [PersonPlan.Session],
    under interval: IntervalValues
  ) -> Double {
    let candidate = catalogue.candidates[index]
    let form = catalogue.forms[candidate.form]
    if form.isStandby { return 0 }
    let span = candidate.start..<candidate.end
    if !interval.modes.isEmpty {
      let away = pinned.filter { $0.overlaps(span) }
      let shift = StayPlacement.Shift(span: span, breaks: form.breaks, away: away)
      return stays.best(shift, holding: held, under: interval).value
    }
    let shift = ActivityPlacement.Shift(
      span: span,
      breaks: form.breaks,
      pinned: pinned.filter { $0.overlaps(span) },
      held: held
    )
    let loss = activities.leastLoss(shift, prefix: interval.prefix.pointer)
    guard let loss else { return -Double.infinity }
    return interval.prefix[candidate.end] - interval.prefix[candidate.start] - loss
  }
}
