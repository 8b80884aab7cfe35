import Planning
import Rostering

/// Cuts shifts into variants by where their unpaid breaks may lie, so that each variant earns the
/// same premiums wherever its breaks are.
///
/// An unpaid break inside the hours of a premium takes away from it, one outside does not. The
/// generator chooses among the variants as among any shifts, and so weighs what a break saves
/// against who is missed meanwhile, exactly.
struct BreakVariants {
  private struct Narrowed: Hashable {
    var form: Int
    var ranges: [ClosedRange<Int>]
  }

  private let step: Int
  /// By pattern, then interval: a number that is the same where the same premiums are on for
  /// everyone who works the pattern; empty where there are none.
  private let hours: [[Int]]
  private var known: [Narrowed: Int?] = [:]

  init(site: Site) {
    step = site.horizon.interval.count
    let clerk = PayClerk(site)
    // Shifts end at most two days after the horizon.
    let count = site.horizon.intervalCount + 2 * 1500 / step
    var found: [[Int]: [Int]] = [:]
    hours = site.patterns.indices.map { pattern in
      let contracts = site.contracts.indices.filter {
        site.contracts[$0].patterns.contains(PatternID(pattern))
          && !site.contracts[$0].pay.premiums.isEmpty
      }
      if contracts.isEmpty { return [] }
      if let known = found[contracts] { return known }
      let numbers = Self.numbers(contracts, clerk, count: count, step: site.horizon.interval)
      found[contracts] = numbers
      return numbers
    }
  }

  private static func numbers(
    _ contracts: [Int],
    _ clerk: PayClerk,
    count: Int,
    step: Minutes
  ) -> [Int] {
    var known: [[[PremiumTime]]: Int] = [:]
    return (0..<count).map { interval in
      let start = Moment(minute: interval * step.count)
      let premiums = contracts.map { clerk.premiums(in: start..<start + step, ContractID($0)) }
      let number = known[premiums] ?? known.count
      known[premiums] = number
      return number
    }
  }

  /// The variants of a candidate; their forms are added to those known.
  ///
  /// A candidate without unpaid breaks near the edge of a premium's hours is its own only variant.
  mutating func variants(
    of candidate: ShiftCatalogue.Candidate,
    _ pattern: PatternID,
    _ forms: inout [ShiftCatalogue.Form]
  ) -> [ShiftCatalogue.Candidate] {
    let (numbers, plan) = (hours[pattern.index], forms[candidate.form].breaks)
    if numbers.isEmpty || plan.slots.isEmpty { return [candidate] }
    let starts = zip(plan.slots, plan.rules).map { slot, rule in
      rule.isPaid ? [slot.first...slot.last] : runs(slot, from: candidate.start, numbers)
    }
    if starts.allSatisfy({ $0.count == 1 }) { return [candidate] }
    let choices: [[ClosedRange<Int>]] = starts.reduce([[]]) { found, own in
      found.flatMap { earlier in own.map { earlier + [$0] } }
    }
    var found: [ShiftCatalogue.Candidate] = []
    for ranges in choices {
      guard let form = form(Narrowed(form: candidate.form, ranges: ranges), &forms) else {
        continue
      }
      var variant = candidate
      variant.form = form
      found.append(variant)
    }
    return found
  }

  /// Stretches of starts from which a break covers the same hours of premiums.
  private func runs(
    _ slot: BreakPlan.Slot,
    from start: Int,
    _ numbers: [Int]
  ) -> [ClosedRange<Int>] {
    var (runs, last) = ([ClosedRange<Int>](), [Int]())
    for position in slot.first...slot.last {
      let at = start + position
      let covered = numbers[at..<at + slot.length].sorted()
      if let run = runs.last, covered == last {
        runs[runs.count - 1] = run.lowerBound...position
      } else {
        runs.append(position...position)
        last = covered
      }
    }
    return runs
  }

  private mutating func form(
    _ narrowed: Narrowed,
    _ forms: inout [ShiftCatalogue.Form]
  ) -> Int? {
    if let known = known[narrowed] { return known }
    var form = forms[narrowed.form]
    guard let breaks = form.breaks.narrowed(to: narrowed.ranges, span: form.span) else {
      known[narrowed] = .some(nil)
      return nil
    }
    form.breaks = breaks
    forms.append(form)
    known[narrowed] = forms.count - 1
    return forms.count - 1
  }
}
