import Planning
import Rostering
import RotaTesting
import Testing

@Suite("Breaks of open length")
struct OpenBreakTests {
  /// What a shift of four paid hours from 8:00 breaks whose gap starts at 10:00, where the pattern
  /// leaves one to three hours.
  private func broken(
    gap: Int,
    end: String,
    longest: Minutes? = Minutes(180)
  ) throws -> Set<Rule> {
    var site = try SmallSite.week()
    site.patterns[0].breaks = [
      BreakRule(name: "gap", length: Minutes(60), isPaid: false, longest: longest)
    ]
    let start = try site.moment(onDay: 0, "10:00")
    var shift = try site.shift(onDay: 0, "08:00-12:00")
    shift.span = shift.span.lowerBound..<(try site.moment(onDay: 0, end))
    shift.breaks = [
      PlannedBreak(name: "gap", span: start..<start + Minutes(gap), isPaid: false)
    ]
    return rulesBroken(at: site, [shift])
  }

  @Test("A gap may last anything between its limits, and the day is longer for it")
  func between() throws {
    #expect(try broken(gap: 60, end: "13:00") == [])
    #expect(try broken(gap: 90, end: "13:30") == [])
    #expect(try broken(gap: 180, end: "15:00") == [])
  }

  @Test("Shorter or longer it is not in its place")
  func outside() throws {
    #expect(try broken(gap: 30, end: "12:30") == [.breaksInPlace])
    #expect(try broken(gap: 210, end: "15:30") == [.breaksInPlace])
    #expect(try broken(gap: 90, end: "13:30", longest: nil) == [.breaksInPlace])
  }

  @Test("It is made of whole intervals")
  func wholeIntervals() throws {
    #expect(try broken(gap: 75, end: "13:15").contains(.breaksInPlace))
  }

  @Test("Paid time is the span less the gap that was taken")
  func paidTime() throws {
    #expect(try broken(gap: 90, end: "13:00") == [.paidTimeAddsUp])
  }
}
