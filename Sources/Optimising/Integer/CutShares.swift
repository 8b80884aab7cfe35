/// How the ways to cut parts share the work: as each has gained by it of late, with a least share for
/// those that have gained nothing.
///
/// Source of the idea: Stefan Ropke, David Pisinger, "An Adaptive Large Neighborhood Search Heuristic
/// for the Pickup and Delivery Problem with Time Windows", Transportation Science 40, 2006,
/// 10.1287/trsc.1050.0135. Here shares are of steps, not of tries, for a part of one kind may take ten
/// times as long as one of another.
struct CutShares {
  /// The share of the work that a way has at least.
  var least = 0.1
  /// What is left after each part of what was noted before it.
  var memory = 0.97
  private let cuts: [NeighbourhoodChooser.Cut]
  /// By cut: steps, and what they gained.
  private var done: [(steps: Double, gain: Double)]

  init(_ cuts: [NeighbourhoodChooser.Cut]) {
    self.cuts = cuts
    done = cuts.map { _ in (0, 0) }
  }

  /// The way that is furthest behind its share.
  var next: NeighbourhoodChooser.Cut {
    let all = done.reduce(0) { $0 + $1.steps }
    let behind = zip(shares, done).map { share, done in share * all - done.steps }
    let most = behind.indices.max { behind[$0] < behind[$1] } ?? 0
    return cuts[done.firstIndex { $0.steps == 0 } ?? most]
  }

  /// Notes the work on a part cut this way, and what it gained.
  mutating func note(_ cut: NeighbourhoodChooser.Cut, steps: Int, gain: Double) {
    for index in cuts.indices {
      done[index].steps *= memory
      done[index].gain *= memory
      guard cuts[index] == cut else { continue }
      done[index].steps += Double(max(1, steps))
      done[index].gain += max(0, gain)
    }
  }

  /// By cut, together 1: the shares that gains for a step have in their sum.
  private var shares: [Double] {
    let rates = done.map { $0.steps > 0 ? $0.gain / $0.steps : 0 }
    let sum = rates.reduce(0, +)
    let even = 1 / Double(cuts.count)
    return rates.map { rate in
      let earned = sum > 0 ? rate / sum : even
      return least + (1 - least * Double(cuts.count)) * earned
    }
  }
}
