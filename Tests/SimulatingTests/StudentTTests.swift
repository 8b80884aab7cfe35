import RotaTesting
import Testing

@testable import Simulating

@Suite("Student's distribution")
struct StudentTTests {
  /// Two-sided quantiles of the standard tables.
  @Test(
    "Quantiles are those of the tables",
    arguments: [(0.95, 9, 2.2622), (0.95, 30, 2.0423), (0.95, 199, 1.9720), (0.99, 20, 2.8453)]
  )
  func quantiles(confidence: Double, degrees: Int, value: Double) {
    let found = StudentT.quantile(confidence: confidence, degrees: degrees)
    #expect(found.isClose(to: value, within: 0.0006))
  }

  @Test("The error of a ratio that never varies is nothing")
  func constantRatio() {
    var sums = ServiceSums()
    for contacts in [10.0, 20, 40] {
      sums.add(QueueCount(contacts: contacts, inTime: contacts / 2))
    }
    let share = sums.inTime.estimate(n: sums.n, nn: sums.nn, replications: 3, quantile: 2)
    #expect(share.value == 0.5)
    #expect(share.halfWidth < 1e-9)
  }
}
