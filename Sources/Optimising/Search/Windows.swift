import Foundation

/// The days to which tries of a polish keep: a few days of a week or two, a few weeks of more.
struct Windows {
  /// Share of the tries that keep to some days, over a fortnight at most and over more.
  var shares = (short: 0.5, long: 0.8)
  /// The most days that these are; never more than half of all.
  var longest = 28
  /// Where all of them lie; nil for anywhere.
  var within: Range<Int>?

  /// Consecutive days out of so many; nil for all.
  func choose(of all: Int, _ random: inout RandomSource) -> Range<Int>? {
    let days = within ?? 0..<all
    guard days.count > 1, within != nil || random.unit() < share(of: all) else { return nil }
    let most = min(longest, days.count / 2)
    let length = days.count > 14 ? 7 + random.below(most - 6) : short(most, &random)
    let first = days.lowerBound + random.below(days.count - length + 1)
    return first..<first + length
  }

  /// Whole lines that are long are the rarer the longer they take; the longest come from windows alone.
  private func share(of days: Int) -> Double {
    if days <= 14 { return shares.short }
    if days > RotaProblem.mostDaysOfShortLines { return 1 }
    return 1 - (1 - shares.long) * min(1, Double(longest) / Double(days))
  }

  /// One day as likely as two and three together, those as likely as four to seven.
  private func short(_ most: Int, _ random: inout RandomSource) -> Int {
    min(most, Int(pow(Double(most + 1), random.unit())))
  }
}
