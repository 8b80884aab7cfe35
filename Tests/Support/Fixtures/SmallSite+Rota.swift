public import Planning
public import Rostering

extension SmallSite {
  /// A rota of the small site that keeps every rule, for as many days as the site has.
  ///
  /// Of the first week: P01 40 h, P02 40 h, P03 12 h, P04 24 h. Its pay is 600 + 600 for the north
  /// (budget 1300) and 162 + 324 for the south (budget 450). P04 has the Wednesday off, P01 does
  /// not start late on Monday as wished.
  public static func rota(for site: Site) throws -> Rota {
    let week: [(days: [Int], shift: String, queue: Int)] = [
      ([0, 1, 2, 3, 4], "09:00-17:30 lunch 12:30", 0),
      ([0, 1, 2, 3, 4], "08:00-16:30 lunch 12:00", 0),
      ([0, 1, 2], "09:00-13:00", 1),
      ([0, 1, 3], "11:00-19:30 lunch 15:00", 1),
    ]
    let lines = try week.enumerated().map { index, plan in
      let days = (0..<site.horizon.dayCount).filter { plan.days.contains($0 % 7) }
      return site.line(
        of: index,
        try days.map { try site.shift(onDay: $0, plan.shift) },
        serving: plan.queue
      )
    }
    return Rota(lines: lines)
  }
}
