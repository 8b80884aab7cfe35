@testable import Demand
import Planning
import Testing

@Suite("Coverage curve")
struct CoverageCurveTests {
  @Test(
    "An envelope is concave, on or above every value, and touches at its corners",
    arguments: 0..<200
  )
  func envelope(seed: Int) {
    let values = randomValues(seed: seed)
    let envelope = ConcaveEnvelope(values)
    expectConcave(envelope)
    for (place, value) in values.enumerated() {
      #expect(height(of: envelope, at: place) >= value - 1e-12)
    }
    for corner in envelope.corners { #expect(values[corner.place] == corner.height) }
    #expect(envelope.corners.last?.place == values.count - 1)
  }

  @Test("Surplus that grows costs the square of the people too many")
  func growingSurplus() {
    let costs = RequirementCosts(shortfallPerHour: 40, surplusPerHour: 4, surplusGrowth: 8)
    let curve = CoverageCurve(required: 3, costs: costs, interval: Minutes(15), people: 9)
    #expect((0...12).map { curve.cost(of: Double($0)) }[...3] == [30, 20, 10, 0])
    for spare in 0...9 { #expect(curve.cost(of: Double(3 + spare)) == Double(spare * spare)) }
    #expect(curve.usefulPeople == 3)
  }

  @Test(
    "Simplified it stays concave, never above, never more than the tolerance below",
    arguments: 0..<200
  )
  func simplified(seed: Int) {
    let values = randomValues(seed: seed)
    let envelope = ConcaveEnvelope(values)
    let tolerance = [0, 0.01, 0.1, 1][seed % 4]
    let simpler = envelope.simplified(tolerance: tolerance)
    expectConcave(simpler)
    #expect(simpler.corners.count <= envelope.corners.count)
    for place in values.indices {
      let (full, less) = (height(of: envelope, at: place), height(of: simpler, at: place))
      #expect(less <= full + 1e-12)
      #expect(less >= full - tolerance - 1e-12)
    }
  }

  @Test(
    "The curve of a cell keeps within a thousandth of its contacts of what it simplifies, in at most 30 steps",
    arguments: [0.3, 2, 20, 150, 900, 4800],
    [nil, 45, 180, 900]
  )
  func bound(load: Double, patience: Double?) {
    for (within, shrinkage) in [(0.0, 0.0), (20, 0.3), (120, 0.12)] {
      let queue = Sites.calls(within: within, patience: patience, shrinkage: shrinkage)
      let cell = DemandForecast.Cell(contacts: load * 3, handleSeconds: 300)
      let served = ServedCurve(queue: queue, cell: cell, interval: Minutes(15))
      let curve = CoverageCurve(served, most: 0)
      #expect(curve.steps.count <= 30)
      let width = curve.steps.reduce(0) { $0 + $1.width }
      let truth = (0...width + 20).map { served.served(by: Double($0)) }
      let envelope = ConcaveEnvelope(steepestLine(to: truth))
      let ceiling = ConcaveEnvelope(truth)
      for (left, right) in zip(curve.steps, curve.steps.dropFirst()) {
        #expect(left.served >= right.served)
      }
      for people in 0...width + 20 {
        let (full, less) = (height(of: envelope, at: people), curve.served(by: Double(people)))
        #expect(less <= full + 1e-9 * cell.contacts)
        #expect(less >= full - 0.00101 * cell.contacts)
        #expect(less <= height(of: ceiling, at: people) + 1e-9 * cell.contacts)
      }
    }
  }

  @Test("A requirement of 20 with 15 % at 1 x and the rest at 2.5 x costs what the gaps cost")
  func requirement() {
    let costs = RequirementCosts(
      shortfallPerHour: 60,
      firstShare: 0.15,
      laterFactor: 2.5,
      surplusPerHour: 2
    )
    let curve = CoverageCurve(required: 20, costs: costs, interval: Minutes(30))
    #expect(curve.steps.map(\.width) == [17, 3, .max])
    // Half an hour of a missing person is 30: 3 at 30 and 17 at 75.
    #expect(curve.cost(of: 0) == 3 * 30 + 17 * 75)
    #expect(curve.cost(of: 15) == 3 * 30 + 2 * 75)
    #expect(curve.cost(of: 18) == 2 * 30)
    #expect(curve.cost(of: 20) == 0)
    #expect(curve.cost(of: 24) == 4)
    #expect(curve.steps.map(\.cost) == [-75, -30, 1])
  }

  @Test("Where nobody is required only surplus costs")
  func noRequirement() {
    let costs = RequirementCosts(shortfallPerHour: 60, surplusPerHour: 2)
    let curve = CoverageCurve(required: 0, costs: costs, interval: Minutes(30))
    #expect(curve == CoverageCurve(steps: [.init(width: .max, cost: 1)]))
  }

  private func randomValues(seed: Int) -> [Double] {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...40, using: &generator)
    var height = 0.0
    return (0..<count).map { _ in
      defer { height += Double.random(in: -0.2...1, using: &generator) }
      return height
    }
  }

  /// The truth, with the line of its steepest step drawn on to the left of that step.
  private func steepestLine(to truth: [Double]) -> [Double] {
    let rises = zip(truth, truth.dropFirst()).map { $1 - $0 }
    let slope = rises.max() ?? 0
    let start = (rises.firstIndex { $0 >= slope - 1e-12 } ?? 0) + 1
    return truth.indices.map { $0 < start ? truth[start] - Double(start - $0) * slope : truth[$0] }
  }

  @Test("Where a queue can't keep up, a person missing costs what the best-placed one brings")
  func nobodyHides() {
    // 10 erlangs of patient callers: up to 10 people the line only grows, and nobody is in time.
    let queue = Sites.calls(within: 20, patience: nil, shrinkage: 0)
    let cell = DemandForecast.Cell(contacts: 30, handleSeconds: 300)
    let curve = CoverageCurve(
      ServedCurve(queue: queue, cell: cell, interval: Minutes(15)),
      most: 0
    )
    let slope = curve.steps[0].served
    #expect(curve.served(by: 5) < 0)
    #expect(abs(curve.served(by: 6) - curve.served(by: 5) - slope) < 1e-9)
    #expect(curve.steps.allSatisfy { $0.served <= slope })
  }

  private func height(of envelope: ConcaveEnvelope, at place: Int) -> Double {
    var (left, height) = (place, envelope.corners[0].height)
    for stretch in envelope.stretches where left > 0 {
      height += Double(min(left, stretch.width)) * stretch.slope
      left -= stretch.width
    }
    return height
  }

  private func expectConcave(_ envelope: ConcaveEnvelope) {
    for (left, right) in zip(envelope.stretches, envelope.stretches.dropFirst()) {
      #expect(left.slope >= right.slope)
    }
  }
}
