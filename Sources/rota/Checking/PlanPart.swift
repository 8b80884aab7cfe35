import ArgumentParser

/// One part of a run that is split: the third of sixteen.
struct PlanPart: ExpressibleByArgument {
  let number: Int
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/").compactMap { Int($0) }
    guard parts.count == 2, parts[0] >= 1, parts[0] <= parts[1], parts[1] <= 100_000 else {
      return nil
    }
    (number, count) = (parts[0], parts[1])
  }

  /// The jobs of this part: every so-manieth, so that parts take about as long.
  func jobs<Job>(of all: [Job]) -> [Job] {
    all.enumerated().filter { $0.offset % count == number - 1 }.map(\.element)
  }

  /// The file of this part in the plan folder.
  var fileName: String { "contingency-part-\(number)-of-\(count).json" }
}
