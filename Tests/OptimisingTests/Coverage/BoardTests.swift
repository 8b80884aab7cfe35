import Demand
import RotaTesting
import Testing

@testable import Optimising

@Suite("The board against all assignments of people to queues")
struct BoardTests {
  @Test("At full rates the board is at the optimum after every change", arguments: 0..<40)
  func optimal(seed: Int) throws {
    var trial = try RandomBoard(seed: seed, queues: 2 + seed % 3, rates: [1])
    for _ in 0..<60 {
      trial.change()
      #expect(abs(trial.board.cost - trial.bestCost()) < 1e-9)
    }
  }

  @Test("At full rates a gain is what adding the person brings", arguments: 0..<20)
  func gains(seed: Int) throws {
    var trial = try RandomBoard(seed: 100 + seed, queues: 2 + seed % 3, rates: [1])
    for _ in 0..<12 {
      trial.change()
      let gains = trial.gains()
      for profile in gains.indices {
        for interval in 7..<12 {
          let before = trial.board.cost
          trial.board.begin()
          trial.board.add(profile, at: interval)
          let brought = before - trial.board.cost
          trial.board.rollBack()
          #expect(abs(gains[profile][interval] - brought) < 1e-9)
        }
      }
    }
  }

  @Test("At other rates it is never better than the optimum, and sums agree", arguments: 0..<40)
  func otherRates(seed: Int) throws {
    var trial = try RandomBoard(seed: 200 + seed, queues: 2 + seed % 3, rates: [0.5, 0.8, 0.9, 1])
    var (cost, best) = (0.0, 0.0)
    for _ in 0..<40 {
      trial.change()
      #expect(trial.board.cost > trial.bestCost() - 1e-7)
      (cost, best) = (cost + trial.board.cost, best + trial.bestCost())
      expectConsistent(trial)
    }
    // A heuristic here, but one that stays near.
    #expect(cost < best + 0.02 * abs(best) + 1e-6)
  }

  private func expectConsistent(_ trial: RandomBoard) {
    for interval in 8..<11 {
      for queue in 0..<trial.board.queueCount {
        let load = trial.board.load[interval * trial.board.queueCount + queue]
        #expect(abs(load - trial.recountedLoad(queue, interval)) < 1e-9)
      }
      for profile in 0..<trial.problem.profiles.count {
        let isOpen = trial.problem.profiles.skills[profile].contains {
          trial.coverage.curves[$0.queue][interval] != nil
        }
        let present = isOpen ? trial.present[interval][profile] : 0
        #expect(trial.servingCount(profile, interval) == present)
      }
    }
    let kept = trial.board.ownCost
    trial.board.recount()
    #expect(abs(trial.board.ownCost - kept) < 1e-9)
  }

  @Test("Rolling back restores everything bit for bit", arguments: 0..<20)
  func rollBack(seed: Int) throws {
    let rates = seed % 2 == 0 ? [1.0] : [0.7, 1]
    var trial = try RandomBoard(seed: 300 + seed, queues: 3, rates: rates)
    for _ in 0..<30 { trial.change() }
    let (before, gains) = (trial.state, trial.gains())
    var other = trial
    trial.board.begin()
    for _ in 0..<30 { other.change() }
    #expect(trial.state != before)
    trial.board.rollBack()
    #expect(trial.state == before)
    #expect(trial.gains() == gains)
  }

  @Test("Putting people back where they were restores loads and cost", arguments: 0..<10)
  func restore(seed: Int) throws {
    let rates = seed % 2 == 0 ? [1.0] : [0.7, 1]
    var trial = try RandomBoard(seed: 400 + seed, queues: 3, rates: rates)
    for _ in 0..<30 { trial.change() }
    let (counts, cost, gains) = (trial.board.servingCounts, trial.board.cost, trial.gains())
    for _ in 0..<30 { trial.change() }
    trial.board.restore(counts)
    #expect(trial.board.servingCounts == counts)
    #expect(abs(trial.board.cost - cost) < 1e-9)
    for (restored, gain) in zip(trial.gains().joined(), gains.joined()) {
      #expect(abs(restored - gain) < 1e-9)
    }
  }
}
