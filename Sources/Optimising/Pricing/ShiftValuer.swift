/// The value of shifts under given interval values, each with its best breaks.
///
///     value(shift) = Σ_{t in span} V[t] − least Σ_{t in breaks} V[t]
struct ShiftValuer {
  let catalogue: ShiftCatalogue
  private let scratch: BreakScratch

  init(catalogue: ShiftCatalogue) {
    self.catalogue = catalogue
    scratch = BreakScratch(catalogue: catalogue)
  }

  /// Fills `values[c]` for the candidates listed.
  /// - Complexity: O(break positions) for each candidate.
  func fill(_ values: Slab<Double>, of candidates: [Int32], under interval: IntervalValues) {
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

  /// Value of a shift during which activities keep the person off the queues.
  func value(
    of index: Int,
    avoiding activities: [Range<Int>],
    under interval: IntervalValues
  ) -> Double {
    let candidate = catalogue.candidates[index]
    if catalogue.forms[candidate.form].isStandby { return 0 }
    let own = activities.filter { $0.lowerBound < candidate.end && candidate.start < $0.upperBound }
    let away = own.reduce(0) {
      $0 + interval.prefix[$1.upperBound] - interval.prefix[$1.lowerBound]
    }
    let breaks = BreakPlacement.positions(
      catalogue.forms[candidate.form].breaks,
      start: candidate.start,
      avoiding: own
    ) { interval.value[$0] }
    guard let breaks else { return -Double.infinity }
    return interval.prefix[candidate.end] - interval.prefix[candidate.start] - away - breaks.loss
  }
}
