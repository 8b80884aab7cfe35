/// What one more person of a profile is worth in each interval, with running sums.
///
/// `value[t]` is in major units of money; beyond the horizon it is 0.
final class IntervalValues {
  let value: Slab<Double>
  /// `prefix[t]` is the sum of the values before `t`.
  let prefix: Slab<Double>

  convenience init(problem: RotaProblem) {
    self.init(count: problem.intervalCount + problem.overhang)
  }

  init(count: Int) {
    value = Slab(repeating: 0, count: count)
    prefix = Slab(repeating: 0, count: count + 1)
  }

  /// Recomputes the running sums after `value` was filled.
  func sum() {
    var total = 0.0
    for index in 0..<value.count {
      prefix[index] = total
      total += value[index]
    }
    prefix[value.count] = total
  }
}
