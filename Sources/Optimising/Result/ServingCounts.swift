import Planning
import Rostering

/// How many of each profile serve what, as a named rota says.
struct ServingCounts {
  let problem: RotaProblem

  /// The counts, at `(t · profiles + k) · queues + q`.
  ///
  /// - Parameter lines: The rota's lines as the engine carries them, by person.
  func counts(_ rota: Rota, _ lines: [PersonLine?]) -> [Int16] {
    let (queues, profiles) = (problem.tables.queueCount, problem.profiles.count)
    let step = problem.site.horizon.interval.count
    var counts = [Int16](repeating: 0, count: problem.intervalCount * profiles * queues)
    for line in rota.lines {
      guard let own = lines[line.person.index] else { continue }
      let profile = self.profiles(of: own, line.person.index)
      for block in line.serving {
        guard let queue = block.queue?.index, queue < queues else { continue }
        let inside = block.span.lowerBound.minute / step..<block.span.upperBound.minute / step
        for interval in inside.clamped(to: problem.firstInterval..<problem.intervalCount) {
          counts[(interval * profiles + profile[interval]) * queues + queue] += 1
        }
      }
    }
    return counts
  }

  /// The profile with which someone counts, by interval.
  private func profiles(of line: PersonLine, _ person: Int) -> [Int] {
    let plan = problem.people[person]
    var profiles = (0..<problem.intervalCount).map { plan.profile(at: $0) }
    for (place, interval) in line.presence.enumerated() {
      profiles[Int(interval)] = line.profile(at: place, plan)
    }
    return profiles
  }
}
