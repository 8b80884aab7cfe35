import RotaTesting
import Testing

@testable import Optimising

@Suite("How the ways to cut parts share the work")
struct CutSharesTests {
  private typealias Work = (steps: Int, gain: Double)

  /// Of so many steps: the share that parts of days had.
  private func shareOfDays(
    _ cuts: [NeighbourhoodChooser.Cut] = [.days, .lines],
    days: Work,
    lines: Work
  ) -> Double {
    var shares = CutShares(cuts)
    var (ofDays, all) = (0, 0)
    for _ in 0..<2000 {
      let cut = shares.next
      let work = cut == .days ? days : lines
      shares.note(cut, steps: work.steps, gain: work.gain)
      all += work.steps
      if cut == .days { ofDays += work.steps }
    }
    return Double(ofDays) / Double(all)
  }

  @Test("Where neither gains anything they share evenly, however long their parts take")
  func even() {
    #expect(shareOfDays(days: (1, 0), lines: (1, 0)).isClose(to: 0.5, within: 0.02))
    #expect(shareOfDays(days: (3, 0), lines: (40, 0)).isClose(to: 0.5, within: 0.1))
  }

  @Test("Where one alone gains, the other has the least share")
  func least() {
    #expect(shareOfDays(days: (5, 3), lines: (5, 0)).isClose(to: 0.9, within: 0.03))
    #expect(shareOfDays(days: (5, 0), lines: (5, 3)).isClose(to: 0.1, within: 0.03))
  }

  @Test("Where both gain, shares beyond the least are as gains for a step")
  func earned() {
    // 0.1 each, and of the other 0.8 three quarters to days.
    #expect(shareOfDays(days: (5, 3), lines: (5, 1)).isClose(to: 0.7, within: 0.03))
    #expect(shareOfDays(days: (5, 3), lines: (10, 2)).isClose(to: 0.7, within: 0.05))
  }

  @Test("Each is tried at once; what was gained long ago is forgotten; one alone has it all")
  func memory() {
    var shares = CutShares([.days, .lines])
    #expect(shares.next == .days)
    shares.note(.days, steps: 100, gain: 1000)
    #expect(shares.next == .lines)
    shares.note(.lines, steps: 1, gain: 0)
    var ofLines = 0
    for part in 0..<600 {
      let cut = shares.next
      if part >= 400, cut == .lines { ofLines += 1 }
      shares.note(cut, steps: 1, gain: cut == .lines ? 1 : 0)
    }
    #expect(ofLines > 140)
    #expect(shareOfDays([.days], days: (1, 0), lines: (1, 0)) == 1)
  }
}
