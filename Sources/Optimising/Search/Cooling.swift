import Foundation

/// The temperature of a polish: from what a try typically loses down to a share of it.
///
/// Source of the method: Scott Kirkpatrick, C. Daniel Gelatt, Mario P. Vecchi, "Optimization by
/// Simulated Annealing", Science 220(4598), 1983, DOI 10.1126/science.220.4598.671.
struct Cooling {
  let schedule: Polish.Schedule
  /// With fewer tries than this the polish starts cooler.
  private let triesToCool: Double
  private var losses: [Double] = []
  /// What a try typically loses; 0 before the samples are over.
  private(set) var loss = 0.0
  private var first = 0.0

  /// - Parameters:
  ///   - people: How many people's lines may change.
  ///   - days: How many days their lines have.
  init(_ schedule: Polish.Schedule, people: Int, days: Int) {
    self.schedule = schedule
    triesToCool = Cooling.triesToCool(people: people, days: days)
  }

  /// How many tries a polish takes until nearly all that it can gain is gained.
  ///
  /// That is more for more people, and for longer lines, which are searched in windows. Heat pays where
  /// there is time for them.
  static func triesToCool(people: Int, days: Int) -> Double {
    100 * Double(max(people, 1)) * max(1, Double(days) / 14)
  }

  /// The temperature after so many tries, with so much of the polish done; none while samples are
  /// taken.
  mutating func heat(after tries: Int, done: Double) -> Double {
    guard tries >= schedule.samples else { return 0 }
    if tries == schedule.samples { start(tries, done) }
    return first * pow(schedule.lastHeat / schedule.firstHeat, done)
  }

  /// Notes what a try lost, while samples are taken.
  mutating func note(_ loss: Double, of number: Int) {
    if number < schedule.samples, loss > 0 { losses.append(loss) }
  }

  /// The typical loss is the median; small sites may have seen none.
  private mutating func start(_ tries: Int, _ done: Double) {
    loss = losses.isEmpty ? 1e-6 : losses.sorted()[losses.count / 2]
    let allTries = done > 0 ? Double(tries) / done : Double.infinity
    let share = min(1, allTries / triesToCool)
    first = loss * schedule.firstHeat * max(share, 0.02)
  }
}
