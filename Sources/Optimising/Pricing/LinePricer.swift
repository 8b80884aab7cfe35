/// Finds a person's cheapest line under given values: the pricing problem, solved exactly unless it
/// is told to stop short.
///
/// The dynamic program is ``LineLabelling``. Limits over the whole horizon are left aside until the
/// best line goes beyond one, which from then on is part of the state. Where no week has hours of its
/// own, labels that can't be finished cheaply enough are left aside, too, and what is cheap enough is
/// widened until there is a line. Owned by one thread.
///
/// Source of the method: states refined as far as need be, Giovanni Righini and Matteo Salani, "New
/// dynamic programming algorithms for the resource constrained elementary shortest path problem",
/// Networks 51(3), 2008, doi:10.1002/net.20212.
final class LinePricer {
  /// A line as the generator finds it: a candidate for each day, -1 for a free one.
  struct Choice {
    var cost: Double
    var candidates: [Int32]
    /// By day: the sessions that its shift holds, as bits; empty where the person attends none.
    var held: [UInt64] = []
    /// By how much the best line may be cheaper: 0 where this is the best.
    var doubt = 0.0
  }

  let valuer: ShiftValuer
  private let priced: PricedDays
  private let completions = CompletionBounds()
  private let labelling: LineLabelling

  init(catalogue: ShiftCatalogue, people: [PersonPlan]) {
    valuer = ShiftValuer(catalogue: catalogue)
    priced = PricedDays(valuer: valuer, people: people)
    labelling = LineLabelling(priced: priced, completions: completions)
  }

  /// How a person's shifts are costed.
  struct Costing {
    /// Value of each candidate's presence, by candidate.
    var values: Slab<Double>
    /// Interval values, needed where activities lie in a shift.
    var intervals: IntervalValues?
    /// Weight of a unit of the person's pay.
    var payFactor: Double
    /// Weight of a point of an unmet wish.
    var wishFactor: Double
    /// Weight of a unit of each shared amount; empty where none counts.
    var amountFactors: [Double] = []
    /// When meetings are held; where empty, each attendee chooses for themselves.
    var meetingSlots: [Int] = []
    /// Each shift's cost is shifted by up to this much either way.
    var noise = 0.0
    /// The days that are looked at; nil for all.
    var window: DayWindow?
    /// What is charged for unwanted shifts; nil for nothing.
    var charges: LineCharges?
    /// Lines that don't cost less are of no interest: where there is none that does, that is all that is
    /// found out, which takes less than to find the best one.
    var ceiling = Double.infinity
    /// After so many labels over a long horizon the search keeps to the most promising: what it finds
    /// may then not be the best.
    var mostLabels = Int.max
  }

  /// By how much the best line may be cheaper than the ceiling although the last search found none that
  /// is: 0 where it proved that.
  private(set) var doubtOfNone = 0.0

  /// The cheapest line without noise.
  func bestLine(
    _ plan: PersonPlan,
    values: Slab<Double>,
    payFactor: Double,
    wishFactor: Double
  ) -> Choice? {
    var random = RandomSource(seed: 0)
    return bestLine(
      plan,
      Costing(values: values, payFactor: payFactor, wishFactor: wishFactor),
      &random
    )
  }

  /// The cheapest line: Σ pay · payFactor + unmet · wishFactor − value over its shifts; nil where
  /// no line keeps the rules and costs less than the ceiling.
  ///
  /// - Complexity: O(labels · shifts worth a look) for each day.
  ///
  /// Where it costs something that a person has another shift at all, the best line without is found,
  /// too, and the cheaper of the two is taken.
  func bestLine(
    _ plan: PersonPlan,
    _ costing: Costing,
    _ random: inout RandomSource
  ) -> Choice? {
    guard let kinds = plan.tallyKinds, let people = kinds.people,
      let changes = kinds.changes, !costing.amountFactors.isEmpty,
      costing.amountFactors[people] > 0
    else { return search(plan, costing, &random) }
    // Which of two is cheaper takes both of them.
    var costing = costing
    costing.ceiling = .infinity
    let kept = search(plan, costing, &random, without: changes)
    guard var free = search(plan, costing, &random) else { return kept }
    free.cost += costing.amountFactors[people]
    guard let kept else { return free }
    var best = kept.cost <= free.cost ? kept : free
    best.doubt = best.cost - min(kept.cost - kept.doubt, free.cost - free.doubt)
    return best
  }

  /// The cheapest line, or the cheapest one without any of an amount.
  private func search(
    _ plan: PersonPlan,
    _ costing: Costing,
    _ random: inout RandomSource,
    without amount: Int? = nil
  ) -> Choice? {
    doubtOfNone = 0
    guard plan.graph.isPossible else { return nil }
    priced.price(plan, costing, &random, without: amount)
    let looksAhead = !plan.countsWeeks
    if looksAhead { priced.select(plan, limits: .max) }
    let open = looksAhead ? openDays(plan, costing) : OpenDays(plan)
    let bounds = looksAhead ? lookAhead(plan, open, costing) : Bounds()
    if let least = bounds.least, least == .infinity || least >= costing.ceiling { return nil }
    var limits = bounds.limits
    while true {
      priced.select(plan, limits: limits, on: open.days)
      guard let choice = cheapest(plan, open, costing, counting: limits, from: bounds.least) else {
        return nil
      }
      let broken =
        open.isWhole
        ? plan.brokenLimits(choice.candidates, choice.held)
        : open.brokenLimits(choice.candidates, choice.held)
      if broken == 0 { return choice }
      let tightest = plan.limits.indices.filter { broken >> UInt32($0) & 1 == 1 }
        .min { plan.limits[$0] < plan.limits[$1] }
      limits |= 1 << UInt32(tightest ?? 0)
    }
  }

  // MARK: Looking ahead

  /// What is known of all lines before one is looked for.
  private struct Bounds {
    /// None costs less; nil where that was not looked for.
    var least: Double?
    /// The limits that bind, as bits.
    var limits: UInt32 = 0
  }

  private func openDays(_ plan: PersonPlan, _ costing: Costing) -> OpenDays {
    let some = costing.window.flatMap {
      OpenDays(plan, $0.days, priced.days, wishFactor: costing.wishFactor)
    }
    return some ?? OpenDays(plan)
  }

  private func lookAhead(_ plan: PersonPlan, _ open: OpenDays, _ costing: Costing) -> Bounds {
    let least = completions.fit(plan, priced.days, open, wishFactor: costing.wishFactor)
    return Bounds(least: least, limits: completions.limits)
  }

  /// How far above the least that a line may cost lines are looked for at first, as a share of what a
  /// day costs, and how much farther with each try.
  private let firstReach = 0.25
  private let growth = 1.5
  private let mostReaches = 18
  /// Of each day at least so many states are kept where the most promising are.
  var leastWidth = 100

  /// The cheapest line that keeps some of the limits.
  private func cheapest(
    _ plan: PersonPlan,
    _ open: OpenDays,
    _ costing: Costing,
    counting limits: UInt32,
    from least: Double?
  ) -> Choice? {
    doubtOfNone = 0
    let states = LineStates(plan, counting: limits)
    guard let least else { return labelling.line(plan, states, open, costing) }
    var extent = LineLabelling.Extent(mostLabels: costing.mostLabels)
    var reach = firstReach * max(abs(least) / Double(plan.days.count), 1e-6)
    // No line costs less than this.
    var proven = least
    for _ in 0..<mostReaches {
      // One more step would go beyond what is of interest.
      extent.ceiling = least + reach * growth < costing.ceiling ? least + reach : costing.ceiling
      let choice = labelling.line(plan, states, open, costing, within: extent)
      if labelling.isStopped { break }
      if !labelling.isCut { return choice }
      guard let choice else {
        proven = extent.ceiling
        if proven >= costing.ceiling { return nil }
        reach *= growth
        continue
      }
      // Labels are judged by the price of hours, so that a line may cost more than the ceiling: below
      // its own cost lies the best one.
      if choice.cost <= extent.ceiling { return choice }
      if extent.ceiling >= costing.ceiling { return nil }
      extent.ceiling = min(choice.cost + 1e-9, costing.ceiling)
      let best = labelling.line(plan, states, open, costing, within: extent)
      if best == nil, extent.ceiling == costing.ceiling, !labelling.isStopped { return nil }
      return best ?? doubted(choice, proven)
    }
    doubtOfNone = max(0, costing.ceiling - proven)
    return promising(plan, states, open, costing, from: proven)
  }

  /// A line found among the most promising ways, of which there are the more the longer none is found.
  private func promising(
    _ plan: PersonPlan,
    _ states: LineStates,
    _ open: OpenDays,
    _ costing: Costing,
    from proven: Double
  ) -> Choice? {
    let share = min(costing.mostLabels, 1 << 20) / max(1, plan.days.count)
    var extent = LineLabelling.Extent(width: max(leastWidth, share))
    while true {
      let choice = labelling.line(plan, states, open, costing, within: extent)
      if !labelling.isCut { return choice }
      if let choice { return doubted(choice, proven) }
      extent.width? *= 4
    }
  }

  private func doubted(_ choice: Choice, _ proven: Double) -> Choice {
    var choice = choice
    choice.doubt = max(0, choice.cost - proven)
    return choice
  }
}
