import Foundation

/// The temperature of a polish: from what a try typically loses down to a share of it.
///
/// Source of the method: Scott Kirkpatrick, C. Daniel Gelatt, Mario P. Vecchi, "Optimization by
/// Simulated Annealing", Science 220(4598), 1983, DOI 10.1126/science.220.4598.671.
struct Cooling {
  let schedule: Polish.Schedule
  /// How many people's lines may change.
  let people: Int
  private var losses: [Double] = []
  /// What a try typically loses; 0 before the samples are over.
  private(set) var loss = 0.0
  private var first = 0.0

  /// Heat pays where there is time to cool: with fewer tries than this for each person the polish
  /// starts cooler.
  private let triesToCool = 100.0

  init(_ schedule: Polish.Schedule, people: Int) {
    (self.schedule, self.people) = (schedule, people)
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
    let share = allTries / (triesToCool * Double(max(people, 1)))
    first = loss * schedule.firstHeat * min(1, max(share, 0.02))
  }
}
