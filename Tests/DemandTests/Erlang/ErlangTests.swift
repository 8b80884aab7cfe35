import Demand
import Foundation
import Testing

@Suite("Erlang C and A: limits and agreement")
struct ErlangTests {
  @Test("Erlang A agrees with the sum over all states of its chain", arguments: 0..<120)
  func directSummation(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let load = pow(2, Double.random(in: -1...9, using: &generator))
    let agents = max(1, Int(load * .random(in: 0.5...1.4, using: &generator)))
    let handle = Double.random(in: 30...900, using: &generator)
    let patience = handle * pow(2, Double.random(in: -5...3, using: &generator))
    let target = patience * .random(in: 0...1.5, using: &generator)
    let queue = ErlangA(
      load: Erlangs(load),
      agents: agents,
      handleSeconds: handle,
      patienceSeconds: patience
    )
    let direct = DirectErlangA(
      load: load,
      agents: agents,
      handle: handle,
      patience: patience,
      target: target
    )
    #expect(agree(queue.waitProbability, direct.wait, relative: 1e-9))
    #expect(agree(queue.abandonProbability, direct.abandon, relative: 1e-9))
    #expect(abs(queue.serviceLevel(withinSeconds: target) - direct.level) < 1e-9)
  }

  @Test(
    "With endless patience Erlang A is Erlang C",
    arguments: [(9.5, 12), (480.0, 500), (4900, 5000)]
  )
  func patienceWithoutEnd(load: Double, agents: Int) {
    let patient = ErlangA(
      load: Erlangs(load),
      agents: agents,
      handleSeconds: 240,
      patienceSeconds: 1e11
    )
    let endless = ErlangC(load: Erlangs(load), agents: agents, handleSeconds: 240)
    #expect(agree(patient.waitProbability, endless.waitProbability, relative: 1e-6))
    #expect(agree(patient.meanWaitSeconds, endless.meanWaitSeconds, relative: 1e-6))
    #expect(
      agree(
        patient.serviceLevel(withinSeconds: 20),
        endless.serviceLevel(withinSeconds: 20),
        relative: 1e-6
      )
    )
  }

  @Test("More agents never serve fewer within the target", arguments: [0.3, 7, 95, 1200, 5000])
  func monotoneInAgents(load: Double) {
    var (levelC, levelA, abandon) = (0.0, 0.0, 1.0)
    for agents in stride(from: 0, through: Int(load) + 400, by: load > 500 ? 37 : 1) {
      let c = ErlangC(load: Erlangs(load), agents: agents, handleSeconds: 300)
        .serviceLevel(withinSeconds: 20)
      let a = ErlangA(
        load: Erlangs(load),
        agents: agents,
        handleSeconds: 300,
        patienceSeconds: 120
      )
      let level = a.serviceLevel(withinSeconds: 20)
      #expect(c >= levelC && c <= 1)
      #expect(level >= levelA - 1e-12 && level <= 1 + 1e-12)
      #expect(a.abandonProbability <= abandon + 1e-12)
      (levelC, levelA, abandon) = (c, level, a.abandonProbability)
    }
    #expect(levelC > 0.999 && levelA > 0.999)
  }

  @Test("Five thousand agents at a load of five thousand are no problem")
  func large() {
    let c = ErlangC(load: Erlangs(4950), agents: 5000, handleSeconds: 300)
    #expect((0.3...0.7).contains(c.waitProbability))
    let a = ErlangA(load: Erlangs(5000), agents: 5000, handleSeconds: 300, patienceSeconds: 120)
    let direct = DirectErlangA(load: 5000, agents: 5000, handle: 300, patience: 120, target: 20)
    #expect(agree(a.waitProbability, direct.wait, relative: 1e-9))
    #expect(agree(a.serviceLevel(withinSeconds: 20), direct.level, relative: 1e-9))
    let flooded = ErlangA(load: Erlangs(5000), agents: 1, handleSeconds: 300, patienceSeconds: 600)
    #expect(agree(flooded.abandonProbability, 1 - 1.0 / 5000, relative: 1e-9))
    let idle = ErlangA(load: Erlangs(1), agents: 5000, handleSeconds: 300, patienceSeconds: 600)
    #expect(idle.waitProbability == 0)
    #expect(idle.serviceLevel(withinSeconds: 0) == 1)
  }

  @Test("An overloaded Erlang C serves nobody within any target")
  func overloaded() {
    let queue = ErlangC(load: Erlangs(10), agents: 10, handleSeconds: 60)
    #expect(queue.isOverloaded)
    #expect(queue.waitProbability == 1)
    #expect(queue.meanWaitSeconds == .infinity)
    #expect(queue.serviceLevel(withinSeconds: 1e9) == 0)
    #expect(queue.occupancy == 1)
  }

  @Test("Nobody on duty: everyone gives up; nothing to do: nobody waits; no patience: Erlang B")
  func corners() {
    let deserted = ErlangA(load: Erlangs(3), agents: 0, handleSeconds: 60, patienceSeconds: 90)
    #expect(deserted.abandonProbability == 1)
    #expect(deserted.meanWaitSeconds == 90)
    #expect(deserted.serviceLevel(withinSeconds: 60) == 0)
    #expect(deserted.occupancy == 0)
    let quiet = ErlangA(load: .zero, agents: 2, handleSeconds: 60, patienceSeconds: 90)
    #expect(quiet.waitProbability == 0)
    #expect(quiet.serviceLevel(withinSeconds: 0) == 1)
    // Erlang B of 2 erlangs and 3 agents: (8/6) / (1 + 2 + 2 + 8/6) = 4/19.
    let hasty = ErlangA(load: Erlangs(2), agents: 3, handleSeconds: 60, patienceSeconds: 0)
    #expect(agree(hasty.abandonProbability, 4.0 / 19, relative: 1e-12))
    #expect(agree(hasty.serviceLevel(withinSeconds: 5), 15.0 / 19, relative: 1e-12))
  }
}
