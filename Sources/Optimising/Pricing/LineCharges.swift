/// What a person's line is charged for shifts that it is asked not to have, on top of what it costs.
///
/// The charge is the same in the pricing and on a column of the master, so that the program with
/// charges is a program like any other. It is a relaxation of the one without those shifts: a line that
/// has none of them is charged nothing.
struct LineCharges: Sendable {
  /// What is asked of a day; -1 stands for a day off.
  struct Wish: Sendable {
    /// The only candidate that is not charged; nil where all are free but those below.
    var only: Int32?
    var unwanted: Set<Int32> = []

    /// How many of the wishes a candidate goes against.
    @inline(__always)
    func breaches(_ candidate: Int32) -> Double {
      (only.map { $0 != candidate } ?? false ? 1 : 0) + (unwanted.contains(candidate) ? 1 : 0)
    }
  }

  /// What each breach costs, in major units of money.
  let each: Double
  private(set) var wishes: [Int: Wish] = [:]

  init(each: Double) { self.each = each }

  /// Asks for a candidate on a day, or for none of it.
  mutating func ask(for candidate: Int32, on day: Int, isWanted: Bool) {
    if isWanted {
      wishes[day, default: Wish()].only = candidate
    } else {
      wishes[day, default: Wish()].unwanted.insert(candidate)
    }
  }

  /// What a line is charged.
  func charge(on candidates: [Int32]) -> Double {
    wishes.reduce(0) { $0 + each * $1.value.breaches(candidates[$1.key]) }
  }
}
