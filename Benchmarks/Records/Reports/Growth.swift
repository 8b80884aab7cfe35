import Foundation

/// How the time to a gap of half a per cent grows with the number of people.
struct Growth {
  private let small: (people: Double, seconds: Double)
  private let large: (people: Double, seconds: Double)

  /// The growth between the smallest and the largest instance of quarters of an hour.
  init?(_ results: [InstanceResult]) {
    let points = results.compactMap { result -> (people: Double, seconds: Double)? in
      // ccN_15: N people, intervals of 15 minutes.
      let parts = result.first.instance.dropFirst(2).split(separator: "_")
      guard parts.count == 2, parts[1] == "15", let people = Double(parts[0]),
        let seconds = result.seconds(toGap: 0.005), seconds > 0
      else { return nil }
      return (people, seconds)
    }
    guard let small = points.min(by: { $0.people < $1.people }),
      let large = points.max(by: { $0.people < $1.people }), large.people > small.people
    else { return nil }
    (self.small, self.large) = (small, large)
  }

  /// The power of the number of people by which time grows.
  var exponent: Double { log(large.seconds / small.seconds) / log(large.people / small.people) }

  var text: String {
    "Time to 0.5 %: \(Figures.plain(small.seconds, digits: 1)) s with "
      + "\(Figures.plain(small.people, digits: 0)) people, "
      + "\(Figures.plain(large.seconds, digits: 1)) s with "
      + "\(Figures.plain(large.people, digits: 0)): it grows like "
      + "N^\(Figures.fixed(exponent, digits: 2)).\n"
  }
}
